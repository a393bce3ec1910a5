#pragma once

#include "ui/delegates/celldelegate.h"

namespace signalbox {

/// A backend's state: colour, shape and word. Main thread.
class StateDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const override;
};

}
