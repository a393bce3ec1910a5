#pragma once

#include "ui/theme.h"

#include <QString>

namespace signalbox {

/// What a palette cannot say of the window's widgets: lines, corners and distances on the 8 px grid.
QString styleSheetOf(const Theme &theme);

}
