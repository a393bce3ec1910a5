#include "tests/support/adminclient.h"
#include "tests/support/backendprocess.h"
#include "tests/support/json.h"
#include "tests/support/metricspage.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace signalbox::test {

/// Client, access log, metrics and API count the same.
class TotalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreeAfterRetriesAndFailures();
    void agreeOnWhatClientsAbort();
    void agreeOnWhatIsRefusedUnread();
    void agreeOnAllOfItAtOnce();
};

namespace {

/// What one side says of a run.
struct Account
{
    std::uint64_t requests = 0;
    std::array<std::uint64_t, 5> classes{};
    std::uint64_t attempts = 0;

    void add(int status)
    {
        ++requests;
        if (status >= 100)
            ++classes[static_cast<std::size_t>(status) / 100 - 1];
    }
    std::string text() const
    {
        std::string result = std::to_string(requests) + " requests";
        for (std::size_t i = 0; i < classes.size(); ++i)
            result += ", " + std::to_string(i + 1) + "xx " + std::to_string(classes[i]);
        return result + ", " + std::to_string(attempts) + " attempts";
    }
};

constexpr std::array classNames{"1xx", "2xx", "3xx", "4xx", "5xx"};

Account accountOf(const std::vector<QJsonObject> &log)
{
    Account account;
    for (const QJsonObject &line : log) {
        account.add(static_cast<int>(countAt(line, "status")));
        account.attempts += listAt(line, "attempts").size();
    }
    return account;
}

Account accountOfStatus(const QJsonObject &status)
{
    const QJsonObject totals = valueAt(status, "totals").toObject();
    const auto count = [&](const char *path) { return static_cast<std::uint64_t>(countAt(totals, path)); };
    Account account{.requests = count("requests"), .classes = {}, .attempts = count("attempts")};
    for (std::size_t i = 0; i < classNames.size(); ++i)
        account.classes[i] = count((std::string("responses.") + classNames[i]).c_str());
    return account;
}

Account accountOfMetrics(const std::string &page)
{
    const auto count = [&](const char *metric, const std::string &labels = {}) {
        return static_cast<std::uint64_t>(sumOf(page, metric, labels));
    };
    Account account{.requests = count("signalbox_requests_total"),
        .classes = {},
        .attempts = count("signalbox_attempts_total")};
    for (std::size_t i = 0; i < classNames.size(); ++i)
        account.classes[i] =
            count("signalbox_responses_total", std::string("class=\"") + classNames[i] + '"');
    return account;
}

/// Clients that send requests, and count what they get.
class Run
{
public:
    using Send = void (Run::*)(std::uint16_t port, int rounds);
    Run(std::uint16_t port, int clients, int rounds, Send send)
    {
        std::vector<std::thread> threads;
        for (int i = 0; i < clients; ++i)
            threads.emplace_back([=, this] { (this->*send)(port, rounds); });
        for (std::thread &thread : threads)
            thread.join();
    }
    Account account;
    int lost = 0; ///< requests without a whole response

    void sendPlain(std::uint16_t port, int rounds)
    {
        RawClient client(port);
        for (int i = 0; i < rounds; ++i)
            note(client.exchange(i % 3 == 0 ? post("/", "content") : get("/")));
    }
    /// Also what is refused, answered before it is whole, and, uncounted, given up by the client.
    void sendMixed(std::uint16_t port, int rounds)
    {
        for (int i = 0; i < rounds; ++i) {
            note(RawClient(port).exchange(get("/")));
            note(RawClient(port).exchange("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", true));
            note(RawClient(port).exchange("GARBAGE\r\n\r\n"));
            note(RawClient(port).exchange(post("/", std::string(300'000, 'x'))));
            RawClient(port).send("POST /aborted HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\npart");
        }
    }

private:
    void note(const std::optional<Response> &response)
    {
        const std::lock_guard lock(m_mutex);
        const bool isWhole = response && response->complete;
        lost += isWhole ? 0 : 1;
        account.add(isWhole ? response->status : 0);
    }

    std::mutex m_mutex;
};

/// An engine before backends that fail each in its way.
class FailingSite
{
public:
    explicit FailingSite()
        : engine(config())
    {
    }
    ~FailingSite() { ::close(m_reservation); }
    Q_DISABLE_COPY_MOVE(FailingSite)

    std::string logFile() const { return m_folder.filePath(QStringLiteral("access.log")).toStdString(); }
    std::vector<QJsonObject> log() const { return readJsonLines(logFile()).value_or(std::vector<Json>()); }

private:
    using Json = QJsonObject;
    Config config()
    {
        Config result =
            configWithAdmin({m_busy.port(), m_broken.port(), m_dead, m_missing.port(), m_hasty.port()});
        result.retry.attempts = 2;
        result.retry.backoff = std::chrono::milliseconds(1);
        result.outlier.consecutiveFailures = 0;
        result.logging.accessLog = logFile();
        result.logging.format = LogFormat::Json;
        return result;
    }

    QTemporaryDir m_folder;
    std::uint16_t m_dead = 0;
    const int m_reservation = Socket::reserveAnywhere(m_dead);
    BackendProcess m_busy{{QStringLiteral("--status"), QStringLiteral("503"), QStringLiteral("--percent"),
        QStringLiteral("40")}};
    BackendProcess m_broken{{QStringLiteral("--reset-every"), QStringLiteral("2"),
        QStringLiteral("--close-idle"), QStringLiteral("30")}};
    ScriptedBackend m_missing{
        always("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")};
    ScriptedBackend m_hasty{[](BackendConnection &connection) { // answers before it has the content
        if (connection.readHead()
            && connection.write(
                "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
            connection.readToEnd();
    }};

public:
    RunningEngine engine; ///< whose members above it reads
};

/// Compares what all of them say once the log has been written.
void compareAll(FailingSite &site, const Account &clients)
{
    QVERIFY(site.engine.waitUntilIdle());
    QTRY_COMPARE(accountOf(site.log()).requests, clients.requests);
    const std::string logged = accountOf(site.log()).text();
    QCOMPARE(accountOfStatus(site.engine.admin().get("/api/v1/status")).text(), logged);
    QCOMPARE(accountOfMetrics(site.engine.admin().metrics()).text(), logged);
}

}

void TotalsTest::agreeAfterRetriesAndFailures()
{
    FailingSite site;
    QVERIFY2(site.engine.port() != 0, site.engine.failure().c_str());
    Run first(site.engine.port(), 8, 60, &Run::sendPlain);
    QCOMPARE(site.engine.admin().call("DELETE", "/api/v1/backends/b4").status, 202);
    const Run second(site.engine.port(), 8, 60, &Run::sendPlain);
    QCOMPARE(first.lost + second.lost, 0);
    Account clients = first.account;
    clients.requests += second.account.requests;
    for (std::size_t i = 0; i < clients.classes.size(); ++i)
        clients.classes[i] += second.account.classes[i];
    compareAll(site, clients);
    const std::vector<QJsonObject> log = site.log();
    clients.attempts = accountOf(log).attempts;
    QCOMPARE(accountOf(log).text(), clients.text());

    const QJsonObject status = site.engine.admin().get("/api/v1/status");
    const std::string metrics = site.engine.admin().metrics();
    std::int64_t own = 0;
    std::int64_t retries = 0;
    for (const QJsonObject &line : log) {
        own += !textAt(line, "error").empty() && countAt(line, "status") >= 500;
        retries += static_cast<std::int64_t>(std::max<std::size_t>(listAt(line, "attempts").size(), 1)) - 1;
    }
    QVERIFY(own > 0 && retries > 0);
    QCOMPARE(countAt(status, "totals.proxy_errors"), own);
    QCOMPARE(static_cast<std::int64_t>(sumOf(metrics, "signalbox_proxy_errors_total")), own);
    QCOMPARE(static_cast<std::int64_t>(sumOf(metrics, "signalbox_retries_total")),
        countAt(status, "totals.retries"));
    QVERIFY(countAt(status, "totals.retries") <= retries); // replays are attempts, and no retries
    QCOMPARE(static_cast<std::uint64_t>(sumOf(metrics, "signalbox_request_duration_seconds_count")),
        clients.requests);
    QCOMPARE(
        static_cast<std::uint64_t>(sumOf(metrics, "signalbox_access_log_lines_total")), clients.requests);
    QCOMPARE(sumOf(metrics, "signalbox_access_log_dropped_total"), 0.0);
}

void TotalsTest::agreeOnWhatClientsAbort()
{
    FailingSite site;
    Account clients;
    for (int i = 0; i < 20; ++i) {
        RawClient(site.engine.port()).send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\npart");
        clients.add(0);
    }
    QVERIFY(site.engine.waitForSnapshot([](const Snapshot &now) { return now.totals.requests == 20; }));
    compareAll(site, clients);
    const QJsonObject status = site.engine.admin().get("/api/v1/status");
    std::int64_t aborted = 0;
    for (const QJsonObject &line : site.log())
        aborted += textAt(line, "error") == "client_aborted";
    QVERIFY(aborted > 0);
    QCOMPARE(countAt(status, "totals.client_aborts"), aborted);
}

void TotalsTest::agreeOnWhatIsRefusedUnread()
{
    FailingSite site;
    Account clients;
    for (const std::string head : {"GET / HTTP/1.1\r\n\r\n", "GARBAGE\r\n\r\n", "GET / HTTP/3.0\r\n\r\n"}) {
        const auto response = RawClient(site.engine.port()).exchange(head);
        QVERIFY(response && response->complete);
        clients.add(response->status);
    }
    compareAll(site, clients);
}

void TotalsTest::agreeOnAllOfItAtOnce()
{
    constexpr int clients = 6;
    constexpr int rounds = 20;
    FailingSite site;
    Run run(site.engine.port(), clients, rounds, &Run::sendMixed);
    QCOMPARE(run.lost, 0);
    Account all = run.account;
    all.requests += clients * rounds; // those given up
    QVERIFY(site.engine.waitForSnapshot(
        [&](const Snapshot &now) { return now.totals.requests == all.requests; }));
    compareAll(site, all);
    std::vector<QJsonObject> log = site.log();
    std::erase_if(log, [](const QJsonObject &line) { return textAt(line, "target") == "/aborted"; });
    Account answered = accountOf(log);
    answered.attempts = 0; // which clients do not see
    QCOMPARE(answered.text(), run.account.text());
}

}

QTEST_GUILESS_MAIN(signalbox::test::TotalsTest)
#include "tst_totals.moc"
