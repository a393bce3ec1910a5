#pragma once

#include "ui/delegates/celldelegate.h"

namespace signalbox {

/// The share of traffic got as a bar with a mark at the share intended, then the figure. Main thread.
class ShareDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const override;

private:
    void paintBar(QPainter &painter, const Cell &cell, int width, const QModelIndex &index) const;
};

}
