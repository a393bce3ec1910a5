#include "engine/metrics/processstats.h"

#include <QTest>

#include <fcntl.h>
#include <unistd.h>
#include <vector>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_ProcessStats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesCpuTimeGrow();
    void seesMemoryThatIsUsed();
    void seesDescriptorsOpenAndClose();
    void tellsWhenTheProcessStarted();
};

void tst_ProcessStats::seesCpuTimeGrow()
{
    const auto before = readProcessStats().cpu;
    QVERIFY(before > 0ns);
    QTRY_VERIFY(readProcessStats().cpu > before);
}

void tst_ProcessStats::seesMemoryThatIsUsed()
{
    constexpr std::size_t size = 64 * 1024 * 1024;
    const auto before = readProcessStats();
    const std::vector<char> used(size, 'x');
    const auto after = readProcessStats();
    QCOMPARE(used.back(), 'x');
    QVERIFY(after.residentBytes >= before.residentBytes + size / 2);
    QVERIFY(after.virtualBytes > after.residentBytes);
}

void tst_ProcessStats::seesDescriptorsOpenAndClose()
{
    const auto before = readProcessStats().openDescriptors;
    QVERIFY(before >= 3);
    const int descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC);
    QCOMPARE(readProcessStats().openDescriptors, before + 1);
    close(descriptor);
    QCOMPARE(readProcessStats().openDescriptors, before);
    QVERIFY(readProcessStats().maxDescriptors > before);
}

void tst_ProcessStats::tellsWhenTheProcessStarted()
{
    const auto started = readProcessStats().started;
    const auto age = std::chrono::system_clock::now() - started;
    QVERIFY(age > -2s && age < 10min); // the boot's time is told in whole seconds
    QCOMPARE(readProcessStats().started.time_since_epoch().count(), started.time_since_epoch().count());
}

QTEST_GUILESS_MAIN(tst_ProcessStats)
#include "tst_processstats.moc"
