#pragma once

#include "ui/charts/timechart.h"

class QLineSeries;

namespace signalbox {

/// A chart of a few lines that stay the same. Main thread.
class LinesChart : public TimeChart
{
    Q_OBJECT

public:
    const QList<QLineSeries *> &lines() const { return m_lines; }

protected:
    LinesChart(const TrafficHistory &history, ChartCursor &cursor, AxisRange range, qsizetype lines,
        QWidget *parent);

    virtual double value(const Samples &samples, qsizetype line) const = 0; ///< of a point
    virtual QColor color(const Theme &theme, qsizetype line) const = 0;

    double fill(const Points &points) override;
    void applyColors(const Theme &theme) override;

private:
    QList<QLineSeries *> m_lines;
};

}
