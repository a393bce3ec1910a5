#pragma once

#include "ui/charts/lineschart.h"

namespace signalbox {

/// Responses per second by class, 2xx to 5xx. Main thread.
class AnswersChart final : public LinesChart
{
    Q_OBJECT

public:
    AnswersChart(const TrafficHistory &history, ChartCursor &cursor, QWidget *parent = nullptr);

protected:
    double value(const Samples &samples, qsizetype line) const override; ///< the mean
    QColor color(const Theme &theme, qsizetype line) const override;
    Readout readout(const TrafficSample &sample) const override;
    QString scaleLabel(double value) const override;
};

}
