#pragma once

#include "engine/balancing/backend.h"

#include <optional>
#include <span>
#include <string_view>

namespace signalbox {

/// The cookies that keep a client at its backend, whatever the algorithm. A backend's value is the HMAC of
/// its name, so that nobody learns a name or makes up a value. Immutable; shared by all workers.
class StickySessions
{
public:
    /// The values last as long as `secret` and the backends' names do.
    StickySessions(std::span<const RoutedBackend> backends, std::string_view secret);

    /// The index of the backend that the value is of; nullopt where there is none (any more).
    std::optional<std::size_t> find(std::string_view value) const;

    /// 22 characters of base64url: 132 bits.
    const std::string &cookieFor(std::size_t index) const { return m_values[index]; }

private:
    std::vector<std::string> m_values; ///< by backend
    std::vector<std::size_t> m_order; ///< indexes of the values, sorted
};

}
