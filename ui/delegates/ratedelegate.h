#pragma once

#include "ui/delegates/celldelegate.h"

namespace signalbox {

/// Requests/s: the last minute as a line, then the figure. Main thread.
class RateDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const override;
};

}
