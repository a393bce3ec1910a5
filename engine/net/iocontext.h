#pragma once

#include "engine/http/date.h"
#include "engine/net/bufferpool.h"
#include "engine/net/deadlines.h"
#include "engine/net/reactor.h"

#include <span>

namespace signalbox {

/// What everything that reads and writes in one thread shares.
struct IoContext
{
    Reactor &reactor;
    BufferPool &buffers;
    Deadlines &deadlines;
    HttpDate &date;
    std::span<char> scratch; ///< every read goes here first
};

}
