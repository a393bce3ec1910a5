#pragma once

#include "engine/http/fields.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signalbox {

/// A range of IP addresses, e.g. 10.0.0.0/8 or ::1.
struct IpRange
{
    std::array<std::uint8_t, 16> address{}; ///< IPv4 mapped into IPv6
    unsigned prefix = 128; ///< bits that count

    /// From "address" or "address/bits"; nullopt when it is neither.
    static std::optional<IpRange> parse(std::string_view text);
    bool contains(const IpRange &single) const;
    bool isSingle() const { return prefix == 128; }
};

/// The peers whose forwarding fields are believed.
class TrustedProxies
{
public:
    /// Ranges that cannot be read are left out: validation has refused them before.
    explicit TrustedProxies(const std::vector<std::string> &ranges);

    bool contain(std::string_view address) const;

    /// The client that a request comes from: the first address from the right that is not a trusted proxy's,
    /// of X-Forwarded-For and, rightmost, the peer itself.
    std::string_view client(std::string_view peer, const Fields &fields) const;

private:
    std::vector<IpRange> m_ranges;
};

}
