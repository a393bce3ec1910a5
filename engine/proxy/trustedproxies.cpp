#include "engine/proxy/trustedproxies.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace signalbox {

std::optional<IpRange> IpRange::parse(std::string_view text)
{
    const auto slash = text.find('/');
    const std::string host(text.substr(0, slash));
    IpRange range;
    unsigned most = 128;
    in_addr v4;
    if (inet_pton(AF_INET, host.c_str(), &v4) == 1) {
        most = 32;
        range.address[10] = range.address[11] = 0xff;
        std::memcpy(range.address.data() + 12, &v4, sizeof v4);
    } else if (inet_pton(AF_INET6, host.c_str(), range.address.data()) != 1) {
        return std::nullopt;
    }
    unsigned bits = most;
    if (slash != std::string_view::npos) {
        const std::string_view digits = text.substr(slash + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
        if (error != std::errc{} || end != digits.data() + digits.size() || bits > most)
            return std::nullopt;
    }
    range.prefix = 128 - most + bits;
    return range;
}

bool IpRange::contains(const IpRange &single) const
{
    const unsigned whole = prefix / 8;
    if (!std::equal(address.begin(), address.begin() + whole, single.address.begin()))
        return false;
    const unsigned rest = prefix % 8;
    return rest == 0 || (address[whole] ^ single.address[whole]) >> (8 - rest) == 0;
}

TrustedProxies::TrustedProxies(const std::vector<std::string> &ranges)
{
    for (const std::string &text : ranges) {
        if (const auto range = IpRange::parse(text))
            m_ranges.push_back(*range);
    }
}

bool TrustedProxies::contain(std::string_view address) const
{
    if (m_ranges.empty())
        return false;
    const auto single = IpRange::parse(address);
    return single && std::any_of(m_ranges.begin(), m_ranges.end(), [&single](const IpRange &r) {
        return r.contains(*single);
    });
}

std::string_view TrustedProxies::client(std::string_view peer, const Fields &fields) const
{
    if (!contain(peer))
        return peer;
    std::string_view client;
    for (const Field &field : fields) {
        if (field.id != FieldId::XForwardedFor)
            continue;
        forEachListMember(field.value, [this, &client](std::string_view member) {
            const auto address = IpRange::parse(member);
            if (!address || !address->isSingle())
                client = {}; // no proxy wrote this, so what stands before it is anybody's word
            else if (client.empty() || !contain(member))
                client = member;
        });
    }
    return client.empty() ? peer : client;
}

}
