#pragma once

#include <Qt>

namespace signalbox {

/// What a log's models tell of a cell beside its text.
enum LogRole {
    LogToneRole = Qt::UserRole, ///< LogTone as int
    LogMarkRole, ///< QColor of a square before the text; invalid: none
    LogGlyphRole, ///< Glyph before the text, as int; invalid: none
    LogFixedFontRole, ///< bool
    LogSortRole, ///< a number or a string
    LogBackendRole, ///< QString: the name of the row's backend, in every column; empty: none
};

/// How a cell says what it says.
enum class LogTone { Plain, Muted, Good, Warns, Hurts };

}
