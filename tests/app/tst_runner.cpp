#include "app/demo.h"
#include "app/runner.h"
#include "tests/support/gate.h"
#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/scripts.h"
#include "tests/support/tomlfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QTimer>
#include <QUrl>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::string_literals;

/// What a window asks of a run: to start after all, to show the demo, and to end.
class tst_Runner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAfterTheFileWasMended();
    void startsWithAnotherFile();
    void startsOnFreePorts();
    void startsOnceThePortIsFree();
    void startsTheDemoLater();
    void endsWhenTheEngineWasStopped_data();
    void endsWhenTheEngineWasStopped();
    void endsAtOnceWhenAskedAgain();
};

namespace {

std::string text(std::uint16_t port, const std::string &more = {})
{
    return more + "workers = 1\n[[listen]]\naddress = \"127.0.0.1:" + std::to_string(port)
        + "\"\n[admin]\naddress = \"off\"\n";
}

const std::string faulty = "wrokers = 1\n" + text(0);

/// A run with a window, and the file that it begins with.
class Site
{
public:
    explicit Site(const std::string &content, std::unique_ptr<Demo> demo = nullptr)
        : file(content)
        , runner(
              file.load(), file.path(), [](const std::string &path) { return loadToml(path); },
              std::move(demo), true)
    {
    }
    Engine &engine() { return *runner.engine(); }
    /// What the engine fails with when it is told to start so; "started", if it does not fail.
    template <class Start> std::string outcomeOf(Start start)
    {
        std::string outcome;
        QEventLoop loop;
        QObject::connect(&engine(), &Engine::started, &loop, [&] {
            outcome = "started";
            loop.quit();
        });
        QObject::connect(&engine(), &Engine::failed, &loop, [&](const Error &error) {
            outcome = error.code + " " + error.message;
            loop.quit();
        });
        start(engine());
        loop.exec();
        return outcome;
    }
    std::uint16_t port()
    {
        const auto listeners = engine().snapshot()->listeners;
        const QUrl url(listeners.empty() ? QString() : QString::fromStdString(listeners.front()));
        return static_cast<std::uint16_t>(url.port(0));
    }

    const TomlFile file;
    Runner runner;
};

void start(Engine &engine)
{
    engine.start();
}

}

void tst_Runner::startsAfterTheFileWasMended()
{
    Site site(faulty);
    const std::string readyFile = site.file.path() + ".ready";
    for (int i = 0; i < 2; ++i) {
        const std::string outcome = site.outcomeOf(start);
        QVERIFY2(contains(outcome, site.file.path() + ":1:1: wrokers"), outcome.c_str());
    }
    site.file.write(text(0) + "[application]\nready_file = \"" + readyFile + "\"\n");
    QCOMPARE(site.outcomeOf(start), "started"s);
    QVERIFY(QFile::exists(QString::fromStdString(readyFile)));
    QVERIFY(RawClient(site.port()).exchange(get("/")));
}

void tst_Runner::startsWithAnotherFile()
{
    Site site(faulty);
    const TomlFile worse("workers = \"\n");
    const TomlFile good(text(0));
    const auto startWith = [](const TomlFile &file) {
        return [&file](Engine &engine) { engine.startWith(file.path()); };
    };
    const std::string outcome = site.outcomeOf(startWith(worse));
    QVERIFY2(contains(outcome, worse.path() + ":1:"), outcome.c_str());
    QCOMPARE(site.outcomeOf(startWith(good)), "started"s);
    QCOMPARE(site.engine().snapshot()->file, good.path());
    QVERIFY(RawClient(site.port()).exchange(get("/")));
}

void tst_Runner::startsOnFreePorts()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Site site(text(other.serverPort()));
    const std::string outcome = site.outcomeOf(start);
    QVERIFY2(outcome.starts_with("address_in_use "), outcome.c_str());
    QVERIFY(contains(outcome, std::to_string(other.serverPort())));

    QCOMPARE(site.outcomeOf([](Engine &engine) { engine.startOnFreePorts(); }), "started"s);
    QVERIFY(site.port() != other.serverPort());
    QVERIFY(!site.engine().snapshot()->isModified);
    QSignalSpy finished(&site.engine(), &Engine::commandFinished);
    site.engine().submit(SaveConfig{});
    site.engine().submit(ReloadConfig{});
    QTRY_COMPARE(finished.size(), 2);
    for (const auto &arguments : finished) {
        const auto error = arguments.at(1).value<std::optional<Error>>();
        QVERIFY2(!error, error ? error->message.c_str() : "");
    }
    QCOMPARE(site.file.text(), text(other.serverPort()));
}

void tst_Runner::startsOnceThePortIsFree()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const std::uint16_t port = other.serverPort();
    auto demo = std::make_unique<Demo>();
    QVERIFY(demo->start());
    Site site(text(port), std::move(demo));
    QVERIFY(site.outcomeOf(start) != "started");
    other.close();
    QCOMPARE(site.outcomeOf(start), "started"s);
    QCOMPARE(site.port(), port);
    QTRY_VERIFY(site.engine().snapshot()->totals.requests > 0); // the demo's
}

void tst_Runner::startsTheDemoLater()
{
    Site site(text(0));
    site.runner.startDemo(); // does nothing yet
    QCOMPARE(site.outcomeOf(start), "started"s);
    site.runner.startDemo();
    QTRY_COMPARE(site.engine().snapshot()->backends.size(), 3U);
    QTRY_VERIFY(site.engine().snapshot()->totals.responses[1] > 0);
    QSignalSpy finished(&site.engine(), &Engine::commandFinished);
    site.engine().submit(RemoveBackend{"api-fast"});
    QVERIFY(finished.wait());
    site.runner.startDemo(); // whatever is gone comes back
    const auto isBack = [&site] {
        const auto &backends = site.engine().snapshot()->config->backends;
        return backends.size() == 3;
    };
    QTRY_VERIFY(isBack());
}

void tst_Runner::endsWhenTheEngineWasStopped_data()
{
    QTest::addColumn<std::string>("content");
    QTest::newRow("while it ran") << text(0);
    QTest::newRow("before it could be started") << faulty;
}

void tst_Runner::endsWhenTheEngineWasStopped()
{
    QFETCH(const std::string, content);
    Site site(content);
    site.outcomeOf(start);
    QTimer::singleShot(0, &site.engine(), &Engine::stop);
    QCOMPARE(QCoreApplication::exec(), 0);
}

void tst_Runner::endsAtOnceWhenAskedAgain()
{
    Gate gate;
    const ScriptedBackend backend(heldBy(gate));
    Site site(text(0) + "[timeouts]\ndrain = \"60s\"\n[[backends]]\naddress = \"127.0.0.1:"
        + std::to_string(backend.port()) + "\"\n");
    QCOMPARE(site.outcomeOf(start), "started"s);
    RawClient client(site.port());
    client.send(get("/held"));
    QVERIFY(backend.waitUntil([&] { return !backend.requests().empty(); }));
    QSignalSpy stopped(&site.engine(), &Engine::stopped);
    site.engine().stop(); // by a window that stays open meanwhile
    QSignalSpy snapshots(&site.engine(), &Engine::snapshotReady);
    QVERIFY(snapshots.wait() && snapshots.wait());
    QVERIFY(stopped.isEmpty());
    QTimer::singleShot(0, &site.runner, &Runner::stop); // it is closed
    QCOMPARE(QCoreApplication::exec(), 0);
    gate.open();
}

QTEST_GUILESS_MAIN(tst_Runner)
#include "tst_runner.moc"
