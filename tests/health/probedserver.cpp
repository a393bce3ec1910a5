#include "tests/health/probedserver.h"

#include "tests/support/patience.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

namespace signalbox::test {

ProbedServer::ProbedServer(QByteArray octets, const QHostAddress &address, quint16 port)
    : answer(std::move(octets))
{
    connect(this, &QTcpServer::newConnection, this, &ProbedServer::onConnection);
    listen(address, port);
}

SocketAddress ProbedServer::socketAddress() const
{
    return SocketAddress::fromNumeric(serverAddress().toString().toStdString(), serverPort());
}

void ProbedServer::onConnection()
{
    while (QTcpSocket *const socket = nextPendingConnection()) {
        ++connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadable(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this] { ++closed; });
    }
}

void ProbedServer::onReadable(QTcpSocket &socket)
{
    const QByteArray octets = socket.peek(socket.bytesAvailable());
    if (answer.isEmpty() || !octets.contains("\r\n\r\n"))
        return;
    heads.append(socket.readAll());
    mostPending = std::max(mostPending, ++pending);
    QTimer::singleShot(delay, &socket, [this, &socket] { respond(socket); });
}

void ProbedServer::respond(QTcpSocket &socket)
{
    --pending;
    sent += socket.write(answer);
    if (!repeated.isEmpty()) {
        connect(&socket, &QTcpSocket::bytesWritten, this, [this, &socket] {
            if (socket.bytesToWrite() == 0)
                sent += socket.write(repeated);
        });
    } else if (isClosing) {
        socket.disconnectFromHost();
    }
}

ProbeTarget targetOf(std::vector<SocketAddress> addresses, std::string path)
{
    return {.address = {"backend.test", 9001},
        .addresses = std::make_shared<const std::vector<SocketAddress>>(std::move(addresses)),
        .path = std::move(path)};
}

ProbeResult run(Probe &probe)
{
    std::vector<ProbeResult> results;
    const auto connection = QObject::connect(
        &probe, &Probe::ended, &probe, [&results](const ProbeResult &result) { results.push_back(result); });
    probe.start();
    (void)QTest::qWaitFor([&results] { return !results.empty(); }, static_cast<int>(patience.count()));
    QObject::disconnect(connection);
    return results.empty() ? ProbeResult{.code = "has not ended"} : results.front();
}

}
