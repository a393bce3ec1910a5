#pragma once

#include "ui/charts/lineschart.h"

namespace signalbox {

/// How long whole requests took, in milliseconds: p50, p95 and p99 as three strengths of one hue. Main
/// thread.
class LatencyChart final : public LinesChart
{
    Q_OBJECT

public:
    LatencyChart(const TrafficHistory &history, ChartCursor &cursor, QWidget *parent = nullptr);

protected:
    bool hasValue(const TrafficSample &sample) const override { return sample.latency.has_value(); }
    double value(const Samples &samples, qsizetype line) const override; ///< the longest
    QColor color(const Theme &theme, qsizetype line) const override;
    Readout readout(const TrafficSample &sample) const override;
    QString scaleLabel(double value) const override;
};

}
