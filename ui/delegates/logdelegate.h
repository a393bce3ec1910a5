#pragma once

#include "ui/delegates/celldelegate.h"

namespace signalbox {

/// A cell of the log: its text, and before it a backend's square or a glyph. Main thread.
class LogDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const override;
};

}
