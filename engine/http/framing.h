#pragma once

#include "engine/http/head.h"

#include <optional>

namespace signalbox {

/// Reads what the fields say about connection, framing and expectation into `head`, or says why the message
/// cannot be framed without guessing (RFC 9112 §6).
std::optional<HttpError> applyRequestFields(RequestHead &head);

/// The same for a response to a request of `requestMethod`.
std::optional<HttpError> applyResponseFields(ResponseHead &head, Method requestMethod);

/// Reads a Content-Length value: digits only, below 2^63.
std::optional<std::uint64_t> parseContentLength(std::string_view value);

/// True if the Connection fields name `field`, other than as close, keep-alive or upgrade.
bool isNamedByConnection(const Fields &fields, std::string_view field);

}
