#include "tests/support/metricspage.h"

#include <cstdlib>
#include <sstream>

namespace signalbox::test {

double sumOf(const std::string &page, const std::string &metric, const std::string &labels)
{
    std::istringstream lines(page);
    double sum = -1;
    for (std::string line; std::getline(lines, line);) {
        const std::string name = line.substr(0, line.find_first_of("{ "));
        const std::size_t value = line.rfind(' ');
        if (name != metric || line.substr(0, value).find(labels) == std::string::npos)
            continue;
        sum = (sum < 0 ? 0 : sum) + std::strtod(line.c_str() + value, nullptr);
    }
    return sum;
}

}
