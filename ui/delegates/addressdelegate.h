#pragma once

#include "ui/delegates/celldelegate.h"

namespace signalbox {

/// An address in the fixed font. Main thread.
class AddressDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const override;
};

}
