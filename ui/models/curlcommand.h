#pragma once

#include "engine/engine.h"

#include <QString>

namespace signalbox {

/// A command line for a POSIX shell that asks for the same again, of whoever listens at the base URL. What
/// was redacted when it was recorded stays so, and content is not recorded.
QString curlCommand(const RequestRecord &record, const QString &baseUrl);

}
