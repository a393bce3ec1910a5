#include "tests/ui/madeup.h"
#include "ui/charts/timewindow.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_TimeWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAtMostFourHundredPoints_data();
    void showsAtMostFourHundredPoints();
    void keepsTheSameSecondsTogetherAsTimeGoesOn();
    void endsNowWhateverGoesTogether();
    void findsGapsOfTwoSecondsOrMore();
    void findsTheNearestSecond();
    void goesToTheNeighbour();
    void isEmptyBeforeTheFirstSecond();
};

static void pass(TrafficHistory &history, int from, int to)
{
    for (int second = from; second <= to; ++second)
        history.update(madeUpSnapshot(second));
}

void tst_TimeWindow::showsAtMostFourHundredPoints_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<std::size_t>("points");
    QTest::newRow("each second of a minute") << 1 << std::size_t(61);
    QTest::newRow("each second of five minutes") << 5 << std::size_t(301);
    QTest::newRow("three seconds together of a quarter of an hour") << 15 << std::size_t(301);
}

void tst_TimeWindow::showsAtMostFourHundredPoints()
{
    QFETCH(int, minutes);
    QFETCH(std::size_t, points);
    TrafficHistory history;
    pass(history, 0, 2000);
    TimeWindow window(history);
    window.setLength(std::chrono::minutes(minutes));
    QVERIFY(window.points().size() <= TimeWindow::MostPoints);
    QVERIFY(window.points().size() <= points && window.points().size() + 1 >= points);
    QVERIFY(window.gaps(window.points()).isEmpty());
}

void tst_TimeWindow::keepsTheSameSecondsTogetherAsTimeGoesOn()
{
    TrafficHistory history;
    TimeWindow window(history);
    window.setLength(15min);
    for (int second = 0; second < 50; ++second) {
        history.update(madeUpSnapshot(second));
        for (const TimeWindow::Point &point : window.points())
            QCOMPARE(point.samples.front().second % 3, 0);
    }
}

void tst_TimeWindow::endsNowWhateverGoesTogether()
{
    TrafficHistory history;
    TimeWindow window(history);
    window.setLength(15min);
    for (int second = 0; second < 4; ++second) {
        history.update(madeUpSnapshot(second));
        QCOMPARE(window.points().back().x, 0.0);
    }
}

void tst_TimeWindow::findsGapsOfTwoSecondsOrMore()
{
    TrafficHistory history;
    pass(history, 0, 10);
    pass(history, 12, 20); // one snapshot that came a little late
    pass(history, 30, 40);
    const TimeWindow window(history);
    const auto gaps = window.gaps(window.points());
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.front().from, -20.0);
    QCOMPARE(gaps.front().to, -10.0);
}

void tst_TimeWindow::findsTheNearestSecond()
{
    TrafficHistory history;
    pass(history, 0, 10);
    pass(history, 20, 100);
    const TimeWindow window(history);
    QCOMPARE(window.nearest(70)->second, 70);
    QCOMPARE(window.nearest(-5)->second, 40); // the oldest in the window
    QCOMPARE(window.nearest(500)->second, 100);
    QVERIFY(!window.at(39));
    QVERIFY(window.at(40));
    QVERIFY(!window.at(101));

    TimeWindow longer(history);
    longer.setLength(5min);
    QCOMPARE(longer.nearest(13)->second, 10);
    QCOMPARE(longer.nearest(17)->second, 20);
    QVERIFY(!longer.at(15));
}

void tst_TimeWindow::goesToTheNeighbour()
{
    TrafficHistory history;
    pass(history, 0, 10);
    const TimeWindow window(history);
    QCOMPARE(window.neighbour(nullptr, -1)->second, 10);
    QCOMPARE(window.neighbour(window.at(5), -1)->second, 4);
    QCOMPARE(window.neighbour(window.at(10), 1)->second, 10);
    QCOMPARE(window.neighbour(window.at(5), -100)->second, 0);
}

void tst_TimeWindow::isEmptyBeforeTheFirstSecond()
{
    const TrafficHistory history;
    const TimeWindow window(history);
    QVERIFY(window.points().empty());
    QVERIFY(!window.nearest(0));
    QVERIFY(!window.neighbour(nullptr, 1));
    QVERIFY(!window.hasHadTraffic());
}

QTEST_APPLESS_MAIN(tst_TimeWindow)
#include "tst_timewindow.moc"
