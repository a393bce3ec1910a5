#pragma once

#include "engine/engine.h"

#include <QString>

namespace signalbox {

/// A command line for a POSIX shell that asks for the same again, of whoever listens at the base URL. What
/// was redacted when it was recorded stays so; content is not recorded, of which a comment tells.
QString curlCommand(const RequestRecord &record, const QString &baseUrl);
/// What it leaves out, in the user's language.
QString curlCommandAdvice();

}
