#include "engine/controller.h"

#include <QThread>

#include <algorithm>
#include <cstring>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds snapshotInterval{250};
constexpr std::chrono::seconds resolveInterval{30};
constexpr std::chrono::seconds resolvePatience{2}; // at the start; then those that are found begin
constexpr int mostDefaultWorkers = 4;

int workerCount(const Config &config)
{
    return config.workers > 0 ? config.workers
                              : std::clamp(QThread::idealThreadCount(), 1, mostDefaultWorkers);
}

Error toError(const ListenError &failure)
{
    const std::string reason =
        failure.error == EADDRINUSE ? "it is taken by another program" : std::strerror(failure.error);
    return {failure.error == EADDRINUSE ? "address_in_use" : "cannot_listen",
        "Cannot listen on " + failure.address + ": " + reason + ".", "listen"};
}

}

Controller::Controller(Config config, Mailbox<EngineNews> &news)
    : m_config(std::make_shared<Config>(std::move(config)))
    , m_news(news)
    , m_backends(m_config->workers = workerCount(*m_config))
    , m_algorithm(m_config->balancing.algorithm)
    , m_started(Clock::now())
    , m_lastTick(m_started)
{
    m_backends.setAlgorithm(m_algorithm);
    m_drainTimer.setSingleShot(true);
    m_patienceTimer.setSingleShot(true);
    connect(&m_patienceTimer, &QTimer::timeout, this, &Controller::reportReady);
    connect(&m_ticker, &QTimer::timeout, this, &Controller::tick);
    connect(&m_resolveTimer, &QTimer::timeout, this, &Controller::resolveAll);
    connect(&m_drainTimer, &QTimer::timeout, this, &Controller::finishStop);
}

Controller::~Controller()
{
    m_workers.clear();
    closeListenSockets(m_sockets);
}

void Controller::start()
{
    if (!openListeners())
        return;
    for (const BackendConfig &backend : m_config->backends) {
        if (const auto error = addBackend(backend)) {
            m_news.post(*error);
            return;
        }
    }
    m_unresolved = static_cast<int>(m_backends.names().size());
    if (m_unresolved == 0)
        reportReady();
    resolveAll();
    if (!m_isReady)
        m_patienceTimer.start(resolvePatience);
    m_resolveTimer.start(resolveInterval);
}

bool Controller::openListeners()
{
    for (const Address &address : m_config->listen) {
        auto opened = openListenSockets(address, m_config->workers);
        if (const auto *failure = std::get_if<ListenError>(&opened)) {
            m_news.post(toError(*failure));
            return false;
        }
        for (ListenSockets &set : std::get<std::vector<ListenSockets>>(opened))
            m_sockets.push_back(std::move(set));
    }
    return true;
}

void Controller::resolveAll()
{
    for (const BackendSet::Name &name : m_backends.names())
        resolve(name);
}

void Controller::resolve(const BackendSet::Name &name)
{
    m_knownErrors[name.id] = name.errors;
    m_resolver.resolve(
        name.address, [this, id = name.id](const Resolution &resolution) { onResolved(id, resolution); });
}

void Controller::onResolved(std::uint64_t id, const Resolution &resolution)
{
    const bool hasChanged = m_backends.setAddresses(id, resolution.addresses, resolution.error);
    if (m_isStopping)
        return;
    if (!m_isReady && --m_unresolved == 0)
        reportReady();
    else if (m_isReady && hasChanged)
        publishTable();
}

/// All names are looked up, or that takes too long: the workers begin.
void Controller::reportReady()
{
    m_patienceTimer.stop();
    if (const auto failure = startWorkers()) {
        m_news.post(Error{"no_descriptors", "Cannot start a worker: " + failure.message() + ".", "workers"});
        return;
    }
    m_isReady = true;
    publishTable();
    m_ticker.start(snapshotInterval);
    Ready ready;
    ready.proxy = m_sockets.empty() ? "off" : "http://" + m_sockets.front().address.toString();
    ready.admin = "off";
    const SnapshotPtr snapshot = makeSnapshot();
    ready.backends = static_cast<int>(snapshot->backends.size());
    ready.backendsAvailable =
        static_cast<int>(std::count_if(snapshot->backends.begin(), snapshot->backends.end(),
            [](const BackendSnapshot &backend) { return backend.state == BackendState::Up; }));
    m_news.post(snapshot);
    m_news.post(std::move(ready));
}

std::error_code Controller::startWorkers()
{
    for (int i = 0; i < m_config->workers; ++i) {
        std::vector<int> listeners;
        for (ListenSockets &set : m_sockets)
            listeners.push_back(set.descriptors[static_cast<std::size_t>(i)]);
        m_workers.push_back(std::make_unique<WorkerThread>(m_config, i, std::move(listeners)));
        connect(m_workers.back().get(), &WorkerThread::drained, this, &Controller::onWorkerDrained,
            Qt::QueuedConnection);
    }
    for (ListenSockets &set : m_sockets)
        set.descriptors.clear(); // the workers have them
    for (const auto &worker : m_workers) {
        if (const auto error = worker->launch())
            return error;
    }
    return {};
}

void Controller::publishTable()
{
    const RoutingTablePtr table = m_backends.table();
    for (const auto &worker : m_workers)
        worker->post(table);
}

void Controller::handle(EngineMail &mail)
{
    if (std::holds_alternative<StopEngine>(mail))
        return stop();
    const auto &submitted = std::get<SubmittedCommand>(mail);
    auto error = carryOut(submitted.command);
    if (!error && m_isReady)
        publishTable();
    m_news.post(CommandOutcome{submitted.id, std::move(error)});
}

std::optional<Error> Controller::carryOut(const Command &command)
{
    struct Visitor
    {
        Controller &controller;
        std::optional<Error> operator()(const AddBackend &c) const
        {
            auto error = controller.addBackend(c.backend);
            if (!error)
                controller.resolveAll();
            return error;
        }
        std::optional<Error> operator()(const RemoveBackend &c) const
        {
            return controller.m_backends.remove(c.name);
        }
        std::optional<Error> operator()(const SetWeight &c) const
        {
            return controller.m_backends.setWeight(c.name, c.weight);
        }
        std::optional<Error> operator()(const SetMode &c) const
        {
            return controller.m_backends.setMode(c.name, c.mode);
        }
        std::optional<Error> operator()(const SetAlgorithm &c) const
        {
            controller.m_algorithm = c.algorithm;
            controller.m_backends.setAlgorithm(c.algorithm);
            return std::nullopt;
        }
    };
    return std::visit(Visitor{*this}, command);
}

std::optional<Error> Controller::addBackend(const BackendConfig &backend)
{
    if (backend.address.port == 0)
        return Error{"out_of_range", "A backend's port is 1 to 65535.", "address"};
    if (isOwnListener(backend.address))
        return Error{"own_listener",
            toString(backend.address) + " is an address that Signalbox itself listens on.", "address"};
    return m_backends.add(backend);
}

bool Controller::isOwnListener(const Address &address) const
{
    const bool isLocalName = address.host.empty() || address.host == "localhost";
    const auto numeric = SocketAddress::fromNumeric(address.host, address.port);
    return std::any_of(m_sockets.begin(), m_sockets.end(), [&](const ListenSockets &set) {
        const bool isEverywhere = set.address.host() == "0.0.0.0" || set.address.host() == "::";
        return set.address.port() == address.port
            && (set.address == numeric || ((isLocalName || numeric.isLoopback()) && isEverywhere)
                || (isLocalName && set.address.isLoopback()));
    });
}

void Controller::tick()
{
    if (m_backends.forgetRemoved())
        publishTable();
    resolveFailing();
    m_news.post(makeSnapshot());
}

/// A backend that fails may have moved: its name is looked up again without waiting for the next round.
void Controller::resolveFailing()
{
    if (m_sequence % 4 != 0) // once a second
        return;
    for (const BackendSet::Name &name : m_backends.names()) {
        if (!name.isResolved || name.errors != m_knownErrors[name.id])
            resolve(name);
    }
}

SnapshotPtr Controller::makeSnapshot()
{
    const TimePoint now = Clock::now();
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->sequence = ++m_sequence;
    snapshot->uptime = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_started);
    snapshot->algorithm = m_algorithm;
    snapshot->workers = m_config->workers;
    for (const ListenSockets &set : m_sockets)
        snapshot->listeners.push_back("http://" + set.address.toString());
    for (const auto &worker : m_workers) {
        addTo(snapshot->totals, worker->counters());
        snapshot->clientConnections += worker->counters().connections.value();
    }
    m_backends.sample(*snapshot, now);
    const double seconds = std::chrono::duration<double>(now - m_lastTick).count();
    if (seconds >= 0.9) {
        m_requestsPerSecond = static_cast<double>(snapshot->totals.requests - m_lastRequests) / seconds;
        m_lastRequests = snapshot->totals.requests;
        m_lastTick = now;
    }
    snapshot->requestsPerSecond = m_requestsPerSecond;
    return snapshot;
}

void Controller::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_patienceTimer.stop();
    m_resolveTimer.stop();
    if (m_workers.empty())
        return finishStop();
    for (const auto &worker : m_workers)
        worker->post(DrainWorker{});
    m_drainTimer.start(m_config->timeouts.drain);
}

void Controller::onWorkerDrained()
{
    if (m_isStopping && ++m_drainedWorkers == m_workers.size())
        finishStop();
}

/// All is answered, or the time to do so is over.
void Controller::finishStop()
{
    m_drainTimer.stop();
    m_ticker.stop();
    m_news.post(makeSnapshot());
    m_workers.clear();
    m_news.post(Stopped{});
}

}
