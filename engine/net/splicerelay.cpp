#include "engine/net/splicerelay.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace signalbox {

namespace {

constexpr int pipeSize = 512 * 1024;
constexpr std::uint64_t octetsPerTurn = 512 * 1024; // no copying: a larger share than others' 64 KiB

}

std::unique_ptr<Pipe> Pipe::open()
{
    std::unique_ptr<Pipe> pipe(new Pipe);
    if (pipe2(pipe->m_ends, O_NONBLOCK | O_CLOEXEC) != 0)
        return nullptr;
    fcntl(pipe->m_ends[1], F_SETPIPE_SZ,
        pipeSize); // refused where the user's share of pages is used up: then 64 KiB
    return pipe;
}

Pipe::~Pipe()
{
    for (int end : m_ends) {
        if (end >= 0)
            close(end);
    }
}

std::unique_ptr<Pipe> PipePool::take()
{
    if (m_taken >= mostPipes)
        return nullptr;
    std::unique_ptr<Pipe> pipe;
    if (m_spare.empty()) {
        pipe = Pipe::open();
    } else {
        pipe = std::move(m_spare.back());
        m_spare.pop_back();
    }
    m_taken += pipe ? 1 : 0;
    return pipe;
}

void PipePool::give(std::unique_ptr<Pipe> pipe, bool isEmpty)
{
    --m_taken;
    if (isEmpty && m_spare.size() < mostKept)
        m_spare.push_back(std::move(pipe));
}

std::unique_ptr<SpliceRelay> SpliceRelay::begin(
    PipePool &pipes, Stream &source, Stream &sink, std::uint64_t length)
{
    auto pipe = pipes.take();
    if (!pipe)
        return nullptr;
    return std::unique_ptr<SpliceRelay>(new SpliceRelay(pipes, std::move(pipe), source, sink, length));
}

SpliceRelay::SpliceRelay(
    PipePool &pipes, std::unique_ptr<Pipe> pipe, Stream &source, Stream &sink, std::uint64_t length)
    : m_pipes(pipes)
    , m_pipe(std::move(pipe))
    , m_source(source)
    , m_sink(sink)
    , m_toRead(length)
{
}

SpliceRelay::~SpliceRelay()
{
    m_pipes.give(std::move(m_pipe), m_inPipe == 0);
}

SpliceRelay::Progress SpliceRelay::move()
{
    Progress progress;
    while (progress.octets < octetsPerTurn) {
        if (m_inPipe == 0 && m_toRead == 0) {
            progress.outcome = Outcome::Done;
            return progress;
        }
        if (!(m_inPipe == 0 ? fill(progress) : drain(progress)))
            return progress;
    }
    progress.outcome = m_inPipe == 0 && m_toRead == 0 ? Outcome::Done : Outcome::Yields;
    return progress;
}

/// Into the pipe, only when it is empty: EAGAIN then means that the source is.
bool SpliceRelay::fill(Progress &progress)
{
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(m_toRead, pipeSize));
    const ssize_t moved = splice(*m_source.plainDescriptor(), nullptr, m_pipe->writeEnd(), nullptr, wanted,
        SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
    if (moved > 0) {
        m_toRead -= static_cast<std::uint64_t>(moved);
        m_inPipe = static_cast<std::uint64_t>(moved);
        m_isSourceFull = static_cast<std::size_t>(moved) == wanted;
        return true;
    }
    const bool isDry = moved < 0 && errno == EAGAIN;
    if (isDry)
        m_source.noteWouldBlockReading();
    progress.outcome = isDry ? Outcome::AwaitsSource : Outcome::SourceLost;
    return false;
}

bool SpliceRelay::drain(Progress &progress)
{
    // Only where more is there already: the kernel holds back what is announced to be followed.
    const unsigned more = m_toRead > 0 && m_isSourceFull ? SPLICE_F_MORE : 0;
    const ssize_t moved = splice(m_pipe->readEnd(), nullptr, *m_sink.plainDescriptor(), nullptr,
        static_cast<std::size_t>(m_inPipe), SPLICE_F_MOVE | SPLICE_F_NONBLOCK | more);
    if (moved > 0) {
        m_inPipe -= static_cast<std::uint64_t>(moved);
        progress.octets += static_cast<std::uint64_t>(moved);
        return true;
    }
    const bool isFull = moved < 0 && errno == EAGAIN;
    if (isFull)
        m_sink.noteWouldBlockWriting();
    progress.outcome = isFull ? Outcome::AwaitsSink : Outcome::SinkLost;
    return false;
}

}
