#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace signalbox {

/// A table's cell: row of 27 px, a line below, the selection as a tint that leaves every colour readable.
/// Others draw what they add inside. Main thread.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int RowHeight = 27; // px
    static constexpr int Padding = 8; // px

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    struct Cell
    {
        const Theme &theme;
        QRect rect; ///< inside the padding
        QColor background; ///< under the text
    };

    virtual void paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const;
    /// `elision`: in the middle where texts differ at their end, as addresses do.
    static void paintText(QPainter &painter, const Cell &cell, const QRect &rect, const QColor &color,
        const QModelIndex &index, Qt::TextElideMode elision = Qt::ElideRight);

private:
    void paintFrame(QPainter &painter, const Cell &cell, const QStyleOptionViewItem &option,
        const QModelIndex &index) const;
};

}
