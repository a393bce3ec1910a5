#pragma once

#include "engine/http/head.h"

#include <optional>
#include <string_view>

namespace signalbox {

/// Parses a complete request head, from its first line to the empty line, as SectionScanner found it. Fills
/// `head` with views into `octets`; on error its content is of no use. Strict: what RFC 9112 calls invalid or
/// ambiguous is refused.
std::optional<HttpError> parseRequestHead(
    std::string_view octets, const HeadLimits &limits, RequestHead &head);

/// The same for a response. `requestMethod` decides whether content follows (RFC 9112 §6.3).
std::optional<HttpError> parseResponseHead(std::string_view octets, Method requestMethod, ResponseHead &head);

/// Parses a trailer section, with its empty line, into `fields`.
std::optional<HttpError> parseTrailers(std::string_view octets, Fields &fields);

}
