#include "tests/support/json.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"
#include "ui/format.h"
#include "ui/mainwindow.h"
#include "ui/models/backendmodel.h"
#include "ui/pages/statusline.h"
#include "ui/undo/edithistory.h"
#include "ui/widgets/tile.h"

#include <QJsonArray>
#include <QLabel>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

/// What the window shows of an engine, beside what the engine's API says of itself, at rest after traffic
/// with failures and retries.
class tst_ShownIsSo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void backends_data();
    void backends();
    void totals();
    void strip();

private:
    void load(int requests);
    QString cell(int row, int column) const;
    QString tile(const char *caption) const;

    QTemporaryDir m_settings;
    std::atomic<int> m_failures = 40;
    test::ScriptedBackend m_good;
    test::ScriptedBackend m_failing{
        test::failingFirst(m_failures, "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n")};
    test::ScriptedBackend m_missing{test::always("HTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\nno")};
    std::unique_ptr<test::RunningEngine> m_running;
    Observations m_seen;
    std::unique_ptr<EditHistory> m_edits;
    std::unique_ptr<MainWindow> m_window;
    QTableView *m_table = nullptr;
    QJsonObject m_status;
    QJsonArray m_backends;
};

void tst_ShownIsSo::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY(m_settings.isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    Config config = test::configWithAdmin({m_good.port(), m_failing.port(), m_missing.port()});
    config.retry.attempts = 2;
    config.outlier.consecutiveFailures = 0;
    config.backends.at(0).weight = 3;
    m_running = std::make_unique<test::RunningEngine>(config);
    QVERIFY2(m_running->port() != 0, m_running->failure().c_str());
    m_edits = std::make_unique<EditHistory>(m_running->engine());
    m_window = std::make_unique<MainWindow>(m_running->engine(), m_seen, *m_edits);
    m_window->show();
    m_table = m_window->findChild<QTableView *>(QStringLiteral("backends"));
    load(300);
    QVERIFY(m_running->waitUntilIdle());
    const auto isAtRest = [](const Snapshot &snapshot) {
        return snapshot.requestsPerSecond == 0 && !snapshot.latency && snapshot.clientConnections == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAtRest(*m_running->engine().snapshot()), 20'000);
    m_status = m_running->admin().get("/api/v1/status");
    m_backends = m_running->admin().get("/api/v1/backends").value(QStringLiteral("items")).toArray();
    QCOMPARE(m_backends.size(), 3);
}

void tst_ShownIsSo::cleanupTestCase()
{
    m_window.reset();
    m_edits.reset();
    m_running.reset();
}

void tst_ShownIsSo::load(int requests)
{
    test::RawClient client(m_running->port());
    for (int i = 0; i < requests; ++i) {
        QVERIFY(client.exchange(i % 3 == 0 ? test::post("/p", "content") : test::get("/g")));
        if (i % 20 == 0)
            QCoreApplication::processEvents();
    }
}

QString tst_ShownIsSo::cell(int row, int column) const
{
    return m_table->model()->index(row, column).data().toString();
}

QString tst_ShownIsSo::tile(const char *caption) const
{
    for (const Tile *tile : m_window->findChildren<Tile *>()) {
        if (tile->accessibleName() == QLatin1String(caption))
            return tile->accessibleDescription();
    }
    return {};
}

void tst_ShownIsSo::backends_data()
{
    QTest::addColumn<int>("row");
    QTest::newRow("one that answers") << 0;
    QTest::newRow("one that fails at first") << 1;
    QTest::newRow("one that finds nothing") << 2;
}

void tst_ShownIsSo::backends()
{
    QFETCH(int, row);
    const QJsonObject json = m_backends.at(row).toObject();
    const auto count = [&json](const char *path) {
        return countText(static_cast<std::uint64_t>(test::countAt(json, path)));
    };
    QVERIFY(test::countAt(json, "counters.requests") > 30);
    QCOMPARE(cell(row, BackendModel::Name), json.value(QStringLiteral("name")).toString());
    QCOMPARE(cell(row, BackendModel::BackendAddress), json.value(QStringLiteral("address")).toString());
    QCOMPARE(cell(row, BackendModel::State).toLower(), json.value(QStringLiteral("state")).toString());
    QCOMPARE(cell(row, BackendModel::Weight), count("weight"));
    QCOMPARE(cell(row, BackendModel::InFlight), count("in_flight"));
    QCOMPARE(cell(row, BackendModel::Requests), count("counters.requests"));
    QCOMPARE(cell(row, BackendModel::Failures), count("counters.errors"));
    QCOMPARE(cell(row, BackendModel::Retries), count("counters.retries"));
    QCOMPARE(cell(row, BackendModel::ServerErrors), count("counters.responses.5xx"));
    QCOMPARE(cell(row, BackendModel::Rate),
        rateText(json.value(QStringLiteral("requests_per_second")).toDouble()));
}

void tst_ShownIsSo::totals()
{
    const auto count = [this](const char *path) {
        return countText(static_cast<std::uint64_t>(test::countAt(m_status, path)));
    };
    QVERIFY(test::countAt(m_status, "totals.retries") > 0);
    QCOMPARE(test::countAt(m_status, "totals.requests"), 300);
    QStringList texts;
    for (const QLabel *label : m_window->findChild<StatusLine *>()->findChildren<QLabel *>())
        texts.append(label->text());
    const QString expected =
        QStringLiteral("%1 requests · %2 retries · %3 cut off by clients")
            .arg(count("totals.requests"), count("totals.retries"), count("totals.client_aborts"));
    QVERIFY2(texts.contains(expected), qPrintable(texts.join(QLatin1Char('\n'))));
}

void tst_ShownIsSo::strip()
{
    QCOMPARE(tile("In flight"), countText(static_cast<std::uint64_t>(test::countAt(m_status, "in_flight"))));
    QCOMPARE(tile("Requests"),
        rateText(m_status.value(QStringLiteral("requests_per_second")).toDouble()) + QStringLiteral(" /s"));
    QCOMPARE(tile("p50"), QStringLiteral("–")); // no traffic lately
    QVERIFY(tile("Backends").startsWith(QStringLiteral("3 of 3 up")));
}

QTEST_MAIN(tst_ShownIsSo)
#include "tst_shownisso.moc"
