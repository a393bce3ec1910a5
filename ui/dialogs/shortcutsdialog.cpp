#include "ui/dialogs/shortcutsdialog.h"

#include "ui/format.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace signalbox {

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_list->setHeaderLabels({tr("Action"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setAccessibleName(windowTitle());
    for (const QAction *menu : menus.actions()) {
        auto *group = new QTreeWidgetItem({withoutMnemonic(menu->text())});
        makeBold(group);
        addActions(group, menu->menu()->actions());
        if (group->childCount() > 0)
            m_list->addTopLevelItem(group);
        else
            delete group;
    }
    addEverywhere();
    m_list->expandAll();
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    resize(480, 620);
}

void ShortcutsDialog::makeBold(QTreeWidgetItem *group)
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
}

/// Keys that no menu shows.
void ShortcutsDialog::addEverywhere()
{
    const auto text = [](Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    auto *group = new QTreeWidgetItem({tr("Everywhere")});
    makeBold(group);
    group->addChild(new QTreeWidgetItem(
        {tr("Clear the filter, close the details, leave a dialog"), text(Qt::Key_Escape)}));
    group->addChild(new QTreeWidgetItem({tr("Move the charts' cursor"),
        tr("%1 and %2", "two keys").arg(text(Qt::Key_Left), text(Qt::Key_Right))}));
    m_list->addTopLevelItem(group);
}

void ShortcutsDialog::addActions(QTreeWidgetItem *group, const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        if (action->menu())
            addActions(group, action->menu()->actions());
        else if (!action->shortcut().isEmpty())
            group->addChild(new QTreeWidgetItem(
                {withoutMnemonic(action->text()), action->shortcut().toString(QKeySequence::NativeText)}));
    }
}

}
