#include "ui/widgets/latencybars.h"

#include "ui/format.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int buckets = static_cast<int>(DurationBuckets::bounds.size()) + 1;
constexpr int leastBuckets = 12; // so that a steady service does not fill the whole width
constexpr int lineHeight = 20; // px

bool isLandmark(int bucket)
{
    return bucket < buckets - 1
        && DurationBuckets::isLandmark(DurationBuckets::bounds.at(static_cast<std::size_t>(bucket)));
}

/// The text of a bucket's upper bound; the last one has none.
QString boundText(int bucket)
{
    const std::chrono::duration<double> seconds(
        DurationBuckets::bounds.at(static_cast<std::size_t>(std::min(bucket, buckets - 2))));
    const auto bound = std::chrono::round<std::chrono::microseconds>(seconds);
    return bucket == buckets - 1 ? LatencyBars::tr("> %1").arg(latencyText(bound)) : latencyText(bound);
}

QString bucketText(int bucket, std::uint64_t count)
{
    return bucket == buckets - 1 ? LatencyBars::tr("%1: %2").arg(boundText(bucket), countText(count))
                                 : LatencyBars::tr("up to %1: %2").arg(boundText(bucket), countText(count));
}

}

LatencyBars::LatencyBars(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Latency, last minute"));
}

void LatencyBars::show(const DurationBuckets &durations, const QColor &color)
{
    if (durations == m_durations && color == m_color)
        return;
    m_durations = durations;
    m_color = color;
    findRange();
    describe();
    update();
}

/// DurationBuckets are cumulative: what is in one is the difference to the one before.
std::uint64_t LatencyBars::countIn(int bucket) const
{
    const auto index = static_cast<std::size_t>(bucket);
    const std::uint64_t upTo = bucket == buckets - 1 ? m_durations.total : m_durations.counts.at(index);
    return upTo - (bucket == 0 ? 0 : m_durations.counts.at(index - 1));
}

void LatencyBars::findRange()
{
    m_first = 0;
    m_last = 0;
    if (m_durations.total == 0)
        return;
    m_last = buckets;
    while (countIn(m_first) == 0)
        ++m_first;
    while (countIn(m_last - 1) == 0)
        --m_last;
    const int missing = std::max(0, leastBuckets - barCount());
    m_first = std::clamp(m_first - missing / 2, 0, std::max(0, buckets - leastBuckets));
    m_last = std::max(m_last, std::min(m_first + leastBuckets, buckets));
}

void LatencyBars::describe()
{
    QStringList parts;
    for (int bucket = m_first; bucket < m_last; ++bucket) {
        if (const std::uint64_t count = countIn(bucket); count > 0)
            parts.append(bucketText(bucket, count));
    }
    if (parts.isEmpty())
        parts.append(tr("No traffic in the last minute"));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    setToolTip(plainToolTip(parts.join(QLatin1Char('\n'))));
}

void LatencyBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    if (m_last == 0) {
        painter.setPen(theme.muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("No traffic in the last minute"));
        return;
    }
    const QRectF plot = QRectF(rect()).adjusted(0, 4, 0, -lineHeight);
    paintBars(painter, plot);
    paintBounds(painter, QRectF(0, plot.bottom(), width(), lineHeight));
}

void LatencyBars::paintBars(QPainter &painter, const QRectF &plot) const
{
    const Theme &theme = Theme::of(palette());
    std::uint64_t most = 1;
    for (int bucket = m_first; bucket < m_last; ++bucket)
        most = std::max(most, countIn(bucket));
    const double step = plot.width() / (m_last - m_first);
    for (int bucket = m_first; bucket < m_last; ++bucket) {
        const double share = static_cast<double>(countIn(bucket)) / static_cast<double>(most);
        const double height = countIn(bucket) == 0 ? 0 : std::max(1.0, share * plot.height());
        const double left = plot.left() + (bucket - m_first) * step;
        painter.fillRect(QRectF(left + 1, plot.bottom() - height, step - 2, height), m_color);
    }
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), theme.line);
}

/// As many landmarks as there is room for, each below the right edge of its bar.
void LatencyBars::paintBounds(QPainter &painter, const QRectF &line) const
{
    painter.setPen(Theme::of(palette()).muted);
    const double step = line.width() / (m_last - m_first);
    double free = line.left();
    for (int bucket = m_first; bucket < m_last; ++bucket) {
        if (!isLandmark(bucket))
            continue;
        const QString text = boundText(bucket);
        const int wide = painter.fontMetrics().horizontalAdvance(text);
        const double right = std::min((bucket - m_first + 1) * step + wide / 2.0, line.right());
        if (right - wide < free)
            continue;
        painter.drawText(QRectF(right - wide, line.top(), wide, line.height()), Qt::AlignCenter, text);
        free = right + 10;
    }
}

}
