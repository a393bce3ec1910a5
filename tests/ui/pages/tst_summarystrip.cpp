#include "tests/ui/madeup.h"
#include "ui/models/traffichistory.h"
#include "ui/pages/summarystrip.h"
#include "ui/widgets/tile.h"

#include <QLocale>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_SummaryStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void saysHowManyAreUp_data();
    void saysHowManyAreUp();
    void showsTheQueueWhileThereIsOne();
    void showsPercentiles();
    void saysWhileItIsDebugging();
    void saysThatTooFewAreHealthy();
};

static BackendSnapshot backend(std::uint64_t id, BackendState state, const char *reason = "", int weight = 1)
{
    BackendSnapshot backend = madeUpBackend(id);
    backend.state = state;
    backend.reason.message = reason;
    backend.inState = 12s;
    backend.config.weight = weight;
    return backend;
}

static const Tile &tile(const SummaryStrip &strip, const char *caption)
{
    for (const Tile *tile : strip.findChildren<Tile *>()) {
        if (tile->accessibleName() == QLatin1String(caption))
            return *tile;
    }
    qFatal("no tile of this name");
}

using Backends = std::vector<BackendSnapshot>;

void tst_SummaryStrip::saysHowManyAreUp_data()
{
    QTest::addColumn<Backends>("backends");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const Backends &backends, const char *value, const char *note) {
        QTest::newRow(name) << backends << QString::fromUtf8(value) << QString::fromUtf8(note);
    };
    using enum BackendState;
    row("all are up", {backend(1, Up), backend(2, Up)}, "2 of 2 up", "");
    row("one on its way up counts", {backend(1, Up), backend(2, Ramping)}, "2 of 2 up", "");
    row("one is down", {backend(1, Up), backend(2, Down, "connection refused")}, "1 of 2 up",
        "b2 is down: connection refused · 12 s");
    row("one is ejected", {backend(1, Up), backend(2, Ejected, "5 failures in a row")}, "1 of 2 up",
        "b2 is ejected: 5 failures in a row · 12 s");
    row("several are out", {backend(1, Down), backend(2, Ejected), backend(3, Up), backend(4, Down)},
        "1 of 4 up", "3 down: b1, b2, b4");
    row("none was probed yet", {backend(1, Checking), backend(2, Checking)}, "0 of 2 up", "");
    row("all are taken out", {backend(1, Maintenance), backend(2, Drained)}, "0 of 2 up",
        "none takes traffic");
    row("none has a weight", {backend(1, Up, "", 0)}, "1 of 1 up", "none takes traffic");
}

void tst_SummaryStrip::saysHowManyAreUp()
{
    QFETCH(Backends, backends);
    QFETCH(QString, value);
    QFETCH(QString, note);
    const TrafficHistory history;
    SummaryStrip strip(history);
    strip.showSnapshot(madeUpSnapshot(1, backends));
    QCOMPARE(tile(strip, "Backends").note(), note);
    QCOMPARE(tile(strip, "Backends").accessibleDescription(),
        note.isEmpty() ? value : value + QLatin1Char(' ') + note);
}

void tst_SummaryStrip::showsTheQueueWhileThereIsOne()
{
    const TrafficHistory history;
    SummaryStrip strip(history);
    Snapshot snapshot = madeUpSnapshot(1);
    snapshot.inFlight = 80;
    strip.showSnapshot(snapshot);
    QCOMPARE(tile(strip, "In flight").note(), QString());
    snapshot.queued = 1'200;
    strip.showSnapshot(snapshot);
    QCOMPARE(tile(strip, "In flight").note(), QStringLiteral("1,200 queued"));
}

void tst_SummaryStrip::showsPercentiles()
{
    const TrafficHistory history;
    SummaryStrip strip(history);
    Snapshot snapshot = madeUpSnapshot(1);
    strip.showSnapshot(snapshot);
    QCOMPARE(tile(strip, "p50").value(), QStringLiteral("–"));
    snapshot.latency = LatencyPercentiles{.p50 = 400us, .p95 = 12ms, .p99 = 1'200ms};
    strip.showSnapshot(snapshot);
    QCOMPARE(tile(strip, "p50").accessibleDescription(), QStringLiteral("0.40 ms"));
    QCOMPARE(tile(strip, "p95").accessibleDescription().left(2), QStringLiteral("12"));
    QCOMPARE(tile(strip, "p99").accessibleDescription(), QStringLiteral("1.2 s"));
}

void tst_SummaryStrip::saysWhileItIsDebugging()
{
    const TrafficHistory history;
    SummaryStrip strip(history);
    Snapshot snapshot = madeUpSnapshot(1);
    strip.showSnapshot(snapshot);
    QVERIFY(tile(strip, "Debugging").isHidden());
    snapshot.isDebugging = true;
    strip.showSnapshot(snapshot);
    QVERIFY(!tile(strip, "Debugging").isHidden());
    QVERIFY(tile(strip, "Debugging").note().contains(QStringLiteral("no timeouts")));
}

void tst_SummaryStrip::saysThatTooFewAreHealthy()
{
    const TrafficHistory history;
    SummaryStrip strip(history);
    Snapshot snapshot = madeUpSnapshot(1, {backend(1, BackendState::Up), backend(2, BackendState::Ejected)});
    snapshot.isPanicking = true;
    strip.showSnapshot(snapshot);
    QCOMPARE(tile(strip, "Backends").note(), QStringLiteral("too few are healthy: all get traffic"));
}

QTEST_MAIN(tst_SummaryStrip)
#include "tst_summarystrip.moc"
