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
    void writesTheWayUp_data();
    void writesTheWayUp();
    void writesReasonsWithTheirAge_data();
    void writesReasonsWithTheirAge();
    void saysWhatACodeSaysInTheWindowsWords();
    void writesProbes_data();
    void writesProbes();
    void tellsTheWholeStory();
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
    row("ramping", BackendState::Ramping, "Ramping 10 %");
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
    QTEST(stateText(backend, 10s), "words");
}

void tst_BackendText::writesTheWayUp_data()
{
    QTest::addColumn<std::chrono::milliseconds>("passed");
    QTest::addColumn<std::chrono::milliseconds>("slowStart");
    QTest::addColumn<QString>("words");
    const auto ms = [](std::chrono::milliseconds time) { return time; };
    QTest::newRow("from a tenth") << ms(0s) << ms(10s) << QStringLiteral("Ramping 10 %");
    QTest::newRow("halfway") << ms(5s) << ms(10s) << QStringLiteral("Ramping 55 %");
    QTest::newRow("never beyond the whole") << ms(11s) << ms(10s) << QStringLiteral("Ramping 100 %");
    QTest::newRow("without a slow start") << ms(0s) << ms(0s) << QStringLiteral("Ramping 100 %");
}

void tst_BackendText::writesTheWayUp()
{
    QFETCH(std::chrono::milliseconds, passed);
    QFETCH(std::chrono::milliseconds, slowStart);
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = BackendState::Ramping;
    backend.inState = passed;
    QTEST(stateText(backend, slowStart), "words");
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

void tst_BackendText::saysWhatACodeSaysInTheWindowsWords()
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = BackendState::Checking;
    backend.reason = {"checking", "Its first probe has not ended yet."};
    QCOMPARE(reasonText(backend), QStringLiteral("first probe under way · 0 s"));
    QCOMPARE(storyText(backend, 10s), QStringLiteral("Checking · first probe under way · 0 s"));
}

void tst_BackendText::writesProbes_data()
{
    QTest::addColumn<std::optional<LastProbe>>("probe");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, std::optional<LastProbe> probe, const char *words) {
        QTest::newRow(name) << probe << QString::fromUtf8(words);
    };
    row("none yet", std::nullopt, "–");
    row("a connection", LastProbe{3s, 420us, true, 0, "connected"}, "connected 0.4 ms · 3 s ago");
    row("a good answer", LastProbe{3s, 12ms, true, 204, "HTTP 204"}, "HTTP 204 12 ms · 3 s ago");
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
    QCOMPARE(storyText(backend, 10s), QStringLiteral("Up · 0 s"));
    backend.state = BackendState::Ejected;
    backend.reason.message = "5 failures in a row";
    backend.inState = 12s;
    backend.config.tier = 1;
    backend.ejections = 3;
    backend.lastProbe = LastProbe{3s, 420us, true, 0, "connected"};
    QCOMPARE(storyText(backend, 10s),
        QStringLiteral("Ejected · backup · 5 failures in a row · 12 s\n"
                       "Tier 1: takes traffic only while no backend of a lower tier is available\n"
                       "Last probe: connected 0.4 ms · 3 s ago\n"
                       "Ejected so far: 3"));
}

QTEST_APPLESS_MAIN(tst_BackendText)
#include "tst_backendtext.moc"
