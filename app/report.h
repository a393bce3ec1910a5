#pragma once

#include "engine/engine.h"

class QByteArray;

namespace signalbox {

/// "ready proxy=http://127.0.0.1:8800 admin=off backends=2/2" and a line's end.
std::string readyLine(const Ready &ready);
QByteArray readyDocument(const Ready &ready);

/// What was done in all, as --summary writes it.
QByteArray summaryDocument(const Snapshot &snapshot);

/// Writes a file so that readers see it whole or not at all; what is no file, such as a pipe, is written to.
/// Returns what went wrong, or nothing.
std::string writeAtomically(const std::string &path, const QByteArray &content);

}
