#include "tests/support/failing_backend/failingserver.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <sys/prctl.h>

/// A backend on 127.0.0.1 that fails as its options say; prints its port once it listens, and ends with the
/// process that started it.
int main(int argc, char **argv)
try {
    using namespace signalbox::test;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const auto faults = parseFaults(argc, argv);
    if (!faults)
        return 2;
    FailingServer server(*faults);
    std::printf("%u\n", unsigned{server.port()});
    std::fflush(stdout);
    server.run();
} catch (const std::exception &error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
