#include "engine/backendset.h"

#include "engine/balancing/algorithms.h"
#include "engine/config/backendword.h"

#include <QRandomGenerator>

#include <algorithm>
#include <limits>
#include <utility>

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

/// A secret for cookies that last as long as this process.
std::string randomSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return {reinterpret_cast<const char *>(words.data()), sizeof words};
}

StickyConfig withSecret(StickyConfig config)
{
    if (config.secret.empty())
        config.secret = randomSecret();
    return config;
}

}

BackendSet::BackendSet(int workers, const BalancingConfig &balancing, const StickyConfig &sticky)
    : m_workers(workers)
    , m_balancing(balancing)
    , m_sticky(withSecret(sticky))
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
        if (there->config.address == added.address) { // it is revived
            there->isRemoved = there->isCut = false;
            there->config = added;
            return std::nullopt;
        }
    }
    Entry entry;
    entry.backend = std::make_shared<Backend>(
        ++m_lastId, added.name, toString(added.address), m_workers, m_inFlight.next());
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

/// Its name and address stay.
std::optional<Error> BackendSet::update(const std::string &name, const BackendConfig &config)
{
    Entry *entry = find(name);
    if (!entry || entry->isRemoved)
        return noSuchBackend(name);
    if (!isWeight(config.weight))
        return Error{"out_of_range", "A weight is 0 to 1000.", "weight"};
    BackendConfig updated = config;
    updated.name = entry->config.name;
    updated.address = entry->config.address;
    entry->config = std::move(updated);
    return std::nullopt;
}

void BackendSet::configure(const BalancingConfig &balancing, const StickyConfig &sticky)
{
    m_balancing = balancing;
    const std::string secret = m_sticky.secret;
    m_sticky = sticky;
    if (m_sticky.secret.empty())
        m_sticky.secret = secret; // clients keep their backends
}

/// One that is not removed, where there is one.
BackendSet::Entry *BackendSet::find(const std::string &name)
{
    Entry *found = nullptr;
    for (Entry &entry : m_entries) {
        if (entry.config.name == name && (!found || found->isRemoved))
            found = &entry;
    }
    return found;
}

BackendSet::Entry *BackendSet::find(std::uint64_t id)
{
    const auto it = std::find_if(
        m_entries.begin(), m_entries.end(), [id](const Entry &e) { return e.backend->id == id; });
    return it == m_entries.end() ? nullptr : &*it;
}

bool BackendSet::setAddresses(
    std::uint64_t id, std::vector<SocketAddress> addresses, const std::string &error)
{
    Entry *entry = find(id);
    if (!entry)
        return false;
    entry->resolveError = error;
    if (addresses.empty() || (entry->addresses && *entry->addresses == addresses))
        return false;
    entry->addresses = std::make_shared<const std::vector<SocketAddress>>(std::move(addresses));
    return true;
}

void BackendSet::setHealth(std::uint64_t id, const BackendHealth *health)
{
    if (Entry *entry = find(id))
        entry->health = health;
}

void BackendSet::noteTables(std::uint64_t oldest)
{
    for (Entry &entry : m_entries)
        entry.isReachable = entry.isReachable && entry.lastTable >= oldest;
}

bool BackendSet::forgetRemoved()
{
    const auto isGone = [](const Entry &entry) { return entry.isRemoved && entry.isIdle(); };
    for (const Entry &entry : m_entries) {
        if (isGone(entry))
            m_gone.add(entry.describe({}), DurationBuckets(entry.durations()));
    }
    return std::erase_if(m_entries, isGone) > 0;
}

int BackendSet::intendedWeight(const Entry &entry) const
{
    return usesWeights(m_balancing.algorithm) ? entry.config.weight : 1;
}

/// Those that take traffic: the ones that are up; all while none has been probed yet; and the ejected ones
/// too when hardly any other is left.
std::vector<BackendSet::Entry *> BackendSet::serving()
{
    using State = BackendHealth::State;
    std::vector<Entry *> wanted;
    for (Entry &entry : m_entries) {
        if (entry.isWanted())
            wanted.push_back(&entry);
    }
    const auto countOf = [&wanted](auto predicate) {
        return static_cast<std::size_t>(std::count_if(wanted.begin(), wanted.end(), predicate));
    };
    const std::size_t up = countOf([](const Entry *e) { return e->isUp(); });
    const std::size_t checking = countOf([](const Entry *e) { return e->isIn(State::Checking); });
    const bool isUnknown = checking == wanted.size();
    const bool isPanic = up * 100 < wanted.size() * static_cast<std::size_t>(m_balancing.panicThreshold);
    m_isPanicking =
        isPanic && countOf([](const Entry *e) { return e->addresses && e->isIn(State::Ejected); }) > 0;
    std::erase_if(wanted, [isUnknown, isPanic](const Entry *e) {
        const bool mayServe = e->isUp() || isUnknown || (isPanic && e->isIn(State::Ejected));
        return !e->addresses || !mayServe;
    });
    std::stable_sort(wanted.begin(), wanted.end(),
        [](const Entry *a, const Entry *b) { return a->config.tier < b->config.tier; });
    return wanted;
}

RoutedBackend BackendSet::routed(Entry &entry, TimePoint now)
{
    if (!entry.isServing && entry.hasServed)
        entry.ramp = {now, m_balancing.slowStart};
    const std::string &host = entry.config.host;
    return {entry.backend, intendedWeight(entry), entry.addresses,
        static_cast<std::uint32_t>(entry.config.maxConnections), entry.ramp,
        host == "backend" ? entry.backend->host : host};
}

RoutingTablePtr BackendSet::makeTable(TimePoint now)
{
    auto table = std::make_shared<RoutingTable>();
    const std::vector<Entry *> entries = serving();
    for (Entry *entry : entries) {
        if (table->tiers.empty() || entry->config.tier != entries[table->tiers.back().first]->config.tier)
            table->tiers.push_back({table->backends.size(), 0, nullptr});
        table->backends.push_back(routed(*entry, now));
        ++table->tiers.back().count;
    }
    for (Entry &entry : m_entries) {
        entry.isServing = false;
        if (entry.isIn(BackendHealth::State::Down))
            table->down.push_back(entry.backend->id);
    }
    table->number = ++m_lastTable;
    for (Entry *entry : entries) {
        entry->isServing = entry->isReachable = true;
        entry->hasServed = entry->hasServed || entry->isUp();
        entry->lastTable = m_lastTable;
    }
    for (const Entry &entry : m_entries) {
        const BackendState state = entry.stateAt(now);
        if (!entry.isServing) // one that is up has no weight
            table->excluded.push_back(
                {entry.config.name, state == BackendState::Up ? "weight_zero" : name(state)});
    }
    table->algorithm = m_balancing.algorithm;
    std::vector<CachedBalancer> balancers;
    balancers.swap(m_balancers);
    for (RoutingTable::Tier &tier : table->tiers)
        tier.balancer = balancerFor({table->backends.data() + tier.first, tier.count}, balancers);
    table->hashKey = HashKey(m_balancing.hashKey);
    if (!m_sticky.cookie.empty())
        table->sticky = std::make_shared<const StickySessions>(table->backends, m_sticky.secret);
    return table;
}

/// The last table's where it fits: hash tables are made anew for members and weights only.
std::shared_ptr<const Balancer> BackendSet::balancerFor(
    std::span<const RoutedBackend> members, const std::vector<CachedBalancer> &known)
{
    CachedBalancer wanted{m_balancing, {}, nullptr};
    for (const RoutedBackend &member : members)
        wanted.members.emplace_back(member.backend->id, member.weight);
    const auto same = std::find_if(known.begin(), known.end(), [&wanted](const CachedBalancer &each) {
        return each.balancing == wanted.balancing && each.members == wanted.members;
    });
    wanted.balancer = same != known.end() ? same->balancer : makeBalancer(m_balancing, members, m_cursor);
    m_balancers.push_back(wanted);
    return wanted.balancer;
}

BackendSet::Target BackendSet::targetOf(const Entry &entry)
{
    std::uint64_t errors = 0;
    for (const BackendCounters &counters : entry.backend->counters)
        errors += counters.errors.value();
    return {entry.backend->id, entry.config.name, entry.config.address, entry.addresses,
        entry.addresses || !entry.resolveError.empty(), entry.config.healthPath,
        entry.config.mode == BackendMode::Maintenance, errors};
}

std::vector<BackendSet::Target> BackendSet::targets() const
{
    std::vector<Target> targets;
    for (const Entry &entry : m_entries) {
        if (!entry.isRemoved)
            targets.push_back(targetOf(entry));
    }
    return targets;
}

std::optional<BackendSet::Target> BackendSet::target(const std::string &name) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
        [&name](const Entry &e) { return e.config.name == name && !e.isRemoved; });
    return it == m_entries.end() ? std::nullopt : std::optional(targetOf(*it));
}

std::optional<std::uint64_t> BackendSet::idOfRemoved(const std::string &name) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
        [&name](const Entry &e) { return e.config.name == name && e.isRemoved; });
    return it == m_entries.end() ? std::nullopt : std::optional(it->backend->id);
}

std::optional<BackendSet::Target> BackendSet::target(std::uint64_t id) const
{
    const auto it = std::find_if(
        m_entries.begin(), m_entries.end(), [id](const Entry &e) { return e.backend->id == id; });
    return it == m_entries.end() ? std::nullopt : std::optional(targetOf(*it));
}

std::vector<StateChange> BackendSet::takeChanges(TimePoint now)
{
    std::vector<StateChange> changes;
    for (Entry &entry : m_entries) {
        const BackendState state = entry.stateAt(now);
        if (entry.state == state)
            continue;
        changes.push_back(
            {entry.backend->id, entry.config.name, entry.state, state, entry.reasonFor(state, now)});
        entry.state = state;
        entry.since = now;
    }
    return changes;
}

void BackendSet::advance(TimePoint now)
{
    std::rotate(m_recentTicks.begin(), m_recentTicks.begin() + 1, m_recentTicks.end());
    m_recentTicks.back() = now;
    const double seconds =
        std::max(0.001, std::chrono::duration<double>(now - m_recentTicks.front()).count());
    for (Entry &entry : m_entries)
        entry.advance(now, seconds);
}

void BackendSet::describe(Snapshot &snapshot, TimePoint now) const
{
    int tier = std::numeric_limits<int>::max();
    for (const Entry &entry : m_entries)
        tier = entry.isServing ? std::min(tier, entry.config.tier) : tier;
    const auto weightOf = [this, tier](const Entry &entry) {
        return entry.isServing && entry.config.tier == tier ? intendedWeight(entry) : 0;
    };
    double recent = 0;
    double weights = 0;
    snapshot.isPanicking = m_isPanicking;
    snapshot.totals.backendErrors = m_gone.responses[4];
    for (const Entry &entry : m_entries) {
        snapshot.backends.push_back(entry.describe(now));
        snapshot.totals.backendErrors += snapshot.backends.back().responses[4];
        snapshot.inFlight += snapshot.backends.back().inFlight;
        recent += entry.requestsPerSecond;
        weights += weightOf(entry);
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        BackendSnapshot &described = snapshot.backends[i];
        described.share = recent > 0 ? described.requestsPerSecond / recent : 0;
        described.intendedShare = weights > 0 ? weightOf(m_entries[i]) / weights : 0;
    }
}

std::vector<BackendSet::Overdue> BackendSet::takeOverdue(TimePoint now, std::chrono::milliseconds patience)
{
    std::vector<Overdue> overdue;
    for (Entry &entry : m_entries) {
        const bool isLeaving = entry.isRemoved || entry.config.mode == BackendMode::Drain;
        const std::uint32_t inFlight = entry.backend->inFlight.load(std::memory_order_relaxed);
        const bool isLate = entry.state && now - entry.since >= patience && patience > patience.zero();
        if (isLeaving && isLate && inFlight > 0 && !std::exchange(entry.isCut, true))
            overdue.push_back({entry.backend->id, entry.config.name, inFlight});
        if (!isLeaving)
            entry.isCut = false;
    }
    return overdue;
}

}
