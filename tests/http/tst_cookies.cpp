#include "engine/http/cookies.h"

#include <QTest>

using namespace signalbox;

class tst_Cookies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAValue_data();
    void findsAValue();
    void looksIntoEveryCookieField();
    void looksIntoNoOtherField();
};

void tst_Cookies::findsAValue_data()
{
    QTest::addColumn<QByteArray>("cookies");
    QTest::addColumn<QByteArray>("expected"); // null: none
    QTest::newRow("alone") << QByteArray("id=1") << QByteArray("1");
    QTest::newRow("first") << QByteArray("id=1; a=2") << QByteArray("1");
    QTest::newRow("last") << QByteArray("a=2; id=1") << QByteArray("1");
    QTest::newRow("without blanks") << QByteArray("a=2;id=1;b=3") << QByteArray("1");
    QTest::newRow("with more blanks") << QByteArray("a=2;\t id =  1  ; b=3") << QByteArray("1");
    QTest::newRow("with an equals sign inside") << QByteArray("id=a=b==") << QByteArray("a=b==");
    QTest::newRow("quoted") << QByteArray("id=\"a b\"") << QByteArray("\"a b\"");
    QTest::newRow("empty") << QByteArray("id=; a=1") << QByteArray("");
    QTest::newRow("twice") << QByteArray("id=1; id=2") << QByteArray("1");
    QTest::newRow("behind empty pairs") << QByteArray(";; ;id=1;") << QByteArray("1");
    QTest::newRow("no value at all") << QByteArray("id; a=1") << QByteArray();
    QTest::newRow("another case") << QByteArray("ID=1") << QByteArray();
    QTest::newRow("a longer name") << QByteArray("id2=1; xid=2") << QByteArray();
    QTest::newRow("inside a value") << QByteArray("a=id=1") << QByteArray();
    QTest::newRow("nothing") << QByteArray("") << QByteArray();
}

void tst_Cookies::findsAValue()
{
    QFETCH(const QByteArray, cookies);
    QFETCH(const QByteArray, expected);
    Fields fields;
    fields.add("Host", "example.com");
    const std::string value = cookies.toStdString();
    fields.add("cOOKIE", value);
    const auto found = findCookie(fields, "id");
    QCOMPARE(found.has_value(), !expected.isNull());
    if (found)
        QCOMPARE(std::string(*found), expected.toStdString());
}

void tst_Cookies::looksIntoEveryCookieField()
{
    Fields fields;
    fields.add("Cookie", "a=1; b=2");
    fields.add("Cookie", "id=3");
    QVERIFY(findCookie(fields, "id") == "3");
}

void tst_Cookies::looksIntoNoOtherField()
{
    Fields fields;
    fields.add("Set-Cookie", "id=1");
    fields.add("X-Cookie", "id=1");
    QVERIFY(!findCookie(fields, "id"));
    QVERIFY(!findCookie(Fields(), "id"));
}

QTEST_GUILESS_MAIN(tst_Cookies)
#include "tst_cookies.moc"
