#include "engine/proxy/trustedproxies.h"

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
    QVERIFY(none.isEmpty());
    QVERIFY(!none.contain("127.0.0.1"));
}

void tst_TrustedProxies::leavesOutWhatItCannotRead()
{
    const TrustedProxies proxies({"nonsense", "::1"});
    QVERIFY(!proxies.isEmpty());
    QVERIFY(proxies.contain("::1"));
}

QTEST_GUILESS_MAIN(tst_TrustedProxies)
#include "tst_trustedproxies.moc"
