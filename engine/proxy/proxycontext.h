#pragma once

#include "engine/balancing/routingtable.h"
#include "engine/config/config.h"
#include "engine/http/forwarding.h"
#include "engine/metrics/counters.h"
#include "engine/proxy/exchange.h"
#include "engine/proxy/requestid.h"
#include "engine/proxy/trustedproxies.h"
#include "engine/proxy/upstreampool.h"
#include "engine/server/requesthandler.h"

#include <memory>
#include <vector>

namespace signalbox {

/// What the exchanges of one worker share: the routing table, the pools, the counters. Belongs to the
/// worker's thread.
class ProxyContext final : public RequestHandler
{
public:
    ProxyContext(
        const IoContext &io, std::shared_ptr<const Config> config, int worker, WorkerCounters &counters);
    ~ProxyContext() override;

    /// From now on requests go by this table.
    void install(RoutingTablePtr table);
    /// Closes all connections to backends: the worker ends.
    void closeAll();

    RequestConsumer &onRequest(Downstream &client, const RequestHead &head) override;
    void onRefused(int status) override;
    std::string newRequestId() override;

    /// A backend for the next attempt; null when there is none. Valid until it is empty and retired.
    UpstreamPool *pick(const TriedBackends &tried);
    BackendCounters &countersOf(Backend &backend) const { return backend.counters[m_worker]; }

    void giveBack(Exchange &exchange);

    const Config &config() const { return *m_config; }

    IoContext io;
    UpstreamContext upstream;
    PipePool pipes;
    Forwarder forwarder;
    RequestIds requestIds;
    TrustedProxies trustedProxies;
    RetryPolicy retryPolicy;
    WorkerCounters &counters;

private:
    UpstreamPool &poolOf(const RoutedBackend &routed);
    void dropUnused();

    std::shared_ptr<const Config> m_config;
    std::size_t m_worker;
    RoutingTablePtr m_table;
    std::vector<UpstreamPool *> m_tablePools; ///< in the table's order
    std::vector<std::unique_ptr<UpstreamPool>> m_pools; ///< those, and retired ones that are still in use
    std::vector<std::unique_ptr<Exchange>> m_spareExchanges;
};

}
