#pragma once

#include "ui/charts/axisrange.h"
#include "ui/charts/readout.h"
#include "ui/charts/timewindow.h"

#include <QChartView>

class QValueAxis;

namespace signalbox {

class ChartCursor;

/// What the charts over time have in common: their scales, the window, the cursor, gaps where seconds are
/// missing. Main thread; draws itself again only when asked, once a second, and only while it can be seen.
class TimeChart : public QChartView
{
    Q_OBJECT

public:
    TimeChart(const TrafficHistory &history, ChartCursor &cursor, AxisRange range, QWidget *parent = nullptr);

    void refresh();
    void setFrozen(bool isFrozen) { m_window.setFrozen(isFrozen); }
    void setWindow(std::chrono::minutes length);
    const TimeWindow &window() const { return m_window; }
    double top() const { return m_range.top(); }
    bool isBlank() const { return m_isBlank; } ///< nothing to draw in the window
    qsizetype gapCount() const { return m_gaps.size(); }

    QSize sizeHint() const override { return {480, 200}; }
    QSize minimumSizeHint() const override { return {200, 72}; }

Q_SIGNALS:
    void readoutChanged(const signalbox::Readout &readout);

protected:
    using Samples = TimeWindow::Samples;
    using Points = TimeWindow::Points;

    virtual bool hasValue(const TrafficSample &) const { return true; }
    /// Hands the points to the series and returns the highest value.
    virtual double fill(const Points &points) = 0;
    virtual void applyColors(const Theme &theme) = 0;
    virtual Readout readout(const TrafficSample &sample) const = 0;
    virtual QString scaleLabel(double value) const = 0;
    virtual void click(const TrafficSample &, double) { }

    void addSeries(QAbstractSeries *series);
    void showAnother(); ///< refreshes with a scale of its own

    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString blankText() const;
    void announce();
    void pointAt(const TrafficSample *sample); ///< null: at nothing
    void drawScale(QPainter &painter) const;
    void drawGaps(QPainter &painter) const;
    void drawCursor(QPainter &painter, const TrafficSample &sample) const;
    const TrafficSample *pointedAt() const; ///< null while nobody points, or at nothing
    const TrafficSample *sampleAt(qreal x) const; ///< the nearest; null while there is none
    qreal xOf(qreal time) const; ///< of seconds, ≤ 0: before now
    qreal yOf(double value) const;

    ChartCursor &m_cursor;
    TimeWindow m_window;
    QValueAxis *m_time = nullptr; ///< seconds before now
    QValueAxis *m_value = nullptr;
    AxisRange m_range;
    QList<TimeWindow::Gap> m_gaps;
    bool m_isBlank = true;
};

}
