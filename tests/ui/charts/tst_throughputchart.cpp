#include "tests/ui/madeup.h"
#include "ui/charts/busiestbackends.h"
#include "ui/charts/chartcursor.h"
#include "ui/charts/throughputchart.h"
#include "ui/models/backendcolors.h"
#include "ui/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_ThroughputChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void stacksBackendsInOrderOfAge();
    void aBackendThatLeftStaysUntilItsTrafficIsOlderThanTheWindow();
    void aBackendWithoutTrafficHasNoLayer();
    void showsOthersOnTop();
    void showsOneAlone();
    void saysSoWhileThereIsNoTraffic();
    void drawsNothingWhileHidden();
    void drawsThreeSecondsOfAQuarterOfAnHourAsOne();
    void leavesGapsWhereSecondsAreMissing();
    void clicksWhereNothingLies();
    void aClickOnALayerChoosesItsBackend();
    void movesTheCursorByKeys();
    void tellsItsFiguresToThoseWhoHearThem();
    void tellsTheLargestFirst();
    void followsThePalette();

private:
    void pass(int second, const std::vector<BackendSnapshot> &backends);
    QPoint positionOf(double age, double value) const;

    std::unique_ptr<TrafficHistory> m_history;
    std::unique_ptr<BackendColors> m_colors;
    std::unique_ptr<BusiestBackends> m_busiest;
    std::unique_ptr<ChartCursor> m_cursor;
    std::unique_ptr<ThroughputChart> m_chart;
};

void tst_ThroughputChart::init()
{
    m_history = std::make_unique<TrafficHistory>();
    m_colors = std::make_unique<BackendColors>();
    m_busiest = std::make_unique<BusiestBackends>();
    m_cursor = std::make_unique<ChartCursor>();
    m_chart = std::make_unique<ThroughputChart>(*m_history, *m_busiest, *m_colors, *m_cursor);
    m_chart->setPalette(Theme::light().palette());
    m_chart->resize(640, 240);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void tst_ThroughputChart::cleanup()
{
    m_chart.reset();
}

void tst_ThroughputChart::pass(int second, const std::vector<BackendSnapshot> &backends)
{
    const Snapshot snapshot = madeUpSnapshot(second, backends);
    m_colors->update(snapshot);
    m_history->update(snapshot);
    m_busiest->update(*m_history);
    m_chart->refresh();
}

QPoint tst_ThroughputChart::positionOf(double age, double value) const
{
    const QRectF plot = m_chart->chart()->plotArea();
    return QPointF(
        plot.right() - age / 60 * plot.width(), plot.bottom() - value / m_chart->top() * plot.height())
        .toPoint();
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
    QCOMPARE(m_chart->area(0).upperSeries()->points(), (QList<QPointF>{{-2, 100}, {-1, 100}, {0, 100}}));
    QCOMPARE(m_chart->area(1).upperSeries()->points(), (QList<QPointF>{{-2, 120}, {-1, 120}, {0, 120}}));
    QCOMPARE(m_chart->area(1).lowerSeries(), m_chart->area(0).upperSeries());
    QVERIFY(m_chart->top() >= 120);
}

void tst_ThroughputChart::aBackendThatLeftStaysUntilItsTrafficIsOlderThanTheWindow()
{
    pass(0, {busy(1, 100), busy(2, 20)});
    pass(1, {busy(2, 20)});
    QCOMPARE(m_chart->layerCount(), 2);
    QCOMPARE(m_chart->area(0).upperSeries()->points().back(), QPointF(0, 0));
    pass(61, {busy(2, 20)});
    QCOMPARE(m_chart->layerCount(), 1);
}

void tst_ThroughputChart::aBackendWithoutTrafficHasNoLayer()
{
    pass(0, {busy(1, 100), busy(2, 0)});
    QCOMPARE(m_chart->layerCount(), 1);
    QVERIFY(m_chart->area(0).isVisible());
    QVERIFY(!m_chart->area(1).isVisible());
    pass(1, {busy(1, 100), busy(2, 1)});
    QVERIFY(m_chart->area(1).isVisible());
}

void tst_ThroughputChart::showsOthersOnTop()
{
    std::vector<BackendSnapshot> backends;
    for (std::uint64_t id = 1; id <= 40; ++id)
        backends.push_back(busy(id, id > 29 ? 100 : 1));
    pass(0, backends);
    QCOMPARE(m_chart->layerCount(), 12);
    QCOMPARE(m_chart->area(10).upperSeries()->points().back().y(), 1100.0);
    QCOMPARE(m_chart->area(11).upperSeries()->points().back().y(), 1129.0);
    QVERIFY(m_chart->accessibleDescription().contains(QStringLiteral("others (29)")));
}

void tst_ThroughputChart::showsOneAlone()
{
    pass(0, {busy(1, 100), busy(2, 20)});
    m_chart->setBackend(2);
    QCOMPARE(m_chart->layerCount(), 1);
    QCOMPARE(m_chart->area(0).upperSeries()->points().back(), QPointF(0, 20));
    QCOMPARE(m_chart->top(), 20.0); // at once, on a scale of its own
    m_chart->setBackend(std::nullopt);
    QCOMPARE(m_chart->layerCount(), 2);
}

void tst_ThroughputChart::saysSoWhileThereIsNoTraffic()
{
    pass(0, {busy(1, 0)});
    QVERIFY(m_chart->isBlank());
    QCOMPARE(m_chart->layerCount(), 0);
    pass(1, {busy(1, 1)});
    QVERIFY(!m_chart->isBlank());
}

void tst_ThroughputChart::drawsNothingWhileHidden()
{
    m_chart->hide();
    pass(0, {busy(1, 100)});
    QCOMPARE(m_chart->layerCount(), 0);
    m_chart->show();
    QTRY_COMPARE(m_chart->layerCount(), 1);
}

void tst_ThroughputChart::drawsThreeSecondsOfAQuarterOfAnHourAsOne()
{
    for (int second = 0; second < 1000; ++second)
        m_history->update(madeUpSnapshot(second, {busy(1, second % 3 ? 30 : 15)}));
    m_busiest->setWindow(15min);
    m_busiest->update(*m_history);
    m_chart->setWindow(15min);
    const auto points = m_chart->area(0).upperSeries()->points();
    QVERIFY(points.size() >= 300 && points.size() <= 302);
    QCOMPARE(points.at(100).y(), 25.0); // the mean
}

void tst_ThroughputChart::leavesGapsWhereSecondsAreMissing()
{
    for (const int second : {0, 1, 2, 20, 21, 22})
        pass(second, {busy(1, 100)});
    QCOMPARE(m_chart->gapCount(), 1);
    const QImage picture = m_chart->grab().toImage();
    const auto at = [&](double age) {
        return picture.pixelColor(positionOf(age, 55) * picture.devicePixelRatio());
    };
    QCOMPARE(at(10), Theme::light().panel);
    QVERIFY(at(1) != Theme::light().panel);
    QVERIFY(at(21) != Theme::light().panel);
}

void tst_ThroughputChart::clicksWhereNothingLies()
{
    pass(0, {busy(1, 100)});
    for (const QPoint &position : {QPoint(2, 2), QPoint(320, 30), QPoint(320, 200), QPoint(320, 239)}) {
        QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, position);
        QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, {}, position);
        QTest::mouseMove(m_chart->viewport(), position);
    }
    QVERIFY(!m_chart->grab().isNull());
}

void tst_ThroughputChart::aClickOnALayerChoosesItsBackend()
{
    for (int second = 0; second < 30; ++second)
        pass(second, {busy(1, 100), busy(2, 50)});
    QSignalSpy clicked(m_chart.get(), &ThroughputChart::backendClicked);
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, positionOf(10, 120));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.takeFirst().front().value<std::uint64_t>(), std::uint64_t(2));
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, positionOf(10, 40));
    QCOMPARE(clicked.takeFirst().front().value<std::uint64_t>(), std::uint64_t(1));
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, positionOf(10, 155));
    QVERIFY(clicked.isEmpty());
}

void tst_ThroughputChart::movesTheCursorByKeys()
{
    for (int second = 0; second < 30; ++second)
        pass(second, {busy(1, 100)});
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(m_cursor->second(), std::optional<std::int64_t>(29));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(m_cursor->second(), std::optional<std::int64_t>(28));
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QCOMPARE(m_cursor->second(), std::optional<std::int64_t>(29));
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QCOMPARE(m_cursor->second(), std::optional<std::int64_t>(0));
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(!m_cursor->second());
}

void tst_ThroughputChart::tellsItsFiguresToThoseWhoHearThem()
{
    pass(0, {busy(1, 100), busy(2, 20)});
    pass(1, {busy(1, 300), busy(2, 20)});
    QVERIFY(m_chart->accessibleDescription().contains(QStringLiteral("b1 300")));
    m_cursor->setSecond(0);
    QVERIFY(m_chart->accessibleDescription().contains(QStringLiteral("b1 100")));
}

void tst_ThroughputChart::tellsTheLargestFirst()
{
    pass(0, {busy(1, 20), busy(2, 300), busy(3, 100)});
    const QString told = m_chart->accessibleDescription();
    QVERIFY(told.indexOf(QStringLiteral("b2 300")) >= 0);
    QVERIFY(told.indexOf(QStringLiteral("b2 300")) < told.indexOf(QStringLiteral("b3 100")));
    QVERIFY(told.indexOf(QStringLiteral("b3 100")) < told.indexOf(QStringLiteral("b1 20")));
}

void tst_ThroughputChart::followsThePalette()
{
    pass(0, {busy(1, 100)});
    const QColor light = m_chart->area(0).brush().color();
    m_chart->setPalette(Theme::dark().palette());
    QVERIFY(m_chart->area(0).brush().color() != light);
    QCOMPARE(m_chart->area(0).pen().color(), Theme::dark().panel);
    QCOMPARE(m_chart->grab().toImage().pixelColor(30, 232), Theme::dark().panel);
}

QTEST_MAIN(tst_ThroughputChart)
#include "tst_throughputchart.moc"
