#include "engine/net/resolver.h"

#include <QTest>

#include <memory>

using namespace signalbox;

class tst_Resolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAtOnceWithoutAName_data();
    void answersAtOnceWithoutAName();
    void saysThatThereIsNoSuchName();
    void answersNothingAfterItsEnd();
};

void tst_Resolver::answersAtOnceWithoutAName_data()
{
    QTest::addColumn<std::string>("host");
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("IPv4") << std::string("192.0.2.7") << QStringList{QStringLiteral("192.0.2.7:81")};
    QTest::newRow("IPv6") << std::string("2001:db8::7") << QStringList{QStringLiteral("[2001:db8::7]:81")};
    const QStringList both{QStringLiteral("127.0.0.1:81"), QStringLiteral("[::1]:81")};
    QTest::newRow("localhost is both families") << std::string("localhost") << both;
    QTest::newRow("no host is both families") << std::string() << both;
}

void tst_Resolver::answersAtOnceWithoutAName()
{
    QFETCH(const std::string, host);
    QFETCH(const QStringList, addresses);
    Resolver resolver;
    QStringList answer;
    resolver.resolve({host, 81}, [&answer](const Resolution &resolution) {
        QVERIFY(resolution.error.empty());
        for (const SocketAddress &address : resolution.addresses)
            answer << QString::fromStdString(address.toString());
    });
    QCOMPARE(answer, addresses);
}

void tst_Resolver::saysThatThereIsNoSuchName()
{
    Resolver resolver;
    int answers = 0;
    resolver.resolve({"does-not-exist.invalid", 81}, [&answers](const Resolution &resolution) {
        ++answers;
        QVERIFY(resolution.addresses.empty());
        QVERIFY(!resolution.error.empty());
    });
    QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 60'000);
}

void tst_Resolver::answersNothingAfterItsEnd()
{
    auto resolver = std::make_unique<Resolver>();
    int answers = 0;
    resolver->resolve({"does-not-exist.invalid", 81}, [&answers](const Resolution &) { ++answers; });
    resolver.reset();
    bool isLater = false;
    Resolver other;
    other.resolve({"does-not-exist.invalid", 82}, [&isLater](const Resolution &) { isLater = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isLater, 60'000);
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(tst_Resolver)
#include "tst_resolver.moc"
