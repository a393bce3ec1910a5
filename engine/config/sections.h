#pragma once

#include "engine/config/setting.h"

#include <span>

namespace signalbox {

// What settings() is put together from, in its order.

std::span<const Setting<Config>> processSettings(); ///< workers, [application], [admin]
std::span<const Setting<Config>> balancingSettings(); ///< [balancing], [sticky]
std::span<const Setting<Config>> healthSettings(); ///< [health], [outlier]
std::span<const Setting<Config>> requestSettings(); ///< [retry], [timeouts], [limits], [forwarding]
std::span<const Setting<Config>> loggingSettings(); ///< [logging]

}
