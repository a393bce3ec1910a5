#pragma once

#include "engine/http/fields.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace signalbox {

/// How the end of a message's content is found (RFC 9112 §6.3).
struct BodyFraming
{
    enum class Kind : std::uint8_t {
        None, ///< no content
        Length, ///< that many octets
        Chunked,
        UntilClose, ///< to the end of the connection; also both directions of an upgraded one
    };
    Kind kind = Kind::None;
    std::uint64_t length = 0; ///< of Kind::Length

    bool operator==(const BodyFraming &) const = default;
};

enum class Method : std::uint8_t { Get, Head, Post, Put, Delete, Options, Trace, Connect, Other };

/// True where a repeated request has the effect of one (RFC 9110 §9.2.2).
bool isIdempotent(Method method);

/// What a request says about its connection: the options of Connection, and what follows from the version.
struct ConnectionOptions
{
    bool close = false;
    bool keepAlive = false;
    bool upgrade = false;
    bool namesFields = false; ///< an option other than these: a field to be removed
};

/// Limits on a message's head; beyond them it is refused with 414 or 431.
struct HeadLimits
{
    std::size_t target = 16 * 1024; ///< octets
    std::size_t head = 64 * 1024; ///< octets
    std::size_t fields = 256; ///< lines
};

/// A request's head. All text points into octets that the reader of the message holds.
struct RequestHead
{
    std::string_view methodName;
    std::string_view target; ///< origin-form or "*"; from absolute-form without a path it begins with '?'
    std::string_view host; ///< authority asked for; empty where the client named none
    Fields fields;
    Method method = Method::Other;
    bool isHttp11 = false; ///< else HTTP/1.0
    bool expectsContinue = false;
    bool keepsAlive = false; ///< the client will take another response on this connection
    std::string_view upgrade; ///< protocols asked for that may be passed on
    ConnectionOptions connection;
    BodyFraming framing;
};

/// A response's head. All text points into octets that the reader of the message holds.
struct ResponseHead
{
    int status = 0;
    std::string_view reason;
    Fields fields;
    bool isHttp11 = false;
    bool keepsAlive = false; ///< the backend will take another request on this connection
    ConnectionOptions connection;
    BodyFraming framing;
};

/// Why a message is refused: the status to answer with (a request) or why it is bad (a response).
struct HttpError
{
    int status = 400;
    const char *code = ""; ///< stable, for programs
    const char *detail = ""; ///< one English sentence
};

}
