#include "engine/net/listener.h"

#include "engine/net/listensockets.h"

#include <QTest>
#include <QTimer>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>

using namespace signalbox;

class tst_Listener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void acceptsWithoutBlocking();
    void acceptsNothingWhilePaused();
    void acceptsNothingMoreOncePausedInItsCall();
    void acceptsWhatWaitsBeforeItFinishes();
    void refusesOnceFinished();
    void goesOnOnceThereAreDescriptorsAgain();
    void staysPausedWhenThereAreDescriptorsAgain();

private:
    int connectClient();

    std::unique_ptr<Listener> m_listener;
    int m_exhaustions = 0;
    SocketAddress m_address;
    std::vector<int> m_accepted;
    std::vector<int> m_clients;
    bool m_pausesWhenCalled = false;
};

void tst_Listener::init()
{
    auto result = openListenSockets({"127.0.0.1", 0}, 1);
    auto *sets = std::get_if<std::vector<ListenSockets>>(&result);
    QVERIFY(sets);
    m_address = sets->front().address;
    m_pausesWhenCalled = false;
    const auto accepted = [this](int descriptor) {
        m_accepted.push_back(descriptor);
        if (m_pausesWhenCalled)
            m_listener->pause();
    };
    m_listener =
        std::make_unique<Listener>(sets->front().descriptors.front(), accepted, [this] { ++m_exhaustions; });
}

void tst_Listener::cleanup()
{
    m_listener.reset();
    for (auto *descriptors : {&m_accepted, &m_clients}) {
        for (int descriptor : *descriptors)
            close(descriptor);
        descriptors->clear();
    }
}

/// A client whose connection waits to be accepted; -1 when it was refused.
int tst_Listener::connectClient()
{
    const int client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (client >= 0 && ::connect(client, m_address.data(), m_address.size()) == 0)
        return m_clients.emplace_back(client);
    close(client);
    return -1;
}

void tst_Listener::acceptsWithoutBlocking()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(connectClient() >= 0);
    QTRY_COMPARE(m_accepted.size(), 3U);
    for (int descriptor : m_accepted)
        QVERIFY(fcntl(descriptor, F_GETFL) & O_NONBLOCK);
}

void tst_Listener::acceptsNothingWhilePaused()
{
    m_listener->pause();
    QVERIFY(connectClient() >= 0);
    bool isLater = false;
    QMetaObject::invokeMethod(
        this, [&] { isLater = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(isLater);
    QCOMPARE(m_accepted.size(), 0U);
    m_listener->resume();
    QTRY_COMPARE(m_accepted.size(), 1U);
}

void tst_Listener::acceptsNothingMoreOncePausedInItsCall()
{
    m_pausesWhenCalled = true;
    for (int i = 0; i < 5; ++i)
        QVERIFY(connectClient() >= 0);
    for (std::size_t accepted = 1; accepted <= 5; ++accepted) {
        QTRY_VERIFY(!m_accepted.empty());
        QCOMPARE(m_accepted.size(), accepted);
        m_listener->resume();
        QTRY_VERIFY(m_accepted.size() > accepted || accepted == 5);
    }
}

void tst_Listener::acceptsWhatWaitsBeforeItFinishes()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(connectClient() >= 0);
    m_listener->finish();
    QCOMPARE(m_accepted.size(), 5U);
    for (int descriptor : m_accepted)
        QVERIFY(fcntl(descriptor, F_GETFL) & O_NONBLOCK);
}

void tst_Listener::refusesOnceFinished()
{
    m_listener->finish();
    QVERIFY(!m_listener->isListening());
    QCOMPARE(connectClient(), -1);
}

void tst_Listener::goesOnOnceThereAreDescriptorsAgain()
{
    QVERIFY(connectClient() >= 0);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    const int next = dup(0);
    close(next);
    const rlimit none{static_cast<rlim_t>(next), before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
    bool hasFailed = false;
    connect(m_listener.get(), &QTcpServer::acceptError, this, [&] { hasFailed = true; });
    QTRY_VERIFY(hasFailed);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
    QCOMPARE(m_accepted.size(), 0U);
    QTRY_COMPARE(m_accepted.size(), 1U);
}

void tst_Listener::staysPausedWhenThereAreDescriptorsAgain()
{
    QVERIFY(connectClient() >= 0);
    m_listener->pause();
    Q_EMIT m_listener->acceptError(QAbstractSocket::SocketResourceError);
    QTimer later;
    later.setSingleShot(true);
    later.start(200); // the listener looks again after 100 ms
    QTRY_VERIFY(!later.isActive());
    QCOMPARE(m_accepted.size(), 0U);
}

QTEST_GUILESS_MAIN(tst_Listener)
#include "tst_listener.moc"
