#include "ui/delegates/logdelegate.h"

#include "ui/glyph.h"
#include "ui/models/logcell.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QPainter>

namespace signalbox {

namespace {

constexpr int markSize = 10; // px
constexpr int textOffset = 16; // px

QColor toneColor(const Theme &theme, LogTone tone)
{
    switch (tone) {
    case LogTone::Plain:
        return theme.text;
    case LogTone::Muted:
        return theme.muted;
    case LogTone::Good:
        return theme.up;
    case LogTone::Warns:
        return theme.warning;
    case LogTone::Hurts:
        return theme.down;
    }
    return theme.text;
}

void drawMark(QPainter &painter, const QRect &cell, const QColor &color)
{
    QRectF square(0, 0, markSize, markSize);
    square.moveTo(cell.left(), cell.center().y() + 1 - markSize / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(square, 2, 2);
}

}

void LogDelegate::paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const
{
    const auto tone = static_cast<LogTone>(index.data(LogToneRole).toInt());
    const QColor color = readable(toneColor(cell.theme, tone), cell.background);
    const QVariant mark = index.data(LogMarkRole);
    const QVariant glyph = index.data(LogGlyphRole);
    if (mark.isValid())
        drawMark(painter, cell.rect, mark.value<QColor>());
    if (glyph.isValid())
        drawGlyph(painter, QRect(cell.rect.topLeft(), QSize(markSize, cell.rect.height())),
            static_cast<Glyph>(glyph.toInt()), color);
    if (index.data(LogFixedFontRole).toBool()) {
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPixelSize(qRound(QFontInfo(painter.font()).pixelSize() * 0.95));
        painter.setFont(font);
    }
    const int offset = mark.isValid() || glyph.isValid() ? textOffset : 0;
    const auto elision = mark.isValid() ? Qt::ElideMiddle : Qt::ElideRight; // a backend's name
    paintText(painter, cell, cell.rect.adjusted(offset, 0, 0, 0), color, index, elision);
}

}
