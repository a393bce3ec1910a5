// Writes pictures of the window, light and dark, with a minute of seeded traffic: screenshot FOLDER
#include "tests/ui/madeup.h"
#include "ui/charts/throughputchart.h"
#include "ui/dialogs/addbackenddialog.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/widgets/algorithmmenu.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QMouseEvent>
#include <QTableView>
#include <QToolButton>

#include <array>
#include <cmath>
#include <random>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

struct Part
{
    const char *name;
    const char *host;
    int weight;
    double rate;
    BackendState state;
    std::chrono::milliseconds inState;
    const char *reason;
    const char *probe; ///< of the last one; nullptr: none yet
    int tier = 0;
};

constexpr std::array parts{
    Part{"api-1", "127.0.0.1", 3, 4120, BackendState::Up, 71min, "", "connected"},
    Part{"api-2", "127.0.0.1", 2, 2790, BackendState::Up, 71min, "", "connected"},
    Part{"api-3", "127.0.0.1", 1, 840, BackendState::Ramping, 5600ms, "", "connected"},
    Part{"legacy", "10.0.0.7", 1, 1290, BackendState::Up, 12min, "", "connected"},
    Part{"canary", "127.0.0.1", 1, 120, BackendState::Draining, 8s, "drained by its operator", "connected"},
    Part{"spare", "127.0.0.1", 1, 0, BackendState::Down, 2min, "connection refused", "connection refused"},
    Part{"green", "127.0.0.1", 1, 0, BackendState::Ejected, 12s, "5 failures in a row", "HTTP 503"},
    Part{"new", "127.0.0.1", 1, 0, BackendState::Checking, 900ms, "", nullptr},
    Part{"blue", "127.0.0.1", 0, 0, BackendState::Maintenance, 2h, "taken out by its operator", "connected"},
    Part{"standby", "10.0.0.9", 1, 0, BackendState::Up, 71min, "", "connected", 1},
};

/// One minute of the same traffic every time.
class Traffic
{
public:
    SnapshotPtr next();
    Algorithm algorithm = Algorithm::WeightedRoundRobin;

private:
    BackendSnapshot backend(std::size_t index, double total);

    std::mt19937 m_random{7};
    int m_second = 0;
    std::array<std::uint64_t, parts.size()> m_requests{};
    Totals m_totals;
};

SnapshotPtr Traffic::next()
{
    ++m_second;
    std::vector<BackendSnapshot> backends;
    for (std::size_t i = 0; i < parts.size(); ++i)
        backends.push_back(backend(i, 9660));
    Snapshot snapshot = madeUpSnapshot(m_second, backends);
    m_totals.requests += static_cast<std::uint64_t>(snapshot.requestsPerSecond);
    m_totals.responses[4] += 4 + m_random() % 4;
    m_totals.bytesSent += 48ULL * 1024 * 1024;
    m_totals.bytesReceived += 3ULL * 1024 * 1024;
    m_totals.retries += m_random() % 2;
    snapshot.uptime += std::chrono::minutes(71);
    snapshot.totals = m_totals;
    snapshot.listeners = {"http://127.0.0.1:8800"};
    snapshot.workers = 4;
    snapshot.algorithm = algorithm;
    snapshot.clientConnections = 300 + m_random() % 20;
    snapshot.inFlight = 74 + m_random() % 12;
    snapshot.queued = 12;
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

LastProbe madeUpProbe(const std::string &message)
{
    LastProbe probe{.age = 3s, .duration = 420us, .isGood = message == "connected", .message = message};
    if (message == "HTTP 503")
        probe.status = 503;
    return probe;
}

BackendSnapshot Traffic::backend(std::size_t index, double total)
{
    const Part &part = parts.at(index);
    BackendSnapshot backend = madeUpBackend(index + 1);
    backend.config.name = part.name;
    backend.config.address.host = part.host;
    backend.config.weight = part.weight;
    backend.state = part.state;
    const double wave = 1 + 0.06 * std::sin(m_second / 7.0 + static_cast<double>(index));
    backend.requestsPerSecond =
        part.rate * wave * (0.97 + 0.06 * static_cast<double>(m_random() % 100) / 100);
    backend.requests = m_requests.at(index) += static_cast<std::uint64_t>(backend.requestsPerSecond);
    backend.inFlight = static_cast<std::uint64_t>(part.rate / 150);
    backend.share = backend.requestsPerSecond / total;
    const bool takesTraffic = part.state == BackendState::Up || part.state == BackendState::Ramping;
    backend.intendedShare = takesTraffic && part.tier == 0 ? part.weight / 7.0 : 0;
    backend.config.tier = part.tier;
    backend.inState = part.inState;
    backend.reason = {part.state == BackendState::Checking ? "checking" : "", part.reason};
    if (part.probe)
        backend.lastProbe = madeUpProbe(part.probe);
    return backend;
}

void grab(QWidget &window, const QDir &folder, const QString &name)
{
    QApplication::processEvents();
    window.grab().save(folder.filePath(name));
}

void grabDialog(MainWindow &window, const QDir &folder, const QString &name)
{
    AddBackendDialog dialog(&window);
    dialog.show();
    grab(dialog, folder, name + QStringLiteral("-dialog.png"));
    dialog.findChild<QToolButton *>()->click();
    dialog.findChild<QLineEdit *>()->setText(QStringLiteral("10.0.0.8:8080:x"));
    grab(dialog, folder, name + QStringLiteral("-dialog-more.png"));
}

}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));

    Engine engine{Config{}};
    MainWindow window(&engine);
    window.resize(1440, 900);
    window.show();
    grab(window, folder, QStringLiteral("empty.png"));
    Traffic traffic;
    for (int second = 0; second <= 60; ++second)
        window.showSnapshot(traffic.next());
    auto *table = window.findChild<QTableView *>(QStringLiteral("backends"));
    table->setFocus();
    table->selectRow(3);
    auto *chart = window.findChild<ThroughputChart *>();
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        const QString name = theme == &Theme::light() ? QStringLiteral("light") : QStringLiteral("dark");
        QApplication::setPalette(theme->palette());
        window.resize(1440, 900);
        grab(window, folder, name + QStringLiteral(".png"));
    }
    traffic.algorithm = Algorithm::RoundRobin;
    window.showSnapshot(traffic.next());
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        const QString name = theme == &Theme::light() ? QStringLiteral("light") : QStringLiteral("dark");
        QApplication::setPalette(theme->palette());
        window.resize(1100, 700);
        QApplication::processEvents();
        const QPointF instant(400, 60);
        QMouseEvent hover(QEvent::MouseMove, instant, instant, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(chart->viewport(), &hover);
        window.showStartError(
            {"address_in_use", "127.0.0.1:8800 is in use; choose another port with --listen", "listen"});
        grab(window, folder, name + QStringLiteral("-1100.png"));
        window.findChild<Notice *>()->hide();
        grabDialog(window, folder, name);
        grab(*window.findChild<AlgorithmMenu *>(), folder, name + QStringLiteral("-menu.png"));
    }
    return 0;
}
