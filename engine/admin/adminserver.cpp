#include "engine/admin/adminserver.h"

#include "engine/admin/admintoken.h"
#include "engine/admin/configtag.h"
#include "engine/admin/snapshotjson.h"
#include "engine/config/validation.h"
#include "engine/net/listensockets.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace signalbox {

namespace {

constexpr std::size_t scratchSize = 64 * 1024;
constexpr std::size_t mostBuffered = 64 * 1024 * 1024;
constexpr std::chrono::milliseconds tick{100}; // how late a deadline may be noticed
constexpr HeadLimits headLimits{.target = 8 * 1024, .head = 16 * 1024, .fields = 100};

QString text(const std::string &octets)
{
    return QString::fromStdString(octets);
}

Problem cannotListen(const ListenError &error)
{
    return {.code = error.error == EADDRINUSE ? "address_in_use" : "cannot_listen",
        .key = "admin.address",
        .given = "cannot listen on " + error.address + ": " + reasonOf(error)};
}

}

AdminServer::AdminServer(AdminPort &port, const ClientTimeouts &timeouts, QObject *parent)
    : QObject(parent)
    , m_buffers(mostBuffered)
    , m_scratch(scratchSize)
    , m_handler(port, {m_reactor, m_buffers, m_deadlines, m_date, m_scratch}, timeouts.bodyIdle)
    , m_connections(m_handler.io, m_handler, [this] { onClosed(); })
{
    m_connections.context().limits = headLimits;
    m_connections.context().timeouts = timeouts;
    connect(&m_timer, &QTimer::timeout, this, &AdminServer::onTick);
}

AdminServer::~AdminServer()
{
    close();
}

std::optional<Problem> AdminServer::open(const AdminConfig &config)
{
    if (!config.address)
        return std::nullopt;
    const auto token = readAdminToken(config);
    if (const auto *problem = std::get_if<Problem>(&token))
        return *problem;
    if (auto problem = checkExposure(config))
        return problem;
    return listen(config, std::get<std::string>(token));
}

std::optional<Problem> AdminServer::listen(const AdminConfig &config, const std::string &token)
{
    const auto opened = openListenSockets(*config.address, 1);
    if (const auto *error = std::get_if<ListenError>(&opened))
        return cannotListen(*error);
    std::vector<SocketAddress> bound;
    for (const ListenSockets &set : std::get<std::vector<ListenSockets>>(opened)) {
        bound.push_back(set.address);
        m_addresses.push_back({set.address.host(), set.address.port()});
        m_listeners.push_back(std::make_unique<Listener>(
            set.descriptors.front(), [this](int client) { accept(client); }, [this] { makeRoom(); }));
    }
    m_url = "http://" + bound.front().toString();
    m_handler.guard = AdminGuard(std::move(bound), config.hosts, token);
    m_timer.start(tick);
    return std::nullopt;
}

void AdminServer::close()
{
    m_timer.stop();
    m_listeners.clear();
    m_addresses.clear();
    m_connections.shutDown(true);
    m_reactor.reclaimDisposed();
    m_url = "off";
}

std::string AdminServer::url() const
{
    return m_url;
}

bool AdminServer::isAt(const Address &backend) const
{
    return std::ranges::any_of(m_addresses, [&backend](const Address &own) { return reaches(backend, own); });
}

/// A further client waits in the system's queue until another goes.
void AdminServer::accept(int descriptor)
{
    m_connections.add(descriptor);
    if (m_connections.count() < mostConnections || m_connections.closeIdle())
        return;
    m_isAcceptPaused = true;
    for (const auto &listener : m_listeners)
        listener->pause();
}

void AdminServer::onClosed()
{
    if (!m_isAcceptPaused || m_connections.count() >= mostConnections)
        return;
    m_isAcceptPaused = false;
    for (const auto &listener : m_listeners)
        listener->resume();
}

/// The system is out of descriptors.
void AdminServer::makeRoom()
{
    m_connections.closeIdle();
}

void AdminServer::onTick()
{
    m_deadlines.expire(m_reactor.now());
    m_handler.onTick();
    if (m_isAcceptPaused)
        m_connections.closeIdle();
}

void AdminServer::noteSnapshot(const Snapshot &snapshot)
{
    m_handler.onSnapshot(snapshot);
}

void AdminServer::noteState(
    const std::string &backend, std::optional<BackendState> from, BackendState to, const Reason &reason)
{
    m_handler.addEvent(StateEvent,
        {{QStringLiteral("backend"), text(backend)},
            {QStringLiteral("from"), from ? QJsonValue(text(name(*from))) : QJsonValue()},
            {QStringLiteral("state"), text(name(to))},
            {QStringLiteral("reason"), reasonJson(reason, std::chrono::milliseconds::zero())}});
}

void AdminServer::noteChanges(const std::vector<Change> &changes)
{
    QJsonArray list;
    for (const Change &change : changes)
        list.append(QJsonObject{{QStringLiteral("key"), text(change.key)},
            {QStringLiteral("from"), text(change.from)}, {QStringLiteral("to"), text(change.to)}});
    m_handler.addEvent(ConfigEvent,
        {{QStringLiteral("etag"), text(configTag(m_handler.port.config()))},
            {QStringLiteral("changes"), list}});
}

void AdminServer::noteWarning(const std::string &code, const std::string &message)
{
    m_handler.addEvent(
        WarningEvent, {{QStringLiteral("code"), text(code)}, {QStringLiteral("message"), text(message)}});
}

}
