#include "engine/proxy/proxycontext.h"

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

ProxyContext::ProxyContext(const IoContext &ioContext, std::shared_ptr<const Config> config, int worker,
    WorkerCounters &workerCounters)
    : io(ioContext)
    , upstream{ioContext, upstreamTimeouts(config->timeouts), {}, {}, {}, {}}
    , requestIds(randomSeed())
    , trustedProxies(config->forwarding.trustedProxies)
    , retryPolicy(config->retry)
    , counters(workerCounters)
    , m_config(std::move(config))
    , m_worker(static_cast<std::size_t>(worker))
{
}

ProxyContext::~ProxyContext() = default;

void ProxyContext::install(RoutingTablePtr table)
{
    m_table = std::move(table);
    m_tablePools.clear();
    for (const RoutedBackend &routed : m_table->backends)
        m_tablePools.push_back(&poolOf(routed));
    for (const auto &pool : m_pools) {
        if (std::find(m_tablePools.begin(), m_tablePools.end(), pool.get()) == m_tablePools.end())
            pool->retire();
    }
    dropUnused();
}

void ProxyContext::closeAll()
{
    for (const auto &pool : m_pools)
        pool->closeAll();
}

UpstreamPool &ProxyContext::poolOf(const RoutedBackend &routed)
{
    auto it = std::find_if(m_pools.begin(), m_pools.end(),
        [&routed](const auto &pool) { return &pool->backend() == routed.backend.get(); });
    if (it == m_pools.end())
        it = m_pools.insert(m_pools.end(), std::make_unique<UpstreamPool>(upstream, routed.backend));
    (*it)->setAddresses(routed.addresses);
    (*it)->revive();
    return **it;
}

/// Retired pools whose last connection has gone. Asked at each change of the table, which is when pools
/// retire; the few that last longer wait for the next.
void ProxyContext::dropUnused()
{
    std::erase_if(m_pools, [](const auto &pool) { return pool->isRetired() && pool->isEmpty(); });
}

UpstreamPool *ProxyContext::pick(const TriedBackends &tried)
{
    const auto index = m_table ? m_table->pick(tried) : std::nullopt;
    return index ? m_tablePools[*index] : nullptr;
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

void ProxyContext::onRefused(int status)
{
    counters.requests.add();
    countStatus(counters.responses, status);
}

std::string ProxyContext::newRequestId()
{
    const RequestId id = requestIds.next();
    return std::string(toView(id));
}

void ProxyContext::giveBack(Exchange &exchange)
{
    std::unique_ptr<Exchange> owned(&exchange);
    if (m_spareExchanges.size() < mostSpareExchanges)
        m_spareExchanges.push_back(std::move(owned));
}

}
