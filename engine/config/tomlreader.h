#pragma once

#include "engine/config/draft.h"

namespace signalbox {

/// Reads a TOML document into the draft, over what it holds. Every problem is added to the draft with its
/// line and column; the values without one are taken all the same. Relative paths become relative to the
/// file's folder.
void readToml(std::string_view text, const std::string &file, Draft &draft);

/// The same from a file, whose name is kept in the draft.
void readTomlFile(const std::string &file, Draft &draft);

}
