#include "engine/health/tcpprobe.h"

#include <QNetworkProxy>

namespace signalbox {

TcpProbe::TcpProbe(ProbeTarget target, HealthConfig health)
    : Probe(std::move(target), std::move(health))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QTcpSocket::connected, this, &TcpProbe::onConnected);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &TcpProbe::onError);
}

void TcpProbe::tryAddress(const QHostAddress &host, quint16 port)
{
    m_socket.connectToHost(host, port);
}

void TcpProbe::abandon()
{
    m_socket.abort();
}

void TcpProbe::onConnected()
{
    // A port of the ephemeral range on which nobody listens may get connected to itself (RFC 9293 §3.5).
    const bool isItself =
        m_socket.localPort() == m_socket.peerPort() && m_socket.localAddress() == m_socket.peerAddress();
    if (isItself)
        return onError(QAbstractSocket::ConnectionRefusedError);
    end({.isGood = true, .code = "connected", .message = "connected"});
}

void TcpProbe::onError(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::ConnectionRefusedError)
        failAddress("connection_refused", "connection refused");
    else
        failAddress("connection_failed", "connection failed");
}

}
