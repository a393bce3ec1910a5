#include "app/unixsignals.h"

#include <QSocketNotifier>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace signalbox {

namespace {

// Only what is safe in a signal handler (signal-safety(7)); both live as long as the process.
int pipeEnds[2] = {-1, -1};
std::atomic<bool> stopping = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void handle(int number)
{
    const int kept = errno;
    const bool stops = number == SIGTERM || number == SIGINT;
    if (stops && stopping.exchange(true))
        _exit(128 + number);
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const ssize_t written = write(pipeEnds[1], &byte, 1);
    errno = kept;
}

void catchSignal(int number)
{
    struct sigaction action
    {
    };
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

}

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
    if (pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals: %s", qPrintable(qt_error_string()));
    m_notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &UnixSignals::readPipe);
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGUSR1})
        catchSignal(number);
}

void UnixSignals::readPipe()
{
    unsigned char number = 0;
    while (read(pipeEnds[0], &number, 1) == 1) {
        if (number == SIGHUP)
            Q_EMIT reloadRequested();
        else if (number == SIGUSR1)
            Q_EMIT reopenRequested();
        else
            Q_EMIT stopRequested();
    }
}

}
