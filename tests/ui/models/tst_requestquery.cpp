#include "tests/ui/madeuprequest.h"
#include "ui/models/filterterms.h"
#include "ui/models/requestquery.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_RequestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void saysWhatItDoesNotUnderstand_data();
    void saysWhatItDoesNotUnderstand();
    void writesWhatItReads();
};

void tst_RequestQuery::matches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *query, bool expected) {
        QTest::newRow(name) << QString::fromUtf8(query) << expected;
    };
    row("nothing asked for: any", "", true);
    row("only spaces: any", "   ", true);
    row("a class of status", "status:5xx", true);
    row("another class", "status:4xx", false);
    row("a whole status", "status:503", true);
    row("another status", "status:504", false);
    row("the first digits, while it is typed", "status:50", true);
    row("a key without value yet", "status:", true);
    row("a comparison without value yet", "status:>=", true);
    row("a status at least", "status:>=400", true);
    row("a status at most", "status:<=502", false);
    row("any other status", "-status:2xx", true);
    row("any but this status", "-status:5xx", false);
    row("a negated word", "-orders", true);
    row("a negated word that is there", "-cart", false);
    row("a negated word with a space", "-target:\"cart of\"", false);
    row("a minus alone says nothing yet", "-", true);
    row("a status that is none is a word, found nowhere", "status:often", false);
    row("the backend of the response", "backend:api-1", true);
    row("the backend of an earlier attempt", "backend:LEGACY", true);
    row("not one whose name only begins so", "backend:api", false);
    row("one whose name begins so, when asked", "backend:api*", true);
    row("the method in any case", "method:post", true);
    row("another method", "method:GET", false);
    row("more attempts than one", "attempts:>1", true);
    row("more attempts than two", "attempts:>2", false);
    row("attempts exactly", "attempts:2", true);
    row("at most as many attempts", "attempts:<=1", false);
    row("attempts in a unit are none", "attempts:>1ms", false);
    row("longer than", "duration:>100ms", true);
    row("longer than, in seconds", "duration:>0.1s", true);
    row("longer than, with a decimal comma", "duration:>0,1s", true);
    row("longer than, without a unit: ms", "duration:>100", true);
    row("not that long", "duration:>200ms", false);
    row("shorter than, in microseconds", "duration:<150001us", true);
    row("its pasted id", "4bf92f35-1", true);
    row("its id in upper case", "4BF92F35-1", true);
    row("a part of its id is not its id", "4bf92f35", false);
    row("its id by key", "id:4bf92f35-1", true);
    row("a word in the target", "CART", true);
    row("a word in the client", "10.0.0", true);
    row("a word in neither", "orders", false);
    row("a quoted word with a space", "\"cart of\"", true);
    row("an unknown key is a word in the target", "time:now", true);
    row("an unknown key is a word, found nowhere", "colour:red", false);
    row("a part of the error", "error:refused", true);
    row("the error of an attempt", "error:response_timeout", true);
    row("another error", "error:no_backend", false);
    row("all of several", "status:5xx backend:legacy cart", true);
    row("all but one of several", "status:5xx backend:legacy orders", false);
}

void tst_RequestQuery::matches()
{
    QFETCH(QString, query);
    RequestRecord record = madeUpRequest();
    record.id = "4bf92f35-1";
    record.client = "10.0.0.7";
    record.method = "POST";
    record.target = "/v1/Cart of?time:now";
    record.status = 503;
    record.error = "backend_connection_refused";
    record.total = 150ms;
    record.attempts.insert(record.attempts.begin(), {.backend = "legacy", .code = "response_timeout"});
    QTEST(RequestQuery(query).matches(record), "expected");
}

void tst_RequestQuery::saysWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *query, const QStringList &expected) {
        QTest::newRow(name) << QString::fromUtf8(query) << expected;
    };
    row("all is understood", "status:>=400 -status:503 attempts:>1 duration:<=0.5s cart", {});
    row("what is not typed to its end", "status: attempts:> duration:>= -", {});
    row("a status that is none", "cart status:abc",
        {QStringLiteral("status:abc: a status is like 503, 5xx or >=400")});
    row("a negated one", "-status:abc", {QStringLiteral("-status:abc: a status is like 503, 5xx or >=400")});
    row("attempts that are none", "attempts:many",
        {QStringLiteral("attempts:many: attempts are like 2 or >1")});
    row("a duration in no unit", "duration:>1parsec",
        {QStringLiteral("duration:>1parsec: a duration is like >100ms or <=0.5s")});
    row("a key that is none", "colour:red", {QStringLiteral("colour:red: there is no such key")});
    row("a URL and an address have no key", "http://x ::1 fe80::1 10.0.0.7:80", {});
}

void tst_RequestQuery::saysWhatItDoesNotUnderstand()
{
    QFETCH(QString, query);
    QTEST(RequestQuery(query).problems(), "expected");
}

void tst_RequestQuery::writesWhatItReads()
{
    const FilterTerm spaced{QStringLiteral("target"), QStringLiteral("a b")};
    QCOMPARE(filterTerms(filterText(spaced), {QStringLiteral("target")}), QList{spaced});
    const FilterTerm word{QString(), QStringLiteral("x")};
    QCOMPARE(filterTerms(filterText(word), {}), QList{word});
}

QTEST_APPLESS_MAIN(tst_RequestQuery)
#include "tst_requestquery.moc"
