#pragma once

#include "ui/settings.h"

namespace signalbox {

/// Makes the application light or dark, or what the system wants. Main thread.
void applyAppearance(Settings::Appearance appearance);

}
