#include "engine/admin/parameters.h"

#include "tests/support/printing.h"

using namespace signalbox;

class tst_Parameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPairs_data();
    void readsPairs();
    void refusesBadEncoding();
};

void tst_Parameters::readsPairs_data()
{
    QTest::addColumn<std::string>("query");
    QTest::addColumn<std::string>("value"); // of key
    QTest::newRow("plain") << std::string("key=value") << std::string("value");
    QTest::newRow("among others") << std::string("a=b&key=value&c") << std::string("value");
    QTest::newRow("encoded") << std::string("%6bey=a%26b%3D%2B") << std::string("a&b=+");
    QTest::newRow("a plus for a blank") << std::string("key=a+b") << std::string("a b");
    QTest::newRow("equal signs in the value") << std::string("key=a=b=") << std::string("a=b=");
    QTest::newRow("no value") << std::string("key") << std::string();
    QTest::newRow("twice: the last counts") << std::string("key=1&key=2") << std::string("2");
    QTest::newRow("empty pairs") << std::string("&&key=1&&=&") << std::string("1");
}

void tst_Parameters::readsPairs()
{
    QFETCH(const std::string, query);
    QFETCH(const std::string, value);
    const auto read = parseParameters(query);
    QVERIFY(read && read->contains("key"));
    QCOMPARE(read->at("key"), value);
}

void tst_Parameters::refusesBadEncoding()
{
    for (const char *query : {"%", "key=%", "key=%4", "key=%4g", "key=%-1", "k%zz=1", "key=% 1"})
        QVERIFY2(!parseParameters(query), query);
    QVERIFY(parseParameters("")->empty());
}

QTEST_APPLESS_MAIN(tst_Parameters)
#include "tst_parameters.moc"
