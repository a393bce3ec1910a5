#pragma once

#include "engine/metrics/snapshot.h"
#include "ui/charts/axisrange.h"
#include "ui/charts/busiestbackends.h"
#include "ui/charts/timewindow.h"

#include <QColor>
#include <QWidget>

namespace signalbox {

class BackendColors;
class ChartCursor;

/// Which share of the requests each backend got, filled, beside the one that its weight asks for, outlined.
/// Main thread.
class DistributionChart final : public QWidget
{
    Q_OBJECT

public:
    DistributionChart(const TrafficHistory &history, const BusiestBackends &busiest,
        const BackendColors &colors, ChartCursor &cursor, QWidget *parent = nullptr);

    void refresh(const Snapshot &snapshot);
    void setBackend(std::optional<std::uint64_t> id); ///< the others step back
    void setFrozen(bool isFrozen) { m_window.setFrozen(isFrozen); }

    struct Bar
    {
        std::optional<std::uint64_t> id; ///< nullopt: others
        QString name;
        double got = 0; ///< 0–1
        double intended = 0; ///< 0–1
    };
    const std::vector<Bar> &bars() const { return m_bars; }
    QRectF slot(std::size_t bar) const; ///< where its pair and its name are

    QSize sizeHint() const override { return {480, 200}; }
    QSize minimumSizeHint() const override { return {200, 72}; }

Q_SIGNALS:
    void backendClicked(std::uint64_t id);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void count();
    void makeRoomForNames();
    TimeWindow::Samples instant() const; ///< the second pointed at, else the last ten
    void paintBar(QPainter &painter, std::size_t index) const;
    QColor color(const Bar &bar) const;
    QString text(const Bar &bar) const;
    const Bar *barAt(const QPointF &position) const;
    QRectF plot() const;
    qreal yOf(double share) const;

    const TrafficHistory &m_history;
    TimeWindow m_window;
    const BusiestBackends &m_busiest;
    const BackendColors &m_colors;
    ChartCursor &m_cursor;
    QHash<std::uint64_t, double> m_intended; ///< 0–1, of the backends there are
    std::optional<std::uint64_t> m_backend;
    std::vector<Bar> m_bars; ///< in order of age
    AxisRange m_range{5}; ///< in %
};

}
