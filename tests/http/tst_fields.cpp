#include "engine/http/fields.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;

class tst_Fields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNames_data();
    void knowsNames();
    void comparesWithoutCase_data();
    void comparesWithoutCase();
    void splitsLists_data();
    void splitsLists();
    void tellsTokens_data();
    void tellsTokens();
    void keepsOrderAndRepeats();
    void findsTheFirstAndCounts();
};

void tst_Fields::knowsNames_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<FieldId>("id");

    const std::pair<const char *, FieldId> known[] = {{"Accept", FieldId::Accept},
        {"Connection", FieldId::Connection}, {"Content-Length", FieldId::ContentLength},
        {"Date", FieldId::Date}, {"Expect", FieldId::Expect}, {"Forwarded", FieldId::Forwarded},
        {"Host", FieldId::Host}, {"HTTP2-Settings", FieldId::Http2Settings},
        {"Keep-Alive", FieldId::KeepAlive}, {"Max-Forwards", FieldId::MaxForwards},
        {"Proxy-Connection", FieldId::ProxyConnection}, {"TE", FieldId::Te}, {"Trailer", FieldId::Trailer},
        {"Transfer-Encoding", FieldId::TransferEncoding}, {"Upgrade", FieldId::Upgrade},
        {"Via", FieldId::Via}, {"X-Forwarded-For", FieldId::XForwardedFor},
        {"X-Request-Id", FieldId::XRequestId}};
    for (const auto &[name, id] : known)
        QTest::newRow(name) << std::string(name) << id;
    QTest::newRow("any X-Forwarded-* has one id") << std::string("X-Forwarded-Proto") << FieldId::XForwarded;
    QTest::newRow("a long X-Forwarded-* too")
        << std::string("x-forwarded-client-certificate") << FieldId::XForwarded;
    QTest::newRow("X-Forwarded- alone is another") << std::string("X-Forwarded-") << FieldId::Other;
    QTest::newRow("an empty name is another") << std::string() << FieldId::Other;
    QTest::newRow("a longer name is another") << std::string("Hosts") << FieldId::Other;
    QTest::newRow("a shorter name is another") << std::string("Hos") << FieldId::Other;
    QTest::newRow("a name of known length is another") << std::string("Hast") << FieldId::Other;
    QTest::newRow("a name longer than all is another") << std::string(200, 'x') << FieldId::Other;
    QTest::newRow("an underscore is no hyphen") << std::string("Content_Length") << FieldId::Other;
    QTest::newRow("octets that differ in bit 5 alone are not one letter")
        << std::string("Keep\rAlive") << FieldId::Other;
}

void tst_Fields::knowsNames()
{
    QFETCH(std::string, name);
    QFETCH(FieldId, id);

    QCOMPARE(fieldId(name), id);
    std::string other = name;
    std::transform(other.begin(), other.end(), other.begin(), [](char c) { return std::toupper(c); });
    QCOMPARE(fieldId(other), id);
    std::transform(other.begin(), other.end(), other.begin(), [](char c) { return std::tolower(c); });
    QCOMPARE(fieldId(other), id);
}

void tst_Fields::comparesWithoutCase_data()
{
    QTest::addColumn<std::string>("a");
    QTest::addColumn<std::string>("b");
    QTest::addColumn<bool>("equal");

    QTest::newRow("same") << std::string("close") << std::string("close") << true;
    QTest::newRow("other case") << std::string("cLoSe") << std::string("ClOsE") << true;
    QTest::newRow("both empty") << std::string() << std::string() << true;
    QTest::newRow("a prefix") << std::string("clos") << std::string("close") << false;
    QTest::newRow("only letters fold") << std::string("[") << std::string("{") << false;
    QTest::newRow("@ is not `") << std::string("@") << std::string("`") << false;
    QTest::newRow("octets beyond ASCII do not fold") << std::string("\xc4") << std::string("\xe4") << false;
}

void tst_Fields::comparesWithoutCase()
{
    QFETCH(std::string, a);
    QFETCH(std::string, b);
    QTEST(equalsIgnoringCase(a, b), "equal");
}

void tst_Fields::splitsLists_data()
{
    QTest::addColumn<std::string>("list");
    QTest::addColumn<std::string>("members"); // joined by '|'

    QTest::newRow("nothing") << std::string() << std::string();
    QTest::newRow("one") << std::string("close") << std::string("close|");
    QTest::newRow("two") << std::string("close,upgrade") << std::string("close|upgrade|");
    QTest::newRow("blanks and tabs around") << std::string(" \ta\t , b ") << std::string("a|b|");
    QTest::newRow("empty members are skipped") << std::string(",, ,a,,b, ,") << std::string("a|b|");
    QTest::newRow("only commas") << std::string(",,,") << std::string();
    QTest::newRow("blanks inside stay") << std::string("1.1 x, 1.0 y") << std::string("1.1 x|1.0 y|");
}

void tst_Fields::splitsLists()
{
    QFETCH(std::string, list);
    std::string members;
    forEachListMember(list, [&members](std::string_view member) { members.append(member).append("|"); });
    QTEST(members, "members");
}

void tst_Fields::tellsTokens_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("token");

    QTest::newRow("letters and digits") << std::string("Abc019") << true;
    QTest::newRow("every mark that is allowed") << std::string("!#$%&'*+-.^_`|~") << true;
    QTest::newRow("empty") << std::string() << false;
    QTest::newRow("a blank") << std::string("a b") << false;
    QTest::newRow("a colon") << std::string("a:") << false;
    QTest::newRow("a tab") << std::string("a\t") << false;
    QTest::newRow("a NUL") << std::string("a\0", 2) << false;
    QTest::newRow("a DEL") << std::string("a\x7f") << false;
    QTest::newRow("an octet beyond ASCII") << std::string("\xe9") << false;
    for (char c : std::string("\"(),/:;<=>?@[\\]{}"))
        QTest::addRow("the delimiter %c", c) << std::string(1, c) << false;
}

void tst_Fields::tellsTokens()
{
    QFETCH(std::string, text);
    QTEST(isToken(text), "token");
}

void tst_Fields::keepsOrderAndRepeats()
{
    Fields fields;
    QVERIFY(fields.empty());
    fields.add("b", "1");
    fields.add("A", "2");
    fields.add("B", "3");
    std::string seen;
    for (const Field &field : fields)
        seen.append(field.name).append("=").append(field.value).append(" ");
    QCOMPARE(seen, std::string("b=1 A=2 B=3 "));
    QCOMPARE(fields.size(), std::size_t(3));
    fields.clear();
    QVERIFY(fields.empty());
}

void tst_Fields::findsTheFirstAndCounts()
{
    Fields fields;
    fields.add("via", "1");
    fields.add("Other", "x");
    fields.add("VIA", "2");
    QCOMPARE(fields.find(FieldId::Via)->value, std::string_view("1"));
    QCOMPARE(fields.count(FieldId::Via), std::size_t(2));
    QVERIFY(!fields.find(FieldId::Host));
    QCOMPARE(fields.count(FieldId::Host), std::size_t(0));
}

QTEST_APPLESS_MAIN(tst_Fields)
#include "tst_fields.moc"
