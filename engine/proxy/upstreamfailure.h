#pragma once

#include <cstdint>

namespace signalbox {

/// How a backend failed an attempt.
enum class UpstreamFailure : std::uint8_t {
    ConnectRefused,
    ConnectTimeout,
    ConnectFailed, ///< unreachable
    NoDescriptor, ///< none left to connect with: our fault, not the backend's
    ConnectionLost, ///< reset or closed before the response was whole
    HeadTimeout,
    BodyTimeout,
    BadResponse,
    RetriedStatus, ///< a response that is retried instead of passed on
    Cancelled, ///< it was given up, by no fault of the backend
    BackendDown, ///< while it was waited for, health said that it is down
};

}
