#pragma once

#include "engine/health/probe.h"

#include <QTcpSocket>

namespace signalbox {

/// A probe that is content with a TCP connection. Belongs to the engine's thread.
class TcpProbe final : public Probe
{
    Q_OBJECT

public:
    TcpProbe(ProbeTarget target, HealthConfig health);

private:
    void tryAddress(const QHostAddress &host, quint16 port) override;
    void abandon() override;
    void onConnected();
    void onError(QAbstractSocket::SocketError error);

    QTcpSocket m_socket;
};

}
