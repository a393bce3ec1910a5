#include "ui/charts/axisrange.h"

#include <QTest>

using namespace signalbox;

class tst_AxisRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesThePeakInRoundSteps_data();
    void reachesThePeakInRoundSteps();
    void shrinksOnlyAfterAWhile();
    void aPeakInBetweenKeepsTheRange();
    void startsAgainForAnotherPicture();
    void knowsSmallerSteps();
};

void tst_AxisRange::reachesThePeakInRoundSteps_data()
{
    QTest::addColumn<double>("peak");
    QTest::addColumn<double>("step");
    QTest::newRow("nothing") << 0.0 << 1.0;
    QTest::newRow("a few") << 3.0 << 1.0;
    QTest::newRow("a little over a step") << 4.1 << 1.5;
    QTest::newRow("thousands") << 9160.0 << 2500.0;
    QTest::newRow("a step of the next decade") << 37'000.0 << 10'000.0;
}

void tst_AxisRange::reachesThePeakInRoundSteps()
{
    QFETCH(double, peak);
    QFETCH(double, step);
    AxisRange range;
    range.update(peak);
    QCOMPARE(range.step(), step);
    QVERIFY(range.top() >= peak);
}

void tst_AxisRange::shrinksOnlyAfterAWhile()
{
    AxisRange range;
    QVERIFY(range.update(1000));
    int updates = 1;
    while (!range.update(10) && updates < 100)
        ++updates;
    QCOMPARE(updates, 10);
    QVERIFY(range.top() < 20);
}

void tst_AxisRange::aPeakInBetweenKeepsTheRange()
{
    AxisRange range;
    range.update(1000);
    for (int i = 0; i < 50; ++i)
        QVERIFY(!range.update(i % 5 == 0 ? 900 : 10));
}

void tst_AxisRange::startsAgainForAnotherPicture()
{
    AxisRange range;
    range.update(1000);
    range.reset();
    QVERIFY(range.update(10));
    QCOMPARE(range.step(), 2.5);
}

void tst_AxisRange::knowsSmallerSteps()
{
    AxisRange range(0.1);
    QCOMPARE(range.step(), 0.1);
    range.update(0.9);
    QCOMPARE(range.step(), 0.25);
}

QTEST_APPLESS_MAIN(tst_AxisRange)
#include "tst_axisrange.moc"
