#include "tests/proxy/proxybench.h"

#include <QTest>

#include <deque>

namespace signalbox::test {

using namespace std::chrono_literals;

namespace {

/// Notes what comes of its request; may give the connection up in the middle.
class NotingListener final : public UpstreamListener
{
public:
    void onConnected() override { ++connected; }
    void onInterim(const ResponseHead &) override { ++interims; }
    void onResponseHead(const ResponseHead &head) override
    {
        status = head.status;
        if (abandonsAtHead)
            std::exchange(connection, nullptr)->abandon();
    }
    bool onResponseContentReady() override { return false; }
    void onResponseContent(std::span<const std::string_view> pieces, bool isLast, const Fields &) override
    {
        for (std::string_view piece : pieces)
            content += piece;
        isWhole |= isLast;
        if (abandonsAtContent && !isLast)
            std::exchange(connection, nullptr)->abandon();
    }
    void onUpstreamDrained() override { }
    void onUpstreamFailed(UpstreamFailure failure) override { failures.push_back(failure); }

    UpstreamConnection *connection = nullptr;
    bool abandonsAtHead = false;
    bool abandonsAtContent = false;
    int connected = 0;
    int interims = 0;
    int status = 0;
    std::string content;
    bool isWhole = false;
    std::vector<UpstreamFailure> failures;
};

}

/// Pools and their connections: reuse, retiring, and giving up at every point.
class UpstreamPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<ProxyBench>(); }
    void cleanup();
    void reusesAConnectionOnceItsResponseIsWhole();
    void prefersTheConnectionUsedLast();
    void leavesOutWhatWasIdleTooLong();
    void keepsNothingOnceRetired();
    void letsARetiredPoolBeUsedAgain();
    void dropsAConnectionThatTheBackendEnded();
    void dropsAConnectionThatSpeaksUnasked();
    void doesNotReuse_data();
    void doesNotReuse();
    void mayBeAbandoned_data();
    void mayBeAbandoned();
    void reportsWhatTheBackendDid_data();
    void reportsWhatTheBackendDid();
    void reportsDeadlines_data();
    void reportsDeadlines();
    void triesEveryAddress();
    void endsWithConnectionsInUse();

private:
    UpstreamPool &poolFor(const ScriptedBackend &backend);
    UpstreamConnection *request(UpstreamPool &pool, NotingListener &listener);

    std::unique_ptr<ProxyBench> m_bench;
    Counter m_idle; ///< what the pool says of itself
    std::unique_ptr<UpstreamPool> m_pool;
    std::deque<ParsedRequest> m_requests;
};

void UpstreamPoolTest::cleanup()
{
    m_pool.reset();
    m_bench.reset();
}

UpstreamPool &UpstreamPoolTest::poolFor(const ScriptedBackend &backend)
{
    const RoutedBackend routed = m_bench->routed(backend.port());
    m_pool = std::make_unique<UpstreamPool>(m_bench->context.upstream, routed.backend, m_idle);
    m_pool->update(routed);
    return *m_pool;
}

/// Sends a GET on an idle connection or a new one.
UpstreamConnection *UpstreamPoolTest::request(UpstreamPool &pool, NotingListener &listener)
{
    const RequestHead &head = m_requests.emplace_back("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n").head;
    listener.connection = pool.takeIdle(std::nullopt);
    if (listener.connection) {
        listener.connection->begin(listener, Method::Get);
    } else {
        listener.connection = pool.open(listener, Method::Get);
        if (!listener.connection
            || !QTest::qWaitFor([&] { return listener.connected > 0 || !listener.failures.empty(); })
            || !listener.failures.empty())
            return nullptr;
    }
    listener.connection->sendHead(head);
    return listener.connection;
}

void UpstreamPoolTest::reusesAConnectionOnceItsResponseIsWhole()
{
    const ScriptedBackend backend;
    UpstreamPool &pool = poolFor(backend);
    UpstreamConnection *used = nullptr;
    for (int i = 0; i < 3; ++i) {
        NotingListener listener;
        UpstreamConnection *connection = request(pool, listener);
        QVERIFY(connection && (!used || connection == used));
        used = connection;
        QCOMPARE(used->wasReused(), i > 0);
        QTRY_VERIFY(listener.isWhole);
        QCOMPARE(listener.content, std::string("GET /\n"));
    }
    QCOMPARE(backend.connectionCount(), 1U);
    QVERIFY(!pool.isEmpty());
}

void UpstreamPoolTest::prefersTheConnectionUsedLast()
{
    const ScriptedBackend backend;
    UpstreamPool &pool = poolFor(backend);
    NotingListener first, second;
    UpstreamConnection *const one = request(pool, first);
    UpstreamConnection *const two = request(pool, second);
    QTRY_VERIFY(first.isWhole && second.isWhole);
    UpstreamConnection *const last = pool.takeIdle(std::nullopt);
    UpstreamConnection *const before = pool.takeIdle(std::nullopt);
    QVERIFY(last != before && (last == one || last == two) && (before == one || before == two));
    QVERIFY(last->idleSince() >= before->idleSince());
    QVERIFY(!pool.takeIdle(std::nullopt));
    last->abandon();
    before->abandon();
}

void UpstreamPoolTest::leavesOutWhatWasIdleTooLong()
{
    const ScriptedBackend backend;
    UpstreamPool &pool = poolFor(backend);
    NotingListener listener;
    QVERIFY(request(pool, listener));
    QCOMPARE(m_idle.value(), 0U);
    QTRY_VERIFY(listener.isWhole);
    QCOMPARE(m_idle.value(), 1U);
    QVERIFY(!pool.takeIdle(-1ms));
    UpstreamConnection *const idle = pool.takeIdle(1h);
    QVERIFY(idle);
    idle->abandon();
}

void UpstreamPoolTest::keepsNothingOnceRetired()
{
    const ScriptedBackend backend;
    UpstreamPool &pool = poolFor(backend);
    NotingListener idle, busy;
    QVERIFY(request(pool, idle));
    QTRY_VERIFY(idle.isWhole);
    pool.setRetired(true);
    pool.closeIdle();
    QVERIFY(pool.isRetired() && pool.isEmpty());
    QVERIFY(!pool.takeIdle(std::nullopt));
    QVERIFY(request(pool, busy)); // one that was under way
    QTRY_VERIFY(busy.isWhole);
    QVERIFY(pool.isEmpty());
    QTRY_VERIFY(backend.connection(1).ending() != Ending::Open);
}

void UpstreamPoolTest::letsARetiredPoolBeUsedAgain()
{
    const ScriptedBackend backend;
    UpstreamPool &pool = poolFor(backend);
    pool.setRetired(true);
    pool.closeIdle();
    pool.update(m_bench->routed(backend.port()));
    NotingListener listener;
    QVERIFY(request(pool, listener));
    QTRY_VERIFY(listener.isWhole);
    QVERIFY(!pool.isEmpty());
}

void UpstreamPoolTest::dropsAConnectionThatTheBackendEnded()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        if (connection.readRequest())
            connection.write(response("x"));
    });
    UpstreamPool &pool = poolFor(backend);
    NotingListener listener;
    QVERIFY(request(pool, listener));
    QTRY_VERIFY(listener.isWhole);
    QTRY_VERIFY(pool.isEmpty());
    QVERIFY(listener.failures.empty());
}

void UpstreamPoolTest::dropsAConnectionThatSpeaksUnasked()
{
    const ScriptedBackend backend([](BackendConnection &connection) {
        if (connection.readRequest())
            connection.write(response("x"));
        connection.write("unasked");
        connection.readToEnd();
    });
    UpstreamPool &pool = poolFor(backend);
    NotingListener listener;
    QVERIFY(request(pool, listener));
    QTRY_VERIFY(listener.isWhole);
    QTRY_VERIFY(pool.isEmpty());
}

void UpstreamPoolTest::doesNotReuse_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::newRow("when the backend says close")
        << std::string("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx");
    QTest::newRow("an HTTP/1.0 connection") << std::string("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx");
    QTest::newRow("with octets behind the response")
        << std::string("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nxHTTP/1.1 200 OK\r\n");
}

void UpstreamPoolTest::doesNotReuse()
{
    QFETCH(const std::string, answer);
    const ScriptedBackend backend([&answer](BackendConnection &connection) {
        if (connection.readRequest())
            connection.write(answer);
        connection.readToEnd();
    });
    UpstreamPool &pool = poolFor(backend);
    NotingListener listener;
    QVERIFY(request(pool, listener));
    QTRY_VERIFY(listener.isWhole);
    QVERIFY(pool.isEmpty());
    QCOMPARE(listener.content, std::string("x"));
}

void UpstreamPoolTest::mayBeAbandoned_data()
{
    QTest::addColumn<bool>("atHead");
    QTest::addColumn<bool>("atContent");
    QTest::newRow("while the response is awaited") << false << false;
    QTest::newRow("when told the head") << true << false;
    QTest::newRow("when told content") << false << true;
}

void UpstreamPoolTest::mayBeAbandoned()
{
    QFETCH(const bool, atHead);
    QFETCH(const bool, atContent);
    const ScriptedBackend backend([&](BackendConnection &connection) {
        if (connection.readHead() && (atHead || atContent))
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nxy");
        connection.readToEnd();
    });
    UpstreamPool &pool = poolFor(backend);
    NotingListener listener;
    listener.abandonsAtHead = atHead;
    listener.abandonsAtContent = atContent;
    QVERIFY(request(pool, listener));
    if (atHead || atContent)
        QTRY_VERIFY(!listener.connection);
    else
        listener.connection->abandon();
    QVERIFY(pool.isEmpty());
    QTRY_VERIFY(backend.connectionCount() == 1 && backend.connection(0).ending() != Ending::Open);
    m_bench->deadlines.expire(Clock::now() + 2h);
    QVERIFY(listener.failures.empty() && !listener.isWhole);
}

void UpstreamPoolTest::reportsWhatTheBackendDid_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<bool>("isReset");
    QTest::addColumn<int>("failure");
    const auto row = [](const char *name, const char *answer, bool isReset, UpstreamFailure failure) {
        QTest::newRow(name) << std::string(answer) << isReset << static_cast<int>(failure);
    };
    row("closed without a word", "", false, UpstreamFailure::ConnectionLost);
    row("reset without a word", "", true, UpstreamFailure::ConnectionLost);
    row("closed in the head", "HTTP/1.1 200 OK\r\nConte", false, UpstreamFailure::ConnectionLost);
    row("closed after an interim response", "HTTP/1.1 103 Early Hints\r\n\r\n", false,
        UpstreamFailure::ConnectionLost);
    row("closed in the content", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nxy", false,
        UpstreamFailure::ConnectionLost);
    row("closed in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nxy", false,
        UpstreamFailure::ConnectionLost);
    row("no HTTP at all", "SSH-2.0-x\r\n\r\n", false, UpstreamFailure::BadResponse);
}

void UpstreamPoolTest::reportsWhatTheBackendDid()
{
    QFETCH(const std::string, answer);
    QFETCH(const bool, isReset);
    QFETCH(const int, failure);
    const ScriptedBackend backend([&](BackendConnection &connection) {
        if (connection.readHead())
            connection.write(answer);
        isReset ? connection.reset() : connection.close();
    });
    UpstreamPool &pool = poolFor(backend);
    NotingListener listener;
    QVERIFY(request(pool, listener));
    QTRY_COMPARE(listener.failures.size(), 1U);
    QCOMPARE(static_cast<int>(listener.failures.front()), failure);
    QVERIFY(!listener.isWhole);
    QVERIFY(pool.isEmpty());
}

void UpstreamPoolTest::reportsDeadlines_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("failure");
    QTest::newRow("no head in time") << std::string() << 0 << static_cast<int>(UpstreamFailure::HeadTimeout);
    QTest::newRow("content that stops") << std::string("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nxy")
                                        << 200 << static_cast<int>(UpstreamFailure::BodyTimeout);
}

void UpstreamPoolTest::reportsDeadlines()
{
    QFETCH(const std::string, answer);
    QFETCH(const int, status);
    QFETCH(const int, failure);
    const ScriptedBackend backend([&](BackendConnection &connection) {
        if (connection.readHead())
            connection.write(answer);
        connection.readToEnd();
    });
    UpstreamPool &pool = poolFor(backend);
    NotingListener listener;
    QVERIFY(request(pool, listener));
    QTRY_COMPARE(listener.status, status);
    m_bench->deadlines.expire(Clock::now() + 59s);
    QVERIFY(listener.failures.empty());
    m_bench->deadlines.expire(Clock::now() + 61s);
    QCOMPARE(listener.failures.size(), 1U);
    QCOMPARE(static_cast<int>(listener.failures.front()), failure);
    QVERIFY(pool.isEmpty());
}

void UpstreamPoolTest::triesEveryAddress()
{
    const ScriptedBackend backend;
    UpstreamPool &pool = poolFor(backend);
    std::uint16_t refusing = 0;
    {
        const Socket closed(Socket::listenAnywhere(refusing));
    }
    RoutedBackend routed = m_bench->routed(backend.port());
    routed.addresses = std::make_shared<const std::vector<SocketAddress>>(std::vector{
        SocketAddress::fromNumeric("127.0.0.1", refusing), SocketAddress::fromNumeric("::1", refusing),
        SocketAddress::fromNumeric("127.0.0.1", backend.port())});
    pool.update(routed);
    NotingListener first, second;
    UpstreamConnection *const connection = request(pool, first);
    QVERIFY(connection);
    QCOMPARE(connection->addressIndex(), 2U);
    UpstreamConnection *const next = request(pool, second); // begins with the one that answered
    QVERIFY(next);
    QCOMPARE(next->addressIndex(), 2U);
    QTRY_VERIFY(first.isWhole && second.isWhole);
}

void UpstreamPoolTest::endsWithConnectionsInUse()
{
    const ScriptedBackend backend([](BackendConnection &connection) { connection.readToEnd(); });
    UpstreamPool &pool = poolFor(backend);
    NotingListener connecting, waiting;
    QVERIFY(request(pool, waiting));
    QVERIFY(pool.open(connecting, Method::Get));
    m_pool.reset();
    QTRY_VERIFY(backend.connectionCount() > 0 && backend.connection(0).ending() != Ending::Open);
    QVERIFY(waiting.failures.empty() && connecting.failures.empty());
}

}

QTEST_GUILESS_MAIN(signalbox::test::UpstreamPoolTest)
#include "tst_upstreampool.moc"
