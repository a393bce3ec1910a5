#include "app/runner.h"

#include "app/console.h"
#include "app/demo.h"
#include "app/option.h"
#include "app/report.h"

#include <QCoreApplication>
#include <QFile>
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

}

Runner::Runner(Config config, Demo *demo, bool windowed)
    : m_engine(std::move(config))
    , m_demo(demo)
    , m_windowed(windowed)
{
    connect(&m_engine, &Engine::started, this, &Runner::report);
    connect(&m_engine, &Engine::failed, this, &Runner::reportFailure);
    connect(&m_engine, &Engine::stopped, this, &Runner::finish);
}

void Runner::begin()
{
    const Config &config = m_engine.config();
    if (config.backends.empty())
        say("no backends: every request is answered with 503 until one is added");
    if (!config.application.readyFile.empty())
        QFile::remove(QString::fromStdString(config.application.readyFile)); // an earlier run's
    m_phase = Phase::Active;
    QMetaObject::invokeMethod(&m_engine, &Engine::start, Qt::QueuedConnection);
}

void Runner::stop()
{
    if (m_phase == Phase::Idle)
        return QCoreApplication::exit(m_exitStatus);
    if (m_phase == Phase::Active)
        m_engine.stop();
    m_phase = Phase::Stopping;
}

void Runner::report(const Ready &ready)
{
    if (m_phase == Phase::Idle) // a window's second try
        m_phase = Phase::Active;
    printOut(readyLine(ready));
    writeReadyFile(ready);
    if (m_demo)
        m_demo->sendTrafficTo(QUrl(QString::fromStdString(ready.proxy)));
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
