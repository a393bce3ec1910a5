#include "ui/charts/throughputchart.h"

#include "ui/charts/readout.h"
#include "ui/format.h"
#include "ui/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QMouseEvent>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr qreal leftMargin = 48; // px, for the scale
constexpr qreal rightMargin = 16;
constexpr qreal topMargin = 16;
constexpr qreal bottomMargin = 32;
constexpr int secondsPerMark = 15;

bool hasTraffic(std::uint64_t id, const std::deque<TrafficSample> &samples)
{
    return std::any_of(samples.begin(), samples.end(),
        [id](const TrafficSample &sample) { return sample.backends.value(id) > 0; });
}

}

ThroughputChart::ThroughputChart(const TrafficHistory &history, const BackendColors &colors, QWidget *parent)
    : QChartView(parent)
    , m_history(history)
    , m_colors(colors)
    , m_time(new QValueAxis(chart()))
    , m_rate(new QValueAxis(chart()))
{
    setAccessibleName(
        tr("Throughput: requests per second by backend, last minute; the table has the figures"));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    m_time->setRange(-TrafficHistory::Seconds, 0);
    m_rate->setRange(0, m_range.top());
    m_time->setVisible(false);
    m_rate->setVisible(false);
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_rate, Qt::AlignLeft);
    applyColors();
}

void ThroughputChart::refresh()
{
    if (!isVisible() || m_history.samples().empty())
        return;
    const auto ids = m_history.backends();
    const bool same = std::equal(ids.begin(), ids.end(), m_layers.begin(), m_layers.end(),
        [](std::uint64_t id, const Layer &layer) { return id == layer.id; });
    if (!same)
        rebuild(ids);
    fill();
    viewport()->update();
}

void ThroughputChart::rebuild(const std::vector<std::uint64_t> &ids)
{
    chart()->removeAllSeries();
    for (const Layer &layer : m_layers)
        delete layer.upper;
    m_layers.clear();
    QLineSeries *lower = nullptr;
    for (const std::uint64_t id : ids) {
        auto *upper = new QLineSeries;
        auto *area = new QAreaSeries(upper, lower);
        upper->setParent(chart()); // an area does not own its lines, and two areas share one
        chart()->addSeries(area);
        area->attachAxis(m_time);
        area->attachAxis(m_rate);
        m_layers.push_back({id, area, upper});
        lower = upper;
    }
    applyColors();
}

void ThroughputChart::fill()
{
    const auto &samples = m_history.samples();
    const std::int64_t now = samples.back().second;
    std::vector<double> heights(samples.size());
    std::vector<QList<QPointF>> lines;
    for (const Layer &layer : m_layers) {
        QList<QPointF> &line = lines.emplace_back();
        for (std::size_t i = 0; i < samples.size(); ++i) {
            heights[i] += samples[i].backends.value(layer.id);
            line.append({static_cast<qreal>(samples[i].second - now), heights[i]});
        }
    }
    if (m_range.update(*std::max_element(heights.begin(), heights.end())))
        m_rate->setRange(0, m_range.top());
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        m_layers[i].upper->replace(lines[i]);
        m_layers[i].area->setVisible(hasTraffic(m_layers[i].id, samples));
    }
}

void ThroughputChart::applyColors()
{
    const Theme &theme = Theme::of(palette());
    setBackgroundBrush(theme.panel);
    for (const Layer &layer : m_layers) {
        QColor fill = m_colors.color(layer.id);
        fill.setAlphaF(0.82F);
        layer.area->setBrush(fill);
        // The line between two layers, for eyes that cannot tell their colours.
        layer.area->setPen(QPen(theme.panel, 0.75));
    }
}

void ThroughputChart::layOut()
{
    chart()->setPlotArea(QRectF(rect()).adjusted(leftMargin, topMargin, -rightMargin, -bottomMargin));
}

void ThroughputChart::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    const Theme &theme = Theme::of(palette());
    const QRectF plot = chart()->plotArea();
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (int step = 0; step <= AxisRange::Steps; ++step) {
        const qreal y = std::round(plot.bottom() - step * plot.height() / AxisRange::Steps);
        painter->setPen(theme.line);
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter->setPen(theme.muted);
        painter->drawText(QRectF(0, y - 10, leftMargin - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
            scaleText(step * m_range.step()));
    }
    const QRectF scale(plot.left(), plot.bottom() + 4, plot.width(), 20);
    painter->drawText(scale, Qt::AlignLeft | Qt::AlignVCenter, tr("−%1 s").arg(TrafficHistory::Seconds));
    painter->drawText(scale, Qt::AlignRight | Qt::AlignVCenter, tr("now"));
    for (int age = secondsPerMark; age < TrafficHistory::Seconds; age += secondsPerMark) {
        const qreal x = plot.right() - age * plot.width() / TrafficHistory::Seconds;
        const QRectF mark(x - 40, scale.top(), 80, scale.height());
        painter->drawText(mark, Qt::AlignHCenter | Qt::AlignVCenter, tr("−%1 s").arg(age));
    }
    painter->setRenderHint(QPainter::Antialiasing);
}

void ThroughputChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_cursor)
        return;
    if (const TrafficSample *sample = sampleAt(*m_cursor))
        drawCursor(*painter, *sample);
}

void ThroughputChart::drawCursor(QPainter &painter, const TrafficSample &sample)
{
    const Theme &theme = Theme::of(palette());
    const QRectF plot = chart()->plotArea();
    const qreal x = xOf(sample);
    painter.setPen(QPen(theme.muted, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const std::int64_t age = m_history.samples().back().second - sample.second;
    Readout readout{
        .title = age == 0 ? tr("now") : tr("%1 s ago").arg(age), .total = rateText(sample.rate), .rows = {}};
    for (auto layer = m_layers.rbegin(); layer != m_layers.rend(); ++layer) {
        if (const auto it = sample.backends.constFind(layer->id); it != sample.backends.cend() && *it > 0)
            readout.rows.append({m_colors.color(layer->id), m_history.name(layer->id), rateText(*it)});
    }
    drawReadout(painter, plot, x, readout, theme);
}

const TrafficSample *ThroughputChart::sampleAt(qreal x) const
{
    const auto &samples = m_history.samples();
    const auto distance = [this, x](const TrafficSample &sample) { return std::abs(xOf(sample) - x); };
    const auto nearest = std::min_element(samples.begin(), samples.end(),
        [&distance](const TrafficSample &a, const TrafficSample &b) { return distance(a) < distance(b); });
    return nearest == samples.end() ? nullptr : &*nearest;
}

qreal ThroughputChart::xOf(const TrafficSample &sample) const
{
    const QRectF plot = chart()->plotArea();
    const auto age = static_cast<qreal>(m_history.samples().back().second - sample.second);
    return plot.right() - age * plot.width() / TrafficHistory::Seconds;
}

void ThroughputChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void ThroughputChart::showEvent(QShowEvent *event)
{
    QChartView::showEvent(event);
    layOut();
    refresh();
}

void ThroughputChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

// A click where no item lies crashes QChartView 6.4 (QTBUG-118669), and there is nothing in the chart to
// click.
void ThroughputChart::mousePressEvent(QMouseEvent *event)
{
    event->ignore();
}

void ThroughputChart::mouseReleaseEvent(QMouseEvent *event)
{
    event->ignore();
}

void ThroughputChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->ignore();
}

void ThroughputChart::mouseMoveEvent(QMouseEvent *event)
{
    const bool inside = chart()->plotArea().contains(event->position());
    m_cursor = inside ? std::optional(event->position().x()) : std::nullopt;
    viewport()->update();
}

void ThroughputChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_cursor.reset();
    viewport()->update();
}

}
