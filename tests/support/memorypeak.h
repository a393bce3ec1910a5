#pragma once

#include <cstddef>

namespace signalbox::test {

/// How much the process's resident memory has grown, at its peak, since this was made.
class MemoryPeak
{
public:
    MemoryPeak();
    std::size_t growth() const; ///< bytes

private:
    std::size_t m_before;
};

}
