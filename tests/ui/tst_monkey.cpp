#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"
#include "tests/support/traffic.h"
#include "ui/appearance.h"
#include "ui/dialogs/backenddialog.h"
#include "ui/widgets/fittingtoolbar.h"
#include "ui/windowhost.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDeadlineTimer>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace signalbox;

/// Somebody who does anything anywhere, while backends come and go. SIGNALBOX_TEST_MONKEY: for how many
/// seconds; SIGNALBOX_TEST_SEED: which things.
class tst_Monkey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWindowSurvives();

private:
    void start(std::chrono::milliseconds duration);
    void act();
    void leave();
    bool isOver() const { return m_deadline.hasExpired(); }
    void click();
    void type();
    void trigger();
    void openContextMenu();
    void resizeWindow();
    void changeLook();
    void flap();
    void answerDialog();
    QWidget *anyVisible() const;
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }

    QTemporaryDir m_settings;
    QRandomGenerator m_random;
    std::unique_ptr<test::RunningEngine> m_running;
    std::unique_ptr<WindowHost> m_host;
    QDeadlineTimer m_deadline;
    int m_actions = 0;
};

static int numberFrom(const char *variable, int fallback)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : fallback;
}

static constexpr int mostActions = 20'000;

void tst_Monkey::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QVERIFY(QDir::setCurrent(m_settings.path())); // for what file dialogs write
    const int seed = numberFrom("SIGNALBOX_TEST_SEED", 1);
    std::fprintf(stderr, "SIGNALBOX_TEST_SEED=%d\n", seed);
    m_random.seed(static_cast<quint32>(seed));
}

QWidget *tst_Monkey::anyVisible() const
{
    QWidget *top = QApplication::activePopupWidget();
    if (!top)
        top = QApplication::activeModalWidget();
    return top ? top : &m_host->window();
}

void tst_Monkey::click()
{
    QWidget *top = anyVisible();
    const QPoint at(below(qMax(1, top->width())), below(qMax(1, top->height())));
    QWidget *hit = top->childAt(at) ? top->childAt(at) : top;
    const auto button = below(6) == 0 ? Qt::MiddleButton : Qt::LeftButton;
    if (below(5) == 0)
        QTest::mouseDClick(hit, button, {}, hit->mapFrom(top, at));
    else
        QTest::mouseClick(hit, button, {}, hit->mapFrom(top, at));
}

void tst_Monkey::type()
{
    static constexpr std::array keys{Qt::Key_Return, Qt::Key_Escape, Qt::Key_Tab, Qt::Key_Backtab,
        Qt::Key_Down, Qt::Key_Up, Qt::Key_Left, Qt::Key_Right, Qt::Key_Space, Qt::Key_Delete, Qt::Key_F2,
        Qt::Key_F6, Qt::Key_F10, Qt::Key_Home, Qt::Key_End, Qt::Key_PageDown, Qt::Key_1, Qt::Key_9,
        Qt::Key_Period, Qt::Key_Colon, Qt::Key_A};
    static constexpr std::array commands{Qt::Key_N, Qt::Key_E, Qt::Key_D, Qt::Key_M, Qt::Key_R, Qt::Key_Z,
        Qt::Key_F, Qt::Key_P, Qt::Key_2, Qt::Key_S, Qt::Key_A, Qt::Key_T, Qt::Key_Comma, Qt::Key_W, Qt::Key_V,
        Qt::Key_C};
    QWidget *focused = QApplication::focusWidget();
    if (!focused || QApplication::activePopupWidget())
        focused = anyVisible();
    const bool isCommand = below(3) == 0;
    const Qt::KeyboardModifiers shift = below(6) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
    if (isCommand)
        QTest::keyClick(focused, commands.at(static_cast<std::size_t>(below(commands.size()))),
            Qt::ControlModifier | shift);
    else
        QTest::keyClick(focused, keys.at(static_cast<std::size_t>(below(keys.size()))), shift);
}

/// Of the menus: as whoever opens one and chooses.
void tst_Monkey::trigger()
{
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return;
    QList<QAction *> actions;
    for (const QMenu *menu :
        m_host->window().menuBar()->findChildren<QMenu *>() + m_host->window().findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->isEnabled() && !action->menu() && !action->isSeparator())
                actions.append(action);
        }
    }
    if (!actions.isEmpty())
        actions.at(below(static_cast<int>(actions.size())))->trigger();
}

void tst_Monkey::openContextMenu()
{
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return;
    QWidget *top = &m_host->window();
    const QPoint at(below(qMax(1, top->width())), below(qMax(1, top->height())));
    QWidget *hit = top->childAt(at);
    if (!hit)
        return;
    QContextMenuEvent event(QContextMenuEvent::Mouse, hit->mapFrom(top, at), top->mapToGlobal(at));
    QCoreApplication::sendEvent(hit, &event); // may run until the menu is closed again
}

void tst_Monkey::resizeWindow()
{
    m_host->window().resize(900 + below(900), 500 + below(700));
}

void tst_Monkey::changeLook()
{
    applyAppearance(static_cast<Settings::Appearance>(below(3)));
}

void tst_Monkey::flap()
{
    Engine &engine = m_running->engine();
    const std::string name = "b" + std::to_string(1 + below(4));
    switch (below(3)) {
    case 0:
        engine.submit(SetWeight{name, below(10)});
        break;
    case 1:
        engine.submit(SetMode{name, static_cast<BackendMode>(below(3))});
        break;
    default:
        engine.submit(below(2) == 0
                ? Command(RemoveBackend{name})
                : Command(AddBackend{test::backendAt(name, static_cast<std::uint16_t>(below(9) + 1))}));
    }
}

void tst_Monkey::answerDialog()
{
    QWidget *top = QApplication::activePopupWidget() ? QApplication::activePopupWidget()
                                                     : QApplication::activeModalWidget();
    if (!top)
        return;
    if (auto *dialog = qobject_cast<QDialog *>(top); dialog && below(2) == 0)
        dialog->reject();
    else
        QTest::keyClick(top, Qt::Key_Escape);
}

void tst_Monkey::start(std::chrono::milliseconds duration)
{
    m_deadline.setRemainingTime(duration);
    act();
}

/// Whatever is in the way of the window.
void tst_Monkey::leave()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    else if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        dialog->reject();
}

/// Each time with a timer of its own, so that it goes on in the event loops of menus and dialogs.
void tst_Monkey::act()
{
    if (!isOver() || QApplication::activePopupWidget() || QApplication::activeModalWidget())
        QTimer::singleShot(2, this, &tst_Monkey::act);
    if (isOver())
        return leave();
    using Action = void (tst_Monkey::*)();
    static constexpr std::array<Action, 16> actions{&tst_Monkey::click, &tst_Monkey::click,
        &tst_Monkey::click, &tst_Monkey::click, &tst_Monkey::type, &tst_Monkey::type, &tst_Monkey::type,
        &tst_Monkey::type, &tst_Monkey::trigger, &tst_Monkey::openContextMenu, &tst_Monkey::resizeWindow,
        &tst_Monkey::changeLook, &tst_Monkey::flap, &tst_Monkey::flap, &tst_Monkey::answerDialog,
        &tst_Monkey::answerDialog};
    if (++m_actions < mostActions)
        (this->*actions.at(static_cast<std::size_t>(below(actions.size()))))();
}

void tst_Monkey::theWindowSurvives()
{
    const std::chrono::seconds duration(numberFrom("SIGNALBOX_TEST_MONKEY", 5));
    test::ScriptedBackend good;
    std::optional<test::ScriptedBackend> flapping(std::in_place);
    Config config = test::configWithAdmin({good.port(), flapping->port(), good.port(), good.port()});
    config.retry.attempts = 2;
    config.health.interval = std::chrono::milliseconds(200);
    m_running = std::make_unique<test::RunningEngine>(config);
    QVERIFY(m_running->port() != 0);
    m_host = std::make_unique<WindowHost>(m_running->engine(), QStringLiteral("en"));
    QSignalSpy quit(m_host.get(), &WindowHost::quitRequested);
    test::Traffic traffic(m_running->port(), 2);

    QTimer fall;
    connect(&fall, &QTimer::timeout, this, [&flapping] { flapping.reset(); });
    fall.start(duration / 2);
    start(duration);
    while (!isOver() || QApplication::activePopupWidget() || QApplication::activeModalWidget())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    qInfo("%d actions, %d times to quit", m_actions, static_cast<int>(quit.size()));

    QCoreApplication::processEvents(); // another language makes another window
    MainWindow &window = m_host->window();
    window.showNormal();
    for (QWidget *left : window.findChildren<BackendDialog *>())
        delete left;
    QTRY_VERIFY(m_running->engine().snapshot()->sequence > 0);
    const auto *tools = window.findChild<FittingToolBar *>();
    auto *add = tools->findChild<QAbstractButton *>(QStringLiteral("primary"));
    QVERIFY(add);
    QTRY_VERIFY(add->isEnabled());
    QTest::mouseClick(add, Qt::LeftButton);
    const QWidget *modal = QApplication::activeModalWidget();
    QTRY_VERIFY2(window.findChild<BackendDialog *>(),
        qPrintable(QStringLiteral("visible %1, modal %2, window minimised %3")
                       .arg(add->isVisible())
                       .arg(QString::fromLatin1(modal ? modal->metaObject()->className() : "none"))
                       .arg(window.isMinimized())));
    m_host.reset();
}

QTEST_MAIN(tst_Monkey)
#include "tst_monkey.moc"
