#include "engine/admin/admintoken.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>

namespace signalbox {

namespace {

constexpr std::size_t longestToken = 4096;

Problem refused(const std::string &given, const std::string &allowed = {})
{
    return {.code = "bad_token_file", .key = "admin.token_file", .given = given, .allowed = allowed};
}

std::string trimmed(const std::string &text)
{
    static constexpr const char *blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

std::optional<Problem> checkFile(const std::string &path)
{
    struct stat status
    {
    };
    if (stat(path.c_str(), &status) != 0)
        return refused("cannot read " + path + ": " + std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        return refused(path + " is no file");
    if (status.st_mode & (S_IRWXG | S_IRWXO))
        return refused(path + " can be read or changed by others", "only by its owner (chmod 600)");
    return std::nullopt;
}

}

std::variant<std::string, Problem> readAdminToken(const AdminConfig &config)
{
    if (!config.token.empty() || config.tokenFile.empty())
        return config.token;
    if (auto problem = checkFile(config.tokenFile))
        return *problem;
    std::ifstream file(config.tokenFile, std::ios::binary);
    std::string token(longestToken + 1, '\0');
    file.read(token.data(), static_cast<std::streamsize>(token.size()));
    if (file.bad() || !file.is_open())
        return refused("cannot read " + config.tokenFile + ": " + std::strerror(errno));
    token.resize(static_cast<std::size_t>(file.gcount()));
    if (token.size() > longestToken)
        return refused(config.tokenFile + " is too long for a token", "at most 4096 octets");
    token = trimmed(token);
    if (token.empty() || std::ranges::any_of(token, [](char c) { return c <= ' ' || c > '~'; }))
        return refused(config.tokenFile + " holds no token", "one word of visible ASCII characters");
    return token;
}

}
