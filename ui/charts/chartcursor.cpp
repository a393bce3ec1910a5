#include "ui/charts/chartcursor.h"

namespace signalbox {

void ChartCursor::setSecond(std::optional<std::int64_t> second)
{
    if (m_second == second)
        return;
    m_second = second;
    Q_EMIT changed();
}

}
