#include "tests/ui/madeup.h"
#include "ui/dialogs/backenddialog.h"
#include "ui/dialogs/closingquestion.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/weightsdialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/dashboard.h"
#include "ui/undo/edithistory.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>
#include <QMenuBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

/// With the keyboard alone, and without looking.
class tst_Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tabReachesEverything_data() { everyWindow(); }
    void tabReachesEverything();
    void everythingHasAName_data() { everyWindow(); }
    void everythingHasAName();

private:
    static void everyWindow();
    QWidget *open(const QString &name);

    QTemporaryDir m_settings;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Observations> m_seen;
    std::unique_ptr<EditHistory> m_edits;
    std::unique_ptr<MainWindow> m_window;
};

/// What the keyboard can be given to.
static QList<QWidget *> fields(QWidget &window)
{
    QList<QWidget *> fields;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (takesTab && widget->window() == &window && widget->isVisible() && widget->isEnabled())
            fields.append(widget);
    }
    return fields;
}

/// Of several of which one is chosen, Tab goes to the chosen one.
static bool isReachedByArrows(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button && button->group() && button->group()->exclusive() && !button->isChecked();
}

static QString describe(const QWidget *widget)
{
    QString text;
    QDebug(&text).nospace() << widget << " in " << widget->parentWidget();
    return text;
}

void tst_Accessibility::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void tst_Accessibility::init()
{
    m_engine = std::make_unique<Engine>(Config());
    m_seen = std::make_unique<Observations>();
    m_edits = std::make_unique<EditHistory>(*m_engine);
    m_window = std::make_unique<MainWindow>(*m_engine, *m_seen, *m_edits);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    for (int second = 1; second < 4; ++second) {
        Snapshot snapshot = madeUpSnapshot(second, {madeUpBackend(1), madeUpBackend(2)});
        snapshot.config = m_engine->snapshot()->config;
        m_window->showSnapshot(std::make_shared<const Snapshot>(std::move(snapshot)));
    }
    m_window->findChild<QTableView *>(QStringLiteral("backends"))->selectRow(1);
    m_window->findChild<Dashboard *>()->showDetails();
}

void tst_Accessibility::cleanup()
{
    m_window.reset();
    m_edits.reset();
    m_seen.reset();
    m_engine.reset();
}

void tst_Accessibility::everyWindow()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"window", "settings", "adding", "editing", "weights", "closing", "keys"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

QWidget *tst_Accessibility::open(const QString &name)
{
    const Snapshot snapshot = madeUpSnapshot(4, {madeUpBackend(1), madeUpBackend(2)});
    QDialog *dialog = nullptr;
    if (name == QStringLiteral("settings"))
        dialog = new SettingsDialog(*m_engine, m_window.get());
    else if (name == QStringLiteral("adding"))
        dialog = new BackendDialog(std::vector<BackendConfig>(), m_window.get());
    else if (name == QStringLiteral("editing"))
        dialog = new BackendDialog(snapshot.backends.front().config, m_window.get());
    else if (name == QStringLiteral("weights"))
        dialog = new WeightsDialog(snapshot.backends, Algorithm::WeightedRoundRobin,
            {{1, QColor(Qt::red)}, {2, QColor(Qt::blue)}}, m_window.get());
    else if (name == QStringLiteral("closing"))
        dialog = new ClosingQuestion(snapshot, false, m_window.get());
    else if (name == QStringLiteral("keys"))
        dialog = new ShortcutsDialog(*m_window->menuBar(), m_window.get());
    if (!dialog)
        return m_window.get();
    dialog->show();
    return QTest::qWaitForWindowExposed(dialog) ? dialog : nullptr;
}

void tst_Accessibility::tabReachesEverything()
{
    QFETCH(QString, name);
    QWidget *window = open(name);
    QVERIFY(window);
    const QList<QWidget *> all = fields(*window);
    QVERIFY(!all.isEmpty());
    all.front()->setFocus();
    QSet<QWidget *> reached;
    for (qsizetype step = 0; step < 2 * all.size(); ++step) {
        QVERIFY(window->focusWidget());
        reached.insert(window->focusWidget());
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    }
    for (QWidget *field : all)
        QVERIFY2(reached.contains(field) || isReachedByArrows(*field), qPrintable(describe(field)));
}

void tst_Accessibility::everythingHasAName()
{
    QFETCH(QString, name);
    QWidget *window = open(name);
    QVERIFY(window);
    for (QWidget *field : fields(*window)) {
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(field);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(describe(field)));
    }
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
