#include "ui/delegates/weightdelegate.h"

#include "ui/widgets/numberbox.h"

#include <QKeyEvent>

namespace signalbox {

namespace {

constexpr const char *filledIn = "filledIn";
constexpr int greatest = 1000;

}

QWidget *WeightDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new NumberBox(0, greatest, parent);
    editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    editor->setFrame(false);
    editor->setAccessibleName(tr("Weight"));
    connect(editor, &QObject::destroyed, this, [this] { // which comes after the next one was opened
        if (--m_editors == 0)
            Q_EMIT editingChanged(false);
    });
    if (++m_editors == 1)
        Q_EMIT editingChanged(true);
    return editor;
}

void WeightDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // The view asks again with every dataChanged(), which would overwrite what is being typed.
    if (editor->property(filledIn).toBool())
        return;
    editor->setProperty(filledIn, true);
    auto *weight = qobject_cast<QSpinBox *>(editor);
    weight->setValue(index.data(Qt::EditRole).toInt());
    weight->selectAll();
}

void WeightDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    auto *weight = qobject_cast<QSpinBox *>(editor);
    if (!weight->hasAcceptableInput())
        return;
    weight->interpretText();
    model->setData(index, weight->value());
}

/// Enter and Tab commit only what is a weight.
bool WeightDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *weight = qobject_cast<NumberBox *>(watched);
    if (weight && event->type() == QEvent::KeyPress && !weight->hasAcceptableInput()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool commits =
            key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (commits) {
            weight->sayRange();
            return true;
        }
    }
    return CellDelegate::eventFilter(watched, event);
}

}
