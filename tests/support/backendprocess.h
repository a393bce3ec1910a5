#pragma once

#include <QProcess>
#include <QStringList>

#include <cstdint>

namespace signalbox::test {

/// A failing_backend in a process of its own, on one port of 127.0.0.1 for as long as this lives. Belongs to
/// the thread that made it.
class BackendProcess
{
public:
    explicit BackendProcess(QStringList faults = {}); ///< failing_backend's options; it serves afterwards
    ~BackendProcess();
    BackendProcess(const BackendProcess &) = delete;
    BackendProcess &operator=(const BackendProcess &) = delete;

    std::uint16_t port() const { return m_port; }
    qint64 pid() const { return m_process.processId(); }

    void kill(); ///< SIGKILL; returns when it is gone
    void pause(); ///< SIGSTOP
    void resume(); ///< SIGCONT
    void restart(); ///< on the same port, killed before or not; it serves afterwards
    void restart(QStringList faults);

private:
    void start();
    void signal(int number) const;

    QStringList m_faults;
    std::uint16_t m_port = 0;
    const int m_reservation; ///< keeps the port while no process listens
    QProcess m_process;
};

}
