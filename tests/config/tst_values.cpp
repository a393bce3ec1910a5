#include "engine/config/problem.h"
#include "engine/config/values.h"
#include "engine/config/written.h"

#include <QTest>

using namespace signalbox;

namespace {

constexpr qint64 refused = -1;

}

class tst_Values : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDurations_data();
    void readsDurations();
    void writesDurations_data();
    void writesDurations();
    void readsSizes_data();
    void readsSizes();
    void writesSizes_data();
    void writesSizes();
    void readsNumbers();
    void readsSwitches();
    void writesToml();
    void suggestsTheNearestName_data();
    void suggestsTheNearestName();
};

void tst_Values::readsDurations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds");

    QTest::newRow("milliseconds") << QByteArray("250ms") << qint64(250);
    QTest::newRow("seconds") << QByteArray("5s") << qint64(5'000);
    QTest::newRow("minutes") << QByteArray("2m") << qint64(120'000);
    QTest::newRow("hours") << QByteArray("1h") << qint64(3'600'000);
    QTest::newRow("plain seconds") << QByteArray("7") << qint64(7'000);
    QTest::newRow("a fraction of plain seconds") << QByteArray("0.25") << qint64(250);
    QTest::newRow("a fraction with a unit") << QByteArray("1.5s") << qint64(1'500);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("zero with a unit") << QByteArray("0ms") << qint64(0);
    QTest::newRow("nothing is refused") << QByteArray("") << refused;
    QTest::newRow("a unit alone is refused") << QByteArray("s") << refused;
    QTest::newRow("below zero is refused") << QByteArray("-5s") << refused;
    QTest::newRow("an unknown unit is refused") << QByteArray("5d") << refused;
    QTest::newRow("a space is refused") << QByteArray("5 s") << refused;
    QTest::newRow("what would round to zero is refused") << QByteArray("0.0001s") << refused;
    QTest::newRow("infinity is refused") << QByteArray("inf") << refused;
    QTest::newRow("not a number is refused") << QByteArray("nan") << refused;
    QTest::newRow("what no clock holds is refused") << QByteArray("1000000000000h") << refused;
}

void tst_Values::readsDurations()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, milliseconds);
    const auto duration = parseDuration(text.toStdString());
    QCOMPARE(duration ? qint64(duration->count()) : refused, milliseconds);
}

void tst_Values::writesDurations_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("zero") << qint64(0) << QByteArray("0s");
    QTest::newRow("milliseconds") << qint64(1'250) << QByteArray("1250ms");
    QTest::newRow("seconds") << qint64(75'000) << QByteArray("75s");
    QTest::newRow("one minute in seconds") << qint64(60'000) << QByteArray("60s");
    QTest::newRow("minutes") << qint64(300'000) << QByteArray("5m");
    QTest::newRow("hours") << qint64(7'200'000) << QByteArray("2h");
}

void tst_Values::writesDurations()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QByteArray, text);
    const std::chrono::milliseconds duration(milliseconds);
    QCOMPARE(QByteArray::fromStdString(formatDuration(duration)), text);
    QVERIFY(parseDuration(text.toStdString()) == duration);
}

void tst_Values::readsSizes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("bytes");

    QTest::newRow("bytes") << QByteArray("512") << qint64(512);
    QTest::newRow("kibibytes") << QByteArray("64KiB") << qint64(65'536);
    QTest::newRow("mebibytes") << QByteArray("16MiB") << qint64(16'777'216);
    QTest::newRow("gibibytes") << QByteArray("1GiB") << qint64(1'073'741'824);
    QTest::newRow("a fraction is refused") << QByteArray("1.5KiB") << refused;
    QTest::newRow("below zero is refused") << QByteArray("-1") << refused;
    QTest::newRow("an unknown unit is refused") << QByteArray("64KB") << refused;
    QTest::newRow("a unit alone is refused") << QByteArray("KiB") << refused;
    QTest::newRow("an overflow is refused") << QByteArray("99999999999GiB") << refused;
}

void tst_Values::readsSizes()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, bytes);
    const auto size = parseSize(text.toStdString());
    QCOMPARE(size ? static_cast<qint64>(*size) : refused, bytes);
}

void tst_Values::writesSizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("nothing") << qint64(0) << QByteArray("0");
    QTest::newRow("what no unit divides") << qint64(1'500) << QByteArray("1500");
    QTest::newRow("kibibytes") << qint64(1'536 * 1'024) << QByteArray("1536KiB");
    QTest::newRow("mebibytes") << qint64(256 * 1'024 * 1'024) << QByteArray("256MiB");
}

void tst_Values::writesSizes()
{
    QFETCH(qint64, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(formatSize(static_cast<std::size_t>(bytes))), text);
    QCOMPARE(static_cast<qint64>(parseSize(text.toStdString()).value_or(1)), bytes);
}

void tst_Values::readsNumbers()
{
    QCOMPARE(parseInteger("-12").value_or(0), std::int64_t{-12});
    QVERIFY(!parseInteger("12x"));
    QVERIFY(!parseInteger(""));
    QVERIFY(!parseInteger("99999999999999999999"));
    QCOMPARE(parseNumber("2.5").value_or(0), 2.5);
    QVERIFY(!parseNumber("2,5"));
    QVERIFY(!parseNumber("inf"));
}

void tst_Values::readsSwitches()
{
    for (const char *text : {"true", "yes", "on", "1"})
        QCOMPARE(parseSwitch(text).value_or(false), true);
    for (const char *text : {"false", "no", "off", "0"})
        QCOMPARE(parseSwitch(text).value_or(true), false);
    QVERIFY(!parseSwitch("maybe"));
}

void tst_Values::writesToml()
{
    const auto literal = [](const Written &written) { return QByteArray::fromStdString(toToml(written)); };
    QCOMPARE(literal(true), "true");
    QCOMPARE(literal(std::int64_t{-3}), "-3");
    QCOMPARE(literal(2.0), "2.0");
    QCOMPARE(literal(0.25), "0.25");
    QCOMPARE(literal(std::string("a\"b\\c\n")), "\"a\\\"b\\\\c\\u000a\"");
    QCOMPARE(literal(std::vector<std::string>{"a", "b"}), "[\"a\", \"b\"]");
}

void tst_Values::suggestsTheNearestName_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("suggestion");

    QTest::newRow("a letter missing") << QByteArray("retres") << QByteArray("retries");
    QTest::newRow("a letter too many") << QByteArray("timeoutt") << QByteArray("timeout");
    QTest::newRow("letters swapped") << QByteArray("lisetn") << QByteArray("listen");
    QTest::newRow("nothing is near") << QByteArray("colour") << QByteArray();
}

void tst_Values::suggestsTheNearestName()
{
    QFETCH(QByteArray, word);
    QFETCH(QByteArray, suggestion);
    const std::vector<std::string> known = {"retries", "timeout", "listen", "workers"};
    QCOMPARE(QByteArray::fromStdString(nearest(word.toStdString(), known)), suggestion);
}

QTEST_APPLESS_MAIN(tst_Values)
#include "tst_values.moc"
