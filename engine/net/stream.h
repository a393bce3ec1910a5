#pragma once

#include "engine/net/reactor.h"

#include <sys/uio.h>

#include <optional>
#include <span>

namespace signalbox {

enum class IoStatus : std::uint8_t {
    Ok,
    WouldBlock, ///< nothing moved; readiness is reported when that changes
    Ended, ///< the peer has sent its last octet
    Failed, ///< reset, or another error that ends the connection
};

struct IoResult
{
    std::size_t octets = 0;
    IoStatus status = IoStatus::Ok;
};

/// Told when a stream can do more. Belongs to the stream's thread.
class StreamListener
{
public:
    virtual ~StreamListener() = default;
    virtual void onReadable() = 0;
    virtual void onWritable() = 0;
    virtual void onHangup() = 0; ///< reset by the peer, or closed in both directions
};

/// A connection's octets in both directions. Reading and writing never block; after a WouldBlock, and only
/// then, the listener is told when to try again. Belongs to its reactor's thread.
class Stream
{
public:
    virtual ~Stream() = default;

    virtual void setListener(StreamListener *listener) = 0;
    virtual IoResult read(std::span<char> into) = 0;
    virtual IoResult write(std::span<const iovec> pieces) = 0;
    virtual void shutdownWriting() = 0;

    /// There may be octets, or an end, to read: the last read did not say WouldBlock.
    virtual bool isReadable() const = 0;

    /// Has onReadable() called from the ready list: the reader paused, or yielded to others.
    virtual void resumeReading() = 0;

    /// Ends the connection; nothing is reported any more.
    virtual void close() = 0;
    /// The same so that the peer sees a reset, not an end.
    virtual void abort() = 0;

    /// The descriptor, where octets pass through it unchanged, so that the kernel can move them alone.
    virtual std::optional<int> plainDescriptor() const = 0;
    /// For who moved octets on plainDescriptor(): it said EAGAIN when read or written.
    virtual void noteWouldBlockReading() = 0;
    virtual void noteWouldBlockWriting() = 0;
};

}
