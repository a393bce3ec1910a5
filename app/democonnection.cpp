#include "app/democonnection.h"

#include "app/demobackend.h"

#include <QTcpSocket>

#include <algorithm>
#include <variant>

namespace signalbox {

namespace {

constexpr qint64 readAhead = 64 * 1024;

}

DemoConnection::DemoConnection(QTcpSocket *socket, DemoBackend &backend)
    : QObject(&backend)
    , m_backend(backend)
    , m_socket(socket)
{
    socket->setParent(this);
    socket->setReadBufferSize(readAhead);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_delay.setSingleShot(true);
    m_delay.setTimerType(Qt::PreciseTimer);
    connect(&m_delay, &QTimer::timeout, this, &DemoConnection::answer);
    connect(socket, &QTcpSocket::readyRead, this, &DemoConnection::advance);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    advance();
}

void DemoConnection::advance()
{
    bool goOn = true;
    while (goOn && (m_phase == Phase::Head || m_phase == Phase::Body)) {
        m_received += m_socket->readAll();
        goOn = m_phase == Phase::Head ? readHead() : readBody();
    }
    if (m_phase == Phase::Closing)
        m_socket->skip(m_socket->bytesAvailable());
}

bool DemoConnection::readHead()
{
    const DemoHead head = takeDemoHead(m_received);
    if (const auto *refusal = std::get_if<DemoRefusal>(&head))
        refuse(refusal->status);
    else if (const auto *request = std::get_if<DemoRequest>(&head))
        begin(*request);
    return !std::holds_alternative<std::monostate>(head);
}

void DemoConnection::begin(const DemoRequest &request)
{
    m_request = request;
    m_bodyLeft = request.contentLength;
    m_phase = Phase::Body;
    if (request.expectsContinue && m_bodyLeft > 0)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

/// The content itself is of no interest to a demo.
bool DemoConnection::readBody()
{
    const auto taken = std::min<qint64>(m_bodyLeft, m_received.size());
    m_received.remove(0, taken);
    m_bodyLeft -= taken;
    if (m_bodyLeft > 0)
        return taken > 0;
    m_phase = Phase::Answering;
    m_delay.start(m_backend.nextDelay());
    return true;
}

void DemoConnection::refuse(int status)
{
    finish(toHttp(demoError(m_backend.name(), status), {}, false), false);
}

void DemoConnection::answer()
{
    const DemoAnswer answer = m_backend.answer(m_request);
    finish(toHttp(answer, m_request.method, m_request.keepAlive), m_request.keepAlive);
    advance();
}

void DemoConnection::finish(const QByteArray &response, bool keepAlive)
{
    m_socket->write(response);
    m_phase = keepAlive ? Phase::Head : Phase::Closing;
    if (!keepAlive)
        m_socket->disconnectFromHost();
}

}
