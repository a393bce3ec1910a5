#include "app/runner.h"

#include "app/console.h"
#include "app/demo.h"
#include "app/option.h"
#include "app/report.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace signalbox {

namespace {

constexpr int couldNotRun = 1;

/// What went wrong and, where a setting is to blame, the option that changes it.
std::string describe(const Error &error)
{
    const Option *option = findOptionForKey(error.field.substr(0, error.field.find('[')));
    const bool isNamed = option && error.message.find("--" + option->name) != std::string::npos;
    return option && !isNamed ? error.message + " (change it with --" + option->name + ')' : error.message;
}

/// A pipe stays.
void removeReadyFile(const std::string &path)
{
    const QFileInfo file(QString::fromStdString(path));
    if (file.isFile() && !file.isSymLink())
        QFile::remove(file.filePath());
}

/// Whose ready file that is; 0: nobody's.
qint64 processOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return 0;
    return QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("pid")).toInteger();
}

std::chrono::microseconds serviceBeat()
{
    const std::string time = qgetenv("WATCHDOG_USEC").toStdString();
    return beatInterval(time, qgetenv("WATCHDOG_PID").toStdString(), QCoreApplication::applicationPid());
}

}

Runner::Runner(
    LoadedConfig loaded, std::string file, ConfigReader reader, std::unique_ptr<Demo> demo, bool windowed)
    : m_demo(std::move(demo))
    , m_engine(std::move(loaded), std::move(file), std::move(reader))
    , m_service(qgetenv("NOTIFY_SOCKET").toStdString(), serviceBeat())
    , m_windowed(windowed)
{
    removeReadyFile(m_engine.config().application.readyFile); // an earlier run's
    connect(&m_engine, &Engine::started, this, &Runner::report);
    connect(&m_engine, &Engine::failed, this, &Runner::reportFailure);
    connect(&m_engine, &Engine::snapshotReady, this, &Runner::reportLife);
    connect(&m_engine, &Engine::commandFinished, this, &Runner::finishCommand);
    connect(&m_engine, &Engine::stopped, this, &Runner::finish);
}

Runner::~Runner() = default;

void Runner::begin()
{
    if (m_engine.config().backends.empty())
        say("no backends: every request is answered with 503 until one is added");
    m_phase = Phase::Starting;
    QMetaObject::invokeMethod(&m_engine, &Engine::start, Qt::QueuedConnection);
}

void Runner::stop()
{
    if (m_phase == Phase::Idle)
        return QCoreApplication::exit(m_exitStatus);
    if (m_phase != Phase::Stopping)
        m_service.tellStopping();
    m_phase = Phase::Stopping;
    m_engine.stop();
}

void Runner::startDemo()
{
    if (m_phase != Phase::Running)
        return;
    if (!m_demo) {
        auto demo = std::make_unique<Demo>();
        if (!demo->start())
            return say("the demo: no free port for its backends");
        m_demo = std::move(demo);
    }
    for (const BackendConfig &backend : m_demo->backends())
        m_demoBackend = m_engine.submit(AddBackend{backend});
}

void Runner::reload()
{
    if (m_phase == Phase::Idle)
        return say("not started, so there is nothing to reload");
    if (m_phase == Phase::Running)
        m_service.tellReloading(std::chrono::steady_clock::now());
    m_reload = m_engine.submit(ReloadConfig{});
}

void Runner::reopenLogs()
{
    m_engine.submit(ReopenLogs{});
}

/// Also of a window's try.
void Runner::report(const Ready &ready)
{
    if (m_phase != Phase::Stopping)
        m_phase = Phase::Running;
    writeReadyFile(ready); // before the line that scripts wait for
    printOut(readyLine(ready));
    if (m_phase == Phase::Running)
        m_service.tellReady(*m_engine.snapshot());
    sendDemoTraffic(ready.proxy);
}

void Runner::sendDemoTraffic(const std::string &proxy)
{
    if (m_demo)
        m_demo->sendTrafficTo(QUrl(QString::fromStdString(proxy)));
}

void Runner::reportLife(const SnapshotPtr &snapshot)
{
    m_service.tellLife(*snapshot, std::chrono::steady_clock::now());
}

/// What came of it is in the event log; for the service manager a reload is over either way.
void Runner::finishCommand(CommandId id)
{
    if (id == m_demoBackend && !m_engine.snapshot()->listeners.empty())
        sendDemoTraffic(m_engine.snapshot()->listeners.front());
    if (id != m_reload)
        return;
    m_reload.reset();
    if (m_phase == Phase::Running)
        m_service.tellReady(*m_engine.snapshot());
}

void Runner::reportFailure(const Error &error)
{
    say(describe(error));
    const bool stopping = m_phase == Phase::Stopping;
    m_phase = Phase::Idle;
    if (!m_windowed || stopping)
        QCoreApplication::exit(couldNotRun);
}

void Runner::finish()
{
    writeSummary();
    removeOwnReadyFile();
    QCoreApplication::exit(m_exitStatus);
}

void Runner::writeReadyFile(const Ready &ready)
{
    const std::string &path = m_engine.config().application.readyFile;
    if (path.empty())
        return;
    const std::string error = writeAtomically(path, readyDocument(ready));
    if (error.empty())
        return;
    say("--ready-file: " + path + ": " + error); // whoever waits for it would wait for ever
    m_exitStatus = couldNotRun;
    stop();
}

/// Unless another run has written its own there meanwhile.
void Runner::removeOwnReadyFile()
{
    const std::string &path = m_engine.config().application.readyFile;
    if (processOf(path) == QCoreApplication::applicationPid())
        removeReadyFile(path);
}

void Runner::writeSummary()
{
    const std::string &path = m_engine.config().application.summary;
    if (path.empty())
        return;
    const QByteArray summary = summaryDocument(*m_engine.snapshot());
    if (path == "-")
        return printOut(summary.toStdString());
    if (const std::string error = writeAtomically(path, summary); !error.empty())
        say("--summary: " + path + ": " + error);
}

}
