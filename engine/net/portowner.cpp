#include "engine/net/portowner.h"

#include "engine/config/socketaddress.h"

#include <netinet/in.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>
#include <vector>

namespace signalbox {

namespace {

namespace fs = std::filesystem;

/// Whether a socket that listens on `local`, as /proc/net/tcp writes it (proc(5)), keeps others from
/// `wanted`.
bool isInTheWay(const std::string &local, const SocketAddress &wanted)
{
    SocketAddress own = SocketAddress::fromNumeric(local.size() == 13 ? "0.0.0.0" : "::", wanted.port());
    const std::size_t digits = local.size() - 5;
    const bool isMet = std::stoul(local.substr(digits + 1), nullptr, 16) == wanted.port();
    if (!isMet || local.find_first_not_of('0') >= digits || wanted.host() == own.host())
        return isMet && (digits == 32 || wanted.family() == AF_INET); // every address of theirs, or of ours
    std::string octets; // of each word in the machine's order
    for (std::size_t i = 0; i < digits; i += 8) {
        const auto word = static_cast<std::uint32_t>(std::stoul(local.substr(i, 8), nullptr, 16));
        octets.append(reinterpret_cast<const char *>(&word), sizeof word);
    }
    const std::size_t at = digits == 32 ? offsetof(sockaddr_in6, sin6_addr) : offsetof(sockaddr_in, sin_addr);
    return own.family() == wanted.family()
        && std::memcmp(reinterpret_cast<const char *>(wanted.data()) + at, octets.data(), octets.size()) == 0;
}

/// "socket:[INODE]"; empty: none was found.
std::string listeningSocket(const SocketAddress &address)
{
    using Words = std::istream_iterator<std::string>;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream lines(table);
        std::string line;
        for (std::getline(lines, line); std::getline(lines, line);) {
            std::istringstream stream(line);
            const std::vector<std::string> words(Words(stream), {});
            if (words.size() > 9 && words[3] == "0A" && isInTheWay(words[1], address))
                return "socket:[" + words[9] + ']';
        }
    }
    return {};
}

/// Other users' processes do not show.
bool hasOpen(const fs::path &process, const std::string &socket)
{
    std::error_code error;
    for (fs::directory_iterator file(process / "fd", error), end; !error && file != end;
         file.increment(error)) {
        std::error_code unreadable;
        if (fs::read_symlink(file->path(), unreadable) == socket)
            return true;
    }
    return false;
}

std::string nameOf(const fs::path &process)
{
    std::string name;
    std::ifstream file(process / "comm");
    std::getline(file, name);
    std::ranges::replace_if(
        name, [](unsigned char c) { return c < ' ' || c == 0x7f; }, '?');
    return name;
}

}

std::string portOwner(const SocketAddress &address)
{
    const std::string socket = listeningSocket(address);
    std::error_code error;
    for (fs::directory_iterator process("/proc", error), end; !socket.empty() && !error && process != end;
         process.increment(error)) {
        const std::string id = process->path().filename().string();
        const bool isProcess = id.find_first_not_of("0123456789") == std::string::npos; // no "self"
        if (isProcess && hasOpen(process->path(), socket))
            return nameOf(process->path()) + ", process " + id;
    }
    return {};
}

}
