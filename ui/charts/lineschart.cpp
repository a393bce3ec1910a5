#include "ui/charts/lineschart.h"

#include <QLineSeries>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qreal penWidth = 1.6; // px; without round joins, which cost more than all the rest

}

LinesChart::LinesChart(
    const TrafficHistory &history, ChartCursor &cursor, AxisRange range, qsizetype lines, QWidget *parent)
    : TimeChart(history, cursor, range, parent)
{
    while (m_lines.size() < lines) {
        m_lines.append(new QLineSeries);
        addSeries(m_lines.back());
    }
}

double LinesChart::fill(const Points &points)
{
    double peak = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        QList<QPointF> line;
        line.reserve(static_cast<qsizetype>(points.size()));
        double highest = 0;
        for (const TimeWindow::Point &point : points) {
            line.append({point.x, value(point.samples, i)});
            highest = std::max(highest, line.back().y());
        }
        m_lines.at(i)->setVisible(highest > 0); // a flat line at zero says nothing
        if (highest > 0)
            m_lines.at(i)->replace(line);
        peak = std::max(peak, highest);
    }
    return peak;
}

void LinesChart::applyColors(const Theme &theme)
{
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines.at(i)->setPen(QPen(color(theme, i), penWidth, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
}

}
