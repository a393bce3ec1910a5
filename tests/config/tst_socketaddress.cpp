#include "engine/config/socketaddress.h"

#include <QTest>

#include <netinet/in.h>

using namespace signalbox;

class tst_SocketAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumericAddresses_data();
    void readsNumericAddresses();
    void refusesWhatIsNotNumeric_data();
    void refusesWhatIsNotNumeric();
    void survivesTheKernel_data();
    void survivesTheKernel();
    void comparesFamilyAddressAndPort();
};

void tst_SocketAddress::readsNumericAddresses_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("family");
    QTest::addColumn<std::string>("printed");
    QTest::addColumn<bool>("isLoopback");
    const auto row = [](const char *name, const char *text, int family, const char *printed,
                         bool isLoopback) {
        QTest::newRow(name) << std::string(text) << family << std::string(printed) << isLoopback;
    };
    row("IPv4", "192.0.2.7", AF_INET, "192.0.2.7:81", false);
    row("IPv4 loopback", "127.0.0.1", AF_INET, "127.0.0.1:81", true);
    row("the far end of IPv4 loopback", "127.255.255.254", AF_INET, "127.255.255.254:81", true);
    row("IPv4 everywhere", "0.0.0.0", AF_INET, "0.0.0.0:81", false);
    row("IPv6", "2001:DB8:0::7", AF_INET6, "[2001:db8::7]:81", false);
    row("IPv6 loopback", "::1", AF_INET6, "[::1]:81", true);
    row("IPv6 everywhere", "::", AF_INET6, "[::]:81", false);
}

void tst_SocketAddress::readsNumericAddresses()
{
    QFETCH(const std::string, text);
    QFETCH(const int, family);
    QFETCH(const std::string, printed);
    QFETCH(const bool, isLoopback);
    const auto address = SocketAddress::fromNumeric(text, 81);
    QVERIFY(address.isValid());
    QCOMPARE(address.family(), family);
    QCOMPARE(address.port(), std::uint16_t{81});
    QCOMPARE(address.toString(), printed);
    QCOMPARE(address.isLoopback(), isLoopback);
    QCOMPARE(address.size(), family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6));
}

void tst_SocketAddress::refusesWhatIsNotNumeric_data()
{
    QTest::addColumn<std::string>("text");
    for (const char *text :
        {"", "localhost", "127.1", "1.2.3.4.5", "256.0.0.1", "[::1]", "::g", "1.2.3.4:80"})
        QTest::addRow("\"%s\"", text) << std::string(text);
}

void tst_SocketAddress::refusesWhatIsNotNumeric()
{
    QFETCH(const std::string, text);
    const auto address = SocketAddress::fromNumeric(text, 81);
    QVERIFY(!address.isValid());
    QVERIFY(!address.isLoopback());
    QVERIFY(address == SocketAddress());
}

void tst_SocketAddress::survivesTheKernel_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("IPv4") << std::string("192.0.2.7");
    QTest::newRow("IPv6") << std::string("2001:db8::7");
}

void tst_SocketAddress::survivesTheKernel()
{
    QFETCH(const std::string, text);
    const auto address = SocketAddress::fromNumeric(text, 65535);
    const auto copy = SocketAddress::fromKernel(address.data(), address.size());
    QVERIFY(copy == address);
    QCOMPARE(copy.toString(), address.toString());
}

void tst_SocketAddress::comparesFamilyAddressAndPort()
{
    const auto address = SocketAddress::fromNumeric("127.0.0.1", 80);
    QVERIFY(address == SocketAddress::fromNumeric("127.0.0.1", 80));
    QVERIFY(!(address == SocketAddress::fromNumeric("127.0.0.1", 81)));
    QVERIFY(!(address == SocketAddress::fromNumeric("127.0.0.2", 80)));
    QVERIFY(!(address == SocketAddress::fromNumeric("::1", 80)));
}

QTEST_GUILESS_MAIN(tst_SocketAddress)
#include "tst_socketaddress.moc"
