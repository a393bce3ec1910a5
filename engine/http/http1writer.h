#pragma once

#include "engine/http/head.h"

#include <span>
#include <string>
#include <vector>

namespace signalbox {

/// Appends a request head in HTTP/1.1's form: request line, Host, `head.fields`, framing and upgrade, empty
/// line.
void writeRequestHead(const RequestHead &head, std::string &out);

/// What a response says about the connection it is sent on.
enum class ConnectionField { Absent, Close, KeepAlive };

/// Appends a response head in HTTP/1.1's form. `framing` is that of the connection, not of the head.
void writeResponseHead(
    const ResponseHead &head, BodyFraming framing, ConnectionField connection, std::string &out);

/// Makes one chunk of `pieces` and, when `isLast`, the end of the chunked body behind it. `framed` becomes
/// the pieces to be sent, pointing into `pieces` and `text`.
void frameChunk(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers,
    std::string &text, std::vector<std::string_view> &framed);

void writeField(std::string_view name, std::string_view value, std::string &out);

}
