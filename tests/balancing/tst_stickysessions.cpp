#include "engine/balancing/stickysessions.h"

#include "tests/balancing/pickbench.h"

#include <QRegularExpression>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;

class tst_StickySessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEachBackendByItsCookie();
    void findsNothingForOtherValues_data();
    void findsNothingForOtherValues();
    void makesValuesThatFitACookie();
    void isTheSameInEveryProcess();
    void stillKnowsABackendThatMoved();
    void knowsNothingOfAnotherSecret();
    void findsNothingAmongNone();
};

void tst_StickySessions::findsEachBackendByItsCookie()
{
    const PickBench bench(Weights(100, 1));
    const StickySessions sessions(bench.backends, "secret");
    for (std::size_t i = 0; i < 100; ++i)
        QVERIFY(sessions.find(sessions.cookieFor(i)) == i);
}

void tst_StickySessions::findsNothingForOtherValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("a name") << QByteArray("b0");
    QTest::newRow("as long as one") << QByteArray(22, 'A');
    QTest::newRow("behind all") << QByteArray(22, 'z');
    QTest::newRow("octets") << QByteArray("\0\xff", 2);
}

void tst_StickySessions::findsNothingForOtherValues()
{
    QFETCH(const QByteArray, value);
    const PickBench bench({1, 1, 1});
    const StickySessions sessions(bench.backends, "secret");
    QVERIFY(!sessions.find(value.toStdString()));
    const std::string whole = sessions.cookieFor(0);
    QVERIFY(!sessions.find(whole.substr(0, 21)));
    QVERIFY(!sessions.find(whole + 'A'));
}

void tst_StickySessions::makesValuesThatFitACookie()
{
    const PickBench bench(Weights(50, 1));
    const StickySessions sessions(bench.backends, "secret");
    static const QRegularExpression value(QStringLiteral("^[A-Za-z0-9_-]{22}$"));
    for (std::size_t i = 0; i < 50; ++i)
        QVERIFY(value.match(QString::fromStdString(sessions.cookieFor(i))).hasMatch());
}

/// printf b0 | openssl dgst -sha256 -hmac secret -binary | basenc --base64url
void tst_StickySessions::isTheSameInEveryProcess()
{
    const PickBench bench({1});
    QCOMPARE(StickySessions(bench.backends, "secret").cookieFor(0), std::string("3tdptKlj-8k0AnuZW8KiNj"));
}

void tst_StickySessions::stillKnowsABackendThatMoved()
{
    PickBench bench({1, 1, 1});
    const std::string cookie = StickySessions(bench.backends, "secret").cookieFor(2);
    bench.backends.erase(bench.backends.begin());
    QVERIFY(StickySessions(bench.backends, "secret").find(cookie) == 1U);
    bench.backends.pop_back();
    QVERIFY(!StickySessions(bench.backends, "secret").find(cookie));
}

void tst_StickySessions::knowsNothingOfAnotherSecret()
{
    const PickBench bench({1, 1});
    const StickySessions sessions(bench.backends, "secret");
    QVERIFY(!StickySessions(bench.backends, "another").find(sessions.cookieFor(0)));
}

void tst_StickySessions::findsNothingAmongNone()
{
    QVERIFY(!StickySessions({}, "secret").find("x"));
}

QTEST_GUILESS_MAIN(tst_StickySessions)
#include "tst_stickysessions.moc"
