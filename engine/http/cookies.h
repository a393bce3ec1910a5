#pragma once

#include "engine/http/fields.h"

#include <optional>

namespace signalbox {

/// The value of the first cookie of that name (case counts) in a request's Cookie fields, quotes included
/// (RFC 6265 §5.4, several fields: RFC 9113 §8.2.3).
std::optional<std::string_view> findCookie(const Fields &fields, std::string_view name);

}
