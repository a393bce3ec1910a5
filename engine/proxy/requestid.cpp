#include "engine/proxy/requestid.h"

namespace signalbox {

namespace {

/// A bijection on 64 bits (SplitMix64's finalizer, Steele et al. 2014): distinct counts stay distinct.
std::uint64_t scramble(std::uint64_t n)
{
    n = (n ^ (n >> 30)) * 0xbf58476d1ce4e5b9U;
    n = (n ^ (n >> 27)) * 0x94d049bb133111ebU;
    return n ^ (n >> 31);
}

void writeHex(std::uint64_t n, char *out)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (int i = 15; i >= 0; --i, n >>= 4)
        out[i] = digits[n & 15];
}

}

RequestId RequestIds::next()
{
    RequestId id;
    writeHex(m_prefix, id.data());
    writeHex(scramble(m_prefix + ++m_count), id.data() + 16);
    return id;
}

}
