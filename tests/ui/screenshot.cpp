// Writes pictures of the window, light and dark, with a minute of seeded traffic: screenshot FOLDER
#include "tests/ui/madeup.h"
#include "ui/charts/throughputchart.h"
#include "ui/dialogs/addbackenddialog.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QMouseEvent>
#include <QTableView>

#include <array>
#include <cmath>
#include <random>

using namespace signalbox;

namespace {

struct Part
{
    const char *name;
    const char *host;
    int weight;
    double rate;
    BackendState state;
};

constexpr std::array parts{
    Part{"api-1", "127.0.0.1", 3, 4120, BackendState::Up},
    Part{"api-2", "127.0.0.1", 2, 2790, BackendState::Up},
    Part{"api-3", "127.0.0.1", 1, 1340, BackendState::Up},
    Part{"legacy", "10.0.0.7", 1, 1290, BackendState::Up},
    Part{"canary", "127.0.0.1", 1, 120, BackendState::Draining},
    Part{"spare", "127.0.0.1", 1, 0, BackendState::Down},
    Part{"blue", "127.0.0.1", 0, 0, BackendState::Maintenance},
};

/// One minute of the same traffic every time.
class Traffic
{
public:
    SnapshotPtr next();

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
    snapshot.clientConnections = 300 + m_random() % 20;
    snapshot.inFlight = 74 + m_random() % 12;
    return std::make_shared<const Snapshot>(std::move(snapshot));
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
    backend.intendedShare = part.state == BackendState::Up ? part.weight / 7.0 : 0;
    if (part.state == BackendState::Down)
        backend.reason = {"connect_refused", "connection refused"};
    if (part.state == BackendState::Draining)
        backend.reason = {"operator", "drained by its operator"};
    if (part.state == BackendState::Maintenance)
        backend.reason = {"operator", "taken out by its operator"};
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
    dialog.findChild<QLineEdit *>()->setText(QStringLiteral("10.0.0.8:8080:x"));
    grab(dialog, folder, name);
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
        grabDialog(window, folder, name + QStringLiteral("-dialog.png"));
    }
    return 0;
}
