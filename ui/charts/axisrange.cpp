#include "ui/charts/axisrange.h"

#include <cmath>
#include <initializer_list>

namespace signalbox {

namespace {

constexpr int patience = 10; // updates

/// The least round number of which four reach the peak.
double roundStep(double peak, double leastStep)
{
    const double least = peak / AxisRange::Steps;
    if (least <= leastStep)
        return leastStep;
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (factor * decade >= least)
            return factor * decade;
    }
    return 10 * decade;
}

}

bool AxisRange::update(double peak)
{
    const double step = roundStep(peak, m_leastStep);
    m_low = step <= m_step / 2 ? m_low + 1 : 0;
    if (step <= m_step && m_low < patience)
        return false;
    m_step = step;
    m_low = 0;
    return true;
}

}
