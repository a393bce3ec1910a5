#include "tests/ui/madeup.h"
#include "ui/charts/throughputchart.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QTest>

using namespace signalbox;

class tst_ThroughputChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void stacksBackendsInOrderOfAge();
    void aBackendThatLeftStaysUntilItsTrafficIsOlderThanAMinute();
    void aBackendWithoutTrafficHasNoLayerToSee();
    void drawsNothingWhileHidden();
    void clicksWhereNothingLies();

private:
    void pass(int second, std::vector<BackendSnapshot> backends);
    const QAreaSeries &area(int layer) const;

    std::unique_ptr<TrafficHistory> m_history;
    std::unique_ptr<BackendColors> m_colors;
    std::unique_ptr<ThroughputChart> m_chart;
};

void tst_ThroughputChart::init()
{
    m_history = std::make_unique<TrafficHistory>();
    m_colors = std::make_unique<BackendColors>();
    m_chart = std::make_unique<ThroughputChart>(*m_history, *m_colors);
    m_chart->resize(640, 240);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void tst_ThroughputChart::cleanup()
{
    m_chart.reset();
}

void tst_ThroughputChart::pass(int second, std::vector<BackendSnapshot> backends)
{
    const Snapshot snapshot = madeUpSnapshot(second, std::move(backends));
    m_colors->update(snapshot);
    m_history->update(snapshot);
    m_chart->refresh();
}

const QAreaSeries &tst_ThroughputChart::area(int layer) const
{
    return *qobject_cast<QAreaSeries *>(m_chart->chart()->series().at(layer));
}

static BackendSnapshot busy(std::uint64_t id, double rate)
{
    BackendSnapshot backend = madeUpBackend(id);
    backend.requestsPerSecond = rate;
    return backend;
}

void tst_ThroughputChart::stacksBackendsInOrderOfAge()
{
    for (int second = 0; second < 3; ++second)
        pass(second, {busy(1, 100), busy(2, 20)});
    QCOMPARE(m_chart->layerCount(), 2);
    QCOMPARE(area(0).upperSeries()->points(), (QList<QPointF>{{-2, 100}, {-1, 100}, {0, 100}}));
    QCOMPARE(area(1).upperSeries()->points(), (QList<QPointF>{{-2, 120}, {-1, 120}, {0, 120}}));
    QCOMPARE(area(1).lowerSeries(), area(0).upperSeries());
    QVERIFY(m_chart->top() >= 120);
}

void tst_ThroughputChart::aBackendThatLeftStaysUntilItsTrafficIsOlderThanAMinute()
{
    pass(0, {busy(1, 100), busy(2, 20)});
    pass(1, {busy(2, 20)});
    QCOMPARE(m_chart->layerCount(), 2);
    QCOMPARE(area(0).upperSeries()->points().back(), QPointF(0, 0));
    pass(61, {busy(2, 20)});
    QCOMPARE(m_chart->layerCount(), 1);
}

void tst_ThroughputChart::aBackendWithoutTrafficHasNoLayerToSee()
{
    pass(0, {busy(1, 100), busy(2, 0)});
    QVERIFY(area(0).isVisible());
    QVERIFY(!area(1).isVisible());
    pass(1, {busy(1, 100), busy(2, 1)});
    QVERIFY(area(1).isVisible());
}

void tst_ThroughputChart::drawsNothingWhileHidden()
{
    m_chart->hide();
    pass(0, {busy(1, 100)});
    QCOMPARE(m_chart->layerCount(), 0);
    m_chart->show();
    QCOMPARE(m_chart->layerCount(), 1);
}

void tst_ThroughputChart::clicksWhereNothingLies()
{
    pass(0, {busy(1, 100)});
    for (const QPoint &position : {QPoint(2, 2), QPoint(320, 30), QPoint(320, 200)}) {
        QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, position);
        QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, {}, position);
        QTest::mouseMove(m_chart->viewport(), position);
    }
    QVERIFY(!m_chart->grab().isNull());
}

QTEST_MAIN(tst_ThroughputChart)
#include "tst_throughputchart.moc"
