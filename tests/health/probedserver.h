#pragma once

#include "engine/health/probe.h"

#include <QByteArrayList>
#include <QTcpServer>

#include <chrono>

class QTcpSocket;

namespace signalbox::test {

/// A server in the test's own event loop that answers every request head with the same octets. Without an
/// answer it only accepts.
class ProbedServer : public QTcpServer
{
    Q_OBJECT

public:
    explicit ProbedServer(
        QByteArray answer = {}, const QHostAddress &address = QHostAddress::LocalHost, quint16 port = 0);

    SocketAddress socketAddress() const;

    QByteArray answer;
    QByteArray repeated; ///< sent after the answer, again and again, as fast as it is taken
    bool isClosing = true; ///< after the answer
    std::chrono::milliseconds delay{0}; ///< before the answer

    QByteArrayList heads;
    int connections = 0;
    int pending = 0; ///< heads that wait for their answer
    int mostPending = 0;
    qint64 sent = 0; ///< octets
    int closed = 0; ///< connections

private:
    void onConnection();
    void onReadable(QTcpSocket &socket);
    void respond(QTcpSocket &socket);
};

/// What is probed at these addresses.
ProbeTarget targetOf(std::vector<SocketAddress> addresses, std::string path = {});

/// Runs a probe until it has ended.
ProbeResult run(Probe &probe);

}
