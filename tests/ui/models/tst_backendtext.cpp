#include "tests/ui/madeup.h"
#include "ui/models/backendtext.h"

#include <QLocale>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_BackendText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void writesStatesInWords_data();
    void writesStatesInWords();
    void writesTheWayUp();
    void writesTheWholeCondition_data();
    void writesTheWholeCondition();
    void writesReasonsWithTheirAge_data();
    void writesReasonsWithTheirAge();
    void hasWordsForEveryCode_data();
    void hasWordsForEveryCode();
    void writesProbes_data();
    void writesProbes();
    void tellsTheWholeStory();
    void sumsUp();
};

void tst_BackendText::writesStatesInWords_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("tier");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, BackendState state, const char *words, int tier = 0) {
        QTest::newRow(name) << static_cast<int>(state) << tier << QString::fromUtf8(words);
    };
    row("checking", BackendState::Checking, "Checking");
    row("up", BackendState::Up, "Up");
    row("ramping", BackendState::Ramping, "Ramping 60 %");
    row("down", BackendState::Down, "Down");
    row("ejected", BackendState::Ejected, "Ejected");
    row("draining says how many are left", BackendState::Draining, "Draining · 3 left");
    row("drained", BackendState::Drained, "Drained");
    row("maintenance", BackendState::Maintenance, "Maintenance");
    row("removing says how many are left", BackendState::Removing, "Removing · 3 left");
    row("a backup is marked", BackendState::Up, "Up · backup", 1);
    row("also while it drains", BackendState::Draining, "Draining · 3 left · backup", 2);
}

void tst_BackendText::writesStatesInWords()
{
    QFETCH(int, state);
    QFETCH(int, tier);
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = static_cast<BackendState>(state);
    backend.config.tier = tier;
    backend.inFlight = 3;
    backend.ramp = 0.6;
    QTEST(stateText(backend), "words");
}

void tst_BackendText::writesTheWayUp()
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = BackendState::Ramping;
    for (const int percent : {10, 55, 100}) {
        backend.ramp = percent / 100.0;
        QCOMPARE(stateText(backend), QStringLiteral("Ramping %1 %").arg(percent));
    }
}

void tst_BackendText::writesTheWholeCondition_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("flaps");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, BackendState state, const char *code, int flaps,
                         const char *words) {
        QTest::newRow(name) << static_cast<int>(state) << QString::fromUtf8(code) << flaps
                            << QString::fromUtf8(words);
    };
    row("up says no more", BackendState::Up, "up", 0, "Up");
    row("down says why and for how long", BackendState::Down, "connection_refused", 0,
        "Down · connection refused · 12 s");
    row("taken out lasts as long as it lasts", BackendState::Maintenance, "maintenance", 0, "Maintenance");
    row("twice is not flapping", BackendState::Up, "up", 2, "Up · 12 s");
    row("up and flapping", BackendState::Up, "up", 5, "Up, flapping · 5 in 10 min · 12 s");
    row("down and flapping", BackendState::Down, "timeout", 3,
        "Down, flapping · 3 in 10 min · probe timed out · 12 s");
}

void tst_BackendText::writesTheWholeCondition()
{
    QFETCH(int, state);
    QFETCH(QString, code);
    QFETCH(int, flaps);
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = static_cast<BackendState>(state);
    backend.reason.code = code.toStdString();
    backend.inState = 12s;
    QTEST(conditionText(backend, flaps), "words");
}

void tst_BackendText::writesReasonsWithTheirAge_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, BackendState state, const char *message, const char *words) {
        QTest::newRow(name) << static_cast<int>(state) << QString::fromUtf8(message)
                            << QString::fromUtf8(words);
    };
    row("up needs none", BackendState::Up, "", "");
    row("up with a word on it", BackendState::Up, "answers again", "answers again");
    row("down", BackendState::Down, "connection refused", "connection refused · 12 s");
    row("ejected", BackendState::Ejected, "5 failures in a row", "5 failures in a row · 12 s");
    row("nothing but its age", BackendState::Checking, "", "for 12 s");
}

void tst_BackendText::writesReasonsWithTheirAge()
{
    QFETCH(int, state);
    QFETCH(QString, message);
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = static_cast<BackendState>(state);
    backend.reason.message = message.toStdString();
    backend.inState = 12s;
    QTEST(reasonText(backend), "words");
}

void tst_BackendText::hasWordsForEveryCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *code, const char *message, const char *words) {
        QTest::newRow(code) << QString::fromUtf8(code) << QString::fromUtf8(message)
                            << QString::fromUtf8(words);
    };
    row("checking", "Its first probe has not ended yet.", "first probe under way");
    row("resolving", "Its name is being looked up.", "looking up its name");
    row("weight_zero", "Its weight of 0 takes nothing new.", "a weight of 0 takes nothing new");
    row("connection_refused", "Its probe failed: connection refused.", "connection refused");
    row("connection_failed", "Its probe failed: connection failed.", "connection failed");
    row("timeout", "Its probe failed: timed out.", "probe timed out");
    row("tls_failed", "Its probe failed: TLS handshake failed.", "TLS handshake failed");
    row("incomplete_response", "Its probe failed: no complete HTTP response.", "no complete HTTP response");
    row("unexpected_status", "Its probe failed: HTTP 503.", "probe got an unexpected status");
    row("unexpected_body", "Its probe failed: HTTP 200 without …", "probe missed the expected text");
    row("failures_in_a_row", "5 failures in a row, the last: status 503", "5 failures in a row");
    row("unresolvable", "backend.example: host not found", "its name does not resolve");
    row("of a later version", "<b>something new</b>", "<b>something new</b>");
    row("up", "", "");
}

void tst_BackendText::hasWordsForEveryCode()
{
    QFETCH(QString, code);
    QFETCH(QString, message);
    QTEST(reasonText(Reason{code.toStdString(), message.toStdString()}), "words");
}

void tst_BackendText::writesProbes_data()
{
    QTest::addColumn<std::optional<LastProbe>>("probe");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, std::optional<LastProbe> probe, const char *words) {
        QTest::newRow(name) << probe << QString::fromUtf8(words);
    };
    row("none yet", std::nullopt, "–");
    row("a connection", LastProbe{3s, 420us, true, 0, "connected"}, "connected in 0.42 ms · 3 s ago");
    row("a good answer", LastProbe{3s, 12ms, true, 204, "HTTP 204"}, "204 in 12 ms · 3 s ago");
    row("a bad answer", LastProbe{65s, 2ms, false, 503, "HTTP 503"}, "HTTP 503 · 1 min ago");
    row("no answer", LastProbe{0s, 2s, false, 0, "timed out"}, "timed out · 0 s ago");
}

void tst_BackendText::writesProbes()
{
    QFETCH(std::optional<LastProbe>, probe);
    BackendSnapshot backend = madeUpBackend(1);
    backend.lastProbe = probe;
    QTEST(probeText(backend), "words");
}

void tst_BackendText::tellsTheWholeStory()
{
    BackendSnapshot backend = madeUpBackend(1);
    QCOMPARE(storyText(backend, 0), QStringLiteral("Up · 0 s"));
    backend.state = BackendState::Ejected;
    backend.reason.message = "5 failures in a row";
    backend.inState = 12s;
    backend.config.tier = 1;
    backend.ejections = 3;
    backend.lastProbe = LastProbe{3s, 420us, true, 0, "connected"};
    QCOMPARE(storyText(backend, 0),
        QStringLiteral("Ejected · backup · 5 failures in a row · 12 s\n"
                       "Tier 1: takes traffic only while no backend of a lower tier is available\n"
                       "Last probe: connected in 0.42 ms · 3 s ago\n"
                       "Ejected so far: 3"));
}

void tst_BackendText::sumsUp()
{
    using enum BackendState;
    std::vector<BackendSnapshot> backends;
    for (const BackendState state : {Up, Down, Ejected, Ejected, Checking, Ramping, Drained, Maintenance}) {
        backends.push_back(madeUpBackend(backends.size() + 1));
        backends.back().state = state;
    }
    Snapshot snapshot = madeUpSnapshot(1, backends);
    QCOMPARE(summaryText(snapshot),
        QStringLiteral("8 · 1 down · 2 ejected · 1 checking · 1 ramping · 1 draining · 1 in maintenance"));
    snapshot = madeUpSnapshot(1, {madeUpBackend(1), madeUpBackend(2)});
    snapshot.backends.back().config.weight = 5;
    snapshot.algorithm = Algorithm::RoundRobin;
    QCOMPARE(summaryText(snapshot), QStringLiteral("2 · Round robin ignores the weights, which differ"));
}

QTEST_APPLESS_MAIN(tst_BackendText)
#include "tst_backendtext.moc"
