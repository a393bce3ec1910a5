#include "ui/undo/edithistory.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

/// With a real engine, changed from elsewhere too.
class tst_EditHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void takesBackWhatWasDone_data();
    void takesBackWhatWasDone();
    void severalBackendsAreOneStep();
    void aRemovedBackendComesBackAsItWas();
    void whatWasChangedElsewhereStays();
    void editsInQuickSuccessionDoNotMix();
    void aRefusedChangeLeavesNoStep();
    void ofABundleOnlyWhatWasRefusedGoes();
    void aStepThatCannotBeUndoneGoes();
    void undoWaitsForWhatIsUnderWay();
    void newStepsForgetWhatWasUndone();
    void forgetsAllForAnotherConfiguration();

private:
    void elsewhere(const Command &command);
    void settle();
    std::vector<BackendConfig> backends() const { return m_engine->snapshot()->config->backends; }
    BackendConfig backend(const char *name) const
    {
        return m_history->expected().backend(name).value_or(BackendConfig());
    }
    QString undoText() { return m_history->stack().undoText(); }

    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<EditHistory> m_history;
};

static BackendConfig made(const std::string &name, std::uint16_t port)
{
    return {.name = name, .address = {"127.0.0.1", port}};
}

void tst_EditHistory::init()
{
    Config config;
    config.listen = {Address{"127.0.0.1", 0}};
    config.admin.address.reset();
    config.backends = {made("api-1", 1), made("api-2", 2)};
    config.workers = 1;
    m_engine = std::make_unique<Engine>(config);
    QSignalSpy started(m_engine.get(), &Engine::started);
    m_engine->start();
    QVERIFY(started.wait());
    m_history = std::make_unique<EditHistory>(*m_engine);
}

void tst_EditHistory::cleanup()
{
    m_history.reset();
    m_engine.reset();
}

void tst_EditHistory::settle()
{
    QTRY_VERIFY(m_history->expected().isSettled());
}

void tst_EditHistory::elsewhere(const Command &command)
{
    QSignalSpy finished(m_engine.get(), &Engine::commandFinished);
    m_engine->submit(command);
    QVERIFY(finished.wait());
    QSignalSpy snapshot(m_engine.get(), &Engine::snapshotReady);
    QVERIFY(snapshot.wait());
}

void tst_EditHistory::takesBackWhatWasDone_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QString>("text");
    BackendConfig edited = made("api-1", 1);
    edited.healthPath = "/up";
    edited.maxConnections = 7;
    QTest::newRow("adding") << Command(AddBackend{made("new", 3)}) << QStringLiteral("Add new");
    QTest::newRow("removing") << Command(RemoveBackend{"api-2"}) << QStringLiteral("Remove api-2");
    QTest::newRow("editing") << Command(UpdateBackend{"api-1", edited}) << QStringLiteral("Edit api-1");
    QTest::newRow("a weight") << Command(SetWeight{"api-1", 9}) << QStringLiteral("Weight of api-1");
    QTest::newRow("draining") << Command(SetMode{"api-1", BackendMode::Drain})
                              << QStringLiteral("Drain api-1");
    QTest::newRow("maintenance") << Command(SetMode{"api-1", BackendMode::Maintenance})
                                 << QStringLiteral("Maintenance of api-1");
    QTest::newRow("an algorithm") << Command(SetAlgorithm{Algorithm::Maglev}) << QStringLiteral("Maglev");
}

void tst_EditHistory::takesBackWhatWasDone()
{
    QFETCH(Command, command);
    const Config before = *m_engine->snapshot()->config;
    const auto now = [this] { return *m_engine->snapshot()->config; };
    m_history->perform({command});
    QTEST(undoText(), "text");
    QTRY_VERIFY(now() != before);
    const Config after = now();
    m_history->undo();
    QTRY_VERIFY(now() == before);
    QVERIFY(!m_history->stack().canUndo());
    m_history->redo();
    QTRY_VERIFY(now() == after);
    m_history->undo();
    QTRY_VERIFY(now() == before);
}

void tst_EditHistory::severalBackendsAreOneStep()
{
    m_history->perform({SetMode{"api-1", BackendMode::Drain}, SetMode{"api-2", BackendMode::Drain}});
    QCOMPARE(m_history->stack().count(), 1);
    QTRY_COMPARE(backends().at(1).mode, BackendMode::Drain);
    m_history->undo();
    QTRY_COMPARE(backends().at(0).mode, BackendMode::Ready);
    QCOMPARE(backends().at(1).mode, BackendMode::Ready);
}

void tst_EditHistory::aRemovedBackendComesBackAsItWas()
{
    elsewhere(SetWeight{"api-1", 4});
    m_history->perform({RemoveBackend{"api-1"}});
    QTRY_COMPARE(backends().size(), std::size_t(1));
    m_history->undo();
    QTRY_COMPARE(backends().size(), std::size_t(2));
    elsewhere(SetWeight{"api-1", 6});
    m_history->redo();
    QTRY_COMPARE(backends().size(), std::size_t(1));
    m_history->undo();
    QTRY_COMPARE(backends().size(), std::size_t(2));
    QCOMPARE(backend("api-1").weight, 6);
}

void tst_EditHistory::whatWasChangedElsewhereStays()
{
    BackendConfig edited = made("api-1", 1);
    edited.host = "mine";
    m_history->perform({UpdateBackend{"api-1", edited}});
    settle();
    elsewhere(SetWeight{"api-1", 50});
    m_history->undo();
    QTRY_COMPARE(backends().at(0).host, std::string());
    QCOMPARE(backends().at(0).weight, 50);
}

void tst_EditHistory::editsInQuickSuccessionDoNotMix()
{
    BackendConfig edited = made("api-1", 1);
    edited.tier = 2;
    m_history->perform({UpdateBackend{"api-1", edited}});
    edited.host = "mine";
    m_history->perform({UpdateBackend{"api-1", edited}});
    m_history->undo();
    m_history->undo();
    QTRY_VERIFY(!m_history->stack().canUndo());
    settle();
    QSignalSpy snapshot(m_engine.get(), &Engine::snapshotReady);
    QVERIFY(snapshot.wait());
    QCOMPARE(backends().at(0), made("api-1", 1));
}

void tst_EditHistory::aRefusedChangeLeavesNoStep()
{
    QSignalSpy settled(m_history.get(), &EditHistory::settled);
    m_history->perform({AddBackend{made("api-1", 9)}});
    QVERIFY(settled.wait());
    const auto error = settled.front().at(1).value<std::optional<Error>>();
    QVERIFY(error);
    QCOMPARE(error->code, std::string("exists"));
    QCOMPARE(m_history->stack().count(), 0);
}

void tst_EditHistory::ofABundleOnlyWhatWasRefusedGoes()
{
    m_history->perform({AddBackend{made("api-1", 9)}, AddBackend{made("api-3", 3)}});
    settle();
    QCOMPARE(m_history->stack().count(), 1);
    QTRY_COMPARE(backends().size(), std::size_t(3));
    m_history->undo();
    QTRY_COMPARE(backends().size(), std::size_t(2));
    QCOMPARE(backend("api-1").address.port, std::uint16_t(1));
}

void tst_EditHistory::aStepThatCannotBeUndoneGoes()
{
    m_history->perform({SetWeight{"api-1", 2}});
    m_history->perform({SetWeight{"api-2", 3}});
    settle();
    elsewhere(RemoveBackend{"api-2"});
    QSignalSpy settled(m_history.get(), &EditHistory::settled);
    m_history->undo();
    QVERIFY(settled.wait());
    QVERIFY(settled.front().at(1).value<std::optional<Error>>());
    QVERIFY(!m_history->stack().canRedo());
    QCOMPARE(undoText(), QStringLiteral("Weight of api-1"));
}

void tst_EditHistory::undoWaitsForWhatIsUnderWay()
{
    m_history->perform({AddBackend{made("api-1", 9)}}); // to be refused
    m_history->undo();
    settle();
    QCOMPARE(m_history->stack().count(), 0);
    QSignalSpy snapshot(m_engine.get(), &Engine::snapshotReady);
    QVERIFY(snapshot.wait());
    QCOMPARE(backends().size(), std::size_t(2)); // and the one that has the name stays
}

void tst_EditHistory::newStepsForgetWhatWasUndone()
{
    m_history->perform({SetWeight{"api-1", 2}});
    m_history->undo();
    settle();
    m_history->perform({SetWeight{"api-1", 3}});
    QVERIFY(!m_history->stack().canRedo());
    QTRY_COMPARE(backends().at(0).weight, 3);
}

void tst_EditHistory::forgetsAllForAnotherConfiguration()
{
    m_history->perform({SetWeight{"api-1", 2}});
    m_history->perform({SetWeight{"api-2", 3}});
    m_history->undo();
    settle();
    m_history->clear();
    QVERIFY(!m_history->stack().canUndo());
    QVERIFY(!m_history->stack().canRedo());
}

QTEST_GUILESS_MAIN(tst_EditHistory)
#include "tst_edithistory.moc"
