#include "engine/proxy/workerthread.h"

#include "engine/net/listensockets.h"
#include "tests/support/rawclient.h"

#include <QTest>

namespace signalbox::test {

class WorkerThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAtOnceWhileAcceptingIsPaused();
    void tellsThatItHasDrained();

private:
    std::unique_ptr<WorkerThread> launched(Config config, std::uint16_t &port);

    Mailbox<BackendTrouble> m_troubles{1, [] {}};
    WorkerShare m_share{Config(), 1, m_troubles};
};

std::unique_ptr<WorkerThread> WorkerThreadTest::launched(Config config, std::uint16_t &port)
{
    auto opened = openListenSockets({"127.0.0.1", 0}, 1);
    const auto &set = std::get<std::vector<ListenSockets>>(opened).front();
    port = set.address.port();
    config.workers = 1;
    auto worker = std::make_unique<WorkerThread>(
        std::make_shared<const Config>(config), 0, set.descriptors, m_share, nullptr);
    worker->launch();
    return worker;
}

void WorkerThreadTest::endsAtOnceWhileAcceptingIsPaused()
{
    Config config;
    config.limits.connections = 1;
    std::uint16_t port = 0;
    auto worker = launched(config, port);
    const RawClient client(port);
    QTRY_COMPARE(worker->counters().connections.value(), 1U);
    worker.reset();
}

void WorkerThreadTest::tellsThatItHasDrained()
{
    std::uint16_t port = 0;
    auto worker = launched({}, port);
    QAtomicInt drained;
    connect(
        worker.get(), &WorkerThread::drained, worker.get(), [&drained] { drained.fetchAndAddOrdered(1); },
        Qt::DirectConnection);
    const RawClient client(port);
    QTRY_COMPARE(worker->counters().connections.value(), 1U);
    worker->post(DrainWorker{});
    QTRY_COMPARE(drained.loadAcquire(), 1);
}

}

QTEST_GUILESS_MAIN(signalbox::test::WorkerThreadTest)
#include "tst_workerthread.moc"
