#pragma once

#include "engine/balancing/routingtable.h"
#include "engine/config/config.h"
#include "engine/http/forwarding.h"
#include "engine/metrics/counters.h"
#include "engine/net/delays.h"
#include "engine/proxy/exchange.h"
#include "engine/proxy/proxysettings.h"
#include "engine/proxy/requestid.h"
#include "engine/proxy/requestrecorder.h"
#include "engine/proxy/upstreampool.h"
#include "engine/proxy/workershare.h"
#include "engine/server/requesthandler.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// What the exchanges of one worker share: the routing table, the pools, the counters. Belongs to the
/// worker's thread.
class ProxyContext final : public RequestHandler
{
public:
    ProxyContext(const IoContext &io, Delays &delays, const Config &config, int worker,
        WorkerCounters &counters, WorkerShare &share);
    ~ProxyContext() override;

    /// Counts for requests that come from now on, and for timeouts that begin.
    void configure(const Config &config);
    const ProxySettingsPtr &settings() const { return m_settings; }
    /// From now on requests go by this table.
    void install(RoutingTablePtr table);
    /// Ends what is in flight to a backend.
    void cut(std::uint64_t backend);
    /// Closes all connections to backends: the worker ends.
    void closeAll();

    RequestConsumer &onRequest(Downstream &client, const RequestHead &head) override;
    std::string nextRequestId() override;
    void onRefused(const RefusedRequest &request) override;

    struct Picked
    {
        RoutingTable::Pick::Outcome outcome = RoutingTable::Pick::Outcome::None;
        UpstreamPool *pool = nullptr; ///< if one was picked; valid until it is empty and retired
    };
    /// A backend for the next attempt, which is counted as under way there until release(). `why` is told of
    /// the last one that was picked or, before there is any, of those that might be; null: nobody asks.
    Picked pick(const RequestHead &head, const Downstream &client, const TriedBackends &tried,
        Explanation *why = nullptr);
    void release(UpstreamPool &pool);
    bool hasUntried(const TriedBackends &tried) const;

    /// A Set-Cookie value that keeps the client at the backend; empty where it does so already, or need not.
    std::string_view stickyCookie(const RequestHead &head, const Backend &backend);

    // What an attempt says of its backend.
    BackendCounters &countersOf(Backend &backend) const { return backend.counters[m_worker]; }
    void noteResponse(Backend &backend, int status, TimePoint started);
    /// `awaitedSince`: when it began, if it ended without a response.
    void noteFailure(Backend &backend, UpstreamFailure failure, std::optional<TimePoint> awaitedSince);

    void giveBack(Exchange &exchange);

    IoContext io;
    Delays &delays;
    UpstreamContext upstream;
    PipePool pipes;
    Forwarder forwarder;
    RequestIds requestIds;
    Chance chance;
    WorkerCounters &counters;
    WorkerShare &shared;
    RequestRecorder recorder;
    WaitingLine line;

private:
    UpstreamPool &poolOf(const RoutedBackend &routed);
    void dropUnused();
    void tellOfThoseDown();
    RoutingTable::Pick pickFrom(const PickContext &context, const RequestHead &head) const;
    void explain(const PickContext &context, const RoutingTable::Pick &pick, Explanation &why) const;
    std::optional<std::size_t> stickyIndex(const RequestHead &head) const;
    bool admit(const RoutedBackend &routed) const;
    void countFailure(Backend &backend, UpstreamFailure failure, int status);

    ProxySettingsPtr m_settings;
    std::size_t m_worker;
    RoutingTablePtr m_table;
    std::vector<UpstreamPool *> m_tablePools; ///< in the table's order
    std::unordered_map<std::uint64_t, std::unique_ptr<UpstreamPool>>
        m_pools; ///< by backend; those, and retired ones that are still in use
    std::vector<std::unique_ptr<Exchange>> m_spareExchanges;
    std::string m_stickyCookie; ///< being sent
};

}
