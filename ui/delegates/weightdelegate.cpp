#include "ui/delegates/weightdelegate.h"

#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QToolTip>

namespace signalbox {

namespace {

constexpr const char *filledIn = "filledIn";
constexpr int greatest = 1000;

}

QWidget *WeightDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QSpinBox(parent);
    editor->setRange(0, greatest);
    editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    editor->setButtonSymbols(QAbstractSpinBox::NoButtons);
    editor->setFrame(false);
    editor->setAccessibleName(tr("Weight"));
    connect(editor->findChild<QLineEdit *>(), &QLineEdit::inputRejected, editor, [editor] {
        QToolTip::showText(editor->mapToGlobal(editor->rect().bottomLeft()),
            tr("A whole number from 0 to %1").arg(QLocale().toString(greatest)), editor);
    });
    connect(editor, &QObject::destroyed, this, [this] { Q_EMIT editingChanged(false); });
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
    weight->interpretText();
    model->setData(index, weight->value());
}

}
