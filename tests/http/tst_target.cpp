#include "engine/http/target.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;

class tst_Target : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAuthorities_data();
    void knowsAuthorities();
    void resolves_data();
    void resolves();
    void refusesRepeatedHost();
    void tellsNoHostFromAnEmptyOne();
};

void tst_Target::knowsAuthorities_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *name, const char *text, bool valid) {
        QTest::newRow(name) << std::string(text) << valid;
    };
    row("a name", "example.com", true);
    row("a name and port", "example.com:8080", true);
    row("an empty port", "example.com:", true);
    row("an IPv4 address", "127.0.0.1:80", true);
    row("an IPv6 address", "[::1]", true);
    row("an IPv6 address and port", "[2001:db8::1]:443", true);
    row("an IPv6 address with an IPv4 tail", "[::ffff:1.2.3.4]", true);
    row("an address of the future", "[v1.a:b]", true);
    row("sub-delimiters", "a!$&'()*+,;=b", true);
    row("an escape", "a%20b", true);
    row("an underscore", "my_host", true);
    row("the highest port", "a:65535", true);
    row("nothing", "", false);
    row("a port alone", ":80", false);
    row("a port too high", "a:65536", false);
    row("a port that overflows", "a:99999999999999999999", false);
    row("a port with a sign", "a:+80", false);
    row("a port below zero", "a:-1", false);
    row("a port of letters", "a:http", false);
    row("two ports", "a:80:80", false);
    row("user information", "user@example.com", false);
    row("a path", "example.com/", false);
    row("a blank", "a b", false);
    row("a list", "a, b", false);
    row("an unfinished escape", "a%2", false);
    row("an escape that is none", "a%zz", false);
    row("an octet beyond ASCII",
        "b\xc3\xbc"
        "cher.example",
        false);
    row("IPv6 without brackets", "::1", false);
    row("an open bracket", "[::1", false);
    row("empty brackets", "[]", false);
    row("a name in brackets", "[example]", false);
    row("an IPv4 address in brackets", "[127.0.0.1]", false);
    row("text behind the brackets", "[::1]a", false);
    row("a zone", "[fe80::1%25eth0]", false);
    row("a future address without version", "[v.a]", false);
    row("a future address without text", "[v1.]", false);
    row("a long text in brackets", "[0000:0000:0000:0000:0000:0000:0000:0000:0000:0000:0000]", false);
    QTest::newRow("a NUL") << std::string("a\0b", 3) << false;
    QTest::newRow("a NUL in brackets") << std::string("[::1\0]", 6) << false;
}

void tst_Target::knowsAuthorities()
{
    QFETCH(std::string, text);
    QTEST(isAuthority(text), "valid");
}

void tst_Target::resolves_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<std::string>("target");
    QTest::addColumn<std::string>("host"); // "-": none
    QTest::addColumn<bool>("isHttp11");
    QTest::addColumn<std::string>("result"); // "host target" or "code status"
    const auto row = [](const char *name, Method method, const char *target, const char *host,
                         const char *result, bool isHttp11 = true) {
        QTest::newRow(name) << int(method) << std::string(target) << std::string(host) << isHttp11
                            << std::string(result);
    };
    const Method get = Method::Get;
    const Method options = Method::Options;
    row("origin-form", get, "/a?b", "h:1", "h:1 /a?b");
    row("two slashes are a path", get, "//other/a", "h", "h //other/a");
    row("a colon in the path", get, "/http://x", "h", "h /http://x");
    row("an empty Host", get, "/", "", " /");
    row("HTTP/1.0 without Host", get, "/", "-", " /", false);
    row("HTTP/1.1 without Host", get, "/", "-", "bad_host 400");
    row("a bad Host", get, "/", "a b", "bad_host 400");
    row("a bad Host in HTTP/1.0", get, "/", "a/b", "bad_host 400", false);
    row("absolute-form", get, "http://h:2/a?b", "h:2", "h:2 /a?b");
    row("absolute-form wins over Host", get, "http://other/a", "h", "other /a");
    row("absolute-form needs Host too", get, "http://other/a", "-", "bad_host 400");
    row("absolute-form without Host in HTTP/1.0", get, "http://other/a", "-", "other /a", false);
    row("absolute-form without a path", get, "http://h", "h", "h /");
    row("absolute-form with a query alone", get, "http://h?q", "h", "h ?q");
    row("OPTIONS of an authority", options, "http://h", "h", "h *");
    row("OPTIONS of an authority with a query", options, "http://h?q", "h", "h ?q");
    row("a scheme of any case", get, "HTTP://h/", "h", "h /");
    row("https", get, "https://h/", "h", "misdirected 421");
    row("another scheme", get, "ftp://h/", "h", "bad_scheme 400");
    row("absolute-form without a host", get, "http:///a", "h", "bad_target 400");
    row("absolute-form with a port alone", get, "http://:80/a", "h", "bad_target 400");
    row("absolute-form with user information", get, "http://u@h/", "h", "bad_target 400");
    row("absolute-form with a bad port", get, "http://h:x/", "h", "bad_target 400");
    row("the asterisk", options, "*", "h", "h *");
    row("the asterisk is for OPTIONS alone", get, "*", "h", "bad_target 400");
    row("a path after the asterisk", options, "*/a", "h", "bad_target 400");
    row("a relative path", get, "a", "h", "bad_target 400");
    row("a query alone", get, "?a", "h", "bad_target 400");
    row("nothing", get, "", "h", "bad_target 400");
    row("a fragment", get, "/a#b", "h", "bad_target 400");
    row("a control character", get, "/a\x01", "h", "bad_target 400");
    row("a DEL", get, "/a\x7f", "h", "bad_target 400");
    row("an octet beyond ASCII", get, "/\xc3\xa4", "h", "bad_target 400");
    row("CONNECT", Method::Connect, "h:443", "h:443", "connect_unsupported 501");
}

void tst_Target::resolves()
{
    QFETCH(int, method);
    QFETCH(std::string, target);
    QFETCH(std::string, host);
    QFETCH(bool, isHttp11);

    RequestHead head;
    head.method = Method(method);
    head.target = target;
    head.isHttp11 = isHttp11;
    if (host != "-")
        head.fields.add("Host", host);
    const auto error = resolveTarget(head);
    const std::string result = error ? std::string(error->code) + " " + std::to_string(error->status)
                                     : std::string(head.host) + " " + std::string(head.target);
    QTEST(result, "result");
}

void tst_Target::refusesRepeatedHost()
{
    RequestHead head;
    head.target = "/";
    head.fields.add("Host", "a");
    head.fields.add("host", "a");
    QCOMPARE(resolveTarget(head)->status, 400);
}

/// What was sent empty is passed on empty; what was not sent is made up.
void tst_Target::tellsNoHostFromAnEmptyOne()
{
    RequestHead head;
    head.target = "/";
    QVERIFY(!resolveTarget(head));
    QVERIFY(!head.host.data());
    head.fields.add("Host", "");
    QVERIFY(!resolveTarget(head));
    QVERIFY(head.host.data());
}

QTEST_APPLESS_MAIN(tst_Target)
#include "tst_target.moc"
