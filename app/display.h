#pragma once

#include <string>

namespace signalbox {

/// Why no window can be shown here, for people; empty if one can. A display that is named but does not answer
/// counts as none, since Qt would abort on it.
std::string whyNoDisplay();

}
