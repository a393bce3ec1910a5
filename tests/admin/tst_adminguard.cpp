#include "engine/admin/adminguard.h"

#include <QTest>

using namespace signalbox;

namespace {

struct Call
{
    std::string method = "GET";
    std::string host = "127.0.0.1:8801";
    std::vector<std::pair<std::string, std::string>> fields = {};
    bool hasContent = false;
};

/// Points into the call.
RequestHead headOf(const Call &call)
{
    RequestHead head;
    head.methodName = call.method;
    head.host = call.host;
    for (const auto &[name, value] : call.fields)
        head.fields.add(name, value);
    if (call.hasContent)
        head.framing = {BodyFraming::Kind::Length, 2};
    return head;
}

AdminGuard guardAt(const std::string &address, const std::string &token = {})
{
    return {{SocketAddress::fromNumeric(address, 8801)}, {"signalbox"}, token};
}

/// The status of the refusal; 0: it may go on.
int judge(const AdminGuard &guard, const Call &call, bool isOpen = false)
{
    const auto refusal = guard.refuse(headOf(call), isOpen);
    const auto answer = refusal ? refusal : refuseContent(headOf(call));
    return answer ? answer->status : 0;
}

}

Q_DECLARE_METATYPE(Call)

class tst_AdminGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsOnlyItsOwnHosts_data();
    void acceptsOnlyItsOwnHosts();
    void refusesOtherPages_data();
    void refusesOtherPages();
    void refusesAReboundNameWhateverItsOrigin();
    void wantsJsonForWrites_data();
    void wantsJsonForWrites();
    void wantsTheToken_data();
    void wantsTheToken();
    void saysHowToAuthorize();
    void leavesOpenCallsOpen();
    void wantsNoTokenWhereNoneIsSet();
};

void tst_AdminGuard::acceptsOnlyItsOwnHosts_data()
{
    QTest::addColumn<std::string>("bound");
    QTest::addColumn<std::string>("host");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *name, const char *bound, const char *host, bool accepted) {
        QTest::newRow(name) << std::string(bound) << std::string(host) << accepted;
    };
    row("loopback", "127.0.0.1", "127.0.0.1:8801", true);
    row("another address of loopback", "127.0.0.1", "127.1.2.3:8801", true);
    row("loopback of IPv6", "127.0.0.1", "[::1]:8801", true);
    row("localhost in capitals", "127.0.0.1", "LOCALHOST:8801", true);
    row("another port", "127.0.0.1", "localhost:8802", false);
    row("no port", "127.0.0.1", "localhost", false);
    row("a name that was rebound", "127.0.0.1", "attacker.example:8801", false);
    row("a name that only begins like ours", "127.0.0.1", "localhost.attacker.example:8801", false);
    row("a name from admin.hosts", "127.0.0.1", "signalbox:8801", true);
    row("that name on a port that leads here", "127.0.0.1", "Signalbox", true);
    row("no host", "127.0.0.1", "", false);
    row("another address", "127.0.0.1", "192.168.1.5:8801", false);
    row("the address it is bound to", "192.168.1.5", "192.168.1.5:8801", true);
    row("any address when bound to all", "0.0.0.0", "192.168.1.5:8801", true);
    row("a name when bound to all", "0.0.0.0", "attacker.example:8801", false);
}

void tst_AdminGuard::acceptsOnlyItsOwnHosts()
{
    QFETCH(const std::string, bound);
    QFETCH(const std::string, host);
    QFETCH(const bool, accepted);
    const AdminGuard guard = guardAt(bound);
    QCOMPARE(judge(guard, {.host = host}), accepted ? 0 : 421);
    QCOMPARE(judge(guard, {.host = host}, true), accepted ? 0 : 421); // health too
}

void tst_AdminGuard::refusesOtherPages_data()
{
    QTest::addColumn<std::string>("field");
    QTest::addColumn<std::string>("value");
    QTest::addColumn<int>("write");
    QTest::addColumn<int>("read");
    const auto origin = [](const char *name, const char *value, int status) {
        QTest::newRow(name) << std::string("Origin") << std::string(value) << status << status;
    };
    origin("our own page", "http://127.0.0.1:8801", 0);
    origin("our own page behind TLS", "https://127.0.0.1:8801", 0);
    origin("another site", "http://attacker.example", 403);
    origin("another port of this machine", "http://127.0.0.1:3000", 403);
    origin("a name that begins like ours", "http://127.0.0.1:8801.x.example", 403);
    origin("a sandboxed page", "null", 403);
    origin("an origin that is none", "127.0.0.1:8801", 403);
    // A link to a read may be anywhere; its page cannot see what comes.
    const auto site = [](const char *name, const char *value, int write) {
        QTest::newRow(name) << std::string("Sec-Fetch-Site") << std::string(value) << write << 0;
    };
    site("fetched by another site", "cross-site", 403);
    site("fetched by another port", "same-site", 403);
    site("fetched by us", "same-origin", 0);
    site("typed by a person", "none", 0);
}

void tst_AdminGuard::refusesOtherPages()
{
    QFETCH(const std::string, field);
    QFETCH(const std::string, value);
    QFETCH(const int, write);
    QFETCH(const int, read);
    for (const char *method : {"POST", "PATCH", "DELETE"}) {
        const Call call{.method = method, .fields = {{field, value}, {"Content-Type", "application/json"}}};
        QCOMPARE(judge(guardAt("127.0.0.1"), call), write);
    }
    for (const char *method : {"GET", "HEAD"}) {
        const Call call{.method = method, .fields = {{field, value}}};
        QCOMPARE(judge(guardAt("127.0.0.1"), call), read);
        QCOMPARE(judge(guardAt("127.0.0.1"), call, true), read); // health too
    }
}

void tst_AdminGuard::refusesAReboundNameWhateverItsOrigin()
{
    // DNS rebinding: to its browser the page and we are of one origin.
    const Call call{.host = "attacker.example:8801", .fields = {{"Origin", "http://attacker.example:8801"}}};
    QCOMPARE(judge(guardAt("127.0.0.1"), call), 421);
}

void tst_AdminGuard::wantsJsonForWrites_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<int>("status");
    const auto typed = [](const char *method, const char *type) {
        return Call{.method = method, .fields = {{"content-type", type}}, .hasContent = true};
    };
    QTest::newRow("JSON") << typed("POST", "application/json") << 0;
    QTest::newRow("JSON with a character set") << typed("PATCH", "Application/JSON ; charset=utf-8") << 0;
    QTest::newRow("what a form sends") << typed("POST", "text/plain") << 415;
    QTest::newRow("what only begins like JSON") << typed("POST", "application/jsonp") << 415;
    QTest::newRow("no type") << Call{.method = "POST"} << 415;
    QTest::newRow("no type and nothing to give one for") << Call{.method = "DELETE"} << 0;
    QTest::newRow("DELETE with content") << Call{.method = "DELETE", .hasContent = true} << 415;
    QTest::newRow("a read") << Call{.method = "HEAD"} << 0;
}

void tst_AdminGuard::wantsJsonForWrites()
{
    QFETCH(const Call, call);
    QFETCH(const int, status);
    QCOMPARE(judge(guardAt("127.0.0.1"), call), status);
}

void tst_AdminGuard::wantsTheToken_data()
{
    QTest::addColumn<std::string>("given");
    QTest::addColumn<int>("status");
    QTest::newRow("right") << std::string("Bearer s3cret") << 0;
    QTest::newRow("right, in another case of the scheme") << std::string("bearer s3cret") << 0;
    QTest::newRow("wrong") << std::string("Bearer s3creT") << 401;
    QTest::newRow("a part of it") << std::string("Bearer s3cre") << 401;
    QTest::newRow("more than it") << std::string("Bearer s3crett") << 401;
    QTest::newRow("empty") << std::string("Bearer ") << 401;
    QTest::newRow("another scheme") << std::string("Basic s3cret") << 401;
    QTest::newRow("no scheme") << std::string("s3cret") << 401;
}

void tst_AdminGuard::wantsTheToken()
{
    QFETCH(const std::string, given);
    QFETCH(const int, status);
    QCOMPARE(judge(guardAt("127.0.0.1", "s3cret"), {.fields = {{"Authorization", given}}}), status);
}

void tst_AdminGuard::saysHowToAuthorize()
{
    const Call call;
    const auto answer = guardAt("127.0.0.1", "s3cret").refuse(headOf(call), false);
    QCOMPARE(answer->status, 401);
    QCOMPARE(answer->fields.front().first, std::string("WWW-Authenticate"));
    QVERIFY(answer->fields.front().second.starts_with("Bearer"));
}

void tst_AdminGuard::leavesOpenCallsOpen()
{
    QCOMPARE(judge(guardAt("127.0.0.1", "s3cret"), {}, true), 0);
}

void tst_AdminGuard::wantsNoTokenWhereNoneIsSet()
{
    QCOMPARE(judge(guardAt("127.0.0.1"), {.fields = {{"Authorization", "Bearer x"}}}), 0);
}

QTEST_APPLESS_MAIN(tst_AdminGuard)
#include "tst_adminguard.moc"
