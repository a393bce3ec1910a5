#pragma once

#include <optional>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>

namespace signalbox {

/// Where a Unix socket is, as the system takes it.
struct UnixAddress
{
    sockaddr_un value{};
    socklen_t size = 0;

    const sockaddr *pointer() const { return reinterpret_cast<const sockaddr *>(&value); }
};

/// An abstract address begins with a null character. nullopt: there is none, or it is too long.
std::optional<UnixAddress> unixAddress(const std::string &path);

}
