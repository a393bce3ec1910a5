#include "engine/config/schema.h"

#include "engine/config/backendword.h"

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
        .rule = {.form = "1 to 64 letters, digits and ._:[]-", .accepts = isName}},
    Setting<BackendConfig>{.key = "address",
        .member = of<&BackendConfig::address>,
        .documentation = "where it listens",
        .rule = {.sense = Sense::Backend}},
    Setting<BackendConfig>{.key = "weight",
        .member = of<&BackendConfig::weight>,
        .documentation = "its share beside the others'; 0 takes nothing new",
        .rule = {.minimum = 0, .maximum = 1'000}},
    Setting<BackendConfig>{
        .key = "mode", .member = of<&BackendConfig::mode>, .documentation = "what its operator wants of it"},
};

const std::array ofListener = {
    Setting<Address>{.key = "address",
        .member = itself,
        .documentation = "where clients connect; port 0: any free one",
        .rule = {.sense = Sense::Listener}},
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
