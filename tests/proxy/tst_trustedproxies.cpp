#include "engine/proxy/trustedproxies.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;

class tst_TrustedProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contain_data();
    void contain();
    void refusesWhatIsNoRange_data();
    void refusesWhatIsNoRange();
    void containNothingByDefault();
    void leavesOutWhatItCannotRead();
    void findsTheClient_data();
    void findsTheClient();
};

void tst_TrustedProxies::contain_data()
{
    QTest::addColumn<std::string>("range");
    QTest::addColumn<std::string>("address");
    QTest::addColumn<bool>("isTrusted");
    const auto row = [](const char *name, const char *range, const char *address, bool isTrusted) {
        QTest::newRow(name) << std::string(range) << std::string(address) << isTrusted;
    };
    row("the address itself", "192.0.2.7", "192.0.2.7", true);
    row("its neighbour", "192.0.2.7", "192.0.2.6", false);
    row("whole octets, inside", "10.0.0.0/8", "10.255.1.2", true);
    row("whole octets, outside", "10.0.0.0/8", "11.0.0.1", false);
    row("part of an octet, the last inside", "192.168.16.0/20", "192.168.31.255", true);
    row("part of an octet, the first outside", "192.168.16.0/20", "192.168.32.0", false);
    row("host bits in the range do not matter", "10.1.2.3/8", "10.9.9.9", true);
    row("every IPv4 address", "0.0.0.0/0", "203.0.113.9", true);
    row("IPv4 does not mean IPv6", "0.0.0.0/0", "2001:db8::1", false);
    row("IPv6 loopback", "::1", "::1", true);
    row("IPv6, inside", "2001:db8::/33", "2001:db8:7fff::1", true);
    row("IPv6, outside", "2001:db8::/33", "2001:db8:8000::1", false);
    row("an IPv4 address written as IPv6", "192.0.2.0/24", "::ffff:192.0.2.9", true);
    row("no address", "0.0.0.0/0", "unix", false);
}

void tst_TrustedProxies::contain()
{
    QFETCH(const std::string, range);
    QFETCH(const std::string, address);
    QFETCH(const bool, isTrusted);
    QCOMPARE(TrustedProxies({range}).contain(address), isTrusted);
    QCOMPARE(TrustedProxies({"198.51.100.1", range}).contain(address), isTrusted);
}

void tst_TrustedProxies::refusesWhatIsNoRange_data()
{
    QTest::addColumn<std::string>("text");
    for (const char *text : {"", "/8", "10.0.0.0/", "10.0.0.0/33", "::/129", "10.0.0.0/8x", "10.0.0.0/-1",
             "10.0.0", "host.example", "[::1]", "10.0.0.0/8/8"})
        QTest::addRow("\"%s\"", text) << std::string(text);
}

void tst_TrustedProxies::refusesWhatIsNoRange()
{
    QFETCH(const std::string, text);
    QVERIFY(!IpRange::parse(text));
}

void tst_TrustedProxies::containNothingByDefault()
{
    const TrustedProxies none({});
    QVERIFY(!none.contain("127.0.0.1"));
}

void tst_TrustedProxies::leavesOutWhatItCannotRead()
{
    const TrustedProxies proxies({"nonsense", "::1"});
    QVERIFY(proxies.contain("::1"));
}

void tst_TrustedProxies::findsTheClient_data()
{
    QTest::addColumn<std::string>("peer");
    QTest::addColumn<std::vector<std::string>>("forwardedFor"); // a field each
    QTest::addColumn<std::string>("client");
    const auto row = [](const char *name, const char *peer, const std::vector<std::string> &fields,
                         const char *client) {
        QTest::newRow(name) << std::string(peer) << fields << std::string(client);
    };
    const char *proxy = "10.0.0.1";
    row("a peer that is not trusted is the client", "192.0.2.1", {"198.51.100.1"}, "192.0.2.1");
    row("a proxy that says nothing is the client", proxy, {}, proxy);
    row("the address that the proxy saw", proxy, {"198.51.100.1"}, "198.51.100.1");
    row("the rightmost that is not a proxy's", proxy, {"203.0.113.1, 198.51.100.1, 10.0.0.2"},
        "198.51.100.1");
    row("what stands before it is anybody's word", proxy, {"10.0.0.9, 198.51.100.1"}, "198.51.100.1");
    row("over several fields", proxy, {"203.0.113.1", "198.51.100.1", "10.0.0.2"}, "198.51.100.1");
    row("the leftmost where all are proxies", proxy, {"10.0.0.3, 10.0.0.2"}, "10.0.0.3");
    row("IPv6", proxy, {"2001:db8::1, 10.0.0.2"}, "2001:db8::1");
    row("what is no address ends the chain", proxy, {"198.51.100.1, unknown"}, proxy);
    row("the proxy behind what is no address", proxy, {"198.51.100.1, unknown, 10.0.0.2"}, "10.0.0.2");
    row("a range is no address", proxy, {"198.51.100.0/24"}, proxy);
    row("nor is a trusted range", proxy, {"198.51.100.1, 10.0.0.0/9"}, proxy);
    row("empty members do not count", proxy, {" , 198.51.100.1 ,, 10.0.0.2,"}, "198.51.100.1");
    row("an empty field does not count", proxy, {"198.51.100.1", ""}, "198.51.100.1");
}

void tst_TrustedProxies::findsTheClient()
{
    QFETCH(const std::string, peer);
    QFETCH(const std::vector<std::string>, forwardedFor);
    QFETCH(const std::string, client);
    Fields fields;
    for (const std::string &value : forwardedFor)
        fields.add({"X-Forwarded-For", value, FieldId::XForwardedFor});
    fields.add({"Forwarded", "for=192.0.2.99", FieldId::Forwarded});
    const TrustedProxies proxies({"10.0.0.0/8"});
    QCOMPARE(std::string(proxies.client(peer, fields)), client);
    QCOMPARE(std::string(TrustedProxies({}).client(peer, fields)), peer);
}

QTEST_GUILESS_MAIN(tst_TrustedProxies)
#include "tst_trustedproxies.moc"
