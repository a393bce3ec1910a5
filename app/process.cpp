#include "app/process.h"

#include <QByteArray>

#include <csignal>
#include <sys/resource.h>

namespace signalbox {

void prepareProcess()
{
    qputenv("QT_NO_GLIB", "1");
    std::signal(SIGPIPE, SIG_IGN);
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

}
