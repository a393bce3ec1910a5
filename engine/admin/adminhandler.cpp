#include "engine/admin/adminhandler.h"

#include "engine/admin/snapshotjson.h"
#include "engine/logging/eventlog.h"

#include <QUuid>

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::ptrdiff_t mostLasting = 32;
constexpr std::chrono::milliseconds snapshotInterval{900}; // snapshots come every 250 ms

}

AdminHandler::AdminHandler(
    AdminPort &adminPort, const IoContext &ioContext, std::chrono::milliseconds content)
    : port(adminPort)
    , io(ioContext)
    , contentTime(content)
    , guard({}, {}, {})
    , events(newRequestId().substr(0, 8))
{
}

RequestConsumer &AdminHandler::onRequest(Downstream &client, const RequestHead &head)
{
    auto *exchange = new AdminExchange(*this, client, head);
    exchange->slot = m_exchanges.size();
    m_exchanges.push_back(exchange);
    return *exchange;
}

void AdminHandler::onRefused(const RefusedRequest &request)
{
    qCDebug(adminEvents, "a request was refused with %d", request.status);
}

ErrorResponse AdminHandler::errorResponse(
    const ErrorAnswer &answer, const Field *, std::string_view date) const
{
    return {answer.status, errorAnswer(answer.status, answer.code, answer.detail).content, date};
}

std::string AdminHandler::newRequestId()
{
    return QUuid::createUuid().toString(QUuid::Id128).toStdString();
}

void AdminHandler::onEnded(AdminExchange &exchange)
{
    m_exchanges.back()->slot = exchange.slot;
    m_exchanges[exchange.slot] = m_exchanges.back();
    m_exchanges.pop_back();
    io.reactor.dispose(exchange);
}

void AdminHandler::addEvent(EventKind kind, const QJsonObject &json)
{
    events.add(kind, json);
    for (std::size_t i = m_exchanges.size(); i-- > 0;)
        m_exchanges[i]->sendEvents();
}

void AdminHandler::addSnapshotEvent(const Snapshot &snapshot)
{
    m_lastSnapshot = io.reactor.now();
    QJsonObject json = statusJson(snapshot);
    json.insert(QStringLiteral("backends"), backendsJson(snapshot));
    addEvent(SnapshotEvent, json);
}

void AdminHandler::onSnapshot(const Snapshot &snapshot)
{
    for (std::size_t i = m_exchanges.size(); i-- > 0;)
        m_exchanges[i]->onSnapshot(snapshot);
    if (hasStreams() && io.reactor.now() >= m_lastSnapshot + snapshotInterval)
        addSnapshotEvent(snapshot);
}

void AdminHandler::onTick()
{
    for (std::size_t i = m_exchanges.size(); i-- > 0;)
        m_exchanges[i]->onTick(io.reactor.now());
}

bool AdminHandler::hasRoomForLasting() const
{
    return std::ranges::count_if(m_exchanges, &AdminExchange::isLasting) < mostLasting;
}

bool AdminHandler::hasStreams() const
{
    return std::ranges::any_of(m_exchanges, &AdminExchange::isStreaming);
}

}
