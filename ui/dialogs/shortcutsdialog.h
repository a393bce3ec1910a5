#pragma once

#include <QDialog>

class QMenuBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace signalbox {

/// All keys, by the menus that their actions are in. Main thread.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar &menus, QWidget *parent);

private:
    void makeBold(QTreeWidgetItem *group);
    void addEverywhere();
    void addActions(QTreeWidgetItem *group, const QList<QAction *> &actions);

    QTreeWidget *m_list;
};

}
