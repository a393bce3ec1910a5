#include "engine/backendset.h"

#include "engine/config/backendword.h"

#include <algorithm>

namespace signalbox {

namespace {

std::optional<Error> noSuchBackend(const std::string &name)
{
    return Error{"not_found", "There is no backend named " + name + ".", "name"};
}

bool isWeight(int weight)
{
    return weight >= 0 && weight <= 1000;
}

}

BackendSet::BackendSet(int workers)
    : m_workers(workers)
    , m_cursor(std::make_shared<std::atomic<std::uint64_t>>(0))
{
    m_recentTicks.fill(std::chrono::steady_clock::now());
}

std::optional<Error> BackendSet::add(const BackendConfig &config)
{
    BackendConfig added = config;
    if (added.name.empty())
        added.name = toString(added.address);
    if (!isBackendName(added.name))
        return Error{"bad_name", "A name is 1 to 64 letters, digits and . _ : [ ] -.", "name"};
    if (!isWeight(added.weight))
        return Error{"out_of_range", "A weight is 0 to 1000.", "weight"};
    if (Entry *there = find(added.name)) {
        if (!there->isRemoved)
            return Error{"exists", "There is a backend named " + added.name + " already.", "name"};
        if (there->config.address != added.address)
            return Error{"being_removed", "Another backend of that name is still being removed.", "name"};
        there->isRemoved = false;
        there->config = added;
        return std::nullopt;
    }
    Entry entry;
    entry.backend = std::make_shared<Backend>(++m_lastId, added.name, toString(added.address), m_workers);
    entry.config = std::move(added);
    m_entries.push_back(std::move(entry));
    return std::nullopt;
}

std::optional<Error> BackendSet::remove(const std::string &name)
{
    Entry *entry = find(name);
    if (!entry || entry->isRemoved)
        return noSuchBackend(name);
    entry->isRemoved = true;
    return std::nullopt;
}

std::optional<Error> BackendSet::setWeight(const std::string &name, int weight)
{
    Entry *entry = find(name);
    if (!entry || entry->isRemoved)
        return noSuchBackend(name);
    if (!isWeight(weight))
        return Error{"out_of_range", "A weight is 0 to 1000.", "weight"};
    entry->config.weight = weight;
    return std::nullopt;
}

std::optional<Error> BackendSet::setMode(const std::string &name, BackendMode mode)
{
    Entry *entry = find(name);
    if (!entry || entry->isRemoved)
        return noSuchBackend(name);
    entry->config.mode = mode;
    return std::nullopt;
}

BackendSet::Entry *BackendSet::find(const std::string &name)
{
    const auto it = std::find_if(
        m_entries.begin(), m_entries.end(), [&name](const Entry &e) { return e.config.name == name; });
    return it == m_entries.end() ? nullptr : &*it;
}

std::uint64_t BackendSet::idOf(const std::string &name) const
{
    const auto it = std::find_if(
        m_entries.begin(), m_entries.end(), [&name](const Entry &e) { return e.config.name == name; });
    return it == m_entries.end() ? 0 : it->backend->id;
}

bool BackendSet::setAddresses(
    std::uint64_t id, std::vector<SocketAddress> addresses, const std::string &error)
{
    const auto it = std::find_if(
        m_entries.begin(), m_entries.end(), [id](const Entry &e) { return e.backend->id == id; });
    if (it == m_entries.end())
        return false;
    it->resolveError = error;
    if (addresses.empty() || (it->addresses && *it->addresses == addresses))
        return false;
    it->addresses = std::make_shared<const std::vector<SocketAddress>>(std::move(addresses));
    return true;
}

bool BackendSet::forgetRemoved()
{
    return std::erase_if(m_entries, [](const Entry &e) {
        return e.isRemoved && e.backend->inFlight.load(std::memory_order_relaxed) == 0;
    }) > 0;
}

bool BackendSet::takesTraffic(const Entry &entry)
{
    return !entry.isRemoved && entry.addresses && entry.config.mode == BackendMode::Ready
        && entry.config.weight > 0;
}

int BackendSet::intendedWeight(const Entry &entry) const
{
    if (!takesTraffic(entry))
        return 0;
    return m_algorithm == Algorithm::RoundRobin ? 1 : entry.config.weight;
}

RoutingTablePtr BackendSet::table() const
{
    auto table = std::make_shared<RoutingTable>();
    std::vector<int> weights;
    for (const Entry &entry : m_entries) {
        const int weight = intendedWeight(entry);
        if (weight == 0)
            continue;
        table->backends.push_back({entry.backend, weight, entry.addresses});
        weights.push_back(weight);
    }
    table->balancer = std::make_unique<SmoothRoundRobin>(weights, m_cursor);
    return table;
}

std::vector<BackendSet::Name> BackendSet::names() const
{
    std::vector<Name> names;
    for (const Entry &entry : m_entries) {
        if (entry.isRemoved)
            continue;
        std::uint64_t errors = 0;
        for (const BackendCounters &counters : entry.backend->counters)
            errors += counters.errors.value();
        names.push_back({entry.backend->id, entry.config.address, entry.addresses != nullptr, errors});
    }
    return names;
}

BackendState BackendSet::stateOf(const Entry &entry)
{
    const bool isBusy = entry.backend->inFlight.load(std::memory_order_relaxed) > 0;
    if (entry.isRemoved)
        return BackendState::Removing;
    if (entry.config.mode == BackendMode::Maintenance)
        return BackendState::Maintenance;
    if (entry.config.mode == BackendMode::Drain)
        return isBusy ? BackendState::Draining : BackendState::Drained;
    return entry.addresses ? BackendState::Up : BackendState::Down;
}

Reason BackendSet::reasonFor(const Entry &entry, BackendState state)
{
    if (state == BackendState::Down && entry.resolveError.empty())
        return {"resolving", "Its name is being looked up."};
    if (state == BackendState::Down)
        return {"unresolvable", entry.config.address.host + ": " + entry.resolveError};
    if (state == BackendState::Up && entry.config.weight == 0)
        return {"weight_zero", "Its weight of 0 takes nothing new."};
    return {};
}

BackendSnapshot BackendSet::describe(const Entry &entry)
{
    BackendSnapshot snapshot;
    snapshot.id = entry.backend->id;
    snapshot.config = entry.config;
    snapshot.state = stateOf(entry);
    snapshot.reason = reasonFor(entry, snapshot.state);
    snapshot.inFlight = entry.backend->inFlight.load(std::memory_order_relaxed);
    for (const BackendCounters &counters : entry.backend->counters) {
        snapshot.requests += counters.requests.value();
        snapshot.errors += counters.errors.value();
        addTo(snapshot.responses, counters.responses);
    }
    return snapshot;
}

void BackendSet::sample(Snapshot &snapshot, std::chrono::steady_clock::time_point now)
{
    std::rotate(m_recentTicks.begin(), m_recentTicks.begin() + 1, m_recentTicks.end());
    m_recentTicks.back() = now;
    const double seconds =
        std::max(0.001, std::chrono::duration<double>(now - m_recentTicks.front()).count());
    double recent = 0;
    double weights = 0;
    for (Entry &entry : m_entries) {
        BackendSnapshot described = describe(entry);
        std::rotate(
            entry.recentRequests.begin(), entry.recentRequests.begin() + 1, entry.recentRequests.end());
        entry.recentRequests.back() = described.requests;
        described.requestsPerSecond =
            static_cast<double>(described.requests - entry.recentRequests.front()) / seconds;
        recent += described.requestsPerSecond;
        weights += intendedWeight(entry);
        snapshot.inFlight += described.inFlight;
        snapshot.backends.push_back(std::move(described));
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        BackendSnapshot &described = snapshot.backends[i];
        described.share = recent > 0 ? described.requestsPerSecond / recent : 0;
        described.intendedShare = weights > 0 ? intendedWeight(m_entries[i]) / weights : 0;
    }
}

}
