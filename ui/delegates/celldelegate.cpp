#include "ui/delegates/celldelegate.h"

#include "ui/models/backendmodel.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace signalbox {

namespace {

const auto separator = QStringLiteral(" · ");
constexpr qsizetype telling = 8; // characters of a part that say something

/// Of text in parts ("HTTP 503 · 3 s ago") as many as have room, the last of them in part if that says
/// enough.
QString fitted(QString text, const QFontMetrics &metrics, int width, Qt::TextElideMode elision)
{
    while (text.contains(separator)) {
        const QString elided = metrics.elidedText(text, elision, width);
        const qsizetype last = text.lastIndexOf(separator);
        const bool isTelling = elision == Qt::ElideRight && elided.size() > last + separator.size() + telling;
        if (elided == text || isTelling)
            return elided;
        text.truncate(last);
    }
    return metrics.elidedText(text, elision, width);
}

QColor toneColor(const Theme &theme, const QModelIndex &index)
{
    switch (static_cast<BackendModel::Tone>(index.data(BackendModel::ToneRole).toInt())) {
    case BackendModel::Tone::Plain:
        return theme.text;
    case BackendModel::Tone::Muted:
        return theme.muted;
    case BackendModel::Tone::Warns:
        return theme.warning;
    case BackendModel::Tone::Hurts:
        return theme.down;
    }
    return theme.text;
}

}

void CellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const Cell cell{
        theme, option.rect.adjusted(Padding, 0, -Padding, -1), selected ? theme.selection : theme.panel};
    painter->save();
    painter->setFont(option.font);
    paintFrame(*painter, cell, option, index);
    paintContent(*painter, cell, index);
    painter->restore();
}

void CellDelegate::paintFrame(
    QPainter &painter, const Cell &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect &rect = option.rect;
    painter.fillRect(rect, cell.background);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), cell.theme.line);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isCurrent = view && view->hasFocus() && view->currentIndex().row() == index.row();
    if (isCurrent && index.column() == 0)
        painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height() - 1), cell.theme.accent);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    return {option.fontMetrics.horizontalAdvance(text) + 2 * Padding + 2,
        std::max(RowHeight, option.fontMetrics.height())};
}

void CellDelegate::paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const
{
    paintText(painter, cell, cell.rect, toneColor(cell.theme, index), index);
}

void CellDelegate::paintText(QPainter &painter, const Cell &cell, const QRect &rect, const QColor &color,
    const QModelIndex &index, Qt::TextElideMode elision)
{
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter.setPen(readable(color, cell.background));
    painter.drawText(rect, static_cast<int>(alignment),
        fitted(index.data().toString(), painter.fontMetrics(), rect.width(), elision));
}

}
