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

QTEST_APPLESS_MAIN(tst_Date)
#include "tst_date.moc"
