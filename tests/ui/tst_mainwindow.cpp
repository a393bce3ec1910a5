#include "tests/support/gate.h"
#include "tests/support/rawclient.h"
#include "tests/support/scripts.h"
#include "tests/ui/madeuprequest.h"
#include "ui/backendactions.h"
#include "ui/dialogs/backenddialog.h"
#include "ui/dialogs/closingquestion.h"
#include "ui/mainwindow.h"
#include "ui/models/backendmodel.h"
#include "ui/pages/backenddetails.h"
#include "ui/pages/backendspage.h"
#include "ui/pages/chartspage.h"
#include "ui/pages/logpage.h"
#include "ui/pages/requestdetails.h"
#include "ui/preferencesmenu.h"
#include "ui/settings.h"
#include "ui/theme.h"
#include "ui/undo/edithistory.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace signalbox;

/// The window with a real engine behind it, clicked and typed into.
class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void addsABackendByTyping();
    void theDialogStaysOpenWhenTheEngineRefuses();
    void theDialogSaysWhatIsWrong();
    void editsAWeightInPlace();
    void removesByDelete();
    void drainsAndTakesBack();
    void undoesADrain();
    void undoesARemoval();
    void enterOpensDetailsAndEscapeClosesThem();
    void theRequestsDetailsFollowTheRow();
    void theTraysMenuShowsTheWindowAndQuits();
    void enterInAnEditorOpensNothing();
    void theDetailsEditTheBackendThatTheyShow();
    void f6WalksThroughThePanes();
    void pausesTheDisplayAndNotTheHistory();
    void quitsAtOnceWhenNothingIsGoingOn();
    void asksBeforeItDropsChanges();
    void asksBeforeItStopsTraffic();
    void drainsAndSaysWhatIsInFlight();
    void remembersWhatClosingMeans();
    void aSecondCloseQuitsAtOnce();
    void offersAFreePort();
    void isNoBiggerThanItsScreen();
    void asksForAnotherLanguage();
    void deleteWhileEditingRemovesNothing();
    void emptyWindowSaysWhatToDo();
    void showsWhyItDoesNotListen();
    void forgetsAFailureOnceSomethingWorked();
    void doesNotCallForBackendsThatAreThere();
    void theTableTakesTheRoomThatItsRowsNeed();
    void followsTheApplicationsPalette();
    void remembersColumns();

private:
    void start(const std::vector<BackendConfig> &backends = {});
    void openWindow();
    BackendDialog *openDialog();
    ClosingQuestion *question() const { return m_window->findChild<ClosingQuestion *>(); }
    void answer(const QString &text, bool isToBeRemembered = false);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    QWidget *details() const { return m_window->findChild<BackendDetails *>(); }
    std::uint16_t port() const;
    QString cell(int row, int column) const;
    int rows() const { return m_table->model()->rowCount(); }

    QTemporaryDir m_settings;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Observations> m_seen;
    std::unique_ptr<EditHistory> m_edits;
    std::unique_ptr<MainWindow> m_window;
    QTableView *m_table = nullptr;
};

static BackendConfig backendConfig(const std::string &name, int weight = 1)
{
    return {.name = name, .address = {"127.0.0.1", 9}, .weight = weight, .mode = BackendMode::Ready};
}

void tst_MainWindow::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void tst_MainWindow::init()
{
    QSettings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("signalbox"), QStringLiteral("window"))
        .clear();
}

void tst_MainWindow::cleanup()
{
    m_window.reset();
    m_edits.reset();
    m_seen.reset();
    m_engine.reset();
    QApplication::setPalette(Theme::light().palette());
}

void tst_MainWindow::start(const std::vector<BackendConfig> &backends)
{
    Config config;
    config.listen = {Address{"127.0.0.1", 0}};
    config.admin.address.reset();
    config.backends = backends;
    config.workers = 1;
    m_engine = std::make_unique<Engine>(config);
    openWindow();
    QSignalSpy started(m_engine.get(), &Engine::started);
    m_engine->start();
    QVERIFY(started.wait());
    QTRY_COMPARE(rows(), static_cast<int>(backends.size()));
}

void tst_MainWindow::openWindow()
{
    m_window.reset();
    m_seen = std::make_unique<Observations>();
    m_edits = std::make_unique<EditHistory>(*m_engine);
    m_window = std::make_unique<MainWindow>(*m_engine, *m_seen, *m_edits);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_table = m_window->findChild<QTableView *>(QStringLiteral("backends"));
    QVERIFY(m_table);
}

BackendDialog *tst_MainWindow::openDialog()
{
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    auto *dialog = m_window->findChild<BackendDialog *>();
    return dialog && QTest::qWaitForWindowExposed(dialog) ? dialog : nullptr;
}

/// Presses the button of the closing question that is open.
void tst_MainWindow::answer(const QString &text, bool isToBeRemembered)
{
    QTRY_VERIFY(question());
    question()->findChild<QCheckBox *>()->setChecked(isToBeRemembered);
    for (auto *button : question()->findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button->click();
    }
    QFAIL("no such button");
}

/// Where the focus is.
void tst_MainWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_table, key, modifiers);
}

std::uint16_t tst_MainWindow::port() const
{
    return static_cast<std::uint16_t>(
        QUrl(QString::fromStdString(m_engine->snapshot()->listeners.front())).port());
}

QString tst_MainWindow::cell(int row, int column) const
{
    return m_table->model()->index(row, column).data().toString();
}

void tst_MainWindow::addsABackendByTyping()
{
    start();
    auto *dialog = openDialog();
    QVERIFY(dialog);
    auto *address = dialog->findChild<QLineEdit *>(QStringLiteral("address"));
    QTest::keyClicks(address, QStringLiteral("http://127.0.0.1:9001:3"));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("name")), QStringLiteral("api-1"));
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, BackendModel::Name), QStringLiteral("api-1"));
    QCOMPARE(cell(0, BackendModel::BackendAddress), QStringLiteral("127.0.0.1:9001"));
    QCOMPARE(cell(0, BackendModel::Weight), QStringLiteral("3"));
    QTRY_VERIFY(!m_window->findChild<BackendDialog *>());
}

void tst_MainWindow::theDialogStaysOpenWhenTheEngineRefuses()
{
    start();
    auto *dialog = openDialog();
    QVERIFY(dialog);
    m_engine->submit(AddBackend{backendConfig("api-1")}); // which the dialog does not know of
    QTRY_COMPARE(rows(), 1);
    auto *address = dialog->findChild<QLineEdit *>(QStringLiteral("address"));
    QTest::keyClicks(address, QStringLiteral("127.0.0.1:9001"));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("name")), QStringLiteral("api-1"));
    QSignalSpy finished(m_engine.get(), &Engine::commandFinished);
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(finished.wait());
    QVERIFY(dialog->isVisible());
    QCOMPARE(address->text(), QStringLiteral("127.0.0.1:9001"));
    QCOMPARE(rows(), 1);
}

void tst_MainWindow::theDialogSaysWhatIsWrong()
{
    start();
    auto *dialog = openDialog();
    QVERIFY(dialog);
    auto *add = dialog->findChild<QPushButton *>();
    QTest::keyClicks(
        dialog->findChild<QLineEdit *>(QStringLiteral("address")), QStringLiteral("https://x:1"));
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->isDefault())
            add = button;
    }
    QVERIFY(!add->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<BackendDialog *>());
}

void tst_MainWindow::editsAWeightInPlace()
{
    start({backendConfig("api-1"), backendConfig("api-2")});
    m_table->selectRow(1);
    QTest::keyClick(m_table, Qt::Key_F2);
    auto *editor = m_table->findChild<QSpinBox *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("12"));
    QSignalSpy finished(m_engine.get(), &Engine::commandFinished);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(finished.size() == 1 || finished.wait());
    QTRY_COMPARE(m_engine->snapshot()->backends.at(1).config.weight, 12);
    QCOMPARE(cell(1, BackendModel::Weight), QStringLiteral("12"));
}

void tst_MainWindow::removesByDelete()
{
    start({backendConfig("api-1"), backendConfig("api-2")});
    m_table->selectRow(0);
    QTest::keyClick(m_table, Qt::Key_Delete);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, BackendModel::Name), QStringLiteral("api-2"));
}

void tst_MainWindow::drainsAndTakesBack()
{
    start({backendConfig("api-1")});
    m_table->selectRow(0);
    const auto mode = [this] { return m_engine->snapshot()->backends.at(0).config.mode; };
    QTest::keyClick(m_table, Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(mode(), BackendMode::Drain);
    QTest::keyClick(m_table, Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(mode(), BackendMode::Ready);
    QTest::keyClick(m_table, Qt::Key_M, Qt::ControlModifier);
    QTRY_COMPARE(cell(0, BackendModel::State), QStringLiteral("Maintenance"));
}

void tst_MainWindow::undoesADrain()
{
    start({backendConfig("api-1")});
    m_table->selectRow(0);
    QTest::keyClick(m_table, Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(m_engine->snapshot()->backends.at(0).config.mode, BackendMode::Drain);
    QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_engine->snapshot()->backends.at(0).config.mode, BackendMode::Ready);
}

void tst_MainWindow::undoesARemoval()
{
    start({backendConfig("api-1", 4), backendConfig("api-2")});
    m_table->selectRow(0);
    QTest::keyClick(m_table, Qt::Key_Delete);
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(cell(1, BackendModel::Name), QStringLiteral("api-1"));
    QCOMPARE(cell(1, BackendModel::Weight), QStringLiteral("4"));
}

void tst_MainWindow::enterOpensDetailsAndEscapeClosesThem()
{
    start({backendConfig("api-1"), backendConfig("api-2")});
    m_table->setFocus();
    m_table->selectRow(1);
    QVERIFY(!details()->isVisible());
    QTest::keyClick(m_table, Qt::Key_Return);
    QVERIFY(details()->isVisible());
    QCOMPARE(details()->accessibleName(), QStringLiteral("Details of api-2"));
    QTest::keyClick(m_table, Qt::Key_Up);
    QCOMPARE(details()->accessibleName(), QStringLiteral("Details of api-1"));
    QTest::keyClick(m_table, Qt::Key_Escape);
    QVERIFY(!details()->isVisible());
    QTest::keyClick(m_table, Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(details()->isVisible());
    details()->setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!details()->isVisible());
}

void tst_MainWindow::theRequestsDetailsFollowTheRow()
{
    start({});
    auto *details = m_window->findChild<RequestDetails *>();
    auto *requests = m_window->findChild<QTableView *>(QStringLiteral("requests"));
    auto *log = m_window->findChild<LogPage *>();
    std::vector<RecordedRequest> recorded;
    for (const std::string_view id : {"first", "second"}) {
        RequestRecord record = madeUpRequest();
        record.id = id;
        recorded.emplace_back(record);
    }
    log->addRequests(recorded);
    const auto shows = [details](const QString &id) {
        const auto labels = details->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&id](const QLabel *label) { return label->text().contains(id); });
    };
    requests->selectRow(0);
    QVERIFY(!details->isVisible());
    QTest::keyClick(requests, Qt::Key_Return);
    QVERIFY(details->isVisible() && shows(QStringLiteral("first")));
    QTest::keyClick(requests, Qt::Key_Down);
    QVERIFY(shows(QStringLiteral("second")));
    QTest::keyClick(requests, Qt::Key_Escape);
    QTest::keyClick(requests, Qt::Key_Up);
    QVERIFY(!details->isVisible());
}

void tst_MainWindow::theTraysMenuShowsTheWindowAndQuits()
{
    start({});
    m_window->hide();
    const auto *tray = m_window->findChild<QMenu *>(QStringLiteral("tray"));
    tray->actions().front()->trigger();
    QVERIFY(m_window->isVisible());
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    tray->actions().back()->trigger();
    QCOMPARE(quit.size(), 1);
}

void tst_MainWindow::enterInAnEditorOpensNothing()
{
    start({backendConfig("api-1")});
    m_table->selectRow(0);
    QTest::keyClick(m_table, Qt::Key_F2);
    auto *editor = m_table->findChild<QSpinBox *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("9"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_engine->snapshot()->backends.at(0).config.weight, 9);
    QVERIFY(!details()->isVisible());
}

void tst_MainWindow::theDetailsEditTheBackendThatTheyShow()
{
    start({backendConfig("api-1"), backendConfig("api-2")});
    m_table->selectRow(0);
    Q_EMIT m_window->findChild<LogPage *>()->backendChosen(QStringLiteral("api-2"));
    QCOMPARE(details()->accessibleName(), QStringLiteral("Details of api-2"));
    Q_EMIT m_window->findChild<BackendDetails *>()->editRequested();
    auto *dialog = m_window->findChild<BackendDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->edited()->name, std::string("api-2"));
}

void tst_MainWindow::f6WalksThroughThePanes()
{
    start({backendConfig("api-1")});
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_table->setFocus();
    const auto isIn = [](const QWidget *pane) { return pane->isAncestorOf(QApplication::focusWidget()); };
    press(Qt::Key_F6);
    QVERIFY(isIn(m_window->findChild<ChartsPage *>()));
    press(Qt::Key_F6);
    QVERIFY(isIn(m_window->findChild<LogPage *>()));
    QVERIFY(qobject_cast<QAbstractItemView *>(QApplication::focusWidget())); // where arrows do something
    press(Qt::Key_F6);
    QVERIFY(m_table->hasFocus());
    press(Qt::Key_2, Qt::ControlModifier); // hides the charts
    m_table->selectRow(0);
    press(Qt::Key_Return);
    press(Qt::Key_F6);
    QVERIFY(isIn(m_window->findChild<LogPage *>()));
    press(Qt::Key_F6);
    QVERIFY(isIn(details()));
    press(Qt::Key_F6);
    QVERIFY(m_table->hasFocus());
}

void tst_MainWindow::pausesTheDisplayAndNotTheHistory()
{
    start({backendConfig("api-1")});
    QTest::keyClick(m_table, Qt::Key_P, Qt::ControlModifier);
    const std::size_t seconds = m_seen->traffic.samples().size();
    m_engine->submit(SetWeight{"api-1", 7});
    QTRY_COMPARE(m_engine->snapshot()->backends.at(0).config.weight, 7);
    QTRY_VERIFY(m_seen->traffic.samples().size() > seconds);
    QCOMPARE(cell(0, BackendModel::Weight), QStringLiteral("1"));
    QVERIFY(m_window->findChild<LogPage *>()->isPaused());
    QTest::keyClick(m_table, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(cell(0, BackendModel::Weight), QStringLiteral("7"));
    QVERIFY(!m_window->findChild<LogPage *>()->isPaused());
}

void tst_MainWindow::quitsAtOnceWhenNothingIsGoingOn()
{
    start({backendConfig("api-1")});
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    QVERIFY(!question());
    QCOMPARE(quit.size(), 1);
    QVERIFY(m_window->isVisible()); // until what is in flight has ended
}

void tst_MainWindow::asksBeforeItDropsChanges()
{
    start({backendConfig("api-1")});
    m_engine->submit(SetWeight{"api-1", 7});
    QTRY_VERIFY(m_engine->snapshot()->isModified);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    QVERIFY(question());
    answer(QStringLiteral("&Cancel"), true);
    QTRY_VERIFY(!question());
    QCOMPARE(quit.size(), 0);
    QVERIFY(m_window->isVisible());
    m_window->close();
    QVERIFY(question()); // not to close is nothing to remember
}

void tst_MainWindow::asksBeforeItStopsTraffic()
{
    test::ScriptedBackend backend;
    start({{.name = "api-1", .address = {"127.0.0.1", backend.port()}}});
    QVERIFY(test::RawClient(port()).exchange(test::get("/")));
    QTRY_VERIFY(m_seen->traffic.samples().back().rate > 0);
    m_window->close();
    QVERIFY(question());
}

void tst_MainWindow::drainsAndSaysWhatIsInFlight()
{
    test::Gate gate;
    test::ScriptedBackend backend(test::heldBy(gate));
    start({{.name = "api-1", .address = {"127.0.0.1", backend.port()}}});
    test::RawClient client(port());
    QVERIFY(client.send(test::get("/")));
    QTRY_COMPARE(m_engine->snapshot()->inFlight, std::uint64_t(1));
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    answer(QStringLiteral("&Drain and quit"));
    QCOMPARE(quit.size(), 1);
    auto *notice = m_window->findChild<Notice *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(
        notice->message().contains(QStringLiteral("in flight: api-1 (1)")), qPrintable(notice->message()));
    auto *now = notice->findChildren<QPushButton *>().constLast();
    const std::uint64_t seen = m_engine->snapshot()->sequence;
    QTRY_VERIFY(m_engine->snapshot()->sequence > seen);
    QVERIFY(notice->findChildren<QPushButton *>().contains(now)); // a click can end where it began
    gate.open();
    QTRY_VERIFY(!notice->message().contains(QStringLiteral("in flight")));
}

void tst_MainWindow::remembersWhatClosingMeans()
{
    start({backendConfig("api-1")});
    m_engine->submit(SetWeight{"api-1", 7});
    QTRY_VERIFY(m_engine->snapshot()->isModified);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    answer(QStringLiteral("&Keep running"), true);
    QTRY_VERIFY(!question());
    QCOMPARE(Settings().onClose(), Settings::OnClose::KeepRunning);
    QVERIFY(m_window->isMinimized() || !m_window->isVisible());
    m_window->showNormal();
    m_window->close();
    QVERIFY(!question());
    QCOMPARE(quit.size(), 0);
    Settings().setOnClose(Settings::OnClose::Quit);
    m_window->showNormal();
    m_window->close();
    QVERIFY(!question());
    QCOMPARE(quit.size(), 1);
}

void tst_MainWindow::aSecondCloseQuitsAtOnce()
{
    start({backendConfig("api-1")});
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    QCOMPARE(quit.size(), 1);
    m_window->close();
    QCOMPARE(quit.size(), 2);
}

void tst_MainWindow::offersAFreePort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Config config;
    config.listen = {Address{"127.0.0.1", other.serverPort()}};
    config.admin.address.reset();
    config.workers = 1;
    m_engine = std::make_unique<Engine>(config);
    openWindow();
    m_engine->start();
    auto *notice = m_window->findChild<Notice *>();
    QTRY_VERIFY(notice->isVisible());
    QSignalSpy started(m_engine.get(), &Engine::started);
    auto *free = notice->findChild<QPushButton *>();
    for (auto *button : notice->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("&Use a free port"))
            free = button;
    }
    QTest::mouseClick(free, Qt::LeftButton);
    QVERIFY(started.wait());
    QVERIFY(!notice->isVisible());
    QVERIFY(!m_seen->startError);
    QTRY_VERIFY(m_engine->snapshot()->isListening);
    QVERIFY(port() != other.serverPort());
}

void tst_MainWindow::isNoBiggerThanItsScreen()
{
    m_engine = std::make_unique<Engine>(Config{});
    openWindow();
    const QSize room = m_window->screen()->availableSize();
    QVERIFY(m_window->width() <= room.width());
    QCOMPARE(m_window->height(), std::min(900, room.height() - 48)); // its title bar has to fit too
    QCOMPARE(m_window->minimumSize(), QSize(960, 600).boundedTo(room));
}

void tst_MainWindow::asksForAnotherLanguage()
{
    m_engine = std::make_unique<Engine>(Config{});
    openWindow();
    QSignalSpy chosen(m_window.get(), &MainWindow::languageChosen);
    for (QAction *action : m_window->findChild<PreferencesMenu *>()->findChildren<QAction *>()) {
        if (action->text() == QStringLiteral("Deutsch"))
            action->trigger();
    }
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().toString(), QStringLiteral("de"));
    QCOMPARE(Settings().language(), QStringLiteral("de"));
}

void tst_MainWindow::deleteWhileEditingRemovesNothing()
{
    start({backendConfig("api-1", 5)});
    m_table->selectRow(0);
    QTest::keyClick(m_table, Qt::Key_F2);
    auto *editor = m_table->findChild<QSpinBox *>();
    QVERIFY(editor);
    QSignalSpy finished(m_engine.get(), &Engine::commandFinished);
    QTest::keyClick(editor, Qt::Key_Delete);
    QTest::keyClicks(editor, QStringLiteral("7"));
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(finished.size() == 1 || finished.wait());
    QCOMPARE(rows(), 1);
    QCOMPARE(cell(0, BackendModel::Weight), QStringLiteral("7"));
}

void tst_MainWindow::emptyWindowSaysWhatToDo()
{
    start();
    auto *empty = m_window->findChild<QWidget *>(QStringLiteral("emptyState"));
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<BackendDialog *>());
}

void tst_MainWindow::showsWhyItDoesNotListen()
{
    m_engine = std::make_unique<Engine>(Config{});
    openWindow();
    m_window->showStartError({"address_in_use", "127.0.0.1:8800 is taken", "listen"});
    auto *notice = m_window->findChild<Notice *>();
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->message(), QStringLiteral("127.0.0.1:8800 is taken"));
    QVERIFY(!openDialog()); // no engine would take what it asks for
}

void tst_MainWindow::forgetsAFailureOnceSomethingWorked()
{
    start({});
    auto *notice = m_window->findChild<Notice *>();
    auto *actions = m_window->findChild<BackendActions *>();
    actions->addAll({QStringLiteral("no address")});
    QVERIFY(notice->isVisible());
    actions->addAll({QStringLiteral("127.0.0.1:9001")});
    QVERIFY(!notice->isVisible());
}

void tst_MainWindow::doesNotCallForBackendsThatAreThere()
{
    Config config;
    config.backends = {backendConfig("api-1")};
    m_engine = std::make_unique<Engine>(config);
    openWindow();
    QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("waitingState"))->isVisible());
    QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("emptyState"))->isVisible());
}

void tst_MainWindow::theTableTakesTheRoomThatItsRowsNeed()
{
    std::vector<BackendConfig> backends;
    for (int i = 1; i <= 5; ++i)
        backends.push_back(backendConfig("api-" + std::to_string(i)));
    start(backends);
    m_window->resize(1440, 1200);
    const auto lastRowShows = [this] {
        const QModelIndex last = m_table->model()->index(rows() - 1, 0);
        return m_table->viewport()->rect().contains(m_table->visualRect(last));
    };
    QTRY_VERIFY(lastRowShows());
    const int room = m_table->viewport()->height() - rows() * m_table->rowHeight(0);
    QVERIFY2(room < m_table->rowHeight(0), qPrintable(QString::number(room)));
}

void tst_MainWindow::followsTheApplicationsPalette()
{
    m_engine = std::make_unique<Engine>(Config{});
    openWindow();
    QCOMPARE(m_window->palette().color(QPalette::Window), Theme::light().window);
    QApplication::setPalette(QPalette(QColor(0x2b2b2b)));
    QTRY_COMPARE(m_window->palette().color(QPalette::Window), Theme::dark().window);
    QCOMPARE(m_table->palette().color(QPalette::Text), Theme::dark().text);
}

void tst_MainWindow::remembersColumns()
{
    m_engine = std::make_unique<Engine>(Config{});
    openWindow();
    m_table->horizontalHeader()->resizeSection(BackendModel::Name, 222);
    m_table->horizontalHeader()->hideSection(BackendModel::ServerErrors);
    m_window->close();
    openWindow();
    QCOMPARE(m_table->columnWidth(BackendModel::Name), 222);
    QVERIFY(m_table->isColumnHidden(BackendModel::ServerErrors));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
