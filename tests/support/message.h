#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signalbox::test {

struct Field
{
    std::string name;
    std::string value;
};

/// An HTTP/1.1 message as a strict reader understands it, independent of the engine's own parser.
struct Message
{
    std::string head; ///< its octets, with the empty line
    std::string startLine;
    std::vector<Field> fields;
    std::string body; ///< decoded
    std::vector<Field> trailers;

    /// The values of all fields of this name, in order, joined by ", ".
    std::optional<std::string> field(std::string_view name) const;
    std::vector<std::string> values(std::string_view name) const;
};

enum class Progress { Complete, NeedMore, Malformed };

/// Takes a head from the front of the octets.
Progress takeHead(std::string_view &octets, Message &message);

/// Takes a chunked body and its trailers; the body holds what has come even when more is needed.
Progress takeChunked(std::string_view &octets, Message &message);

/// Takes a body of known length; the body holds what has come even when more is needed.
Progress takeExactly(std::size_t length, std::string_view &octets, Message &message);

/// The only Content-Length, if it is one decimal number.
std::optional<std::size_t> contentLength(const Message &message);

bool equalIgnoringCase(std::string_view a, std::string_view b);

}
