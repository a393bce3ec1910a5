#pragma once

#include "engine/metrics/snapshot.h"

#include <QColor>
#include <QWidget>

#include <optional>

namespace signalbox {

/// A histogram of durations: a bar for each bucket between the fastest and the slowest, with the buckets'
/// bounds below. Main thread.
class LatencyBars final : public QWidget
{
    Q_OBJECT

public:
    explicit LatencyBars(QWidget *parent = nullptr);

    void show(const DurationBuckets &durations, const QColor &color);
    int barCount() const { return m_last - m_first; }

    QSize sizeHint() const override { return {260, 112}; }
    QSize minimumSizeHint() const override { return {160, 96}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::uint64_t countIn(int bucket) const;
    void findRange();
    void describe();
    void paintBars(QPainter &painter, const QRectF &plot) const;
    void paintBounds(QPainter &painter, const QRectF &line) const;

    DurationBuckets m_durations;
    QColor m_color;
    int m_first = 0; ///< bucket that is shown
    int m_last = 0; ///< one behind the last
};

}
