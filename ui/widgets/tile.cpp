#include "ui/widgets/tile.h"

#include "ui/charts/sparkline.h"
#include "ui/format.h"
#include "ui/models/traffichistory.h"
#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int tileHeight = 72; // px
constexpr int padding = 10; // px
constexpr qreal corner = 5; // px
constexpr int trailWidth = 88; // px
constexpr int leastTrailWidth = 24; // px
constexpr int trailHeight = 20; // px

QFont scaled(QFont font, double factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

}

Tile::Tile(const QString &caption, QWidget *parent)
    : QWidget(parent)
    , m_caption(caption)
    , m_value(QStringLiteral("–"))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(caption);
}

void Tile::setValue(const QString &value, const QString &unit)
{
    if (m_value == value && m_unit == unit)
        return;
    m_value = value;
    m_unit = unit;
    describe();
}

void Tile::setNote(const QString &note)
{
    if (m_note == note)
        return;
    m_note = note;
    setToolTip(plainToolTip(note));
    describe();
}

void Tile::setTrail(const QList<double> &trail)
{
    m_trail = trail;
    update();
}

void Tile::setAlarm(bool alarm)
{
    m_alarm = alarm;
    update();
}

void Tile::describe()
{
    setAccessibleDescription(QStringLiteral("%1 %2 %3").arg(m_value, m_unit, m_note).simplified());
    update();
}

QSize Tile::sizeHint() const
{
    return {176, tileHeight};
}

QSize Tile::minimumSizeHint() const
{
    return {120, tileHeight};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    const int trail = paintTrail(painter, paintValue(painter) + padding);
    paintNote(painter, trail - padding);
}

int Tile::paintTrail(QPainter &painter, int left) const
{
    const int right = width() - padding;
    const int room = std::min(trailWidth, right - left);
    if (m_trail.isEmpty() || room < leastTrailWidth)
        return right + padding;
    const QRectF trail(right - room, height() - padding - trailHeight, room, trailHeight);
    drawSparkline(painter, trail, m_trail, TrafficHistory::Seconds, Theme::of(palette()).accent);
    return right - room;
}

void Tile::paintNote(QPainter &painter, int right) const
{
    const Theme &theme = Theme::of(palette());
    const QRect room = QRect(QPoint(padding, 8), QPoint(right - 1, height() - 9));
    painter.setFont(scaled(font(), 0.9));
    painter.setPen(m_alarm ? theme.down : theme.muted);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom,
        painter.fontMetrics().elidedText(m_note, Qt::ElideRight, room.width()));
}

void Tile::paintFrame(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.fillPath(frame, theme.panel);
    if (m_alarm) {
        painter.setClipPath(frame);
        painter.fillRect(QRect(0, 0, 3, height()), theme.down);
        painter.setClipping(false);
    }
    painter.strokePath(frame, QPen(theme.line, 1));
    if (m_alarm)
        painter.fillRect(QRectF(0, corner, 3, height() - 2 * corner), theme.down);
}

int Tile::paintValue(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    const QRect inner = rect().adjusted(padding, 8, -padding, -8);
    painter.setFont(scaled(font(), 0.9));
    painter.setPen(theme.muted);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, m_caption);

    QFont large = scaled(font(), 1.5);
    large.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(large);
    const int baseline = inner.top() + 16 + metrics.ascent();
    painter.setFont(large);
    painter.setPen(theme.text);
    painter.drawText(inner.left(), baseline, m_value);
    const int unitLeft = inner.left() + metrics.horizontalAdvance(m_value) + 6;
    painter.setFont(scaled(font(), 0.9));
    painter.setPen(theme.muted);
    painter.drawText(unitLeft, baseline, m_unit);

    return unitLeft + painter.fontMetrics().horizontalAdvance(m_unit);
}

}
