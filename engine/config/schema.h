#pragma once

#include "engine/config/setting.h"

#include <span>
#include <string_view>

namespace signalbox {

// The one list of what can be configured. The TOML reader and writer, the command line, the environment, the
// messages and the validation all go by it.

std::span<const Setting<Config>> settings();

/// The settings of one [[backends]] table.
std::span<const Setting<BackendConfig>> backendSettings();

/// The settings of one [[listen]] table.
std::span<const Setting<Address>> listenerSettings();

/// The setting with this key, or null.
template <class Owner> const Setting<Owner> *find(std::span<const Setting<Owner>> among, std::string_view key)
{
    for (const Setting<Owner> &setting : among) {
        if (setting.key == key)
            return &setting;
    }
    return nullptr;
}

/// The table that a key is in: "timeouts" of "timeouts.connect", "" of "workers".
std::string_view section(std::string_view key);

}
