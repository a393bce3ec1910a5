#include "engine/proxy/contentmover.h"

#include "engine/proxy/upstreamconnection.h"
#include "engine/server/downstream.h"

namespace signalbox {

namespace {

constexpr std::uint64_t worthSplicing = 32 * 1024; // octets; below, copying is cheaper than a pipe

}

bool ContentMover::beginUp(Downstream &client, UpstreamConnection &upstream)
{
    if (client.contentRemaining() < worthSplicing)
        return false;
    Stream *source = client.contentSource();
    Stream *sink = upstream.contentSink();
    if (source && sink)
        m_up = SpliceRelay::begin(m_pipes, *source, *sink, client.contentRemaining());
    return m_up != nullptr;
}

ContentMover::Progress ContentMover::moveUp(Downstream &client, UpstreamConnection &upstream)
{
    if (!m_up && !beginUp(client, upstream))
        return {};
    const SpliceRelay::Progress progress = m_up->move();
    Progress moved{.octets = progress.octets, .hasMoved = true};
    client.noteContentTaken(progress.octets);
    switch (progress.outcome) {
    case SpliceRelay::Outcome::Yields:
        client.contentSource()->resumeReading();
        break;
    case SpliceRelay::Outcome::Done:
        m_up.reset();
        moved.isLast = true;
        break;
    case SpliceRelay::Outcome::SourceLost:
        moved.isClientLost = true;
        return moved;
    case SpliceRelay::Outcome::AwaitsSink:
        client.pauseContent();
        break;
    case SpliceRelay::Outcome::AwaitsSource:
    case SpliceRelay::Outcome::SinkLost: // its answer may still be read; its end will be
        break;
    }
    if (progress.octets > 0)
        upstream.noteContentGiven(moved.isLast);
    return moved;
}

bool ContentMover::beginDown(Downstream &client, UpstreamConnection &upstream)
{
    if (upstream.contentRemaining() < worthSplicing)
        return false;
    Stream *source = upstream.contentSource();
    Stream *sink = client.contentSink();
    if (source && sink)
        m_down = SpliceRelay::begin(m_pipes, *source, *sink, upstream.contentRemaining());
    return m_down != nullptr;
}

ContentMover::Progress ContentMover::moveDown(Downstream &client, UpstreamConnection &upstream)
{
    if (!m_down && !beginDown(client, upstream))
        return {};
    const SpliceRelay::Progress progress = m_down->move();
    Progress moved{.octets = progress.octets, .hasMoved = true};
    client.noteContentGiven(progress.octets, progress.outcome == SpliceRelay::Outcome::AwaitsSink);
    switch (progress.outcome) {
    case SpliceRelay::Outcome::Yields:
        upstream.contentSource()->resumeReading();
        break;
    case SpliceRelay::Outcome::Done:
        m_down.reset();
        break;
    case SpliceRelay::Outcome::SourceLost:
        m_down.reset();
        upstream.noteSourceLost();
        return moved;
    case SpliceRelay::Outcome::SinkLost:
        moved.isClientLost = true;
        return moved;
    case SpliceRelay::Outcome::AwaitsSink:
        upstream.pauseReading();
        break;
    case SpliceRelay::Outcome::AwaitsSource:
        break;
    }
    if (progress.octets > 0)
        upstream.noteContentTaken(progress.octets);
    return moved;
}

void ContentMover::stop()
{
    m_up.reset();
    m_down.reset();
}

}
