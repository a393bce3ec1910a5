#include "engine/backendtester.h"

#include <QNetworkProxy>

namespace signalbox {

namespace {

constexpr qint64 mostContent = 512;

std::string pathFor(const BackendConfig &backend, const HealthConfig &health)
{
    const std::string &path = backend.healthPath.empty() ? health.path : backend.healthPath;
    return path.empty() ? "/" : path;
}

std::string urlFor(const BackendConfig &backend, const HealthConfig &health)
{
    Address address = backend.address;
    if (health.port != 0)
        address.port = static_cast<std::uint16_t>(health.port);
    return health.scheme + "://" + toString(address) + pathFor(backend, health);
}

void take(BackendTest &test, const ProbeResult &result, const ProbedResponse &response)
{
    test.duration = result.duration;
    test.message = result.message;
    test.status = result.status;
    if (test.status == 0)
        return;
    test.message = "HTTP " + std::to_string(test.status);
    if (!response.reasonPhrase.empty())
        test.message += ' ' + response.reasonPhrase;
    test.server = response.server;
    test.contentType = response.contentType;
    test.content = response.content.toStdString();
}

}

BackendTester::BackendTester()
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

void BackendTester::test(const BackendConfig &backend, const HealthConfig &health, Done done)
{
    BackendTest test;
    test.url = urlFor(backend, health);
    ProbeTarget target{backend.address, nullptr, pathFor(backend, health)};
    m_resolver.resolve(backend.address,
        [this, target, health, test, done = std::move(done)](const Resolution &resolution) mutable {
            if (resolution.addresses.empty()) {
                test.message = "the name cannot be looked up: " + resolution.error;
                return done(test);
            }
            target.addresses = std::make_shared<const std::vector<SocketAddress>>(resolution.addresses);
            ask(std::move(target), health, std::move(test), done);
        });
}

void BackendTester::ask(ProbeTarget target, const HealthConfig &health, BackendTest test, const Done &done)
{
    HealthConfig asked = health;
    asked.method = "GET";
    asked.body.clear();
    auto *const probe = new HttpProbe(std::move(target), std::move(asked), m_network, mostContent);
    probe->setParent(&m_probes);
    QObject::connect(probe, &Probe::ended, probe, [probe, test, done](const ProbeResult &result) mutable {
        take(test, result, probe->response());
        probe->deleteLater();
        done(test);
    });
    probe->start();
}

}
