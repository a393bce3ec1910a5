#pragma once

#include "ui/delegates/celldelegate.h"

namespace signalbox {

/// Why a backend is in its state: in the state's colour where it hurts. Main thread.
class ReasonDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const override;
};

}
