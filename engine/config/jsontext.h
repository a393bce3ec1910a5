#pragma once

#include "engine/config/documentnode.h"
#include "engine/config/problem.h"

namespace signalbox {

/// Parses a JSON document (RFC 8259) of at most `largestDocument`, or says what is wrong with it and where:
/// keys given twice, text that is not UTF-8 and nesting beyond 64 are refused too.
std::variant<DocumentNode, Problem> parseJson(std::string_view text);

}
