#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace signalbox {

/// 32 hexadecimal digits that name one request.
using RequestId = std::array<char, 32>;

inline std::string_view toView(const RequestId &id)
{
    return {id.data(), id.size()};
}

/// Makes request ids that no other request has: a random beginning for each thread, then a count scrambled so
/// that neighbours differ visibly. Not secret. One per thread.
class RequestIds
{
public:
    explicit RequestIds(std::uint64_t seed)
        : m_prefix(seed)
    {
    }

    RequestId next();

private:
    std::uint64_t m_prefix;
    std::uint64_t m_count = 0;
};

}
