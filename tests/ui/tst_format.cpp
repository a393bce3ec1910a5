#include "engine/config/names.h"
#include "ui/format.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_Format : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void writesFigures();
    void writesDurations();
    void writesLatencies();
    void describesEveryAlgorithmInALine();
    void takesNothingForMarkup();
};

void tst_Format::writesFigures()
{
    QCOMPARE(countText(77'204), QStringLiteral("77,204"));
    QCOMPARE(rateText(0), QStringLiteral("0"));
    QCOMPARE(rateText(3.44), QStringLiteral("3.4"));
    QCOMPARE(rateText(9.97), QStringLiteral("10"));
    QCOMPARE(rateText(9160.4), QStringLiteral("9,160"));
    QCOMPARE(percentText(0.418), QStringLiteral("41.8 %"));
    QCOMPARE(errorText(0), QStringLiteral("0"));
    QCOMPARE(errorText(0.0004), QStringLiteral("< 0.1 %"));
    QCOMPARE(errorText(0.004), QStringLiteral("0.4 %"));
    QCOMPARE(scaleText(0), QStringLiteral("0"));
    QCOMPARE(scaleText(7500), QStringLiteral("7.5k"));
    QCOMPARE(scaleText(12'000), QStringLiteral("12k"));
    QCOMPARE(byteRateText(0), QStringLiteral("0 B/s"));
    QCOMPARE(byteRateText(48.0 * 1024 * 1024), QStringLiteral("48 MiB/s"));
    QCOMPARE(byteRateText(1536), QStringLiteral("1.5 KiB/s"));
}

void tst_Format::writesDurations()
{
    QCOMPARE(durationText(59'900ms), QStringLiteral("59 s"));
    QCOMPARE(durationText(5min), QStringLiteral("5 min"));
    QCOMPARE(durationText(72min), QStringLiteral("1 h 12 min"));
    QCOMPARE(durationText(49h), QStringLiteral("2 d 1 h"));
}

void tst_Format::writesLatencies()
{
    QCOMPARE(latencyText(38us), QStringLiteral("0.04 ms"));
    QCOMPARE(latencyText(420us), QStringLiteral("0.42 ms"));
    QCOMPARE(latencyText(995us), QStringLiteral("1.0 ms"));
    QCOMPARE(latencyText(9'960us), QStringLiteral("10 ms"));
    QCOMPARE(latencyText(999ms), QStringLiteral("999 ms"));
    QCOMPARE(latencyText(1'210ms), QStringLiteral("1.2 s"));
}

void tst_Format::describesEveryAlgorithmInALine()
{
    QSet<QString> told;
    for (std::size_t i = 0; i < names<Algorithm>().size(); ++i) {
        const auto algorithm = static_cast<Algorithm>(i);
        QVERIFY(!algorithmText(algorithm).isEmpty());
        QVERIFY(!algorithmAdvice(algorithm).contains(QLatin1Char('\n')));
        told.insert(algorithmText(algorithm));
        told.insert(algorithmAdvice(algorithm));
    }
    QCOMPARE(told.size(), 2 * static_cast<qsizetype>(names<Algorithm>().size()));
}

void tst_Format::takesNothingForMarkup()
{
    QVERIFY(plainToolTip(QString()).isEmpty());
    QVERIFY(plainToolTip(QStringLiteral("a < b")).contains(QStringLiteral("a &lt; b")));
}

QTEST_APPLESS_MAIN(tst_Format)
#include "tst_format.moc"
