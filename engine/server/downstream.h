#pragma once

#include "engine/http/head.h"
#include "engine/net/stream.h"

#include <span>
#include <string>
#include <string_view>

namespace signalbox {

/// One request's client, as whoever answers it sees it: HTTP/1 today, a stream of HTTP/2 one day. Belongs to
/// its worker's thread. Nothing of it may be used once the response's last octet was given or onAborted() was
/// told.
class Downstream
{
public:
    virtual ~Downstream() = default;

    /// A 1xx response; dropped where the client cannot take one. Not 101.
    virtual void sendInterim(const ResponseHead &head) = 0;

    /// The final response's head, or 101, after which content flows unframed both ways.
    virtual void sendHead(const ResponseHead &head) = 0;

    /// Content, valid for this call only; the last call ends the response. A response without content is
    /// ended by a last call too.
    virtual void sendContent(
        std::span<const std::string_view> pieces, bool isLast, const Fields &trailers) = 0;

    /// Cuts the response so that the client cannot take it for whole.
    virtual void abort() = 0;

    /// So much waits to be sent that no more should be given before onDrained().
    virtual bool isFull() const = 0;

    /// Stops and restarts the delivery of the request's content.
    virtual void pauseContent() = 0;
    virtual void resumeContent() = 0;

    /// The client's address, without port.
    virtual const std::string &peer() const = 0;

    /// Where the request's content can be taken from, or the response's given to, past this object: no octet
    /// of it waits here and none is framed. Null where that cannot be.
    virtual Stream *contentSource() = 0;
    virtual Stream *contentSink() = 0;
    /// How much of the request's content is still to come; 0 where its length is not known.
    virtual std::uint64_t contentRemaining() const = 0;
    /// Octets were taken from contentSource(), or given to contentSink(); `isStalled`: it takes no more for
    /// now.
    virtual void noteContentTaken(std::uint64_t octets) = 0;
    virtual void noteContentGiven(std::uint64_t octets, bool isStalled) = 0;
};

}
