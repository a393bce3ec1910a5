#include "engine/http/bodyreader.h"

#include "engine/http/headparser.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr HeadLimits trailerLimits;

}

void BodyReader::start(BodyFraming framing)
{
    m_kind = framing.kind;
    m_remaining = framing.length;
    m_isComplete =
        m_kind == BodyFraming::Kind::None || (m_kind == BodyFraming::Kind::Length && framing.length == 0);
    if (m_kind != BodyFraming::Kind::Chunked)
        return;
    if (!m_chunked)
        m_chunked = std::make_unique<Chunked>();
    m_chunked->decoder.reset();
    m_chunked->trailerScanner.reset();
    m_chunked->trailerOctets.clear();
    m_chunked->trailers.clear();
}

BodyReader::Progress BodyReader::read(std::string_view octets, ContentPieces &pieces)
{
    if (m_isComplete || octets.empty())
        return {};
    switch (m_kind) {
    case BodyFraming::Kind::None:
        return {};
    case BodyFraming::Kind::Length:
        return readLength(octets, pieces);
    case BodyFraming::Kind::Chunked:
        return readChunked(octets, pieces);
    case BodyFraming::Kind::UntilClose:
        pieces.push_back(octets);
        return {octets.size(), std::nullopt};
    }
    return {};
}

BodyReader::Progress BodyReader::readLength(std::string_view octets, ContentPieces &pieces)
{
    const auto taken = static_cast<std::size_t>(std::min<std::uint64_t>(octets.size(), m_remaining));
    pieces.push_back(octets.substr(0, taken));
    skip(taken);
    return {taken, std::nullopt};
}

BodyReader::Progress BodyReader::readChunked(std::string_view octets, ContentPieces &pieces)
{
    auto progress = m_chunked->decoder.read(octets, pieces);
    if (progress.error || !m_chunked->decoder.isAtTrailers())
        return progress;
    auto trailers = readTrailers(octets.substr(progress.consumed));
    trailers.consumed += progress.consumed;
    return trailers;
}

BodyReader::Progress BodyReader::readTrailers(std::string_view octets)
{
    std::string &section = m_chunked->trailerOctets;
    const std::size_t before = section.size();
    section.append(octets);
    const auto found = m_chunked->trailerScanner.scan(section, trailerLimits);
    if (const auto *error = std::get_if<HttpError>(&found))
        return {0, *error};
    const auto *trailers = std::get_if<SectionScanner::Section>(&found);
    if (!trailers)
        return {octets.size(), std::nullopt};
    section.resize(trailers->end);
    m_isComplete = true;
    return {trailers->end - before,
        section.size() > 2 ? parseTrailers(section, m_chunked->trailers) : std::nullopt};
}

void BodyReader::skip(std::uint64_t octets)
{
    m_remaining -= octets;
    m_isComplete = m_remaining == 0;
}

bool BodyReader::finish()
{
    if (m_kind == BodyFraming::Kind::UntilClose)
        m_isComplete = true;
    return m_isComplete;
}

const Fields &BodyReader::trailers() const
{
    static const Fields none;
    return m_kind == BodyFraming::Kind::Chunked ? m_chunked->trailers : none;
}

}
