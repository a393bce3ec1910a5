#include "engine/controller.h"

#include "engine/logging/eventlog.h"

#include <QThread>

#include <algorithm>
#include <cstring>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds snapshotInterval{250};
constexpr std::chrono::seconds resolvePatience{2}; // at the start; then those that are found begin
constexpr int mostDefaultWorkers = 4;

/// Makes the number of workers a definite one.
const Config &withWorkers(Config &config)
{
    if (config.workers == 0)
        config.workers = std::clamp(QThread::idealThreadCount(), 1, mostDefaultWorkers);
    return config;
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
    , m_backends(withWorkers(*m_config))
    , m_share(*m_config, m_config->workers, m_backends.troubles())
    , m_algorithm(m_config->balancing.algorithm)
    , m_started(Clock::now())
    , m_lastTick(m_started)
{
    m_drainTimer.setSingleShot(true);
    m_patienceTimer.setSingleShot(true);
    connect(&m_patienceTimer, &QTimer::timeout, this, &Controller::reportReady);
    connect(&m_ticker, &QTimer::timeout, this, &Controller::tick);
    connect(&m_drainTimer, &QTimer::timeout, this, &Controller::finishStop);
    connect(&m_backends, &BackendWatch::changed, this, &Controller::onBackendsChanged);
    connect(&m_backends, &BackendWatch::learned, this, &Controller::reportIfSettled);
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
    m_patienceTimer.start(resolvePatience + m_config->health.timeout);
    m_backends.start();
    reportIfSettled();
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

void Controller::onBackendsChanged()
{
    if (m_isReady && !m_isStopping)
        publishTable();
}

void Controller::reportIfSettled()
{
    if (!m_isReady && !m_hasFailed && !m_isStopping && m_backends.isSettled())
        reportReady();
}

/// All names are looked up and all backends probed, or that takes too long: the workers begin.
void Controller::reportReady()
{
    m_patienceTimer.stop();
    if (const auto failure = startWorkers()) {
        m_workers.clear();
        m_hasFailed = true;
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
        m_workers.push_back(std::make_unique<WorkerThread>(m_config, i, std::move(listeners), m_share));
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
    const RoutingTablePtr table = m_backends.makeTable();
    for (const auto &worker : m_workers)
        worker->post(table);
    noteStates();
}

/// Tells the event log what has changed.
void Controller::noteStates()
{
    for (const StateChange &change : m_backends.takeChanges()) {
        const bool isBad = change.to == BackendState::Down || change.to == BackendState::Ejected;
        const std::string why = change.reason.message.empty() ? "" : ": " + change.reason.message;
        const std::string line = change.name + " is " + name(change.to) + why;
        if (isBad)
            qCWarning(backendEvents, "%s", line.c_str());
        else
            qCInfo(backendEvents, "%s", line.c_str());
    }
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
            return controller.addBackend(c.backend);
        }
        std::optional<Error> operator()(const RemoveBackend &c) const
        {
            return controller.m_backends.remove(c.name);
        }
        std::optional<Error> operator()(const UpdateBackend &c) const
        {
            return controller.m_backends.update(c.name, c.backend);
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
    m_news.post(makeSnapshot());
    noteStates();
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
        snapshot->queued += worker->counters().queued.value();
    }
    m_backends.tick(*snapshot);
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
    m_backends.stop();
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
