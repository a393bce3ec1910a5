#pragma once

#include <sys/resource.h>

namespace signalbox::test {

/// While it lives, no file of the process can grow beyond so many bytes: what a full disk does.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes);
    ~FileSizeLimit();
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int); ///< of SIGXFSZ
};

}
