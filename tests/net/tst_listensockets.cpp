#include "engine/net/listensockets.h"

#include "engine/net/socketends.h"

#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

using namespace signalbox;

using Sets = std::vector<ListenSockets>;

namespace {

Sets opened(const Address &address, int workers)
{
    auto result = openListenSockets(address, workers);
    auto *sets = std::get_if<Sets>(&result);
    return sets ? std::move(*sets) : Sets();
}

bool hasIpv6()
{
    const auto sets = opened({"::1", 0}, 1);
    closeListenSockets(sets);
    return !sets.empty();
}

bool accepts(const SocketAddress &address)
{
    const int descriptor = socket(address.family(), SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool isAccepted = connect(descriptor, address.data(), address.size()) == 0;
    close(descriptor);
    return isAccepted;
}

}

class tst_ListenSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesOneFreePortBetweenAllWorkers();
    void refusesAPortThatIsTaken();
    void listensInBothFamilies_data();
    void listensInBothFamilies();
    void takesBothFamiliesOnTheSamePort();
    void refusesAnAddressThatIsNotOurs_data();
    void refusesAnAddressThatIsNotOurs();
    void leavesNothingOpenAfterAnError();
};

void tst_ListenSockets::sharesOneFreePortBetweenAllWorkers()
{
    const Sets sets = opened({"127.0.0.1", 0}, 4);
    QCOMPARE(sets.size(), 1U);
    QCOMPARE(sets[0].descriptors.size(), 4U);
    QVERIFY(sets[0].address.port() > 0);
    for (int descriptor : sets[0].descriptors) {
        QVERIFY(localAddress(descriptor) == sets[0].address);
        QVERIFY(fcntl(descriptor, F_GETFL) & O_NONBLOCK);
        QVERIFY(fcntl(descriptor, F_GETFD) & FD_CLOEXEC);
    }
    QVERIFY(accepts(sets[0].address));
    closeListenSockets(sets);
    QVERIFY(!accepts(sets[0].address));
}

void tst_ListenSockets::refusesAPortThatIsTaken()
{
    const Sets sets = opened({"127.0.0.1", 0}, 2);
    QCOMPARE(sets.size(), 1U);
    const auto second = openListenSockets({"127.0.0.1", sets[0].address.port()}, 2);
    const auto *error = std::get_if<ListenError>(&second);
    QVERIFY(error);
    QCOMPARE(error->error, EADDRINUSE);
    QCOMPARE(error->address, sets[0].address.toString());
    closeListenSockets(sets);
}

void tst_ListenSockets::listensInBothFamilies_data()
{
    QTest::addColumn<std::string>("host");
    QTest::newRow("a bare port") << std::string();
    QTest::newRow("localhost") << std::string("localhost");
    QTest::newRow("everywhere") << std::string("*");
}

void tst_ListenSockets::listensInBothFamilies()
{
    QFETCH(const std::string, host);
    if (!hasIpv6())
        QSKIP("This system has no IPv6.");
    const Sets sets = opened({host, 0}, 2);
    QCOMPARE(sets.size(), 2U);
    QCOMPARE(sets[0].address.family(), AF_INET);
    QCOMPARE(sets[1].address.family(), AF_INET6);
    QCOMPARE(sets[0].address.port(), sets[1].address.port());
    QCOMPARE(sets[0].address.isLoopback(), host != "*");
    QCOMPARE(sets[1].descriptors.size(), 2U);
    QVERIFY(accepts(SocketAddress::fromNumeric("127.0.0.1", sets[0].address.port())));
    QVERIFY(accepts(SocketAddress::fromNumeric("::1", sets[0].address.port())));
    closeListenSockets(sets);
}

void tst_ListenSockets::takesBothFamiliesOnTheSamePort()
{
    if (!hasIpv6())
        QSKIP("This system has no IPv6.");
    const Sets v6 = opened({"::", 0}, 1);
    QCOMPARE(v6.size(), 1U);
    const Sets v4 = opened({"0.0.0.0", v6[0].address.port()}, 1);
    QCOMPARE(v4.size(), 1U);
    closeListenSockets(v4);
    closeListenSockets(v6);
}

void tst_ListenSockets::refusesAnAddressThatIsNotOurs_data()
{
    QTest::addColumn<std::string>("host");
    QTest::newRow("of a documentation network") << std::string("192.0.2.1");
    QTest::newRow("a name") << std::string("host.example");
}

void tst_ListenSockets::refusesAnAddressThatIsNotOurs()
{
    QFETCH(const std::string, host);
    const auto result = openListenSockets({host, 0}, 1);
    const auto *error = std::get_if<ListenError>(&result);
    QVERIFY(error);
    QCOMPARE(error->error, EADDRNOTAVAIL);
}

void tst_ListenSockets::leavesNothingOpenAfterAnError()
{
    const Sets sets = opened({"127.0.0.1", 0}, 1);
    const int before = dup(0);
    close(before);
    QVERIFY(std::holds_alternative<ListenError>(openListenSockets({"127.0.0.1", sets[0].address.port()}, 4)));
    const int after = dup(0);
    close(after);
    QCOMPARE(after, before);
    closeListenSockets(sets);
}

QTEST_GUILESS_MAIN(tst_ListenSockets)
#include "tst_listensockets.moc"
