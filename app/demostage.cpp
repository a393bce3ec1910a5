#include "app/demostage.h"

#include "app/demobackend.h"
#include "app/demotraffic.h"

#include <array>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t askedAtMost = 16;

struct Role
{
    DemoProfile profile;
    int weight = 1;
};

std::array<Role, 3> cast()
{
    return {{
        {{"api-fast", 3ms, 0.002}, 3},
        {{"api-medium", 12ms, 0.005}, 2},
        {{"api-slow", 40ms, 0.02}, 1},
    }};
}

}

DemoStage::DemoStage()
    : m_proxies(askedAtMost, [this] { Q_EMIT asked(); })
{
    connect(this, &DemoStage::asked, this, &DemoStage::takeAsked, Qt::QueuedConnection);
}

DemoStage::~DemoStage() = default;

void DemoStage::open()
{
    m_opened.set_value(openBackends());
}

void DemoStage::close()
{
    m_traffic.reset();
    m_backends.clear();
}

std::vector<BackendConfig> DemoStage::opened()
{
    return m_opened.get_future().get();
}

void DemoStage::sendTrafficTo(const QUrl &proxy)
{
    m_proxies.post(proxy);
}

std::vector<BackendConfig> DemoStage::openBackends()
{
    std::vector<BackendConfig> configs;
    for (const Role &role : cast()) {
        auto backend = std::make_unique<DemoBackend>(role.profile);
        if (!backend->listen())
            return {};
        BackendConfig config;
        config.name = role.profile.name.toStdString();
        config.address = Address{"127.0.0.1", backend->port()};
        config.weight = role.weight;
        configs.push_back(config);
        m_backends.push_back(std::move(backend));
    }
    return configs;
}

void DemoStage::takeAsked()
{
    for (const QUrl &proxy : m_proxies.takeAll())
        m_traffic = std::make_unique<DemoTraffic>(proxy);
}

}
