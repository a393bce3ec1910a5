#include "engine/http/date.h"
#include "tests/support/printing.h"

#include <QTest>

#include <clocale>

using namespace signalbox;

class tst_Date : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesImfFixdate_data();
    void writesImfFixdate();
    void speaksEnglishInAnyLocale();
    void tellsTheCurrentSecond();
    void readsImfFixdate_data();
    void readsImfFixdate();
    void readsInAnyLocale();
    void readsWhatItWrites();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

void tst_Date::writesImfFixdate_data()
{
    QTest::addColumn<qint64>("moment");
    QTest::addColumn<std::string>("text");
    QTest::newRow("the example of RFC 9110")
        << qint64(784111777) << std::string("Sun, 06 Nov 1994 08:49:37 GMT");
    QTest::newRow("the beginning") << qint64(0) << std::string("Thu, 01 Jan 1970 00:00:00 GMT");
    QTest::newRow("a leap day") << qint64(1709164800) << std::string("Thu, 29 Feb 2024 00:00:00 GMT");
    QTest::newRow("the last second of a year")
        << qint64(1767225599) << std::string("Wed, 31 Dec 2025 23:59:59 GMT");
    QTest::newRow("beyond 32 bits") << qint64(4102444800) << std::string("Fri, 01 Jan 2100 00:00:00 GMT");
}

void tst_Date::writesImfFixdate()
{
    QFETCH(qint64, moment);
    QTEST(httpDate(static_cast<std::time_t>(moment)), "text");
}

void tst_Date::speaksEnglishInAnyLocale()
{
    std::setlocale(LC_ALL, "");
    QCOMPARE(httpDate(784111777), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
}

void tst_Date::tellsTheCurrentSecond()
{
    HttpDate date;
    const std::time_t before = std::time(nullptr);
    const std::string told = date.now();
    const std::time_t after = std::time(nullptr);
    bool isOneOfThem = false;
    for (std::time_t second = before; second <= after; ++second)
        isOneOfThem |= told == httpDate(second);
    QVERIFY(isOneOfThem);
}

void tst_Date::readsImfFixdate_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<qint64>("moment"); // -1: none
    const auto row = [](const char *name, const std::string &text, qint64 moment) {
        QTest::newRow(name) << text << moment;
    };
    row("the example of RFC 9110", "Sun, 06 Nov 1994 08:49:37 GMT", 784111777);
    row("the beginning", "Thu, 01 Jan 1970 00:00:00 GMT", 0);
    row("a leap day", "Thu, 29 Feb 2024 00:00:00 GMT", 1709164800);
    row("the last second of a year", "Wed, 31 Dec 2025 23:59:59 GMT", 1767225599);
    row("beyond 32 bits", "Fri, 01 Jan 2100 00:00:00 GMT", 4102444800);
    row("nothing", "", -1);
    row("junk", "soon", -1);
    row("an obsolete RFC 850 date", "Sunday, 06-Nov-94 08:49:37 GMT", -1);
    row("an obsolete asctime date", "Sun Nov  6 08:49:37 1994", -1);
    row("text behind it", "Sun, 06 Nov 1994 08:49:37 GMT x", -1);
    row("a blank behind it", "Sun, 06 Nov 1994 08:49:37 GMT ", -1);
    row("an end that is missing", "Sun, 06 Nov 1994 08:49:37", -1);
    row("another zone", "Sun, 06 Nov 1994 08:49:37 CET", -1);
    row("a month in another language", "Sun, 06 Mai 1994 08:49:37 GMT", -1);
    row("a zero octet", std::string("Sun, 06 Nov 1994 08:49:37 GMT\0", 30), -1);
    row("a day that no month has", "Sun, 32 Nov 1994 08:49:37 GMT", -1);
    row("a negative day", "Sun, -6 Nov 1994 08:49:37 GMT", -1);
    row("an hour that no day has", "Sun, 06 Nov 1994 25:49:37 GMT", -1);
    row("a minute that no hour has", "Sun, 06 Nov 1994 08:61:37 GMT", -1);
    row("blanks that are too many", "Sun,    06 Nov 1994   08:49:37   GMT", -1);
}

void tst_Date::readsImfFixdate()
{
    QFETCH(const std::string, text);
    QFETCH(const qint64, moment);
    const auto read = parseHttpDate(text);
    QCOMPARE(read ? qint64(*read) : -1, moment);
}

void tst_Date::readsInAnyLocale()
{
    std::setlocale(LC_ALL, "");
    QVERIFY(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT") == 784111777);
}

void tst_Date::readsWhatItWrites()
{
    for (std::time_t moment = 951696000; moment < 1'000'000'000; moment += 1'234'567)
        QVERIFY(parseHttpDate(httpDate(moment)) == moment);
}

void tst_Date::readsRetryAfter_data()
{
    QTest::addColumn<std::string>("value");
    QTest::addColumn<qint64>("seconds"); // -1: none
    const auto row = [](const char *name, const char *value, qint64 seconds) {
        QTest::newRow(name) << std::string(value) << seconds;
    };
    row("seconds", "120", 120);
    row("none at all", "0", 0);
    row("more than counts", "4000000000", 1'000'000'000);
    row("more than fits", "99999999999999999999999", 1'000'000'000);
    row("a moment to come", "Sun, 06 Nov 1994 08:49:47 GMT", 10);
    row("a moment that has passed", "Sun, 06 Nov 1994 08:49:27 GMT", 0);
    row("negative seconds", "-1", -1);
    row("a fraction", "1.5", -1);
    row("a unit", "10s", -1);
    row("nothing", "", -1);
    row("junk", "later", -1);
}

void tst_Date::readsRetryAfter()
{
    QFETCH(const std::string, value);
    QFETCH(const qint64, seconds);
    const auto wait = parseRetryAfter(value, 784111777);
    QCOMPARE(wait ? qint64(wait->count()) : -1, seconds);
}

QTEST_APPLESS_MAIN(tst_Date)
#include "tst_date.moc"
