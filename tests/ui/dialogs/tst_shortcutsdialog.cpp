#include "ui/dialogs/shortcutsdialog.h"
#include "ui/mainwindow.h"
#include "ui/undo/edithistory.h"

#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace signalbox;

/// On the window's own menus.
class tst_ShortcutsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void listsEveryActionWithAKey();
    void groupsThemByMenu();
    void noTwoActionsShareAKey();
    void theKeysArePromised_data();
    void theKeysArePromised();

private:
    static QList<const QAction *> actionsIn(const QMenu &menu);
    QList<const QAction *> actions() const;

    QTemporaryDir m_settings;
    std::unique_ptr<Engine> m_engine;
    Observations m_seen;
    std::unique_ptr<EditHistory> m_edits;
    std::unique_ptr<MainWindow> m_window;
};

void tst_ShortcutsDialog::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    m_engine = std::make_unique<Engine>(Config{});
    m_edits = std::make_unique<EditHistory>(*m_engine);
    m_window = std::make_unique<MainWindow>(*m_engine, m_seen, *m_edits);
}

void tst_ShortcutsDialog::cleanupTestCase()
{
    m_window.reset();
    m_edits.reset();
}

QList<const QAction *> tst_ShortcutsDialog::actionsIn(const QMenu &menu)
{
    QList<const QAction *> all;
    for (const QAction *action : menu.actions()) {
        if (action->menu())
            all += actionsIn(*action->menu());
        else if (!action->shortcuts().isEmpty())
            all.append(action);
    }
    return all;
}

QList<const QAction *> tst_ShortcutsDialog::actions() const
{
    QList<const QAction *> all;
    for (const QAction *menu : m_window->menuBar()->actions())
        all += actionsIn(*menu->menu());
    return all;
}

void tst_ShortcutsDialog::listsEveryActionWithAKey()
{
    const ShortcutsDialog dialog(*m_window->menuBar(), nullptr);
    const auto *list = dialog.findChild<QTreeWidget *>();
    QStringList listed;
    for (int group = 0; group < list->topLevelItemCount(); ++group) {
        const QTreeWidgetItem *item = list->topLevelItem(group);
        for (int row = 0; row < item->childCount(); ++row)
            listed.append(item->child(row)->text(0) + QLatin1Char('|') + item->child(row)->text(1));
    }
    QStringList expected;
    for (const QAction *action : actions())
        expected.append(QString(action->text()).remove(QLatin1Char('&')) + QLatin1Char('|')
            + action->shortcut().toString(QKeySequence::NativeText));
    QVERIFY(expected.size() > 15);
    QCOMPARE(listed.mid(0, expected.size()), expected);
    QVERIFY(listed.mid(expected.size()).join(QLatin1Char('|')).contains(QStringLiteral("Esc"))); // in no menu
}

void tst_ShortcutsDialog::groupsThemByMenu()
{
    const ShortcutsDialog dialog(*m_window->menuBar(), nullptr);
    const auto *list = dialog.findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("File"));
    for (int group = 0; group < list->topLevelItemCount(); ++group) {
        QVERIFY(list->topLevelItem(group)->childCount() > 0);
        QVERIFY(list->topLevelItem(group)->isExpanded());
    }
}

void tst_ShortcutsDialog::noTwoActionsShareAKey()
{
    QMap<QString, QString> actionsByKey;
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            const QString text = key.toString();
            QVERIFY2(!actionsByKey.contains(text),
                qPrintable(text + QStringLiteral(": ") + actionsByKey[text] + QStringLiteral(" and ")
                    + action->text()));
            actionsByKey[text] = action->text();
        }
    }
}

void tst_ShortcutsDialog::theKeysArePromised_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"Ctrl+N", "F2", "Return", "Ctrl+D", "Ctrl+M", "Ctrl+R", "Del", "Ctrl+Z",
             "Ctrl+Shift+Z", "Ctrl+F", "Ctrl+P", "F6", "Ctrl+S", "Ctrl+2"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void tst_ShortcutsDialog::theKeysArePromised()
{
    QFETCH(QString, key);
    const auto all = actions();
    QVERIFY(std::ranges::any_of(
        all, [&key](const QAction *action) { return action->shortcuts().contains(QKeySequence(key)); }));
}

QTEST_MAIN(tst_ShortcutsDialog)
#include "tst_shortcutsdialog.moc"
