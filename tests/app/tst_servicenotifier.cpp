#include "app/servicenotifier.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <unistd.h>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

/// The service manager's end.
class Manager
{
public:
    /// As $NOTIFY_SOCKET has it.
    explicit Manager(std::string name)
    {
        if (name.front() == '@')
            name.front() = '\0';
        const auto address = unixAddress(name);
        isOpen = address && bind(m_descriptor, address->pointer(), address->size) == 0;
    }
    ~Manager() { close(m_descriptor); }
    Manager(const Manager &) = delete;
    Manager &operator=(const Manager &) = delete;

    /// The oldest message; empty: there is none.
    QByteArray message() const
    {
        char text[512];
        const ssize_t size = recv(m_descriptor, text, sizeof text, MSG_DONTWAIT);
        return QByteArray(text, std::max<ssize_t>(size, 0));
    }

    bool isOpen = false;

private:
    int m_descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
};

Snapshot snapshotOf(std::initializer_list<BackendState> states)
{
    Snapshot snapshot;
    for (const BackendState state : states)
        snapshot.backends.emplace_back().state = state;
    return snapshot;
}

}

class tst_ServiceNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheManager_data();
    void tellsTheManager();
    void tellsNobodyWhereThereIsNone_data();
    void tellsNobodyWhereThereIsNone();
    void countsWhatTakesTraffic();
    void beatsHalfOfTheWatchdogsTime_data();
    void beatsHalfOfTheWatchdogsTime();
    void beatsOnlyWithSnapshotsAndWhenDue();
    void tellsTheStatusWhenItChanges();

private:
    const QTemporaryDir m_folder;
    const std::string m_path = m_folder.filePath(QStringLiteral("notify")).toStdString();
    const ServiceNotifier::TimePoint m_start{1'000s};
};

void tst_ServiceNotifier::tellsTheManager_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("at a path") << QByteArray::fromStdString(m_path);
    QTest::newRow("at an abstract address") << "@signalbox-" + QUuid::createUuid().toByteArray();
}

void tst_ServiceNotifier::tellsTheManager()
{
    QFETCH(QByteArray, name);
    const Manager manager(name.toStdString());
    QVERIFY(manager.isOpen);
    ServiceNotifier notifier(name.toStdString());
    notifier.tellReady(snapshotOf({BackendState::Up}));
    QCOMPARE(manager.message(), QByteArray("READY=1\nSTATUS=1 of 1 backends are up"));
    notifier.tellReloading(m_start);
    QCOMPARE(manager.message(), QByteArray("RELOADING=1\nMONOTONIC_USEC=1000000000"));
    notifier.tellStopping();
    QCOMPARE(manager.message(), QByteArray("STOPPING=1"));
    unlink(name.constData());
}

void tst_ServiceNotifier::tellsNobodyWhereThereIsNone_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("no name") << QByteArray();
    QTest::newRow("a name of no known kind") << QByteArray("vsock:2:1");
    QTest::newRow("a name too long") << "/" + QByteArray(200, 'x');
    QTest::newRow("nobody listens") << QByteArray("/nonexistent/notify");
}

void tst_ServiceNotifier::tellsNobodyWhereThereIsNone()
{
    QFETCH(QByteArray, name);
    ServiceNotifier notifier(name.toStdString(), 1s);
    notifier.tellReady({});
    notifier.tellLife({}, m_start);
    notifier.tellStopping();
}

void tst_ServiceNotifier::countsWhatTakesTraffic()
{
    const Snapshot snapshot = snapshotOf({BackendState::Up, BackendState::Ramping, BackendState::Down,
        BackendState::Draining, BackendState::Checking});
    QCOMPARE(statusMessage(snapshot), std::string("STATUS=2 of 5 backends are up"));
}

void tst_ServiceNotifier::beatsHalfOfTheWatchdogsTime_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QByteArray>("process");
    QTest::addColumn<int>("microseconds");
    QTest::newRow("for this process") << QByteArray("3000000") << QByteArray("42") << 1'500'000;
    QTest::newRow("for whom it may concern") << QByteArray("3000000") << QByteArray() << 1'500'000;
    QTest::newRow("for another process") << QByteArray("3000000") << QByteArray("43") << 0;
    QTest::newRow("no watchdog") << QByteArray() << QByteArray("42") << 0;
    QTest::newRow("no number") << QByteArray("soon") << QByteArray() << 0;
    QTest::newRow("a negative time") << QByteArray("-2") << QByteArray() << 0;
}

void tst_ServiceNotifier::beatsHalfOfTheWatchdogsTime()
{
    QFETCH(QByteArray, time);
    QFETCH(QByteArray, process);
    QFETCH(int, microseconds);
    const auto interval = beatInterval(time.toStdString(), process.toStdString(), 42);
    QCOMPARE(interval.count(), microseconds);
}

void tst_ServiceNotifier::beatsOnlyWithSnapshotsAndWhenDue()
{
    const Manager manager(m_path);
    QVERIFY(manager.isOpen);
    ServiceNotifier notifier(m_path, 2s);
    notifier.tellReady({});
    QVERIFY(manager.message().startsWith("READY=1"));
    notifier.tellLife({}, m_start);
    QCOMPARE(manager.message(), QByteArray("WATCHDOG=1"));
    notifier.tellLife({}, m_start + 1999ms);
    QCOMPARE(manager.message(), QByteArray());
    notifier.tellLife({}, m_start + 2s);
    QCOMPARE(manager.message(), QByteArray("WATCHDOG=1"));
    QCOMPARE(manager.message(), QByteArray());
    unlink(m_path.c_str());
}

void tst_ServiceNotifier::tellsTheStatusWhenItChanges()
{
    const Manager manager(m_path);
    QVERIFY(manager.isOpen);
    ServiceNotifier notifier(m_path);
    notifier.tellLife(snapshotOf({BackendState::Up}), m_start);
    QCOMPARE(manager.message(), QByteArray("STATUS=1 of 1 backends are up"));
    notifier.tellLife(snapshotOf({BackendState::Up}), m_start);
    QCOMPARE(manager.message(), QByteArray());
    notifier.tellLife(snapshotOf({BackendState::Down}), m_start);
    QCOMPARE(manager.message(), QByteArray("STATUS=0 of 1 backends are up"));
    unlink(m_path.c_str());
}

QTEST_APPLESS_MAIN(tst_ServiceNotifier)
#include "tst_servicenotifier.moc"
