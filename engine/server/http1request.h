#pragma once

#include "engine/http/bodyreader.h"
#include "engine/server/requesthandler.h"

#include <string>

namespace signalbox {

/// What an HTTP/1 connection holds only while it has a request; kept for reuse by its worker.
struct Http1Request
{
    std::string octets; ///< its head, which `head` points into
    SectionScanner scanner{SectionScanner::Kind::RequestHead};
    RequestHead head;
    BodyReader body;
    RequestConsumer *consumer = nullptr;
    BodyFraming responseFraming; ///< on this connection
    bool isHeadSent = false;
    bool isAnswered = false; ///< the response's last octet was given
    bool isPaused = false; ///< the consumer wants no content now
    bool keepsAlive = false;
    bool isBroken = false; ///< it was refused: where it ends is not known

    /// Ready for the next request; memory stays.
    void reset();
};

}
