#include "ui/charts/distributionchart.h"

#include "ui/charts/chartcursor.h"
#include "ui/charts/chartframe.h"
#include "ui/format.h"
#include "ui/models/backendcolors.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr qreal widestBar = 26; // px
constexpr qreal nameMargin = 4; // px, between two names
constexpr qreal figureRoom = 46; // px, that a figure above its bars needs
constexpr std::int64_t calm = 10; // seconds that are averaged while nobody points at one

}

DistributionChart::DistributionChart(const TrafficHistory &history, const BusiestBackends &busiest,
    const BackendColors &colors, ChartCursor &cursor, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_window(history)
    , m_busiest(busiest)
    , m_colors(colors)
    , m_cursor(cursor)
{
    setAccessibleName(tr("Distribution: share of the requests that each backend got, and was to get"));
    setFocusPolicy(Qt::StrongFocus);
    connect(&m_cursor, &ChartCursor::changed, this, &DistributionChart::count);
}

void DistributionChart::refresh(const Snapshot &snapshot)
{
    m_intended.clear();
    for (const BackendSnapshot &backend : snapshot.backends)
        m_intended.insert(backend.id, backend.intendedShare);
    count();
}

void DistributionChart::setBackend(std::optional<std::uint64_t> id)
{
    m_backend = id;
    count();
}

TimeWindow::Samples DistributionChart::instant() const
{
    const auto &samples = m_history.samples();
    const std::int64_t last = m_window.now();
    const std::int64_t from = m_cursor.second().value_or(last - calm + 1);
    const std::int64_t to = m_cursor.second().value_or(last);
    return {std::ranges::lower_bound(samples, from, std::less{}, &TrafficSample::second),
        std::ranges::upper_bound(samples, to, std::less{}, &TrafficSample::second)};
}

void DistributionChart::count()
{
    if (visibleRegion().isEmpty())
        return;
    QHash<std::uint64_t, double> rates;
    double total = 0;
    for (const TrafficSample &sample : instant()) {
        for (auto it = sample.backends.cbegin(); it != sample.backends.cend(); ++it) {
            rates[it.key()] += *it;
            total += *it;
        }
    }
    const auto share = [total](double rate) { return total > 0 ? rate / total : 0; };
    Bar others{.id = std::nullopt,
        .name = tr("others (%Ln)", nullptr, static_cast<int>(m_busiest.others())),
        .got = share(total),
        .intended = 0};
    for (const double intended : std::as_const(m_intended))
        others.intended += intended;
    m_bars.clear();
    for (const std::uint64_t id : m_busiest.shown()) {
        const Bar bar{id, m_history.name(id), share(rates.value(id)), m_intended.value(id)};
        others.got -= bar.got;
        others.intended -= bar.intended;
        if (m_intended.contains(id) || bar.got > 0)
            m_bars.push_back(bar);
    }
    if (m_busiest.others() > 0)
        m_bars.push_back(others);
    makeRoomForNames();
    double peak = 0;
    QStringList texts;
    for (const Bar &bar : m_bars) {
        peak = std::max({peak, bar.got, bar.intended});
        texts.append(text(bar));
    }
    m_range.update(peak * 100);
    setAccessibleDescription(QLocale().createSeparatedList(texts));
    update();
}

/// Those without traffic go where the others' names would be cut.
void DistributionChart::makeRoomForNames()
{
    const QFontMetricsF metrics(font());
    const auto widest = [&] {
        qreal width = 0;
        for (const Bar &bar : m_bars)
            width = std::max(width, metrics.horizontalAdvance(bar.name));
        return width;
    };
    if (m_bars.empty() || widest() <= slot(0).width() - nameMargin)
        return;
    std::erase_if(m_bars, [](const Bar &bar) { return bar.got <= 0 && bar.intended <= 0; });
}

QRectF DistributionChart::plot() const
{
    return QRectF(rect()).marginsRemoved(plotMargins);
}

qreal DistributionChart::yOf(double share) const
{
    return plot().bottom() - share * 100 / m_range.top() * plot().height();
}

QRectF DistributionChart::slot(std::size_t bar) const
{
    const qreal width = plot().width() / static_cast<qreal>(std::max<std::size_t>(m_bars.size(), 1));
    return {plot().left() + static_cast<qreal>(bar) * width, plot().top(), width, height() - plot().top()};
}

const DistributionChart::Bar *DistributionChart::barAt(const QPointF &position) const
{
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        if (slot(i).contains(position))
            return &m_bars[i];
    }
    return nullptr;
}

QColor DistributionChart::color(const Bar &bar) const
{
    const Theme &theme = Theme::of(palette());
    const QColor own = bar.id ? m_colors.color(*bar.id) : QColor();
    const QColor color = own.isValid() ? own : theme.maintenance;
    return m_backend && m_backend != bar.id ? mix(theme.panel, color, 0.3) : color;
}

QString DistributionChart::text(const Bar &bar) const
{
    return tr("%1: %2 of %3 intended").arg(bar.name, percentText(bar.got), percentText(bar.intended));
}

void DistributionChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    drawValueScale(
        painter, plot(), m_range, m_bars.empty() ? ScaleSteps::ZeroOnly : ScaleSteps::All,
        [](double percent) { return tr("%1 %").arg(QLocale().toString(percent, 'f', 0)); }, theme);
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        paintBar(painter, i);
    if (m_bars.empty()) {
        painter.setPen(theme.muted);
        painter.drawText(
            plot(), Qt::AlignCenter, m_intended.isEmpty() ? tr("No backends yet") : tr("No traffic"));
    }
    if (hasFocus())
        drawFocusFrame(painter, rect(), theme);
}

void DistributionChart::paintBar(QPainter &painter, std::size_t index) const
{
    const Theme &theme = Theme::of(palette());
    const Bar &bar = m_bars[index];
    const QRectF room = slot(index);
    const qreal width = std::floor(std::min(room.width() * 0.36, widestBar));
    const qreal middle = std::round(room.center().x());
    const qreal bottom = std::round(plot().bottom());
    const auto barOf = [&](qreal left, double share) {
        return QRectF(QPointF(left, std::round(yOf(share))), QPointF(left + width, bottom));
    };
    painter.fillRect(barOf(middle - width - 1, bar.got), color(bar));
    painter.setPen(color(bar));
    painter.setBrush(Qt::NoBrush);
    if (bar.intended > 0)
        painter.drawRect(barOf(middle + 1, bar.intended).adjusted(0.5, 0.5, -0.5, -0.5));

    const QFontMetricsF metrics(painter.font());
    const bool isQuiet = m_backend && m_backend != bar.id;
    painter.setPen(isQuiet ? theme.muted : theme.text);
    const bool hasTraffic = std::ranges::any_of(m_bars, [](const Bar &any) { return any.got > 0; });
    if (room.width() >= figureRoom && hasTraffic && (bar.got > 0 || bar.intended > 0)) {
        const qreal y = yOf(std::max(bar.got, bar.intended));
        painter.drawText(QRectF(room.left(), std::max(y - 18, 0.0), room.width(), 16), Qt::AlignCenter,
            percentText(bar.got));
    }
    painter.setPen(m_backend && !isQuiet ? theme.text : theme.muted);
    painter.drawText(QRectF(room.left(), bottom + 4, room.width(), 18), Qt::AlignCenter,
        metrics.elidedText(bar.name, Qt::ElideMiddle, room.width() - nameMargin));
}

bool DistributionChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto &help = *static_cast<QHelpEvent *>(event);
    const Bar *bar = barAt(help.pos());
    QToolTip::showText(help.globalPos(), bar ? plainToolTip(text(*bar)) : QString(), this);
    return true;
}

void DistributionChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    count();
}

void DistributionChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    count();
}

void DistributionChart::mousePressEvent(QMouseEvent *event)
{
    const Bar *bar = event->button() == Qt::LeftButton ? barAt(event->position()) : nullptr;
    event->setAccepted(bar);
    if (bar && bar->id)
        Q_EMIT backendClicked(*bar->id);
}

/// Left and right go from one backend to the next.
void DistributionChart::keyPressEvent(QKeyEvent *event)
{
    const bool isStep = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const auto named = std::ranges::count_if(m_bars, [](const Bar &bar) { return bar.id.has_value(); });
    if (!isStep || named == 0)
        return event->ignore();
    const auto chosen =
        std::ranges::find_if(m_bars, [this](const Bar &bar) { return bar.id && bar.id == m_backend; });
    const auto by = event->key() == Qt::Key_Right ? 1 : -1;
    const auto start = by > 0 ? 0 : named - 1;
    const auto next = chosen == m_bars.end()
        ? start
        : std::clamp<std::ptrdiff_t>(chosen - m_bars.begin() + by, 0, named - 1);
    if (const Bar &bar = m_bars[static_cast<std::size_t>(next)]; bar.id && bar.id != m_backend)
        Q_EMIT backendClicked(*bar.id);
}

}
