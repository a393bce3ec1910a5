// What the window costs the UI thread, tick by tick, without a display: dashboard_ticks [BACKENDS [TICKS]]
#include "tests/ui/madeup.h"
#include "tests/ui/madeuprequest.h"
#include "ui/mainwindow.h"
#include "ui/models/backendmodel.h"
#include "ui/undo/edithistory.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTableView>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr int ticksPerSecond = 4;
constexpr int recordsPerSecond = 800;
constexpr int warmUp = 80; // ticks

using Milliseconds = std::chrono::duration<double, std::milli>;

/// This thread's CPU time: other programs on the machine are not in it.
Milliseconds cpuTime()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

BackendSnapshot backendAt(int tick, std::uint64_t id)
{
    BackendSnapshot backend = madeUpBackend(id);
    const auto all = static_cast<std::uint64_t>(tick);
    const double wave = 1 + 0.3 * std::sin(tick / 11.0 + static_cast<double>(id));
    backend.requestsPerSecond = 3000 * wave;
    backend.requests = all * 750;
    backend.responses[1] = all * 750;
    backend.inFlight = (all * 7 + id * 3) % 9;
    backend.inState = tick * 250ms;
    backend.share = wave / 12;
    backend.intendedShare = 1.0 / 12;
    backend.latency = LatencyPercentiles{
        .p50 = 600us, .p95 = 1200us, .p99 = 1500us + std::chrono::microseconds(tick * 37 % 1000)};
    backend.lastProbe = LastProbe{tick * 250ms % 5000ms, 300us, true, 0, "connected"};
    return backend;
}

SnapshotPtr snapshotAt(int tick, int count)
{
    std::vector<BackendSnapshot> backends;
    for (int id = 1; id <= count; ++id)
        backends.push_back(backendAt(tick, static_cast<std::uint64_t>(id)));
    Snapshot snapshot = madeUpSnapshot(tick, std::move(backends));
    snapshot.uptime = tick * 1000ms / ticksPerSecond;
    snapshot.config = std::make_shared<const Config>();
    snapshot.listeners = {"http://127.0.0.1:8800"};
    snapshot.isListening = true;
    snapshot.workers = 2;
    snapshot.latency = snapshot.backends.front().latency;
    snapshot.totals.requests = static_cast<std::uint64_t>(tick) * 9000;
    snapshot.totals.responses[1] = snapshot.totals.requests;
    snapshot.totals.bytesSent = snapshot.totals.requests * 100;
    snapshot.clientConnections = 64;
    snapshot.inFlight = static_cast<std::uint64_t>(40 + tick % 20);
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

/// Every tick's time. The charts follow only when a second has passed, and then everything is painted.
struct Times
{
    std::vector<Milliseconds> table; ///< told and painted, with the figures above it
    std::vector<Milliseconds> log; ///< likewise
    std::vector<Milliseconds> second; ///< all that is told and painted once a second, but the log
};

Milliseconds sum(const std::vector<Milliseconds> &times)
{
    Milliseconds all{0};
    for (const Milliseconds time : times)
        all += time;
    return all;
}

void print(const char *what, std::vector<Milliseconds> times)
{
    std::ranges::sort(times);
    std::printf("%-10s mean %6.2f ms, median %6.2f, worst %6.2f\n", what,
        sum(times).count() / static_cast<double>(times.size()), times.at(times.size() / 2).count(),
        times.back().count());
}

/// Tells the window and lets it paint.
template <class Tell> Milliseconds timeOf(const Tell &tell)
{
    const Milliseconds before = cpuTime();
    tell();
    QApplication::processEvents();
    return cpuTime() - before;
}

void run(Engine &engine, int backends, int ticks)
{
    Times times;
    for (int tick = 1; tick <= warmUp + ticks; ++tick) {
        constexpr int batch = recordsPerSecond / ticksPerSecond;
        const SnapshotPtr snapshot = snapshotAt(tick, backends);
        const std::vector<RecordedRequest> requests = madeUpRequests(batch, tick * batch);
        if (tick == warmUp + 1)
            times = {};
        const bool secondPassed = tick % ticksPerSecond == 0;
        (secondPassed ? times.second : times.table).push_back(timeOf([&] {
            Q_EMIT engine.snapshotReady(snapshot);
        }));
        times.log.push_back(timeOf([&] { Q_EMIT engine.requestsRecorded(requests); }));
    }
    print("table", times.table);
    print("log", times.log);
    print("second", times.second);
    const Milliseconds all = sum(times.table) + sum(times.log) + sum(times.second);
    std::printf("%d backends: %.2f ms a tick, %.1f %% of a core\n", backends, all.count() / ticks,
        all.count() * ticksPerSecond / ticks / 10);
}

}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QStringList arguments = QApplication::arguments();
    Engine engine{Config{}};
    Observations seen;
    EditHistory edits(engine);
    MainWindow window(engine, seen, edits);
    window.resize(1920, 1080);
    window.show();
    // The dearest order: it changes with nearly every snapshot.
    window.findChild<QTableView *>(QStringLiteral("backends"))
        ->sortByColumn(BackendModel::Rate, Qt::DescendingOrder);
    run(engine, arguments.value(1, QStringLiteral("12")).toInt(),
        arguments.value(2, QStringLiteral("400")).toInt());
    return 0;
}
