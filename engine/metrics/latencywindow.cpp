#include "engine/metrics/latencywindow.h"

namespace signalbox {

namespace {

constexpr std::chrono::seconds half{5}; // of the window

std::chrono::microseconds microseconds(std::chrono::nanoseconds duration)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(duration);
}

}

void LatencyWindow::update(HistogramReading now, TimePoint time)
{
    if (time - m_turned >= half) {
        m_older = time - m_turned >= 2 * half ? m_total : m_newer;
        m_newer = m_total;
        m_turned = time;
    }
    m_total = std::move(now);
    HistogramReading recent = m_total;
    recent -= m_older;
    if (recent.count() == 0)
        m_percentiles = std::nullopt;
    else
        m_percentiles = LatencyPercentiles{microseconds(recent.percentile(0.5)),
            microseconds(recent.percentile(0.95)), microseconds(recent.percentile(0.99))};
}

}
