#include "app/demobackend.h"

#include "app/democonnection.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <utility>

namespace signalbox {

DemoBackend::DemoBackend(DemoProfile profile, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_random(static_cast<quint32>(m_profile.pace.count()))
{
    connect(&m_server, &QTcpServer::newConnection, this, &DemoBackend::acceptAll);
}

bool DemoBackend::listen()
{
    return m_server.listen(QHostAddress::LocalHost);
}

DemoAnswer DemoBackend::answer(const DemoRequest &request)
{
    if (request.path != "/" && m_random.generateDouble() < m_profile.failures)
        return demoError(m_profile.name, 500);
    return demoAnswer(m_profile.name, request);
}

std::chrono::milliseconds DemoBackend::nextDelay()
{
    const double spread = 0.6 + 0.8 * m_random.generateDouble();
    const double hiccup = m_random.bounded(100) < 3 ? 4.0 : 1.0;
    const double delay = static_cast<double>(m_profile.pace.count()) * spread * hiccup;
    return std::chrono::milliseconds(qRound64(delay));
}

void DemoBackend::acceptAll()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        new DemoConnection(socket, *this);
}

}
