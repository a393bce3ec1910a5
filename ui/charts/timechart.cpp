#include "ui/charts/timechart.h"

#include "ui/charts/chartcursor.h"
#include "ui/charts/chartframe.h"
#include "ui/theme.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr qreal markRadius = 3; // px

}

TimeChart::TimeChart(const TrafficHistory &history, ChartCursor &cursor, AxisRange range, QWidget *parent)
    : QChartView(parent)
    , m_cursor(cursor)
    , m_window(history)
    , m_time(new QValueAxis(chart()))
    , m_value(new QValueAxis(chart()))
    , m_range(range)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setContextMenuPolicy(Qt::NoContextMenu);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    m_time->setRange(static_cast<qreal>(-m_window.length().count()), 0);
    m_value->setRange(0, m_range.top());
    m_time->setVisible(false);
    m_value->setVisible(false);
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_value, Qt::AlignLeft);
    connect(&m_cursor, &ChartCursor::changed, this, [this] {
        announce();
        viewport()->update();
    });
}

void TimeChart::addSeries(QAbstractSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_time);
    series->attachAxis(m_value);
}

void TimeChart::setWindow(std::chrono::minutes length)
{
    if (m_window.length() == length)
        return;
    m_window.setLength(length);
    m_time->setRange(static_cast<qreal>(-m_window.length().count()), 0);
    showAnother();
}

void TimeChart::showAnother()
{
    m_range.reset();
    m_value->setRange(0, m_range.top());
    refresh();
}

void TimeChart::refresh()
{
    if (viewport()->visibleRegion().isEmpty())
        return;
    Points points = m_window.points();
    std::erase_if(points, [this](const TimeWindow::Point &point) {
        return std::ranges::none_of(
            point.samples, [this](const TrafficSample &sample) { return hasValue(sample); });
    });
    const double peak = fill(points);
    m_isBlank = peak <= 0;
    m_gaps = m_window.gaps(points);
    if (m_range.update(peak))
        m_value->setRange(0, m_range.top());
    announce();
    viewport()->update();
}

void TimeChart::announce()
{
    const TrafficSample *pointed = pointedAt();
    const TrafficSample *sample = pointed ? pointed : m_window.nearest(m_window.now());
    if (!sample)
        return;
    const Readout shown = readout(*sample);
    Q_EMIT readoutChanged(shown);
    if (const QString text = shown.text(); text != accessibleDescription())
        setAccessibleDescription(text);
}

const TrafficSample *TimeChart::pointedAt() const
{
    return m_cursor.second() ? m_window.at(*m_cursor.second()) : nullptr;
}

const TrafficSample *TimeChart::sampleAt(qreal x) const
{
    const QRectF plot = chart()->plotArea();
    const qreal age = (plot.right() - x) / plot.width() * static_cast<qreal>(m_window.length().count());
    return m_window.nearest(m_window.now() - std::lround(age));
}

qreal TimeChart::xOf(qreal time) const
{
    const QRectF plot = chart()->plotArea();
    return plot.right() + time * plot.width() / static_cast<qreal>(m_window.length().count());
}

qreal TimeChart::yOf(double value) const
{
    const QRectF plot = chart()->plotArea();
    return plot.bottom() - value / top() * plot.height();
}

QString TimeChart::blankText() const
{
    return m_window.hasHadTraffic() ? tr("No traffic in the last %n min", nullptr,
               static_cast<int>(m_window.length() / std::chrono::minutes(1)))
                                    : tr("No traffic yet");
}

void TimeChart::drawBackground(QPainter *painter, const QRectF &)
{
    painter->fillRect(rect(), Theme::of(palette()).panel);
    painter->setRenderHint(QPainter::Antialiasing, false);
    drawScale(*painter);
    drawTimeScale(*painter, chart()->plotArea(), m_window.length(), Theme::of(palette()));
    painter->setRenderHint(QPainter::Antialiasing);
}

void TimeChart::drawForeground(QPainter *painter, const QRectF &)
{
    const Theme &theme = Theme::of(palette());
    drawGaps(*painter);
    if (m_isBlank) {
        painter->setPen(theme.muted);
        painter->drawText(chart()->plotArea(), Qt::AlignCenter, blankText());
    } else if (const TrafficSample *sample = pointedAt()) {
        drawCursor(*painter, *sample);
    }
    if (hasFocus())
        drawFocusFrame(*painter, rect(), theme);
}

void TimeChart::drawScale(QPainter &painter) const
{
    drawValueScale(
        painter, chart()->plotArea(), m_range, m_isBlank ? ScaleSteps::ZeroOnly : ScaleSteps::All,
        [this](double value) { return scaleLabel(value); }, Theme::of(palette()));
}

/// Where nothing is known, nothing is drawn: the series know no breaks.
void TimeChart::drawGaps(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    const QRectF plot = chart()->plotArea();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto &[from, to] : m_gaps) {
        const QRectF gap(QPointF(xOf(from), plot.top() - 2), QPointF(xOf(to), plot.bottom() + 2));
        painter.save();
        painter.setClipRect(gap);
        painter.fillRect(gap, theme.panel);
        drawScale(painter);
        painter.restore();
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void TimeChart::drawCursor(QPainter &painter, const TrafficSample &sample) const
{
    const Theme &theme = Theme::of(palette());
    const QRectF plot = chart()->plotArea();
    const std::int64_t age = m_window.now() - sample.second;
    const qreal x = std::round(xOf(static_cast<qreal>(-age))) + 0.5;
    painter.setPen(QPen(theme.muted, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    Readout shown = readout(sample);
    shown.title = ageText(age);
    for (const Readout::Row &row : shown.rows) {
        painter.setPen(theme.panel);
        painter.setBrush(row.color);
        if (row.height)
            painter.drawEllipse(QPointF(x, yOf(*row.height)), markRadius, markRadius);
    }
    drawReadout(painter, QRectF(rect()).adjusted(plot.left(), 4, -4, -4), x, shown, theme);
}

bool TimeChart::event(QEvent *event)
{
    // Before a shortcut of the window takes it.
    if (event->type() == QEvent::ShortcutOverride && m_cursor.second()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QChartView::event(event);
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return pointAt(m_window.neighbour(pointedAt(), -1));
    case Qt::Key_Right:
        return pointAt(m_window.neighbour(pointedAt(), 1));
    case Qt::Key_Home:
        return pointAt(m_window.nearest(0));
    case Qt::Key_End:
        return pointAt(m_window.nearest(m_window.now()));
    case Qt::Key_Escape:
        event->setAccepted(m_cursor.second().has_value());
        return m_cursor.setSecond(std::nullopt);
    default:
        event->ignore();
    }
}

void TimeChart::pointAt(const TrafficSample *sample)
{
    m_cursor.setSecond(sample ? std::optional(sample->second) : std::nullopt);
}

void TimeChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF(rect()).marginsRemoved(plotMargins));
}

void TimeChart::showEvent(QShowEvent *event)
{
    QChartView::showEvent(event);
    refresh();
}

void TimeChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyColors(Theme::of(palette()));
        announce();
    }
}

// A click where no item lies crashes QChartView 6.4 (QTBUG-118669): it gets no presses and no releases.
void TimeChart::mousePressEvent(QMouseEvent *event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void TimeChart::mouseReleaseEvent(QMouseEvent *event)
{
    const QRectF plot = chart()->plotArea();
    if (event->button() != Qt::LeftButton || !plot.contains(event->position()))
        return event->ignore();
    if (const TrafficSample *sample = sampleAt(event->position().x()))
        click(*sample, (plot.bottom() - event->position().y()) / plot.height() * m_range.top());
}

void TimeChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->ignore();
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    const bool isInside = chart()->plotArea().contains(event->position());
    pointAt(isInside ? sampleAt(event->position().x()) : nullptr);
}

void TimeChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_cursor.setSecond(std::nullopt);
}

}
