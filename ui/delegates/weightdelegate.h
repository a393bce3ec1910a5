#pragma once

#include "ui/delegates/celldelegate.h"

namespace signalbox {

/// A weight, edited in place; what is being typed stays while snapshots go on arriving, and what is no weight
/// is refused with a word about it. Main thread.
class WeightDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void editingChanged(bool isEditing) const;

private:
    mutable int m_editors = 0; ///< that are open; the next opens before the last has gone
};

}
