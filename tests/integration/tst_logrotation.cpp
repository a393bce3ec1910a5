#include "tests/support/json.h"
#include "tests/support/loggedsite.h"
#include "tests/support/printing.h"
#include "tests/support/traffic.h"

#include <QFile>
#include <QTest>

namespace signalbox::test {

using namespace std::string_literals;

/// The access log's file, and those that follow it.
class LogRotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnInANewFile();
    void losesNothingWhenReopenedUnderLoad();
    void doesNotStartWithoutItsFile();
};

void LogRotationTest::goesOnInANewFile()
{
    LoggedSite site;
    QVERIFY(RawClient(site.engine.port()).exchange(get("/old")));
    QVERIFY(site.hasLines(1));
    const QString old = QString::fromStdString(site.path() + ".1");
    QVERIFY(QFile::rename(QString::fromStdString(site.path()), old));
    QVERIFY(!site.engine.run(ReopenLogs{}));
    QTRY_VERIFY(QFile::exists(QString::fromStdString(site.path())));
    QVERIFY(RawClient(site.engine.port()).exchange(get("/new")));
    QTRY_COMPARE(textsAt(site.lines(), "target"), std::vector{"/new"s});
    const auto before = readJsonLines(old.toStdString());
    QVERIFY(before);
    QCOMPARE(textsAt(*before, "target"), std::vector{"/old"s});
}

void LogRotationTest::losesNothingWhenReopenedUnderLoad()
{
    LoggedSite site;
    std::uint64_t lines = 0;
    {
        Traffic traffic(site.engine.port(), 4);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(traffic.waitForMore(200));
            const QString moved = QString::fromStdString(site.path() + "." + std::to_string(i));
            QVERIFY(QFile::rename(QString::fromStdString(site.path()), moved));
            QVERIFY(!site.engine.run(ReopenLogs{}));
            QTRY_VERIFY(QFile::exists(QString::fromStdString(site.path())));
        }
        QCOMPARE(traffic.stop(), std::string());
    }
    QVERIFY(site.engine.waitUntilIdle());
    for (int i = 0; i < 5; ++i) {
        const auto moved = readJsonLines(site.path() + "." + std::to_string(i));
        QVERIFY(moved);
        lines += moved->size();
    }
    const std::uint64_t requests = site.engine.freshSnapshot()->totals.requests;
    QTRY_COMPARE(lines + site.lines().size(), requests);
}

void LogRotationTest::doesNotStartWithoutItsFile()
{
    const ScriptedBackend backend;
    Config config = configFor({backend.port()});
    config.logging.accessLog = "/nowhere/access.log";
    const RunningEngine engine(config);
    QCOMPARE(engine.port(), 0);
    QVERIFY2(contains(engine.failure(), "/nowhere/access.log"), engine.failure().c_str());
}

}

QTEST_GUILESS_MAIN(signalbox::test::LogRotationTest)
#include "tst_logrotation.moc"
