#pragma once

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace signalbox::test {

/// As long as it lives, this process gets no further descriptor; those that it has stay.
class NoDescriptors
{
public:
    NoDescriptors()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit limit = m_before;
        const int lowestFree = fcntl(STDERR_FILENO, F_DUPFD, 0);
        close(lowestFree);
        limit.rlim_cur = static_cast<rlim_t>(lowestFree);
        setrlimit(RLIMIT_NOFILE, &limit);
    }
    ~NoDescriptors() { setrlimit(RLIMIT_NOFILE, &m_before); }
    NoDescriptors(const NoDescriptors &) = delete;
    NoDescriptors &operator=(const NoDescriptors &) = delete;

private:
    rlimit m_before{};
};

}
