#pragma once

#include "engine/net/stream.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace signalbox {

/// A pipe of the kernel's, through which content moves from socket to socket without being copied to us.
class Pipe
{
public:
    /// Null when the system has no descriptors left.
    static std::unique_ptr<Pipe> open();
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;
    ~Pipe();

    int readEnd() const { return m_ends[0]; }
    int writeEnd() const { return m_ends[1]; }

private:
    Pipe() = default;
    int m_ends[2] = {-1, -1};
};

/// The pipes of one thread: a bounded number, kept for reuse when they come back empty.
class PipePool
{
public:
    std::unique_ptr<Pipe> take();
    void give(std::unique_ptr<Pipe> pipe, bool isEmpty);

private:
    static constexpr std::size_t mostPipes = 256;
    static constexpr std::size_t mostKept = 32;

    std::vector<std::unique_ptr<Pipe>> m_spare;
    std::size_t m_taken = 0;
};

/// Moves content of known length from one stream to another inside the kernel. Belongs to its streams'
/// thread.
class SpliceRelay
{
public:
    enum class Outcome {
        AwaitsSource,
        AwaitsSink,
        Yields, ///< moved its share of a turn; there may be more
        Done,
        SourceLost,
        SinkLost,
    };
    struct Progress
    {
        std::uint64_t octets = 0; ///< that reached the sink
        Outcome outcome = Outcome::Yields;
    };

    /// Null when no pipe is left: then content is copied. Both streams have a plainDescriptor().
    static std::unique_ptr<SpliceRelay> begin(
        PipePool &pipes, Stream &source, Stream &sink, std::uint64_t length);
    ~SpliceRelay();

    Progress move();

private:
    SpliceRelay(
        PipePool &pipes, std::unique_ptr<Pipe> pipe, Stream &source, Stream &sink, std::uint64_t length);
    bool fill(Progress &progress);
    bool drain(Progress &progress);

    PipePool &m_pipes;
    std::unique_ptr<Pipe> m_pipe;
    Stream &m_source;
    Stream &m_sink;
    std::uint64_t m_toRead; ///< of the source
    std::uint64_t m_inPipe = 0;
    bool m_isSourceFull = false; ///< it gave all that was asked of it
};

}
