#pragma once

#include <string>

namespace signalbox {

/// The text of --help.
std::string helpText();

}
