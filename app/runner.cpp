#include "app/runner.h"

#include "app/console.h"
#include "app/demo.h"
#include "app/option.h"
#include "app/report.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
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

std::chrono::microseconds serviceBeat()
{
    const std::string time = qgetenv("WATCHDOG_USEC").toStdString();
    return beatInterval(time, qgetenv("WATCHDOG_PID").toStdString(), QCoreApplication::applicationPid());
}

}

Runner::Runner(LoadedConfig loaded, std::string file, ConfigReader reader, Demo *demo, bool windowed)
    : m_engine(std::move(loaded), std::move(file), std::move(reader))
    , m_service(qgetenv("NOTIFY_SOCKET").toStdString(), serviceBeat())
    , m_demo(demo)
    , m_windowed(windowed)
{
    connect(&m_engine, &Engine::started, this, &Runner::report);
    connect(&m_engine, &Engine::failed, this, &Runner::reportFailure);
    connect(&m_engine, &Engine::snapshotReady, this, &Runner::reportLife);
    connect(&m_engine, &Engine::commandFinished, this, &Runner::finishCommand);
    connect(&m_engine, &Engine::stopped, this, &Runner::finish);
}

void Runner::begin()
{
    const Config &config = m_engine.config();
    if (config.backends.empty())
        say("no backends: every request is answered with 503 until one is added");
    const QFileInfo readyFile(QString::fromStdString(config.application.readyFile));
    if (readyFile.isFile() && !readyFile.isSymLink())
        QFile::remove(readyFile.filePath()); // an earlier run's
    m_phase = Phase::Starting;
    QMetaObject::invokeMethod(&m_engine, &Engine::start, Qt::QueuedConnection);
}

void Runner::stop()
{
    if (m_phase == Phase::Idle)
        return QCoreApplication::exit(m_exitStatus);
    if (m_phase == Phase::Stopping)
        return;
    m_phase = Phase::Stopping;
    m_service.tellStopping();
    m_engine.stop();
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

/// Also of a window's second try.
void Runner::report(const Ready &ready)
{
    printOut(readyLine(ready));
    if (m_phase != Phase::Stopping) {
        m_phase = Phase::Running;
        m_service.tellReady(*m_engine.snapshot());
    }
    writeReadyFile(ready);
    if (m_demo)
        m_demo->sendTrafficTo(QUrl(QString::fromStdString(ready.proxy)));
}

void Runner::reportLife(const SnapshotPtr &snapshot)
{
    m_service.tellLife(*snapshot, std::chrono::steady_clock::now());
}

/// What came of it is in the event log; for the service manager a reload is over either way.
void Runner::finishCommand(CommandId id)
{
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
