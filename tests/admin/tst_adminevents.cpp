#include "tests/admin/adminbench.h"
#include "tests/support/memorypeak.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using std::chrono::milliseconds;

namespace {

void tellState(AdminServer &server, const std::string &backend, const std::string &message = {})
{
    server.noteState(backend, BackendState::Up, BackendState::Down, {"probe_failed", message});
}

std::size_t countOf(const std::string &part, const std::string &text)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

/// The id of the first event in a stream that `part` is in.
std::string idBefore(const std::string &stream, const std::string &part)
{
    const std::size_t begin = stream.rfind("id: ", stream.find(part)) + 4;
    return stream.substr(begin, stream.find('\n', begin) - begin);
}

}

class tst_AdminEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginWithASnapshot();
    void tellOfStatesAndChanges();
    void tellOfSnapshotsOnceASecond();
    void tellOfWarnings();
    void tellOnlyWhatWasAskedFor();
    void goOnAfterABreak();
    void beginAnewForIdsOfAnotherProcess();
    void leaveRoomForOtherCalls();
    void cutAReaderThatDoesNotRead();
};

void tst_AdminEvents::beginWithASnapshot()
{
    AdminBench bench;
    RawClient client(bench.port());
    client.send(bench.request("GET", "/api/v1/events"));
    QVERIFY(client.receiveUntil("\"backends\":["));
    QVERIFY(contains(client.received(), "Content-Type: text/event-stream\r\n"));
    QVERIFY(contains(client.received(), "Cache-Control: no-store\r\n"));
    QVERIFY(contains(client.received(), "event: snapshot\ndata: {"));
}

void tst_AdminEvents::tellOfStatesAndChanges()
{
    AdminBench bench;
    RawClient client(bench.port());
    client.send(bench.request("GET", "/api/v1/events"));
    QVERIFY(client.receiveUntil("event: snapshot"));
    bench.run([](FakePort &, AdminServer &server) {
        tellState(server, "a", "connection refused");
        server.noteChanges({{"retry.attempts", "3", "7"}});
    });
    QVERIFY(client.receiveUntil("\"to\":\"7\""));
    QVERIFY(contains(client.received(), "event: state\ndata: {\"backend\":\"a\",\"from\":\"up\""));
    QVERIFY(contains(client.received(), "\"message\":\"connection refused\""));
    const std::string tag = *bench.call("GET", "/api/v1/config").response.field("ETag");
    QVERIFY(contains(client.received(), tag.substr(1, tag.size() - 2)));
}

void tst_AdminEvents::tellOfSnapshotsOnceASecond()
{
    AdminBench bench;
    RawClient client(bench.port());
    client.send(bench.request("GET", "/api/v1/events"));
    QVERIFY(client.receiveUntil("event: snapshot"));
    for (int i = 0; i < 20; ++i)
        bench.tellSnapshot();
    const auto hasNext = [&](const std::string &received) {
        bench.tellSnapshot();
        return countOf("event: snapshot", received) == 2;
    };
    const auto begin = std::chrono::steady_clock::now();
    while (!client.receiveUntil(hasNext, milliseconds(20))
        && std::chrono::steady_clock::now() < begin + patience) { }
    QVERIFY(hasNext(client.received()));
    QVERIFY(std::chrono::steady_clock::now() - begin > milliseconds(500));
}

void tst_AdminEvents::tellOfWarnings()
{
    AdminBench bench;
    RawClient client(bench.port());
    client.send(bench.request("GET", "/api/v1/events?kinds=warning"));
    QVERIFY(client.receiveUntil("retry: 1000\n\n"));
    bench.run([](FakePort &, AdminServer &server) { server.noteWarning("panic", "too few are healthy"); });
    QVERIFY(client.receiveUntil(
        "event: warning\ndata: {\"code\":\"panic\",\"message\":\"too few are healthy\"}\n\n"));
}

void tst_AdminEvents::tellOnlyWhatWasAskedFor()
{
    AdminBench bench;
    RawClient client(bench.port());
    client.send(bench.request("GET", "/api/v1/events?kinds=config"));
    QVERIFY(client.receiveUntil("retry: 1000\n\n"));
    bench.run([](FakePort &, AdminServer &server) {
        tellState(server, "a");
        server.noteChanges({});
    });
    QVERIFY(client.receiveUntil("event: config"));
    QCOMPARE(countOf("event: ", client.received()), std::size_t(1));
    QCOMPARE(bench.call("GET", "/api/v1/events?kinds=config,weather").errorField(), QLatin1String("kinds"));
}

void tst_AdminEvents::goOnAfterABreak()
{
    AdminBench bench;
    RawClient first(bench.port());
    first.send(bench.request("GET", "/api/v1/events"));
    QVERIFY(first.receiveUntil("event: snapshot"));
    bench.run([](FakePort &, AdminServer &server) { tellState(server, "seen"); });
    QVERIFY(first.receiveUntil("\"seen\""));
    first.close();
    bench.run([](FakePort &, AdminServer &server) { tellState(server, "missed"); });
    RawClient second(bench.port());
    const std::string last = idBefore(first.received(), "\"seen\"");
    second.send(bench.request("GET", "/api/v1/events", {}, "Last-Event-ID: " + last + "\r\n"));
    QVERIFY(second.receiveUntil("\"backends\":["));
    QVERIFY(contains(second.received(), "\"missed\""));
    QVERIFY(!contains(second.received(), "\"seen\""));
}

void tst_AdminEvents::beginAnewForIdsOfAnotherProcess()
{
    AdminBench bench;
    bench.run([](FakePort &, AdminServer &server) { tellState(server, "old"); });
    RawClient client(bench.port());
    client.send(bench.request("GET", "/api/v1/events", {}, "Last-Event-ID: 12345678-0\r\n"));
    QVERIFY(client.receiveUntil("\"backends\":["));
    QVERIFY(!contains(client.received(), "\"old\""));
}

void tst_AdminEvents::leaveRoomForOtherCalls()
{
    AdminBench bench;
    std::vector<std::unique_ptr<RawClient>> readers;
    for (int i = 0; i < 33; ++i) {
        readers.push_back(std::make_unique<RawClient>(bench.port()));
        readers.back()->send(bench.request("GET", "/api/v1/events?kinds=state"));
        QVERIFY(readers.back()->receiveUntil(i < 32 ? "retry: " : "too_many_waiting"));
    }
    QCOMPARE(
        bench.call("GET", "/api/v1/backends/a?wait=drained").errorCode(), QLatin1String("too_many_waiting"));
    QCOMPARE(bench.call("GET", "/api/v1/backends/a").status, 200);
    readers.front()->reset();
    bool isServed = false;
    const auto tryAgain = [&] {
        RawClient again(bench.port());
        again.send(bench.request("GET", "/api/v1/events?kinds=state"));
        again.receiveUntil([](const std::string &received) {
            return contains(received, "retry: ") || contains(received, "too_many_waiting");
        });
        isServed = contains(again.received(), "retry: ");
        return isServed;
    };
    QTRY_VERIFY(isServed || tryAgain());
}

void tst_AdminEvents::cutAReaderThatDoesNotRead()
{
    AdminBench bench(
        {}, {.head = milliseconds(10'000), .idle = milliseconds(10'000), .bodyIdle = milliseconds(500)});
    RawClient client(bench.port(), 4096);
    client.send(bench.request("GET", "/api/v1/events"));
    QVERIFY(client.receiveUntil("retry: "));
    const MemoryPeak peak;
    const std::string message(4096, 'x');
    for (int i = 0; i < 200; ++i) {
        bench.run([&message](FakePort &, AdminServer &server) {
            for (int j = 0; j < 100; ++j)
                tellState(server, "a", message);
        });
    } // 80 MiB of events
    if (!sanitized)
        QVERIFY(peak.growth() < 16 * 1024 * 1024);
    const auto isCut = [&bench] {
        std::size_t connections = 1;
        bench.run([&](FakePort &, AdminServer &server) { connections = server.connections(); });
        return connections == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isCut(), static_cast<int>(patience.count()));
    QVERIFY(client.receiveToEnd() != Ending::Open);
    QVERIFY(!client.received().ends_with("0\r\n\r\n")); // nobody takes the stream for whole
}

QTEST_GUILESS_MAIN(tst_AdminEvents)
#include "tst_adminevents.moc"
