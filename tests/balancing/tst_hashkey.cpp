#include "engine/balancing/hashkey.h"

#include <QTest>

using namespace signalbox;

class tst_HashKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatTheSettingNames_data();
    void takesWhatTheSettingNames();
    void isTheSameInEveryProcess();
};

void tst_HashKey::takesWhatTheSettingNames_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("the client's address") << QByteArray("client_ip") << QByteArray("192.0.2.7");
    QTest::newRow("the whole target") << QByteArray("uri") << QByteArray("/a/b?user=42&tenant=x&empty=");
    QTest::newRow("a field") << QByteArray("header:X-User") << QByteArray("alice");
    QTest::newRow("a field, whatever its case") << QByteArray("header:x-uSER") << QByteArray("alice");
    QTest::newRow("the host") << QByteArray("header:Host") << QByteArray("example.com");
    QTest::newRow("a cookie") << QByteArray("cookie:session") << QByteArray("s1");
    QTest::newRow("a parameter") << QByteArray("query:tenant") << QByteArray("x");
    QTest::newRow("the first parameter") << QByteArray("query:user") << QByteArray("42");
    QTest::newRow("a field that is not there") << QByteArray("header:X-None") << QByteArray("192.0.2.7");
    QTest::newRow("a cookie that is not there") << QByteArray("cookie:none") << QByteArray("192.0.2.7");
    QTest::newRow("a parameter that is not there") << QByteArray("query:use") << QByteArray("192.0.2.7");
    QTest::newRow("an empty parameter") << QByteArray("query:empty") << QByteArray("192.0.2.7");
    QTest::newRow("no setting that is known") << QByteArray("else:x") << QByteArray("192.0.2.7");
}

void tst_HashKey::takesWhatTheSettingNames()
{
    QFETCH(const QByteArray, setting);
    QFETCH(const QByteArray, expected);
    RequestHead head;
    head.target = "/a/b?user=42&tenant=x&empty=";
    head.host = "example.com";
    head.fields.add("X-User", "alice");
    head.fields.add("Cookie", "theme=dark; session=s1");
    QCOMPARE(HashKey(setting.toStdString()).of(head, "192.0.2.7"), HashKey::hash(expected.toStdString()));
}

void tst_HashKey::isTheSameInEveryProcess()
{
    QCOMPARE(HashKey::hash(""), 0x2d06800538d394c2U); // as XXH3's own test vector says
    QCOMPARE(HashKey::hash("alice"), 0x4da10dd61a0116b0U);
    QCOMPARE(HashKey::hash("alice", 1), 0x95ef8e54a4ad02d2U); // "alice", 1, 0, 0, 0
    QVERIFY(HashKey::hash("alice", 1) != HashKey::hash("alice", 2));
}

QTEST_GUILESS_MAIN(tst_HashKey)
#include "tst_hashkey.moc"
