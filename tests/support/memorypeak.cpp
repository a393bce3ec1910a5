#include "tests/support/memorypeak.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace signalbox::test {
namespace {

std::size_t statusValue(const std::string &name)
{
    std::ifstream status("/proc/self/status");
    std::string word;
    std::size_t kibibytes = 0;
    while (status >> word)
        if (word == name)
            status >> kibibytes;
    return kibibytes * 1024;
}

}

MemoryPeak::MemoryPeak()
{
    std::ofstream("/proc/self/clear_refs") << "5"; // the peak begins anew, proc(5)
    m_before = statusValue("VmRSS:");
}

std::size_t MemoryPeak::growth() const
{
    return std::max(statusValue("VmHWM:"), m_before) - m_before;
}

}
