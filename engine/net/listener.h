#pragma once

#include <QTcpServer>
#include <QTimer>

#include <functional>

namespace signalbox {

/// Accepts on one listening socket in its thread, handing each connection's descriptor on, non-blocking.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    using Accepted = std::function<void(int descriptor)>;

    /// Takes over a descriptor that listens already.
    /// `exhausted` is called when the system has no descriptor left for a client that waits.
    Listener(int descriptor, Accepted accepted, std::function<void()> exhausted, QObject *parent = nullptr);

    /// Accepts nothing until resume(): too many connections.
    void pause();
    void resume();

    /// Accepts what waits in the queue, then closes.
    void finish();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void rest();
    void retry();

    Accepted m_accepted;
    std::function<void()> m_exhausted;
    int m_scarceFrom; ///< descriptors from this number on are the last few
    QTimer m_retry; ///< after the system had no descriptor or memory left
    bool m_isPaused = false;
};

}
