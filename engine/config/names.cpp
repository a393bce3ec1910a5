#include "engine/config/names.h"

#include <array>

namespace signalbox {

namespace {

constexpr std::array algorithmNames = {
    "weighted_round_robin",
    "round_robin",
    "least_connection",
    "consistent_hashing",
    "maglev",
    "two_choices",
    "peak_ewma",
    "random",
};
constexpr std::array modeNames = {"ready", "drain", "maintenance"};
constexpr std::array levelNames = {"error", "warning", "info", "debug"};
constexpr std::array formatNames = {"combined", "json"};

}

template <> std::span<const char *const> names<Algorithm>()
{
    return algorithmNames;
}

template <> std::span<const char *const> names<BackendMode>()
{
    return modeNames;
}

template <> std::span<const char *const> names<LogLevel>()
{
    return levelNames;
}

template <> std::span<const char *const> names<LogFormat>()
{
    return formatNames;
}

const char *name(Algorithm algorithm)
{
    return algorithmNames.at(static_cast<std::size_t>(algorithm));
}

const char *name(BackendMode mode)
{
    return modeNames.at(static_cast<std::size_t>(mode));
}

}
