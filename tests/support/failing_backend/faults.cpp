#include "tests/support/failing_backend/faults.h"

#include <cstdlib>
#include <getopt.h>

namespace signalbox::test {
namespace {

constexpr option options[] = {
    {"port", required_argument, nullptr, 'p'},
    {"reset-every", required_argument, nullptr, 'r'},
    {"status", required_argument, nullptr, 's'},
    {"percent", required_argument, nullptr, '%'},
    {"close-idle", required_argument, nullptr, 'c'},
    {"silent", no_argument, nullptr, 'n'},
    {"delay", required_argument, nullptr, 'd'},
    {"seed", required_argument, nullptr, 'x'},
    {nullptr, 0, nullptr, 0},
};

bool apply(int option, unsigned value, Faults &faults)
{
    switch (option) {
    case 'p':
        faults.port = static_cast<std::uint16_t>(value);
        return true;
    case 'r':
        faults.resetEvery = value;
        return true;
    case 's':
        faults.status = static_cast<int>(value);
        return true;
    case '%':
        faults.percent = value;
        return true;
    case 'c':
        faults.closePercent = value;
        return true;
    case 'n':
        faults.isSilent = true;
        return true;
    case 'd':
        faults.delay = std::chrono::milliseconds(value);
        return true;
    case 'x':
        faults.seed = value;
        return true;
    default:
        return false;
    }
}

}

std::optional<Faults> parseFaults(int argc, char **argv)
{
    Faults faults;
    for (int each = 0; (each = ::getopt_long(argc, argv, "", options, nullptr)) != -1;) {
        const auto value = optarg ? static_cast<unsigned>(std::strtoul(optarg, nullptr, 10)) : 0;
        if (!apply(each, value, faults))
            return std::nullopt;
    }
    return faults;
}

}
