#include "engine/controller.h"

#include "engine/commands.h"
#include "engine/debugging.h"
#include "engine/logging/eventlog.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds snapshotInterval{250};
constexpr std::chrono::seconds resolvePatience{2}; // at the start; then those that are found begin

Error toError(const ListenError &failure)
{
    return {failure.error == EADDRINUSE ? "address_in_use" : "cannot_listen",
        "Cannot listen on " + failure.address + ": " + reasonOf(failure) + ".", "listen"};
}

}

Controller::Controller(EnginePlan plan, Mailbox<EngineNews> &news)
    : m_config(std::move(plan.loaded), std::move(plan.file), std::move(plan.reader))
    , m_news(news)
    , m_backends(config())
    , m_workers(config(), m_backends.troubles())
    , m_snapshots(m_backends, m_workers)
    , m_admin(*this)
    , m_events(m_admin)
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
        m_events.warn(backendEvents,
            {"drain_overdue",
                backend.name + " had time enough: " + std::to_string(backend.inFlight)
                    + " in flight are cut"});
        m_workers.post(CutBackend{backend.id});
    });
    connect(&m_workers, &WorkerPool::drained, this, &Controller::finishStop);
}

Controller::~Controller() = default;

void Controller::start()
{
    setLogLevel(config().logging.level);
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
    m_listeners.close();
    m_admin.close();
    m_news.post(std::move(error));
}

std::optional<Error> Controller::openAll()
{
    if (const auto failure = m_listeners.open(config().listen, config().workers))
        return toError(*failure);
    if (auto error = openAdmin())
        return error;
    const auto problem = ownListener(config());
    return problem ? std::optional(Error{problem->code, toString(*problem), "address"}) : std::nullopt;
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
    const auto own =
        std::find_if(wanted.backends.begin(), wanted.backends.end(), [this](const BackendConfig &backend) {
            return m_listeners.contain(backend.address) || m_admin.isAt(backend.address);
        });
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
    if (auto error = m_workers.start(applied(), m_listeners))
        return fail(std::move(*error));
    m_phase = Phase::Ready;
    m_isListening = true;
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

/// Tells what has become of the backends.
void Controller::noteStates()
{
    for (const StateChange &change : m_backends.takeChanges())
        m_events.note(change);
    if (m_backends.isPanicking() == std::exchange(m_isPanicking, m_backends.isPanicking()))
        return;
    if (m_isPanicking)
        m_events.warn(
            backendEvents, {"panic", "so few backends are healthy that ejected ones take traffic too"});
    else
        m_events.warn(backendEvents, {"panic_over", "ejected backends take no traffic any more"});
}

void Controller::tick()
{
    m_snapshots.tick(Clock::now(), m_events);
    noteStates();
    passOn();
    const SnapshotPtr now = snapshot();
    m_news.post(now);
    m_admin.noteSnapshot(*now);
}

/// To the engine's user: what was recorded and has happened since the last time.
void Controller::passOn()
{
    if (RecordedRequests requests = m_snapshots.takeRecorded(); !requests.empty())
        m_news.post(std::move(requests));
    if (Events events = m_events.take(); !events.empty())
        m_news.post(std::move(events));
}

SnapshotPtr Controller::snapshot()
{
    const std::shared_ptr<Snapshot> snapshot = m_snapshots.make(m_config);
    snapshot->listeners = m_listeners.urls();
    snapshot->isListening = m_phase == Phase::Ready && m_isListening;
    snapshot->isDebugging = m_isDebugging;
    return snapshot;
}

bool Controller::isReady() const
{
    return m_phase == Phase::Ready && m_isListening && m_table && !m_table->backends.empty();
}

std::vector<Problem> Controller::check(const Config &wanted) const
{
    std::vector<Problem> problems = m_config.check(wanted);
    if (auto problem = ownListener(wanted))
        problems.push_back(std::move(*problem));
    return problems;
}

std::vector<Problem> Controller::apply(const Config &wanted)
{
    std::vector<Problem> problems = check(wanted);
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
    configure();
    m_events.note(changes);
}

/// What backends and workers go by.
ConfigPtr Controller::applied() const
{
    return m_isDebugging ? std::make_shared<const Config>(debugged(config())) : m_config.shared();
}

void Controller::configure()
{
    const ConfigPtr applied = this->applied();
    m_backends.configure(*applied);
    m_workers.configure(*applied);
    if (m_phase == Phase::Ready)
        publishTable();
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

Reload Controller::reload()
{
    return read(m_config.file());
}

/// Makes what that file says, with the options over it, the configuration in force.
Reload Controller::read(const std::string &file)
{
    LoadedConfig loaded = m_config.read(file);
    Reload result{std::move(loaded.problems), {}};
    if (!hasErrors(result.problems)) {
        for (Problem &problem : check(loaded.started))
            result.problems.push_back(std::move(problem));
    }
    for (const Problem &problem : result.problems)
        m_events.warn(configEvents, {problem.code, toString(problem)});
    if (hasErrors(result.problems)) {
        m_events.warn(configEvents, {"reload_failed", "the configuration is not valid: nothing changes"});
        return result;
    }
    for (const Change &edit : m_config.edits())
        result.dropped.push_back(edit.key);
    adopt(m_config.replace(std::move(loaded), file));
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
    CommandOutcome outcome{submitted.id, carryOut(submitted)};
    passOn();
    m_news.post(std::move(outcome));
}

std::optional<Error> Controller::carryOut(const SubmittedCommand &submitted)
{
    const Command &command = submitted.command;
    if (m_phase == Phase::Failed)
        return Error{"not_running", "Signalbox has not been started.", {}};
    if (std::holds_alternative<ReopenLogs>(command))
        return m_workers.reopenLog(), std::nullopt;
    if (std::holds_alternative<ReloadConfig>(command))
        return firstError(reload().problems);
    if (const auto *opened = std::get_if<OpenConfig>(&command))
        return firstError(read(absolutePath(opened->file)).problems);
    if (const auto *saved = std::get_if<SaveConfig>(&command))
        return save(absolutePath(saved->file));
    if (const auto *listening = std::get_if<SetListening>(&command))
        return setListening(listening->isListening);
    if (const auto *debugging = std::get_if<SetDebugging>(&command))
        return setDebugging(debugging->isDebugging);
    if (const auto *tested = std::get_if<TestBackend>(&command))
        return test(submitted.id, tested->backend);
    Config wanted = config();
    if (auto error = edit(wanted, command))
        return error;
    return firstError(apply(wanted));
}

std::optional<Error> Controller::save(const std::string &file)
{
    const auto problem = m_config.save(file);
    return problem ? firstError({*problem}) : std::nullopt;
}

std::optional<Error> Controller::setListening(bool isListening)
{
    if (m_phase != Phase::Ready)
        return Error{"not_running", "Signalbox has not been started, or is stopping.", {}};
    if (isListening == m_isListening)
        return std::nullopt;
    if (!isListening)
        m_workers.closeListeners();
    else if (const auto failure = m_listeners.reopen(config().workers))
        return toError(*failure);
    else
        m_workers.openListeners(m_listeners);
    m_isListening = isListening;
    if (isListening)
        m_events.warn(proxyEvents, {"listening", "the listeners are open again"});
    else
        m_events.warn(proxyEvents, {"not_listening", "the listeners are closed: no client can connect"});
    return std::nullopt;
}

std::optional<Error> Controller::setDebugging(bool isDebugging)
{
    if (isDebugging == std::exchange(m_isDebugging, isDebugging))
        return std::nullopt;
    configure();
    if (isDebugging)
        m_events.warn(configEvents, {"debugging", "debugging: no timeouts, retries, probes and ejection"});
    else
        m_events.warn(configEvents, {"debugging_over", "debugging is over: timeouts and all else apply"});
    return std::nullopt;
}

std::optional<Error> Controller::test(CommandId id, const BackendConfig &backend)
{
    Config asked = config();
    asked.backends = {backend};
    if (auto error = firstError(check(asked)))
        return error;
    m_tester.test(backend, config().health, [this, id](const BackendTest &result) {
        m_news.post(Tested{id, result});
    });
    return std::nullopt;
}

/// Asked for again, it waits no longer.
void Controller::stop()
{
    if (m_phase == Phase::Stopping || m_phase == Phase::Stopped)
        return finishStop();
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
    m_phase = Phase::Stopped;
    m_drainTimer.stop();
    m_ticker.stop();
    m_admin.close();
    passOn();
    m_news.post(snapshot());
    m_workers.stop();
    m_news.post(Stopped{});
}

}
