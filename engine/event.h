#pragma once

#include "engine/balancing/reason.h"
#include "engine/config/changes.h"
#include "engine/metrics/snapshot.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace signalbox {

/// A backend's state has become another.
struct StateChange
{
    std::uint64_t id = 0;
    std::string name;
    std::optional<BackendState> from; ///< nullopt: it is new
    BackendState to = BackendState::Checking;
    Reason reason;
};

/// Something else that its user should know, in English, with a code that stays.
struct Warning
{
    std::string code;
    std::string message;
};

/// Something that happened, for those who look on. A plain value.
struct Event
{
    std::uint64_t number = 0; ///< ascending
    std::chrono::system_clock::time_point time;
    std::variant<StateChange, Change, Warning> what;
};

}
