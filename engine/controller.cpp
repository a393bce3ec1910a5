#include "engine/controller.h"

#include "engine/commands.h"
#include "engine/logging/eventlog.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstring>
#include <utility>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds snapshotInterval{250};
constexpr std::chrono::seconds resolvePatience{2}; // at the start; then those that are found begin

Error toError(const ListenError &failure)
{
    const std::string reason =
        failure.error == EADDRINUSE ? "it is taken by another program" : std::strerror(failure.error);
    return {failure.error == EADDRINUSE ? "address_in_use" : "cannot_listen",
        "Cannot listen on " + failure.address + ": " + reason + ".", "listen"};
}

}

Controller::Controller(EnginePlan plan, Mailbox<EngineNews> &news)
    : m_config(std::move(plan.loaded), std::move(plan.file), std::move(plan.reader))
    , m_news(news)
    , m_backends(config())
    , m_workers(config(), m_backends.troubles())
    , m_snapshots(m_backends, m_workers)
    , m_admin(*this)
    , m_chance(QRandomGenerator::system()->generate64())
{
    m_drainTimer.setSingleShot(true);
    m_patienceTimer.setSingleShot(true);
    connect(&m_patienceTimer, &QTimer::timeout, this, &Controller::reportReady);
    connect(&m_ticker, &QTimer::timeout, this, &Controller::tick);
    connect(&m_drainTimer, &QTimer::timeout, this, &Controller::finishStop);
    connect(&m_backends, &BackendWatch::changed, this, &Controller::onBackendsChanged);
    connect(&m_backends, &BackendWatch::learned, this, &Controller::reportIfSettled);
    connect(&m_backends, &BackendWatch::overdue, this, [this](const BackendSet::Overdue &backend) {
        qCWarning(backendEvents, "%s had time enough: %u in flight are cut", backend.name.c_str(),
            backend.inFlight);
        m_workers.post(CutBackend{backend.id});
    });
    connect(&m_workers, &WorkerPool::drained, this, &Controller::finishStop);
}

Controller::~Controller() = default;

void Controller::start()
{
    if (auto error = openAll())
        return fail(std::move(*error));
    m_backends.configure(config());
    m_patienceTimer.start(resolvePatience + config().health.timeout);
    m_backends.start();
    reportIfSettled();
}

void Controller::fail(Error error)
{
    m_phase = Phase::Failed;
    m_news.post(std::move(error));
}

std::optional<Error> Controller::openAll()
{
    if (const auto failure = m_listeners.open(config().listen, config().workers))
        return toError(*failure);
    if (const auto problem = ownListener(config()))
        return Error{problem->code, toString(*problem), "address"};
    return openAdmin();
}

/// If the usual address is taken, by another Signalbox perhaps, any other will do.
std::optional<Error> Controller::openAdmin()
{
    AdminConfig admin = config().admin;
    auto problem = m_admin.open(admin);
    if (problem && problem->code == "address_in_use" && admin.address == AdminConfig().address) {
        admin.address->port = 0;
        problem = m_admin.open(admin);
    }
    return problem ? std::optional(Error{problem->code, toString(*problem), problem->key}) : std::nullopt;
}

std::optional<Problem> Controller::ownListener(const Config &wanted) const
{
    const auto own = std::find_if(wanted.backends.begin(), wanted.backends.end(),
        [this](const BackendConfig &backend) { return m_listeners.contain(backend.address); });
    if (own == wanted.backends.end())
        return std::nullopt;
    return Problem{.code = "own_listener",
        .key = "backends[" + std::to_string(own - wanted.backends.begin()) + "].address",
        .given = toString(own->address) + " is an address that Signalbox itself listens on"};
}

void Controller::reportIfSettled()
{
    if (m_phase == Phase::Settling && m_backends.isSettled())
        reportReady();
}

/// All names are looked up and all backends probed, or that takes too long: the workers begin.
void Controller::reportReady()
{
    m_patienceTimer.stop();
    if (auto error = m_workers.start(std::make_shared<const Config>(config()), m_listeners))
        return fail(std::move(*error));
    m_phase = Phase::Ready;
    publishTable();
    m_ticker.start(snapshotInterval);
    const std::vector<std::string> urls = m_listeners.urls();
    const SnapshotPtr now = snapshot();
    Ready ready;
    ready.proxy = urls.empty() ? "off" : urls.front();
    ready.admin = m_admin.url();
    ready.backends = static_cast<int>(now->backends.size());
    ready.backendsAvailable = static_cast<int>(std::count_if(now->backends.begin(), now->backends.end(),
        [](const BackendSnapshot &backend) { return backend.state == BackendState::Up; }));
    m_news.post(now);
    m_news.post(std::move(ready));
}

void Controller::onBackendsChanged()
{
    if (m_phase == Phase::Ready)
        publishTable();
}

void Controller::publishTable()
{
    m_table = m_backends.makeTable();
    m_workers.post(m_table);
    noteStates();
}

/// Tells the event log, and whoever listens to events, what has become of the backends.
void Controller::noteStates()
{
    for (const StateChange &change : m_backends.takeChanges()) {
        const bool isBad = change.to == BackendState::Down || change.to == BackendState::Ejected;
        const std::string why = change.reason.message.empty() ? "" : ", " + change.reason.message;
        const std::string line = change.name + ": " + name(change.to) + why;
        if (isBad)
            qCWarning(backendEvents, "%s", line.c_str());
        else
            qCInfo(backendEvents, "%s", line.c_str());
        m_admin.noteState(change.name, change.from, change.to, change.reason);
    }
}

void Controller::tick()
{
    m_snapshots.tick(Clock::now());
    noteStates();
    const SnapshotPtr now = snapshot();
    m_news.post(now);
    m_admin.noteSnapshot(*now);
}

SnapshotPtr Controller::snapshot()
{
    return m_snapshots.make(config(), m_listeners.urls());
}

bool Controller::isReady() const
{
    return m_phase == Phase::Ready && m_table && !m_table->backends.empty();
}

std::vector<Problem> Controller::apply(const Config &wanted)
{
    std::vector<Problem> problems = m_config.check(wanted);
    if (auto problem = ownListener(wanted))
        problems.push_back(std::move(*problem));
    if (!hasErrors(problems))
        adopt(m_config.set(wanted));
    return problems;
}

/// The configuration in force is another: makes everything go by it.
void Controller::adopt(const std::vector<Change> &changes)
{
    if (changes.empty())
        return;
    setLogLevel(config().logging.level);
    m_backends.configure(config());
    m_workers.configure(config());
    if (m_phase == Phase::Ready)
        publishTable();
    for (const Change &change : changes)
        qCInfo(configEvents, "%s", toString(change).c_str());
    m_admin.noteChanges(changes);
}

void Controller::cut(const std::string &backend)
{
    if (const auto id = m_backends.idOfRemoved(backend))
        m_workers.post(CutBackend{*id});
}

std::optional<Problem> Controller::save()
{
    return m_config.save();
}

std::vector<Problem> Controller::saved()
{
    std::vector<Problem> problems;
    if (auto problem = save())
        problems.push_back(std::move(*problem));
    return problems;
}

Reload Controller::reload()
{
    LoadedConfig loaded = m_config.read();
    Reload result{std::move(loaded.problems), {}};
    if (!hasErrors(result.problems)) {
        for (Problem &problem : m_config.check(loaded.started))
            result.problems.push_back(std::move(problem));
        if (auto problem = ownListener(loaded.started))
            result.problems.push_back(std::move(*problem));
    }
    for (const Problem &problem : result.problems)
        qCWarning(configEvents, "%s", toString(problem).c_str());
    if (hasErrors(result.problems)) {
        qCWarning(configEvents, "the configuration is not valid: nothing changes");
        return result;
    }
    for (const Change &edit : m_config.edits())
        result.dropped.push_back(edit.key);
    adopt(m_config.replace(std::move(loaded)));
    return result;
}

std::optional<std::string> Controller::route(const std::string &key)
{
    const TriedBackends none;
    const PickContext context{none, m_chance, Clock::now(), 0, HashKey::hash(key)};
    const auto pick = m_table ? m_table->pick(context) : RoutingTable::Pick{};
    if (pick.outcome != RoutingTable::Pick::Outcome::Picked)
        return std::nullopt;
    return m_table->backends[pick.index].backend->name;
}

void Controller::visitRequests(const std::function<bool(const RequestRecord &record)> &visit)
{
    m_snapshots.requests().visit(visit);
}

std::string Controller::metrics()
{
    return m_snapshots.metrics(snapshot());
}

void Controller::handle(EngineMail &mail)
{
    if (std::holds_alternative<StopEngine>(mail))
        return stop();
    const auto &submitted = std::get<SubmittedCommand>(mail);
    m_news.post(CommandOutcome{submitted.id, carryOut(submitted.command)});
}

std::optional<Error> Controller::carryOut(const Command &command)
{
    if (std::holds_alternative<ReopenLogs>(command))
        return m_workers.reopenLog(), std::nullopt;
    if (std::holds_alternative<SaveConfig>(command))
        return firstError(saved());
    if (std::holds_alternative<ReloadConfig>(command))
        return firstError(reload().problems);
    Config wanted = config();
    if (auto error = edit(wanted, command))
        return error;
    return firstError(apply(wanted));
}

void Controller::stop()
{
    if (m_phase == Phase::Stopping)
        return;
    m_phase = Phase::Stopping;
    m_patienceTimer.stop();
    m_backends.stop();
    if (m_workers.isEmpty())
        return finishStop();
    m_workers.post(DrainWorker{});
    m_drainTimer.start(config().timeouts.drain);
}

/// All is answered, or the time to do so is over.
void Controller::finishStop()
{
    if (m_phase != Phase::Stopping)
        return;
    m_drainTimer.stop();
    m_ticker.stop();
    m_admin.close();
    m_news.post(snapshot());
    m_workers.stop();
    m_news.post(Stopped{});
}

}
