#pragma once

#include "engine/net/stream.h"

#include <deque>
#include <limits>
#include <string>

namespace signalbox::test {

/// A stream whose other end is the test. Belongs to the test's thread.
class FakeStream final : public Stream
{
public:
    /// The other end; outlives the stream.
    struct Wire
    {
        static constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

        std::deque<std::string> arriving; ///< one read takes octets of one piece only
        bool hasEnded = false; ///< behind what is arriving
        bool isLost = false; ///< reading and writing fail
        std::size_t room = unlimited; ///< octets that are taken before writing blocks
        std::optional<int> descriptor;

        std::string taken; ///< what was written
        StreamListener *listener = nullptr;
        bool isReadable = true;
        bool isWritable = true;
        bool isResumed = false; ///< onReadable() was asked for
        bool isShut = false; ///< for writing
        bool isClosed = false;
        bool isAborted = false;
    };

    explicit FakeStream(Wire &wire)
        : m_wire(wire)
    {
    }

    void setListener(StreamListener *listener) override { m_wire.listener = listener; }
    IoResult read(std::span<char> into) override;
    IoResult write(std::span<const iovec> pieces) override;
    void shutdownWriting() override { m_wire.isShut = true; }
    bool isReadable() const override { return m_wire.isReadable; }
    void resumeReading() override { m_wire.isResumed = true; }
    void close() override;
    void abort() override;
    std::optional<int> plainDescriptor() const override { return m_wire.descriptor; }
    void noteWouldBlockReading() override { m_wire.isReadable = false; }
    void noteWouldBlockWriting() override { m_wire.isWritable = false; }

private:
    Wire &m_wire;
};

}
