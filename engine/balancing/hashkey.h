#pragma once

#include "engine/http/head.h"

#include <cstdint>
#include <string>

namespace signalbox {

/// What of a request decides where a hash sends it. Immutable.
class HashKey
{
public:
    /// client_ip, uri, header:NAME, cookie:NAME or query:NAME; anything else means client_ip.
    explicit HashKey(std::string_view setting = "client_ip");

    /// The request's key, hashed; the client's address where it has none.
    std::uint64_t of(const RequestHead &head, std::string_view clientIp) const;

    /// XXH3: the same in every process. A request whose key is this text has this hash.
    static std::uint64_t hash(std::string_view text);
    /// The `number`th of many hashes of a text.
    static std::uint64_t hash(std::string_view text, std::uint32_t number);

private:
    enum class Source { ClientIp, Uri, Header, Cookie, Parameter };

    /// As it stands in the request; empty where it is missing.
    std::string_view textOf(const RequestHead &head) const;

    Source m_source = Source::ClientIp;
    std::string m_name; ///< of the field, cookie or parameter
};

}
