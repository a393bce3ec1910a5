#include "engine/config/schema.h"

#include "engine/config/backendword.h"
#include "engine/config/forms.h"
#include "engine/config/rules.h"

#include <array>

namespace signalbox {

namespace {

bool isName(const std::string &text)
{
    return isBackendName(text);
}

Address &itself(Address &address)
{
    return address;
}

// clang-format off: one setting a paragraph
const std::array ofBackend = {
    Setting<BackendConfig>{.key = "name",
        .member = of<&BackendConfig::name>,
        .documentation = "default: the address",
        .rule = matching(isName, "1 to 64 letters, digits and ._:[]-")},
    Setting<BackendConfig>{.key = "address",
        .member = of<&BackendConfig::address>,
        .documentation = "where it listens",
        .rule = {.sense = Sense::Backend}},
    Setting<BackendConfig>{.key = "weight",
        .member = of<&BackendConfig::weight>,
        .documentation = "its share beside the others'; 0 takes nothing new",
        .rule = between(0, 1'000)},
    Setting<BackendConfig>{
        .key = "mode", .member = of<&BackendConfig::mode>, .documentation = "what its operator wants of it"},
    Setting<BackendConfig>{.key = "tier",
        .member = of<&BackendConfig::tier>,
        .documentation = "takes traffic only while no backend of a lower one is available",
        .rule = between(0, 9)},
    Setting<BackendConfig>{.key = "max_connections",
        .member = of<&BackendConfig::maxConnections>,
        .documentation = "attempts under way at once; more wait in the queue; 0: no limit",
        .rule = between(0, 1'000'000)},
    Setting<BackendConfig>{.key = "host",
        .member = of<&BackendConfig::host>,
        .documentation = "the Host it is sent; empty: the client's; backend: its address",
        .rule = matching(isHostField, "\"backend\", NAME or NAME:PORT, or empty")},
    Setting<BackendConfig>{.key = "health_path",
        .member = of<&BackendConfig::healthPath>,
        .documentation = "of its HTTP check; empty: health.path",
        .rule = probePath},
};

const std::array ofListener = {
    Setting<Address>{.key = "address",
        .member = itself,
        .documentation = "where clients connect; port 0: any free one",
        .rule = listener},
};
// clang-format on

}

std::span<const Setting<BackendConfig>> backendSettings()
{
    return ofBackend;
}

std::span<const Setting<Address>> listenerSettings()
{
    return ofListener;
}

}
