#include "ui/backendactions.h"

#include "ui/dialogs/backenddialog.h"
#include "ui/dialogs/weightsdialog.h"
#include "ui/models/backendmodel.h"
#include "ui/models/observations.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace signalbox;

/// With a real engine and a table that shows its backends the other way round, by keys.
class tst_BackendActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersWhatTheSelectionAllows();
    void addsAndTakesItBack();
    void editsInTheDialog();
    void theDialogShowsWhatTheEngineRefuses();
    void drainsSeveralAndTakesItBack();
    void removesAndSaysHowToTakeItBack();
    void aWeightTypedIntoTheTableCanBeUndone();
    void setsWeightsAsOneStep();
    void choosesAnAlgorithmAndTakesItBack();
    void addsAPastedListAsOneStep();
    void saysWhatItDidNotUnderstand();
    void saysThatAStepCannotBeUndone();
    void testsABackend();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void select(const QStringList &names);
    std::vector<BackendConfig> backends() const { return m_engine->snapshot()->config->backends; }
    template <class Dialog> Dialog *dialog() const
    {
        auto *dialog = m_window->findChild<Dialog *>();
        return dialog && QTest::qWaitForWindowExposed(dialog) ? dialog : nullptr;
    }

    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<EditHistory> m_history;
    Observations m_seen;
    std::unique_ptr<BackendModel> m_model;
    std::unique_ptr<QSortFilterProxyModel> m_proxy;
    std::unique_ptr<QMainWindow> m_window;
    QTableView *m_table = nullptr;
    BackendActions *m_actions = nullptr;
};

static BackendConfig made(const std::string &name, std::uint16_t port)
{
    return {.name = name, .address = {"127.0.0.1", port}};
}

void tst_BackendActions::init()
{
    Config config;
    config.listen = {Address{"127.0.0.1", 0}};
    config.admin.address.reset();
    config.backends = {made("api-1", 1), made("api-2", 2), made("api-3", 3)};
    config.workers = 1;
    m_engine = std::make_unique<Engine>(config);
    m_model = std::make_unique<BackendModel>(m_seen.traffic, m_seen.health, m_seen.colors);
    m_proxy = std::make_unique<QSortFilterProxyModel>();
    m_proxy->setSourceModel(m_model.get());
    m_proxy->sort(BackendModel::Name, Qt::DescendingOrder);
    m_window = std::make_unique<QMainWindow>();
    m_table = new QTableView;
    m_table->setModel(m_proxy.get());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_window->setCentralWidget(m_table);
    m_history = std::make_unique<EditHistory>(*m_engine);
    m_actions =
        new BackendActions(*m_engine, *m_history, *m_model, *m_table->selectionModel(), m_window.get());
    m_window->addActions({m_actions->add(), m_actions->edit(), m_actions->setWeights(), m_actions->remove(),
        m_actions->undo(), m_actions->redo(), m_actions->test()});
    m_window->addActions(m_actions->modes());
    connect(m_engine.get(), &Engine::snapshotReady, m_actions, [this](const SnapshotPtr &snapshot) {
        m_seen.update(*snapshot);
        m_model->update(snapshot);
        m_actions->refresh();
    });
    m_engine->start();
    QTRY_COMPARE(m_proxy->rowCount(), 3);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_table->setFocus();
}

void tst_BackendActions::cleanup()
{
    m_window.reset();
    m_proxy.reset();
    m_model.reset();
    m_history.reset();
    m_engine.reset();
}

void tst_BackendActions::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTRY_VERIFY(!m_window->findChild<QDialog *>());
    m_window->activateWindow(); // which no window manager does here after a dialog
    QTRY_VERIFY(m_window->isActiveWindow());
    QTest::keyClick(m_table, key, modifiers);
}

void tst_BackendActions::select(const QStringList &names)
{
    m_table->clearSelection();
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (names.contains(index.data(BackendModel::NameRole).toString()))
            m_table->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void tst_BackendActions::offersWhatTheSelectionAllows()
{
    QVERIFY(m_actions->add()->isEnabled());
    QVERIFY(!m_actions->remove()->isEnabled());
    QVERIFY(!m_actions->edit()->isEnabled());
    QVERIFY(!m_actions->undo()->isEnabled());
    select({QStringLiteral("api-1")});
    QVERIFY(m_actions->remove()->isEnabled());
    QVERIFY(m_actions->edit()->isEnabled());
    QVERIFY(!m_actions->modes().last()->isEnabled()); // it is ready
    select({QStringLiteral("api-1"), QStringLiteral("api-2")});
    QVERIFY(!m_actions->edit()->isEnabled());
    QVERIFY(m_actions->modes().first()->isEnabled());
    QVERIFY(m_actions->remove()->toolTip().contains(QLatin1String("Del")));
}

void tst_BackendActions::addsAndTakesItBack()
{
    press(Qt::Key_N, Qt::ControlModifier);
    auto *form = dialog<BackendDialog>();
    QVERIFY(form);
    QTest::keyClicks(
        form->findChild<QLineEdit *>(QStringLiteral("address")), QStringLiteral("127.0.0.1:9004:6"));
    QTest::keyClick(form, Qt::Key_Return);
    QTRY_COMPARE(backends().size(), std::size_t(4));
    QTRY_VERIFY(!m_window->findChild<BackendDialog *>());
    QCOMPARE(backends().at(3).weight, 6);
    QVERIFY(m_actions->undo()->text().endsWith(QLatin1String("Add 127.0.0.1:9004")));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(backends().size(), std::size_t(3));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(backends().size(), std::size_t(4));
}

void tst_BackendActions::editsInTheDialog()
{
    select({QStringLiteral("api-2")});
    press(Qt::Key_E, Qt::ControlModifier);
    auto *form = dialog<BackendDialog>();
    QVERIFY(form);
    auto *host = form->findChild<QLineEdit *>(QStringLiteral("host"));
    host->setFocus();
    QTest::keyClicks(host, QStringLiteral("api.test"));
    QTest::keyClick(host, Qt::Key_Return);
    QTRY_COMPARE(backends().at(1).host, std::string("api.test"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(backends().at(1).host, std::string());
}

void tst_BackendActions::theDialogShowsWhatTheEngineRefuses()
{
    select({QStringLiteral("api-2")});
    press(Qt::Key_E, Qt::ControlModifier);
    auto *form = dialog<BackendDialog>();
    QVERIFY(form);
    QSignalSpy failed(m_actions, &BackendActions::failed);
    auto *path = form->findChild<QLineEdit *>(QStringLiteral("health_path"));
    QTest::keyClicks(path, QStringLiteral("no slash"));
    QTest::keyClick(path, Qt::Key_Return);
    auto *error = form->findChild<QLabel *>(QStringLiteral("error"));
    QTRY_VERIFY(error->isVisible());
    QVERIFY(form->isVisible());
    QVERIFY(failed.isEmpty());
    QVERIFY(!m_actions->undo()->isEnabled());
}

void tst_BackendActions::drainsSeveralAndTakesItBack()
{
    select({QStringLiteral("api-1"), QStringLiteral("api-3")});
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(backends().at(2).mode, BackendMode::Drain);
    QCOMPARE(backends().at(0).mode, BackendMode::Drain);
    QCOMPARE(backends().at(1).mode, BackendMode::Ready);
    QVERIFY(m_actions->undo()->text().endsWith(QLatin1String("Drain 2 backends")));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(backends().at(0).mode, BackendMode::Ready);
    QTRY_COMPARE(backends().at(2).mode, BackendMode::Ready);
}

void tst_BackendActions::removesAndSaysHowToTakeItBack()
{
    select({QStringLiteral("api-1")});
    QSignalSpy told(m_actions, &BackendActions::told);
    press(Qt::Key_Delete);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.front().front().toString(), QStringLiteral("Removed api-1 · Undo with Ctrl+Z"));
    QTRY_COMPARE(backends().size(), std::size_t(2));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(told.back().front().toString(), QStringLiteral("Undo: Remove api-1"));
    QTRY_COMPARE(backends().size(), std::size_t(3));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(told.back().front().toString(), QStringLiteral("Redo: Remove api-1"));
    QTRY_COMPARE(backends().size(), std::size_t(2));
}

void tst_BackendActions::aWeightTypedIntoTheTableCanBeUndone()
{
    m_model->setData(m_model->index(0, BackendModel::Weight), 12);
    QTRY_COMPARE(backends().at(0).weight, 12);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(backends().at(0).weight, 1);
}

void tst_BackendActions::setsWeightsAsOneStep()
{
    select({QStringLiteral("api-1"), QStringLiteral("api-2")});
    m_actions->setWeights()->trigger();
    auto *form = dialog<WeightsDialog>();
    QVERIFY(form);
    const auto boxes = form->findChildren<QSpinBox *>();
    QCOMPARE(boxes.size(), 2);
    for (QSpinBox *box : boxes) {
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("40"));
    }
    QTest::keyClick(form, Qt::Key_Return);
    QTRY_COMPARE(backends().at(1).weight, 40);
    QCOMPARE(backends().at(0).weight, 40);
    QCOMPARE(m_actions->undoStack().count(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(backends().at(0).weight, 1);
}

void tst_BackendActions::choosesAnAlgorithmAndTakesItBack()
{
    m_actions->setAlgorithm(Algorithm::Maglev);
    QTRY_COMPARE(m_engine->snapshot()->algorithm, Algorithm::Maglev);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_engine->snapshot()->algorithm, Algorithm::WeightedRoundRobin);
}

void tst_BackendActions::addsAPastedListAsOneStep()
{
    m_actions->addAll({QStringLiteral("127.0.0.1:9004"), QStringLiteral("127.0.0.1:9005:3")});
    QTRY_COMPARE(backends().size(), std::size_t(5));
    QCOMPARE(m_actions->undoStack().count(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(backends().size(), std::size_t(3));
}

void tst_BackendActions::saysWhatItDidNotUnderstand()
{
    QSignalSpy failed(m_actions, &BackendActions::failed);
    m_actions->addAll({QStringLiteral("what is this")});
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.front().front().toString(), QStringLiteral("Not understood: what is this"));
    QCOMPARE(m_actions->undoStack().count(), 0);
}

void tst_BackendActions::saysThatAStepCannotBeUndone()
{
    select({QStringLiteral("api-1")});
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(backends().at(0).mode, BackendMode::Drain);
    m_engine->submit(RemoveBackend{"api-1"});
    QTRY_COMPARE(backends().size(), std::size_t(2));
    QSignalSpy failed(m_actions, &BackendActions::failed);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!m_actions->undo()->isEnabled());
    QVERIFY(!m_actions->redo()->isEnabled());
}

void tst_BackendActions::testsABackend()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        auto *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 200 OK\r\nServer: made-up\r\nContent-Length: 5\r\n\r\nhello");
        });
    });
    m_engine->submit(AddBackend{made("live", server.serverPort())});
    QTRY_COMPARE(m_proxy->rowCount(), 4);
    select({QStringLiteral("live")});
    m_actions->test()->trigger();
    auto *form = dialog<BackendDialog>();
    QVERIFY(form);
    auto *summary = form->findChild<QLabel *>(QStringLiteral("summary"));
    QTRY_VERIFY2(summary->text().startsWith(QLatin1String("HTTP 200")), qPrintable(summary->text()));
    QVERIFY(summary->text().contains(QLatin1String("made-up")));
}

QTEST_MAIN(tst_BackendActions)
#include "tst_backendactions.moc"
