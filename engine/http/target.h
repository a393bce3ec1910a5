#pragma once

#include "engine/http/head.h"

#include <optional>

namespace signalbox {

/// Checks request target and Host, and turns absolute-form into origin-form with the authority as host
/// (RFC 9112 §3.2, RFC 9110 §7.2). Sets `target` and `host`.
std::optional<HttpError> resolveTarget(RequestHead &head);

/// True for uri-host [":" port] (RFC 9110 §7.2, RFC 3986 §3.2.2), the host not empty.
bool isAuthority(std::string_view text);

}
