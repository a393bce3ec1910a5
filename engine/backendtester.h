#pragma once

#include "engine/backendtest.h"
#include "engine/config/config.h"
#include "engine/health/httpprobe.h"
#include "engine/net/resolver.h"

#include <functional>

namespace signalbox {

/// Asks backends once, as an HTTP probe would, for whoever wants to see what they answer. Belongs to the
/// engine's thread.
class BackendTester
{
public:
    using Done = std::function<void(const BackendTest &test)>;

    BackendTester();

    /// Calls `done` once, later; not after the tester's end.
    void test(const BackendConfig &backend, const HealthConfig &health, Done done);

private:
    void ask(ProbeTarget target, const HealthConfig &health, BackendTest test, const Done &done);

    Resolver m_resolver;
    QNetworkAccessManager m_network;
    QObject m_probes; ///< the parent of those under way, which need the network
};

}
