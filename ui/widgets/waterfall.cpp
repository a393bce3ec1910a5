#include "ui/widgets/waterfall.h"

#include "ui/format.h"
#include "ui/models/requesttext.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <limits>

namespace signalbox {

namespace {

constexpr int lineHeight = 18; // px
constexpr int trackHeight = 8; // px
constexpr int textTop = lineHeight + trackHeight + 4; // px
constexpr int gap = 8; // px
constexpr qreal narrowest = 1.5; // px: so that what was short is seen
constexpr std::array strengths{1.0, 0.62, 0.32}; // of the accent: connecting, waiting, content

Waterfall::Bar barOf(const AttemptRecord &attempt, Waterfall::Duration start)
{
    using Duration = Waterfall::Duration;
    const Duration connect = std::min(attempt.connect, attempt.total);
    const Duration head = attempt.head.count() > 0 ? std::min(attempt.head, attempt.total) : attempt.total;
    return {textOf(attempt.backend), outcomeText(attempt), start, connect,
        std::max(Duration(0), head - connect), attempt.total - std::max(head, connect)};
}

/// "connect 0.4 ms · wait 11 ms · content 0.2 ms", without what did not happen.
QString phasesText(const Waterfall::Bar &bar)
{
    QStringList phases;
    if (bar.connect.count() > 0)
        phases.append(Waterfall::tr("connect %1").arg(latencyText(bar.connect)));
    if (bar.waiting.count() > 0)
        phases.append(Waterfall::tr("wait %1").arg(latencyText(bar.waiting)));
    if (bar.content.count() > 0)
        phases.append(Waterfall::tr("content %1").arg(latencyText(bar.content)));
    return phases.join(QStringLiteral(" · "));
}

QString spoken(const Waterfall::Bar &bar)
{
    return Waterfall::tr("%1: %2 (%3)", "a backend, how it went, times")
        .arg(bar.backend, bar.outcome, phasesText(bar));
}

}

Waterfall::Waterfall(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Attempts"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

/// When an attempt began is not recorded: each follows the one before, and the last ends with the request.
void Waterfall::showRequest(const RequestRecord &record)
{
    m_bars.clear();
    QStringList lines;
    Duration start = record.queue;
    for (const AttemptRecord &attempt : record.attempts) {
        if (&attempt == &record.attempts.back())
            start = std::max(start, record.total - attempt.total);
        m_bars.push_back(barOf(attempt, start));
        lines.append(spoken(m_bars.back()));
        start += attempt.total;
    }
    m_total = std::max({start, record.total, Duration(1)});
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    setToolTip(plainToolTip(accessibleDescription()));
    updateGeometry();
    update();
}

QSize Waterfall::sizeHint() const
{
    return {200, heightForWidth(200)};
}

int Waterfall::heightForWidth(int width) const
{
    int height = 0;
    for (const Bar &bar : m_bars)
        height += textTop + textHeight(bar, width) + gap;
    return height;
}

/// Of the phases' times, on as many lines as they need.
int Waterfall::textHeight(const Bar &bar, int width) const
{
    const QRect room(0, 0, width, std::numeric_limits<short>::max());
    return std::max(lineHeight, fontMetrics().boundingRect(room, Qt::TextWordWrap, phasesText(bar)).height());
}

void Waterfall::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (const Bar &bar : m_bars) {
        paintBar(painter, bar, top);
        top += textTop + textHeight(bar, width()) + gap;
    }
}

void Waterfall::paintBar(QPainter &painter, const Bar &bar, int top) const
{
    const Theme &theme = Theme::of(palette());
    const QRect title(0, top, width(), lineHeight);
    const QString outcome = bar.outcome;
    painter.setPen(theme.muted);
    painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter, outcome);
    const int left = width() - fontMetrics().horizontalAdvance(outcome) - 8;
    painter.setPen(theme.text);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(bar.backend, Qt::ElideMiddle, left));
    paintPhases(painter, bar, QRectF(0, top + lineHeight + 2, width(), trackHeight));
    painter.setPen(theme.muted);
    painter.drawText(QRect(0, top + textTop, width(), textHeight(bar, width())),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, phasesText(bar));
}

void Waterfall::paintPhases(QPainter &painter, const Bar &bar, const QRectF &track) const
{
    const Theme &theme = Theme::of(palette());
    painter.fillRect(track, theme.line);
    const auto place = [this, &track](Duration at) {
        return track.width() * static_cast<double>(at.count()) / static_cast<double>(m_total.count());
    };
    Duration at = bar.start;
    std::size_t phase = 0;
    for (const Duration duration : {bar.connect, bar.waiting, bar.content}) {
        QColor color = theme.accent;
        color.setAlphaF(static_cast<float>(strengths.at(phase++)));
        const qreal left = std::min(place(at), track.width() - narrowest);
        if (duration.count() > 0)
            painter.fillRect(
                QRectF(left, track.top(), std::max(narrowest, place(duration)), track.height()), color);
        at += duration;
    }
}

}
