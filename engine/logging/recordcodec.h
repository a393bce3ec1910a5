#pragma once

#include "engine/logging/requestrecord.h"

#include <cstddef>

namespace signalbox {

/// A record as one run of octets, for this process only. Text beyond 8 KiB of a target, 1 KiB of anything
/// else is left out, and so are attempts beyond 128 and candidates beyond 32.
std::size_t encodedSize(const RequestRecord &record);

/// Writes encodedSize() octets.
void encode(const RequestRecord &record, char *octets);

/// Reads what encode() wrote; the text of `record` points into it.
void decode(const char *octets, RequestRecord &record);

}
