#pragma once

#include "engine/net/stream.h"

namespace signalbox {

/// A stream over a non-blocking TCP socket, which it owns.
class TcpStream final : public Stream, private EventHandler
{
public:
    enum class State { Connected, Connecting };

    /// Takes over a non-blocking socket. While it is connecting, onWritable() or onHangup() tells the
    /// outcome.
    TcpStream(Reactor &reactor, int descriptor, State state);
    ~TcpStream() override;

    bool isWatched() const { return m_isWatched; } ///< false: the kernel had no room for it

    void setListener(StreamListener *listener) override { m_listener = listener; }
    IoResult read(std::span<char> into) override;
    IoResult write(std::span<const iovec> pieces) override;
    void shutdownWriting() override;
    bool isReadable() const override { return m_isReadable; }
    void resumeReading() override { m_reactor.makeReady(*this); }
    void close() override;
    void abort() override;
    std::optional<int> plainDescriptor() const override { return m_descriptor; }
    void noteWouldBlockReading() override { m_isReadable = false; }
    void noteWouldBlockWriting() override { m_isWritable = false; }

private:
    void onEvents(std::uint32_t events) override;

    Reactor &m_reactor;
    StreamListener *m_listener = nullptr;
    int m_descriptor;
    bool m_isWatched;
    bool m_isReadable;
    bool m_isWritable;
    bool m_hasEnd = false; ///< an end lies behind the octets to be read
};

}
