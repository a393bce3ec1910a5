#pragma once

#include "ui/delegates/celldelegate.h"

namespace signalbox {

/// A backend's name behind a square of its own colour. Main thread.
class NameDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const override;
};

}
