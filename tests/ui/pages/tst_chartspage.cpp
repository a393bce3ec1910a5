#include "tests/ui/madeup.h"
#include "ui/charts/answerschart.h"
#include "ui/charts/distributionchart.h"
#include "ui/charts/latencychart.h"
#include "ui/charts/throughputchart.h"
#include "ui/models/backendcolors.h"
#include "ui/pages/chartspage.h"
#include "ui/theme.h"

#include <QChart>
#include <QLabel>
#include <QLineSeries>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_ChartsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pointingAtOneChartShowsTheInstantInAll();
    void leavingClearsTheInstant();
    void frozenItShowsThePastAsItWas();
    void theInstantLeavesWithItsSecond();
    void aClickOnABarShowsItsBackendAlone();
    void escapeShowsAllAgain();
    void keysGoFromBarToBar();
    void aBackendThatIsForgottenIsNoLongerChosen();
    void showsSharesOfTheInstant();
    void sumsTheSharesOfOthers();
    void barsWithoutTrafficMakeRoomForNames();
    void switchesTheWindowOfAllCharts();
    void hidesLinesThatAreZero();
    void drawsNoLatencyWhereThereWasNone();
    void followsLatencyIntoSeconds();
    void remembersItsLayout();
    void followsThePalette();
    void refreshesQuickly_data();
    void refreshesQuickly();

private:
    Snapshot made(int second, const std::vector<double> &rates) const;
    void pass(int second, const std::vector<double> &rates);
    void pointAt(TimeChart *chart, double age);
    template <typename Chart> Chart *chart() const { return m_page->findChild<Chart *>(); }

    std::unique_ptr<TrafficHistory> m_history;
    std::unique_ptr<BackendColors> m_colors;
    std::unique_ptr<ChartsPage> m_page;
};

void tst_ChartsPage::init()
{
    m_history = std::make_unique<TrafficHistory>();
    m_colors = std::make_unique<BackendColors>();
    m_page = std::make_unique<ChartsPage>(*m_history, *m_colors);
    m_page->setPalette(Theme::light().palette());
    m_page->resize(1100, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void tst_ChartsPage::cleanup()
{
    m_page.reset();
}

/// Backends with the ids 1, 2, … and these rates; every request is answered with 200.
Snapshot tst_ChartsPage::made(int second, const std::vector<double> &rates) const
{
    std::vector<BackendSnapshot> backends;
    double total = 0;
    for (const double rate : rates) {
        backends.push_back(madeUpBackend(backends.size() + 1));
        backends.back().requestsPerSecond = rate;
        backends.back().intendedShare = 1 / static_cast<double>(rates.size());
        total += rate;
    }
    Snapshot snapshot = madeUpSnapshot(second, backends);
    snapshot.totals.requests = static_cast<std::uint64_t>(second * total);
    snapshot.totals.responses[1] = snapshot.totals.requests;
    if (total > 0)
        snapshot.latency = LatencyPercentiles{2ms, 5ms, std::chrono::milliseconds(10 + second % 3)};
    return snapshot;
}

void tst_ChartsPage::pass(int second, const std::vector<double> &rates)
{
    const Snapshot snapshot = made(second, rates);
    m_colors->update(snapshot);
    m_history->update(snapshot);
    m_page->refresh(snapshot);
}

void tst_ChartsPage::pointAt(TimeChart *chart, double age)
{
    const QRectF plot = chart->chart()->plotArea();
    QTest::mouseMove(
        chart->viewport(), QPointF(plot.right() - age / 60 * plot.width(), plot.center().y()).toPoint());
}

void tst_ChartsPage::pointingAtOneChartShowsTheInstantInAll()
{
    for (int second = 0; second <= 30; ++second)
        pass(second, {second == 20 ? 400.0 : 100.0, 100});
    const QImage before = chart<AnswersChart>()->grab().toImage();
    pointAt(chart<LatencyChart>(), 10);
    QTRY_VERIFY(chart<ThroughputChart>()->accessibleDescription().contains(QStringLiteral("b1 400")));
    QVERIFY(chart<LatencyChart>()->accessibleDescription().contains(QStringLiteral("p99 12 ms")));
    QCOMPARE(chart<DistributionChart>()->bars().front().got, 0.8);
    QVERIFY(chart<AnswersChart>()->grab().toImage() != before);
}

void tst_ChartsPage::leavingClearsTheInstant()
{
    for (int second = 0; second <= 30; ++second)
        pass(second, {second == 20 ? 400.0 : 100.0, 100});
    pointAt(chart<AnswersChart>(), 10);
    QTRY_COMPARE(chart<DistributionChart>()->bars().front().got, 0.8);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(chart<AnswersChart>(), &leave);
    QCOMPARE(chart<DistributionChart>()->bars().front().got, 0.5);
}

void tst_ChartsPage::frozenItShowsThePastAsItWas()
{
    for (int second = 0; second <= 30; ++second)
        pass(second, {second == 20 ? 400.0 : 100.0, 100});
    m_page->setFrozen(true);
    for (int second = 31; second <= 90; ++second)
        m_history->update(made(second, {700, 100}));
    pointAt(chart<LatencyChart>(), 10);
    QTRY_VERIFY(chart<ThroughputChart>()->accessibleDescription().contains(QStringLiteral("b1 400")));
    QCOMPARE(chart<DistributionChart>()->bars().front().got, 0.8);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(chart<LatencyChart>(), &leave);
    QCOMPARE(chart<DistributionChart>()->bars().front().got, 0.5);
    QVERIFY(chart<ThroughputChart>()->accessibleDescription().contains(QStringLiteral("b1 100")));
    m_page->setFrozen(false);
    m_page->refresh(made(90, {700, 100}));
    QCOMPARE(chart<DistributionChart>()->bars().front().got, 0.875);
}

void tst_ChartsPage::theInstantLeavesWithItsSecond()
{
    pass(0, {300, 100});
    pass(1, {100, 100});
    QTest::keyClick(chart<ThroughputChart>(), Qt::Key_Home);
    QCOMPARE(chart<DistributionChart>()->bars().front().got, 0.75);
    pass(60, {100, 100});
    QCOMPARE(chart<DistributionChart>()->bars().front().got, 0.75);
    pass(61, {100, 100});
    QCOMPARE(chart<DistributionChart>()->bars().front().got, 0.5);
}

void tst_ChartsPage::aClickOnABarShowsItsBackendAlone()
{
    pass(0, {100, 50});
    int chosen = 0;
    std::optional<std::uint64_t> id;
    connect(m_page.get(), &ChartsPage::backendChosen, this, [&](std::optional<std::uint64_t> backend) {
        ++chosen;
        id = backend;
    });
    auto *distribution = chart<DistributionChart>();
    QTest::mouseClick(distribution, Qt::LeftButton, {}, distribution->slot(1).center().toPoint());
    QCOMPARE(chosen, 1);
    QCOMPARE(id, std::optional<std::uint64_t>(2));
    QCOMPARE(chart<ThroughputChart>()->layerCount(), 1);
    QTest::mouseClick(distribution, Qt::LeftButton, {}, distribution->slot(1).center().toPoint());
    QCOMPARE(chosen, 2);
    QVERIFY(!id);
    QCOMPARE(chart<ThroughputChart>()->layerCount(), 2);
}

void tst_ChartsPage::escapeShowsAllAgain()
{
    pass(0, {100, 50});
    m_page->setBackend(1);
    int cleared = 0;
    connect(m_page.get(), &ChartsPage::backendChosen, this,
        [&](std::optional<std::uint64_t> backend) { cleared += backend ? 0 : 1; });
    QTest::keyClick(chart<ThroughputChart>(), Qt::Key_Left);
    QTest::keyClick(chart<ThroughputChart>(), Qt::Key_Escape); // the cursor first
    QCOMPARE(cleared, 0);
    QTest::keyClick(chart<ThroughputChart>(), Qt::Key_Escape);
    QCOMPARE(cleared, 1);
    QCOMPARE(chart<ThroughputChart>()->layerCount(), 2);
}

void tst_ChartsPage::keysGoFromBarToBar()
{
    pass(0, {100, 50, 30});
    std::vector<std::uint64_t> chosen;
    connect(m_page.get(), &ChartsPage::backendChosen, this,
        [&](std::optional<std::uint64_t> backend) { chosen.push_back(backend.value_or(0)); });
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Left})
        QTest::keyClick(chart<DistributionChart>(), key);
    QCOMPARE(chosen, (std::vector<std::uint64_t>{1, 2, 3, 2}));
}

void tst_ChartsPage::aBackendThatIsForgottenIsNoLongerChosen()
{
    pass(0, {100, 50});
    m_page->setBackend(2);
    pass(1, {100});
    QCOMPARE(chart<ThroughputChart>()->layerCount(), 1);
    QSignalSpy chosen(m_page.get(), &ChartsPage::backendChosen);
    pass(2000, {100});
    QCOMPARE(chosen.size(), 1);
}

void tst_ChartsPage::showsSharesOfTheInstant()
{
    pass(0, {0, 0});
    QCOMPARE(chart<DistributionChart>()->bars().size(), std::size_t(2));
    QCOMPARE(chart<DistributionChart>()->bars().front().got, 0.0);
    QCOMPARE(chart<DistributionChart>()->bars().front().intended, 0.5);
    for (int second = 1; second <= 40; ++second)
        pass(second, {second <= 30 ? 900.0 : 300.0, 100});
    QCOMPARE(chart<DistributionChart>()->bars().front().got, 0.75); // the last ten seconds
    QVERIFY(
        chart<DistributionChart>()->accessibleDescription().contains(QStringLiteral("b1: 75.0 % of 50.0 %")));
}

void tst_ChartsPage::sumsTheSharesOfOthers()
{
    std::vector<double> rates(20, 10);
    std::fill_n(rates.begin(), 11, 100);
    pass(0, rates);
    const auto &bars = chart<DistributionChart>()->bars();
    QCOMPARE(bars.size(), std::size_t(12));
    QVERIFY(!bars.back().id);
    QVERIFY(std::abs(bars.back().got - 90.0 / 1190) < 1e-9);
    QVERIFY(std::abs(bars.back().intended - 9.0 / 20) < 1e-9);
}

void tst_ChartsPage::barsWithoutTrafficMakeRoomForNames()
{
    Snapshot snapshot = made(1, {100, 50, 0, 0, 0});
    for (BackendSnapshot &backend : snapshot.backends) {
        backend.config.name += "-of-a-service";
        backend.intendedShare = backend.requestsPerSecond / 150;
    }
    m_colors->update(snapshot);
    m_history->update(snapshot);
    m_page->refresh(snapshot);
    m_page->resize(2000, 500);
    QTRY_COMPARE(chart<DistributionChart>()->bars().size(), std::size_t(5));
    m_page->resize(700, 500);
    QTRY_COMPARE(chart<DistributionChart>()->bars().size(), std::size_t(2));
    QCOMPARE(chart<DistributionChart>()->bars().back().name, QStringLiteral("b2-of-a-service"));
}

void tst_ChartsPage::switchesTheWindowOfAllCharts()
{
    for (int second = 0; second < 900; ++second)
        m_history->update(made(second, {100, 50}));
    pass(900, {100, 50});
    const auto points = [this] {
        return chart<LatencyChart>()->lines().front()->count()
            + chart<AnswersChart>()->lines().front()->count();
    };
    QCOMPARE(points(), 2 * 61);
    m_page->setWindow(5min);
    QCOMPARE(points(), 2 * 301);
    m_page->setWindow(15min);
    QVERIFY(points() >= 2 * 300 && points() <= 2 * 302);
    m_page->setWindow(1min);
    QCOMPARE(points(), 2 * 61);
}

void tst_ChartsPage::hidesLinesThatAreZero()
{
    pass(0, {100});
    pass(1, {100});
    const auto &lines = chart<AnswersChart>()->lines();
    QVERIFY(lines.at(0)->isVisible());
    QVERIFY(!lines.at(1)->isVisible());
    QVERIFY(!lines.at(3)->isVisible());
}

void tst_ChartsPage::drawsNoLatencyWhereThereWasNone()
{
    for (int second = 0; second <= 30; ++second)
        pass(second, {second > 10 && second < 20 ? 0.0 : 100.0});
    QCOMPARE(chart<LatencyChart>()->gapCount(), 1);
    QCOMPARE(chart<AnswersChart>()->gapCount(), 0);
}

void tst_ChartsPage::followsLatencyIntoSeconds()
{
    pass(0, {100});
    QVERIFY(chart<LatencyChart>()->top() >= 10);
    Snapshot slow = made(1, {100});
    slow.latency = LatencyPercentiles{400us, 2s, 3s};
    m_history->update(slow);
    m_page->refresh(slow);
    QVERIFY(chart<LatencyChart>()->top() >= 3000);
    QVERIFY(chart<LatencyChart>()->accessibleDescription().contains(QStringLiteral("p50 0.40 ms")));
    QVERIFY(chart<LatencyChart>()->accessibleDescription().contains(QStringLiteral("p99 3.0 s")));
}

void tst_ChartsPage::remembersItsLayout()
{
    auto *splitter = m_page->findChild<QSplitter *>();
    splitter->setSizes({400, 92});
    const auto sizes = splitter->sizes();
    ChartsPage other(*m_history, *m_colors);
    other.resize(m_page->size());
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other));
    QVERIFY(other.findChild<QSplitter *>()->sizes() != sizes);
    other.restoreLayout(m_page->layout());
    QCOMPARE(other.findChild<QSplitter *>()->sizes(), sizes);
    other.restoreLayout(QByteArray("nonsense"));
}

void tst_ChartsPage::followsThePalette()
{
    pass(0, {100});
    pass(1, {100});
    m_page->setPalette(Theme::dark().palette());
    QCOMPARE(chart<LatencyChart>()->lines().at(1)->pen().color(), Theme::dark().accent);
    QCOMPARE(chart<AnswersChart>()->lines().at(3)->pen().color(), Theme::dark().down);
    QCOMPARE(chart<DistributionChart>()->grab().toImage().pixelColor(5, 5), Theme::dark().panel);
}

void tst_ChartsPage::refreshesQuickly_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("painted");
    QTest::newRow("a minute of 200 backends") << 1 << false;
    QTest::newRow("a quarter of an hour of 200 backends") << 15 << false;
    QTest::newRow("a minute of 200 backends, painted") << 1 << true;
    QTest::newRow("a quarter of an hour of 200 backends, painted") << 15 << true;
}

void tst_ChartsPage::refreshesQuickly()
{
    QFETCH(int, minutes);
    QFETCH(bool, painted);
    const auto ratesAt = [](int second) {
        std::vector<double> rates;
        for (int i = 0; i < 200; ++i)
            rates.push_back(20 + i % 17 + (second * 7 + i) % 5);
        return rates;
    };
    for (int second = 0; second < 900; ++second)
        m_history->update(made(second, ratesAt(second)));
    m_page->setWindow(std::chrono::minutes(minutes));
    int second = 900;
    const Snapshot snapshot = made(second, ratesAt(second));
    m_history->update(snapshot);
    QBENCHMARK
    {
        m_page->refresh(snapshot);
        if (painted)
            QApplication::processEvents();
    }
}

QTEST_MAIN(tst_ChartsPage)
#include "tst_chartspage.moc"
