#include "tests/ui/madeup.h"
#include "ui/models/observations.h"
#include "ui/pages/backenddetails.h"
#include "ui/widgets/latencybars.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_BackendDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void showsTheSettings();
    void showsWhatItIsAskedForItsHealth_data();
    void showsWhatItIsAskedForItsHealth();
    void showsTheAnswers();
    void showsTheLastMinutesHistogram();
    void showsTheLastChangesFirst();
    void asksForEditing();
    void closesByEscape();

private:
    QString field(const char *name) const;
    bool says(const QString &text) const;
    void show(const BackendSnapshot &backend, const Config &config = {})
    {
        m_details->showBackend(backend, config);
    }

    Observations m_seen;
    std::unique_ptr<BackendDetails> m_details;
};

void tst_BackendDetails::init()
{
    m_seen = {};
    m_details = std::make_unique<BackendDetails>(m_seen.health, m_seen.durations, m_seen.colors);
}

QString tst_BackendDetails::field(const char *name) const
{
    for (const QLabel *label : m_details->findChildren<QLabel *>()) {
        if (label->accessibleName() == QLatin1String(name))
            return label->text();
    }
    return QStringLiteral("no such field");
}

bool tst_BackendDetails::says(const QString &text) const
{
    const auto labels = m_details->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text().contains(text); });
}

void tst_BackendDetails::showsTheSettings()
{
    BackendSnapshot backend = madeUpBackend(3);
    backend.config.weight = 250;
    backend.inFlight = 4;
    backend.idleConnections = 1'200;
    show(backend);
    QCOMPARE(m_details->accessibleName(), QStringLiteral("Details of b3"));
    QCOMPARE(field("State"), QStringLiteral("Up · 0 s"));
    QCOMPARE(field("Address"), QStringLiteral("127.0.0.1:9003"));
    QCOMPARE(field("Weight"), QStringLiteral("250"));
    QCOMPARE(field("Connections"), QStringLiteral("4 in use · 1,200 idle"));
    QCOMPARE(field("Limit"), QStringLiteral("none"));
    backend.config.maxConnections = 30;
    show(backend);
    QCOMPARE(field("Limit"), QStringLiteral("30 at once"));
}

void tst_BackendDetails::showsWhatItIsAskedForItsHealth_data()
{
    QTest::addColumn<int>("interval");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0 << QStringLiteral("/health") << QString() << QStringLiteral("off");
    QTest::newRow("to connect") << 5 << QString() << QString() << QStringLiteral("TCP connect every 5 s");
    QTest::newRow("a path") << 5 << QStringLiteral("/health") << QString()
                            << QStringLiteral("GET /health every 5 s");
    QTest::newRow("a path of its own") << 5 << QStringLiteral("/health") << QStringLiteral("/up?%1")
                                       << QStringLiteral("GET /up?%1 every 5 s");
}

void tst_BackendDetails::showsWhatItIsAskedForItsHealth()
{
    QFETCH(int, interval);
    QFETCH(QString, path);
    QFETCH(QString, own);
    QFETCH(QString, text);
    Config config;
    config.health.interval = std::chrono::seconds(interval);
    config.health.path = path.toStdString();
    BackendSnapshot backend = madeUpBackend(1);
    backend.config.healthPath = own.toStdString();
    show(backend, config);
    QCOMPARE(field("Probe"), text);
}

void tst_BackendDetails::showsTheAnswers()
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.responses = {1, 22'222, 3, 4, 5};
    backend.requests = 22'300;
    backend.errors = 7;
    backend.retries = 6;
    backend.latency = LatencyPercentiles{.p50 = 2ms, .p95 = 20ms, .p99 = 200ms};
    show(backend);
    QCOMPARE(field("1xx"), QStringLiteral("1"));
    QCOMPARE(field("2xx"), QStringLiteral("22,222"));
    QCOMPARE(field("5xx"), QStringLiteral("5"));
    QCOMPARE(field("Failed"), QStringLiteral("7 of 22,300 attempts, 6 repeated"));
    QVERIFY(says(QStringLiteral("p50 2")));
}

void tst_BackendDetails::showsTheLastMinutesHistogram()
{
    BackendSnapshot backend = madeUpBackend(1);
    m_seen.durations.update(madeUpSnapshot(1, {backend}));
    show(backend);
    const auto *bars = m_details->findChild<LatencyBars *>();
    QCOMPARE(bars->barCount(), 0);
    backend.durations.total = 9;
    backend.durations.counts.fill(9);
    m_seen.durations.update(madeUpSnapshot(2, {backend}));
    show(backend);
    QCOMPARE(bars->barCount(), 12);
    QVERIFY(bars->accessibleDescription().contains(QStringLiteral(": 9")));
}

void tst_BackendDetails::showsTheLastChangesFirst()
{
    const BackendSnapshot backend = madeUpBackend(1);
    show(backend);
    QVERIFY(says(QStringLiteral("No changes")));
    m_seen.health.update(madeUpSnapshot(1, {backend}));
    std::vector<Event> events;
    for (int i = 1; i <= 9; ++i) {
        const bool isDown = i % 2 == 1;
        events.push_back({.number = static_cast<std::uint64_t>(i),
            .time = std::chrono::system_clock::now(),
            .what = StateChange{.id = 1,
                .name = "b1",
                .from = isDown ? BackendState::Up : BackendState::Down,
                .to = isDown ? BackendState::Down : BackendState::Up,
                .reason = {.code = "x", .message = isDown ? "<reason " + std::to_string(i) + ">" : ""}}});
    }
    m_seen.health.addEvents(events);
    show(backend);
    QVERIFY(!says(QStringLiteral("No changes")));
    QVERIFY(says(QStringLiteral("Down: <reason 9>\n")));
    QVERIFY(says(QStringLiteral("<reason 5>")));
    QVERIFY(!says(QStringLiteral("<reason 3>"))); // six are enough
}

void tst_BackendDetails::asksForEditing()
{
    QSignalSpy asked(m_details.get(), &BackendDetails::editRequested);
    for (auto *button : m_details->findChildren<QToolButton *>()) {
        if (button->accessibleName() == QStringLiteral("Edit"))
            button->click();
    }
    QCOMPARE(asked.size(), 1);
}

void tst_BackendDetails::closesByEscape()
{
    QSignalSpy closed(m_details.get(), &DetailsPage::closed);
    QTest::keyClick(m_details.get(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

QTEST_MAIN(tst_BackendDetails)
#include "tst_backenddetails.moc"
