#include "ui/appearance.h"

#include "ui/theme.h"

#include <QApplication>

namespace signalbox {

void applyAppearance(Settings::Appearance appearance)
{
    if (appearance == Settings::Appearance::System)
        QApplication::setPalette(QPalette());
    else
        QApplication::setPalette(
            appearance == Settings::Appearance::Dark ? Theme::dark().palette() : Theme::light().palette());
}

}
