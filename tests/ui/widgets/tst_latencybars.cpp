#include "ui/theme.h"
#include "ui/widgets/latencybars.h"

#include <QTest>

using namespace signalbox;

class tst_LatencyBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void drawsABarInTheColorOfItsBackend();
    void showsTheBucketsInUse_data();
    void showsTheBucketsInUse();
    void saysWhatIsInThem();
    void theSlowestHaveNoBound();
    void saysThatThereWasNoTraffic();
};

using Counts = QMap<int, std::uint64_t>; // by bucket; the one without a bound is the last

static constexpr int unbounded = static_cast<int>(DurationBuckets::bounds.size());
static const QColor blue(0x3b7dd8);

static DurationBuckets durations(const Counts &counts)
{
    DurationBuckets durations;
    for (int bucket = 0; bucket <= unbounded; ++bucket) {
        durations.total += counts.value(bucket);
        if (bucket < unbounded)
            durations.counts.at(static_cast<std::size_t>(bucket)) = durations.total;
    }
    return durations;
}

void tst_LatencyBars::drawsABarInTheColorOfItsBackend()
{
    LatencyBars bars;
    bars.setPalette(Theme::light().palette());
    bars.resize(500, 124); // twenty bars over 100 px
    bars.show(durations({{3, 40}, {4, 10}, {22, 1}}), blue);
    QCOMPARE(bars.barCount(), 20);
    const QImage image = bars.grab().toImage();
    const auto tall = [&image](int bar) {
        int count = 0;
        while (count < 100 && image.pixelColor(bar * 25 + 12, 103 - count) == blue)
            ++count;
        return count;
    };
    QCOMPARE(tall(0), 100);
    QCOMPARE(tall(1), 25);
    QCOMPARE(tall(2), 0);
    QVERIFY(tall(19) >= 1); // few are not none
}

void tst_LatencyBars::showsTheBucketsInUse_data()
{
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<int>("bars");
    QTest::newRow("none") << Counts{} << 0;
    QTest::newRow("a single one does not fill the width") << Counts{{24, 1}} << 12;
    QTest::newRow("the fastest alone") << Counts{{0, 1}} << 12;
    QTest::newRow("the slowest alone") << Counts{{unbounded, 1}} << 12;
    QTest::newRow("from one to another") << Counts{{2, 9}, {19, 1}} << 18;
    QTest::newRow("all") << Counts{{0, 1}, {unbounded, 1}} << unbounded + 1;
}

void tst_LatencyBars::showsTheBucketsInUse()
{
    QFETCH(Counts, counts);
    QFETCH(int, bars);
    LatencyBars widget;
    widget.resize(260, 112);
    widget.show(durations(counts), blue);
    QCOMPARE(widget.barCount(), bars);
    QVERIFY(!widget.grab().isNull());
}

void tst_LatencyBars::saysWhatIsInThem()
{
    LatencyBars bars;
    bars.show(durations({{10, 1'200}, {12, 3}}), blue);
    QCOMPARE(bars.accessibleDescription(), QStringLiteral("up to 1.0 ms: 1,200, up to 1.6 ms: 3"));
}

void tst_LatencyBars::theSlowestHaveNoBound()
{
    LatencyBars bars;
    bars.show(durations({{unbounded, 2}}), blue);
    QCOMPARE(bars.accessibleDescription(), QStringLiteral("> 30.0 s: 2"));
}

void tst_LatencyBars::saysThatThereWasNoTraffic()
{
    LatencyBars bars;
    bars.show({}, blue);
    QCOMPARE(bars.accessibleDescription(), QStringLiteral("No traffic in the last minute"));
}

QTEST_MAIN(tst_LatencyBars)
#include "tst_latencybars.moc"
