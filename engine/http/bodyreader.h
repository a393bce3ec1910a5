#pragma once

#include "engine/http/chunkdecoder.h"
#include "engine/http/head.h"
#include "engine/http/sectionscanner.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace signalbox {

/// Takes the content of one message out of its octets, whatever frames it. Sans-io.
class BodyReader
{
public:
    /// How many octets belonged to this message; an error: the framing is broken and nothing behind can be
    /// trusted.
    using Progress = ChunkDecoder::Progress;

    void start(BodyFraming framing);

    /// Reads on, appending the content found to `pieces`. Stops behind the message's last octet.
    Progress read(std::string_view octets, ContentPieces &pieces);

    /// Octets of content were moved without passing through here. Only for Kind::Length.
    void skip(std::uint64_t octets);

    /// The connection has ended. True if that ends the message well.
    bool finish();

    bool isComplete() const { return m_isComplete; }
    BodyFraming::Kind kind() const { return m_kind; }
    std::uint64_t remaining() const { return m_remaining; } ///< of Kind::Length; else 0
    const Fields &trailers() const; ///< once complete

private:
    /// What only a chunked body needs.
    struct Chunked
    {
        ChunkDecoder decoder;
        SectionScanner trailerScanner{SectionScanner::Kind::Trailers};
        std::string trailerOctets;
        Fields trailers;
    };

    Progress readLength(std::string_view octets, ContentPieces &pieces);
    Progress readChunked(std::string_view octets, ContentPieces &pieces);
    Progress readTrailers(std::string_view octets);

    BodyFraming::Kind m_kind = BodyFraming::Kind::None;
    bool m_isComplete = true;
    std::uint64_t m_remaining = 0;
    std::unique_ptr<Chunked> m_chunked;
};

}
