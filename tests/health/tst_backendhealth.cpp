#include "engine/health/backendhealth.h"

#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using State = BackendHealth::State;

namespace {

const ProbeResult good{.isGood = true, .code = "connected", .message = "connected"};
const ProbeResult bad{.code = "connection_refused", .message = "connection refused"};
const Reason failing{"consecutive_failures", "5 requests in a row failed."};

HealthConfig settings(int rise, int fall)
{
    HealthConfig config;
    config.interval = 5s;
    config.fastInterval = 1s;
    config.rise = rise;
    config.fall = fall;
    return config;
}

/// A backend and its clock, driven by letters.
struct Bench
{
    HealthConfig health;
    OutlierConfig outlier; // 10 s an ejection, 300 s at most
    BackendHealth::TimePoint now{1h};
    BackendHealth backend{health, outlier, now};

    explicit Bench(HealthConfig config = settings(2, 3))
        : health(std::move(config))
    {
    }

    /// g, b: a good or bad probe; e: traffic ejects; u: it does until a good probe; s: traffic suspects; o:
    /// probing goes off; n: it starts over; a dot: 1 s passes. Returns whether the last letter changed the
    /// state.
    bool run(const std::string &letters)
    {
        bool hasChanged = false;
        for (const char letter : letters)
            hasChanged = step(letter);
        return hasChanged;
    }

    bool step(char letter)
    {
        switch (letter) {
        case 'g':
            return backend.takeProbe(good, now);
        case 'b':
            return backend.takeProbe(bad, now);
        case 'e':
            return backend.eject(failing, now);
        case 'u':
            return backend.eject(failing, now, true);
        case 's':
            backend.suspect();
            return false;
        case 'o':
            health.interval = 0s;
            return backend.stopProbing(now);
        case 'n':
            backend.startOver(now);
            return true;
        default:
            now += 1s;
            return backend.expire(now);
        }
    }

    /// Has an up backend ejected and tells for how long; ends the ejection.
    std::chrono::milliseconds ejection()
    {
        backend.eject(failing, now);
        const auto start = now;
        now = *backend.ejectionEnd();
        backend.expire(now);
        return std::chrono::duration_cast<std::chrono::milliseconds>(now - start);
    }
};

}

class tst_BackendHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesItsState_data();
    void changesItsState();
    void isUpAtOnceWithoutProbes();
    void saysWhyAndSinceWhen();
    void keepsTheLastProbe();
    void ejectsLongerEachTime();
    void ejectsNoLongerThanItMay();
    void forgivesEjectionsInTime_data();
    void forgivesEjectionsInTime();
    void countsEjections();
    void choosesTheIntervalByState_data();
    void choosesTheIntervalByState();
    void followsSettingsThatChange();
};

void tst_BackendHealth::changesItsState_data()
{
    QTest::addColumn<std::string>("letters");
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("hasChanged"); // by the last letter
    const auto row = [](const char *sentence, const char *letters, State state, bool hasChanged) {
        QTest::newRow(sentence) << std::string(letters) << state << hasChanged;
    };
    // rise 2, fall 3
    row("is checked first", "", State::Checking, false);
    row("is up after its first good probe, whatever rise", "g", State::Up, true);
    row("is down after its first bad probe, whatever fall", "b", State::Down, true);
    row("stays up with fewer bad probes than fall", "gbb", State::Up, false);
    row("goes down with fall bad probes", "gbbb", State::Down, true);
    row("forgets bad probes when one is good", "gbbgbb", State::Up, false);
    row("stays down with fewer good probes than rise", "bg", State::Down, false);
    row("comes up with rise good probes", "bgg", State::Up, true);
    row("forgets good probes when one is bad", "bgbg", State::Down, false);
    row("stays down with another bad probe", "bb", State::Down, false);
    row("is ejected while up", "ge", State::Ejected, true);
    row("is not ejected while checking", "e", State::Checking, false);
    row("is not ejected while down", "be", State::Down, false);
    row("is not ejected twice", "gee", State::Ejected, false);
    row("stays ejected until its time is over", "ge.........", State::Ejected, false);
    row("comes up when the ejection's time is over", "ge..........", State::Up, true);
    row("is not brought back early by good probes", "geggg", State::Ejected, false);
    row("is brought back by one good probe if it was unreachable", "gug", State::Up, true);
    row("goes down by one bad probe if it was unreachable", "gub", State::Down, true);
    row("stays ejected until its time is over even if it was unreachable", "gu.........", State::Ejected,
        false);
    row("comes up when its time is over even if it was unreachable", "gu..........", State::Up, true);
    row("is not brought back early when it was unreachable before", "gugeg", State::Ejected, false);
    row("is not ejected until a good probe while down", "bu", State::Down, false);
    row("goes down by one bad probe while ejected", "geb", State::Down, true);
    row("goes down by a bad probe after a good one while ejected", "gegb", State::Down, true);
    row("does not come up by time once probes found it down", "geb...........", State::Down, false);
    row("comes up by probes after it was ejected and down", "gebgg", State::Up, true);
    row("goes down by one bad probe when traffic failed", "gsb", State::Down, true);
    row("forgets that traffic failed when a probe is good", "gsgb", State::Up, false);
    row("is trusted when probing goes off while it is down", "bo", State::Up, true);
    row("is trusted when probing goes off while it is checked", "o", State::Up, true);
    row("stays ejected when probing goes off", "geo", State::Ejected, false);
    row("is checked anew when it starts over", "gn", State::Checking, true);
    row("is up after one good probe when it starts over from down", "bng", State::Up, true);
    row("is checked anew when it starts over from ejected", "gen..........", State::Checking, false);
}

void tst_BackendHealth::changesItsState()
{
    QFETCH(const std::string, letters);
    QFETCH(const State, state);
    Bench bench;
    QTEST(bench.run(letters), "hasChanged");
    QVERIFY(bench.backend.state() == state);
}

void tst_BackendHealth::isUpAtOnceWithoutProbes()
{
    HealthConfig off;
    off.interval = 0s;
    Bench bench(off);
    QVERIFY(bench.backend.state() == State::Up);
    QVERIFY(bench.run("e"));
    QVERIFY(bench.run(".........."));
    QVERIFY(bench.backend.state() == State::Up);
}

void tst_BackendHealth::saysWhyAndSinceWhen()
{
    Bench bench;
    QCOMPARE(bench.backend.reason().code, std::string("checking"));
    bench.run("..g");
    QVERIFY(bench.backend.reason() == Reason{});
    const auto up = bench.now;
    bench.run("..bb");
    QVERIFY(bench.backend.since() == up);
    bench.run("e");
    QVERIFY(bench.backend.reason() == failing);
    QVERIFY(bench.backend.since() == up + 2s);
    bench.run(".b");
    QCOMPARE(bench.backend.reason().code, std::string("connection_refused"));
    QCOMPARE(bench.backend.reason().message, std::string("Its probe failed: connection refused."));
    QVERIFY(bench.backend.since() == bench.now);
}

void tst_BackendHealth::keepsTheLastProbe()
{
    Bench bench;
    QVERIFY(!bench.backend.lastProbe());
    bench.run("g..b");
    const auto ended = bench.now;
    bench.run("..n");
    QCOMPARE(bench.backend.lastProbe()->result.code, std::string("connection_refused"));
    QVERIFY(bench.backend.lastProbe()->ended == ended);
}

void tst_BackendHealth::ejectsLongerEachTime()
{
    Bench bench;
    bench.run("g");
    QVERIFY(bench.ejection() == 10s);
    QVERIFY(bench.ejection() == 20s);
    QVERIFY(bench.ejection() == 30s);
}

void tst_BackendHealth::ejectsNoLongerThanItMay()
{
    Bench bench;
    bench.outlier.maxEjection = 25s;
    bench.run("g");
    for (const auto expected : {10s, 20s, 25s, 25s, 25s})
        QVERIFY(bench.ejection() == expected);
    bench.now += 25s; // of many ejections at the cap only those that made it longer count
    QVERIFY(bench.ejection() == 25s);
    bench.now += 25s + 20s;
    QVERIFY(bench.ejection() == 20s);
}

void tst_BackendHealth::forgivesEjectionsInTime_data()
{
    QTest::addColumn<int>("calm"); // seconds after two ejections, of 10 s and 20 s
    QTest::addColumn<int>("next"); // seconds of the third
    QTest::newRow("none before as long as the last has passed") << 19 << 30;
    QTest::newRow("one after as long as the last") << 20 << 20;
    QTest::newRow("still one before as long as the first has passed too") << 29 << 20;
    QTest::newRow("both after as long as both") << 30 << 10;
    QTest::newRow("no more than there were") << 3'000 << 10;
}

void tst_BackendHealth::forgivesEjectionsInTime()
{
    QFETCH(const int, calm);
    QFETCH(const int, next);
    Bench bench;
    bench.run("g");
    bench.ejection();
    bench.ejection();
    bench.now += std::chrono::seconds(calm);
    QVERIFY(bench.ejection() == std::chrono::seconds(next));
}

void tst_BackendHealth::countsEjections()
{
    Bench bench;
    bench.run("geebgge");
    QCOMPARE(bench.backend.ejections(), std::uint64_t(2));
}

void tst_BackendHealth::choosesTheIntervalByState_data()
{
    QTest::addColumn<std::string>("letters");
    QTest::addColumn<int>("downInterval"); // seconds
    QTest::addColumn<int>("next");
    const auto row = [](const char *sentence, const std::string &letters, int downInterval, int next) {
        QTest::newRow(sentence) << letters << downInterval << next;
    };
    const std::string almostAMinute(59, '.');
    const std::string minute(60, '.');
    row("the normal one while up", "g", 0, 5);
    row("the fast one after a bad probe while up", "gb", 0, 1);
    row("the fast one when traffic failed", "gs", 0, 1);
    row("the normal one when the bad probe was followed by a good one", "gbg", 0, 5);
    row("the fast one right after it went down", "b", 30, 1);
    row("the fast one until a minute after it went down", "b" + almostAMinute + "b", 30, 1);
    row("twice the normal one while down for a minute", "b" + minute + "b", 0, 10);
    row("its own while down for a minute", "b" + minute + "b", 30, 30);
    row("the fast one after a good probe while down", "b" + minute + "g", 30, 1);
    row("the fast one once it went down again", "b" + minute + "ggbbb", 30, 1);
    row("the fast one right after an ejected one went down", "geb", 30, 1);
    row("the normal one while ejected", "ge", 30, 5);
    row("the normal one after a good probe while ejected", "geg", 30, 5);
    row("the normal one while ejected until a good probe", "gu", 30, 5);
}

void tst_BackendHealth::choosesTheIntervalByState()
{
    QFETCH(const std::string, letters);
    QFETCH(const int, downInterval);
    QFETCH(const int, next);
    Bench bench;
    bench.health.downInterval = std::chrono::seconds(downInterval);
    bench.run(letters);
    QVERIFY(bench.backend.nextProbe() == std::chrono::seconds(next));
}

void tst_BackendHealth::followsSettingsThatChange()
{
    Bench bench;
    bench.run("gbb");
    bench.health.fall = 4;
    QVERIFY(!bench.run("b"));
    bench.health.fastInterval = 30s; // longer than the interval, which then counts
    QVERIFY(bench.backend.nextProbe() == 5s);
    QVERIFY(bench.run("b"));
}

QTEST_GUILESS_MAIN(tst_BackendHealth)
#include "tst_backendhealth.moc"
