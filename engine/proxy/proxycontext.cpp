#include "engine/proxy/proxycontext.h"

#include "engine/http/cookies.h"

#include <algorithm>
#include <random>

namespace signalbox {

namespace {

constexpr std::size_t mostSpareExchanges = 256;

std::uint64_t randomSeed()
{
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
}

UpstreamTimeouts upstreamTimeouts(const TimeoutConfig &config)
{
    return {config.connect, config.responseHead, config.bodyIdle, config.tunnelIdle, config.backendIdle};
}

}

ProxyContext::ProxyContext(const IoContext &ioContext, Delays &workerDelays, const Config &config, int worker,
    WorkerCounters &workerCounters, WorkerShare &share)
    : io(ioContext)
    , delays(workerDelays)
    , upstream{ioContext, {}, {}, {}, {}, {}}
    , requestIds(randomSeed())
    , chance(randomSeed())
    , counters(workerCounters)
    , shared(share)
    , recorder(share.recent[static_cast<std::size_t>(worker)])
    , line(share.waiting, static_cast<std::size_t>(worker))
    , m_worker(static_cast<std::size_t>(worker))
{
    configure(config);
}

ProxyContext::~ProxyContext() = default;

void ProxyContext::configure(const Config &config)
{
    m_settings = std::make_shared<const ProxySettings>(config);
    upstream.timeouts = upstreamTimeouts(config.timeouts);
}

void ProxyContext::install(RoutingTablePtr table)
{
    m_table = std::move(table);
    for (const auto &[id, pool] : m_pools)
        pool->setRetired(true);
    m_tablePools.clear();
    for (const RoutedBackend &routed : m_table->backends)
        m_tablePools.push_back(&poolOf(routed));
    for (const auto &[id, pool] : m_pools) {
        if (pool->isRetired())
            pool->closeIdle();
    }
    tellOfThoseDown();
    dropUnused();
    line.serveAll();
}

/// What waits for a backend that is down need not wait any longer.
void ProxyContext::tellOfThoseDown()
{
    for (const std::uint64_t id : m_table->down) {
        const auto it = m_pools.find(id);
        if (it != m_pools.end() && it->second->isRetired())
            it->second->noteDown();
    }
}

void ProxyContext::cut(std::uint64_t backend)
{
    const auto pool = m_pools.find(backend);
    if (pool != m_pools.end())
        pool->second->closeAll();
}

void ProxyContext::closeAll()
{
    for (const auto &[id, pool] : m_pools)
        pool->closeAll();
}

UpstreamPool &ProxyContext::poolOf(const RoutedBackend &routed)
{
    std::unique_ptr<UpstreamPool> &pool = m_pools[routed.backend->id];
    if (!pool)
        pool = std::make_unique<UpstreamPool>(upstream, routed.backend, countersOf(*routed.backend).idle);
    pool->update(routed);
    return *pool;
}

/// Retired pools whose last connection has gone. Asked at each change of the table, which is when pools
/// retire; the few that last longer wait for the next.
void ProxyContext::dropUnused()
{
    std::erase_if(
        m_pools, [](const auto &each) { return each.second->isRetired() && each.second->isEmpty(); });
}

ProxyContext::Picked ProxyContext::pick(
    const RequestHead &head, const Downstream &client, const TriedBackends &tried, Explanation *why)
{
    if (!m_table)
        return {};
    PickContext context{tried, chance, io.reactor.now(), m_worker};
    if (m_table->usesKey())
        context.key =
            m_table->hashKey.of(head, m_settings->trustedProxies.client(client.peer(), head.fields));
    for (;;) { // again where another worker has taken the last place meanwhile
        const RoutingTable::Pick pick = pickFrom(context, head);
        if (why)
            explain(context, pick, *why);
        if (pick.outcome != RoutingTable::Pick::Outcome::Picked)
            return {pick.outcome, nullptr};
        if (admit(m_table->backends[pick.index]))
            return {pick.outcome, m_tablePools[pick.index]};
    }
}

/// The client's own backend, or whichever the algorithm picks.
RoutingTable::Pick ProxyContext::pickFrom(const PickContext &context, const RequestHead &head) const
{
    using Outcome = RoutingTable::Pick::Outcome;
    const auto own = m_table->sticky ? stickyIndex(head) : std::nullopt;
    if (!own || context.tried.contains(*m_table->backends[*own].backend))
        return m_table->pick(context);
    return {m_table->backends[*own].isFull() ? Outcome::Full : Outcome::Picked, *own, true};
}

void ProxyContext::explain(const PickContext &context, const RoutingTable::Pick &pick, Explanation &why) const
{
    if (pick.outcome != RoutingTable::Pick::Outcome::Picked && why.isOfPick())
        return;
    m_table->explain(context, pick, why);
    why.owner = m_table;
}

std::optional<std::size_t> ProxyContext::stickyIndex(const RequestHead &head) const
{
    const auto value = findCookie(head.fields, m_settings->stickyCookie);
    return value ? m_table->sticky->find(*value) : std::nullopt;
}

/// Counts one more attempt under way, unless that would be one too many.
bool ProxyContext::admit(const RoutedBackend &routed) const
{
    std::atomic<std::uint32_t> &inFlight = routed.backend->inFlight;
    if (routed.maxConnections == 0) {
        inFlight.fetch_add(1, std::memory_order_relaxed);
        return true;
    }
    std::uint32_t count = inFlight.load(std::memory_order_relaxed);
    while (count < routed.maxConnections) {
        if (inFlight.compare_exchange_weak(count, count + 1, std::memory_order_relaxed))
            return true;
    }
    return false;
}

void ProxyContext::release(UpstreamPool &pool)
{
    pool.backend().inFlight.fetch_sub(1, std::memory_order_relaxed);
    if (pool.isLimited())
        line.passOn();
}

bool ProxyContext::hasUntried(const TriedBackends &tried) const
{
    return std::any_of(m_table->backends.begin(), m_table->backends.end(),
        [&tried](const RoutedBackend &each) { return !tried.contains(*each.backend); });
}

std::string_view ProxyContext::stickyCookie(const RequestHead &head, const Backend &backend)
{
    if (!m_table->sticky)
        return {};
    const auto routed = std::find_if(m_table->backends.begin(), m_table->backends.end(),
        [&backend](const RoutedBackend &each) { return each.backend.get() == &backend; });
    const auto index = static_cast<std::size_t>(routed - m_table->backends.begin());
    if (routed == m_table->backends.end() || stickyIndex(head) == index)
        return {};
    m_stickyCookie = m_settings->stickyCookie + "=" + m_table->sticky->cookieFor(index)
        + "; Path=/; HttpOnly; SameSite=Lax";
    return m_stickyCookie;
}

void ProxyContext::noteResponse(Backend &backend, int status, TimePoint started)
{
    BackendCounters &counts = countersOf(backend);
    const TimePoint now = io.reactor.now();
    counts.durations.record(now - started);
    if (m_settings->failingStatuses.contains(status)) {
        counts.latency.observeFailure(now - started, now);
        return countFailure(backend, UpstreamFailure::RetriedStatus, status);
    }
    counts.latency.observe(now - started, now);
    if (counts.failuresInARow.value() != 0)
        counts.failuresInARow.set(0);
}

void ProxyContext::noteFailure(
    Backend &backend, UpstreamFailure failure, std::optional<TimePoint> awaitedSince)
{
    BackendCounters &counts = countersOf(backend);
    const TimePoint now = io.reactor.now();
    if (failure == UpstreamFailure::NoDescriptor) // our fault
        return counts.latency.abandon(now - awaitedSince.value_or(now), now);
    if (awaitedSince)
        counts.latency.observeFailure(now - *awaitedSince, now);
    counts.errors.add();
    countFailure(backend, failure, 0);
}

void ProxyContext::countFailure(Backend &backend, UpstreamFailure failure, int status)
{
    Counter &inARow = countersOf(backend).failuresInARow;
    inARow.add();
    const auto limit = static_cast<std::uint64_t>(m_settings->mostFailures);
    if (limit == 0 || inARow.value() < limit)
        return;
    shared.troubles.post({backend.id, static_cast<int>(limit), failure, status});
    inARow.set(0);
}

RequestConsumer &ProxyContext::onRequest(Downstream &client, const RequestHead &head)
{
    counters.requests.add();
    if (m_spareExchanges.empty())
        m_spareExchanges.push_back(std::make_unique<Exchange>(*this));
    Exchange *exchange = m_spareExchanges.back().release();
    m_spareExchanges.pop_back();
    exchange->assign(client, head);
    return *exchange;
}

std::string ProxyContext::nextRequestId()
{
    const RequestId id = requestIds.next();
    return std::string(toView(id));
}

void ProxyContext::onRefused(const RefusedRequest &request)
{
    counters.requests.add();
    countStatus(counters.responses, request.status);
    counters.bytesSent.add(request.octets);
    const bool isRecent = recorder.takesRecent(io.reactor.now());
    if (!recorder.isWanted(isRecent))
        return;
    RequestRecord &record = recorder.record();
    record = {};
    record.id = request.id;
    record.time = std::chrono::system_clock::now();
    record.client = request.peer;
    record.status = request.status;
    record.error = request.code;
    record.bytesSent = request.octets;
    recorder.push(isRecent);
}

void ProxyContext::giveBack(Exchange &exchange)
{
    std::unique_ptr<Exchange> owned(&exchange);
    if (m_spareExchanges.size() < mostSpareExchanges)
        m_spareExchanges.push_back(std::move(owned));
}

}
