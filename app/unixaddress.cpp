#include "app/unixaddress.h"

#include <algorithm>
#include <cstddef>

namespace signalbox {

std::optional<UnixAddress> unixAddress(const std::string &path)
{
    UnixAddress result;
    if (path.empty() || path.size() >= sizeof result.value.sun_path)
        return std::nullopt;
    result.value.sun_family = AF_UNIX;
    std::ranges::copy(path, result.value.sun_path);
    result.size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
    return result;
}

}
