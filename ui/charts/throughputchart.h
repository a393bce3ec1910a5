#pragma once

#include "ui/charts/axisrange.h"
#include "ui/models/backendcolors.h"
#include "ui/models/traffichistory.h"

#include <QChartView>

#include <optional>
#include <vector>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace signalbox {

/// Requests/s of the last minute, stacked by backend in order of age. Main thread; draws itself again only
/// when asked, once a second, and only while it can be seen.
class ThroughputChart final : public QChartView
{
    Q_OBJECT

public:
    ThroughputChart(const TrafficHistory &history, const BackendColors &colors, QWidget *parent = nullptr);

    void refresh();
    int layerCount() const { return static_cast<int>(m_layers.size()); }
    double top() const { return m_range.top(); }

    QSize sizeHint() const override { return {640, 240}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Layer
    {
        std::uint64_t id = 0;
        QAreaSeries *area = nullptr;
        QLineSeries *upper = nullptr;
    };

    void rebuild(const std::vector<std::uint64_t> &ids);
    void fill();
    void applyColors();
    void layOut();
    void drawCursor(QPainter &painter, const TrafficSample &sample);
    const TrafficSample *sampleAt(qreal x) const;
    qreal xOf(const TrafficSample &sample) const;

    const TrafficHistory &m_history;
    const BackendColors &m_colors;
    QValueAxis *m_time = nullptr; ///< seconds before now
    QValueAxis *m_rate = nullptr;
    AxisRange m_range;
    std::vector<Layer> m_layers; ///< from the bottom up
    std::optional<qreal> m_cursor; ///< x of the mouse
};

}
