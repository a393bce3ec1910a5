#include "tests/support/backendprocess.h"

#include "tests/support/patience.h"
#include "tests/support/socket.h"

#include <csignal>
#include <stdexcept>
#include <unistd.h>
#include <utility>

namespace signalbox::test {
namespace {

constexpr int milliseconds = static_cast<int>(patience.count());

}

BackendProcess::BackendProcess(QStringList faults)
    : m_faults(std::move(faults))
    , m_reservation(Socket::reserveAnywhere(m_port))
{
    start();
}

BackendProcess::~BackendProcess()
{
    kill();
    ::close(m_reservation);
}

void BackendProcess::start()
{
    m_process.start(QStringLiteral(FAILING_BACKEND),
        QStringList{QStringLiteral("--port"), QString::number(m_port)} + m_faults);
    if (!m_process.waitForReadyRead(milliseconds) || m_process.readLine().trimmed().toUShort() != m_port)
        throw std::runtime_error("failing_backend does not serve");
}

void BackendProcess::signal(int number) const
{
    if (pid() > 0)
        ::kill(static_cast<pid_t>(pid()), number);
}

void BackendProcess::kill()
{
    signal(SIGKILL);
    m_process.waitForFinished(milliseconds);
}

void BackendProcess::pause()
{
    signal(SIGSTOP);
}

void BackendProcess::resume()
{
    signal(SIGCONT);
}

void BackendProcess::restart()
{
    kill();
    start();
}

void BackendProcess::restart(QStringList faults)
{
    m_faults = std::move(faults);
    restart();
}

}
