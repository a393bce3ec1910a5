#include "tests/ui/madeup.h"
#include "ui/dialogs/addbackenddialog.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

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
    void deleteWhileEditingRemovesNothing();
    void emptyWindowSaysWhatToDo();
    void showsWhyItDoesNotListen();
    void doesNotCallForBackendsThatAreThere();
    void theTableTakesTheRoomThatItsRowsNeed();
    void followsTheApplicationsPalette();
    void remembersColumns();

private:
    void start(const std::vector<BackendConfig> &backends = {});
    void openWindow();
    AddBackendDialog *openDialog();
    QString cell(int row, int column) const;
    int rows() const { return m_table->model()->rowCount(); }

    QTemporaryDir m_settings;
    std::unique_ptr<Engine> m_engine;
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
    m_window = std::make_unique<MainWindow>(m_engine.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_table = m_window->findChild<QTableView *>(QStringLiteral("backends"));
    QVERIFY(m_table);
}

AddBackendDialog *tst_MainWindow::openDialog()
{
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    auto *dialog = m_window->findChild<AddBackendDialog *>();
    return dialog && QTest::qWaitForWindowExposed(dialog) ? dialog : nullptr;
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
    QTRY_VERIFY(!m_window->findChild<AddBackendDialog *>());
}

void tst_MainWindow::theDialogStaysOpenWhenTheEngineRefuses()
{
    start({backendConfig("api-1")});
    auto *dialog = openDialog();
    QVERIFY(dialog);
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
    QTRY_VERIFY(!m_window->findChild<AddBackendDialog *>());
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
    QTRY_VERIFY(m_window->findChild<AddBackendDialog *>());
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
    for (int i = 1; i <= 9; ++i)
        backends.push_back(backendConfig("api-" + std::to_string(i)));
    start(backends);
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
