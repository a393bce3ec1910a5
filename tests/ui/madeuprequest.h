#pragma once

#include "engine/engine.h"

namespace signalbox {

/// A GET that backend api-1 answered with 200 at the first attempt; its id is "id" and the number.
RequestRecord madeUpRequest();
RecordedRequest madeUpRequest(int number);
std::vector<RecordedRequest> madeUpRequests(int count, int first = 0);

/// A backend's change at a second of a made-up time.
Event madeUpChange(int second, BackendState from, BackendState to, std::uint64_t backend = 1);

}
