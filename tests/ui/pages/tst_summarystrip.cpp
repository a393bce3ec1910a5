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

QTEST_MAIN(tst_SummaryStrip)
#include "tst_summarystrip.moc"
