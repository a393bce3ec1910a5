#pragma once

#include "engine/http/head.h"

#include <optional>
#include <string_view>
#include <vector>

namespace signalbox {

/// Content in the pieces it arrived in, views into the octets read.
using ContentPieces = std::vector<std::string_view>;

/// Takes the data out of chunked framing (RFC 9112 §7.1), up to the last chunk's line; the trailer section is
/// not its. Sans-io and strict: sizes of at most 16 digits, CR LF only. Extensions are read and dropped.
/// llhttp's own decoder refuses valid quoted extensions and has no bound on their length.
class ChunkDecoder
{
public:
    struct Progress
    {
        std::size_t consumed = 0;
        std::optional<HttpError> error;
    };

    Progress read(std::string_view octets, ContentPieces &pieces);
    bool isAtTrailers() const { return m_state == State::Trailers; }
    void reset() { *this = ChunkDecoder(); }

private:
    enum class State : std::uint8_t {
        SizeStart,
        Size,
        Blank,
        Extension,
        SizeLf,
        Data,
        DataCr,
        DataLf,
        Trailers
    };

    bool readFrame(char c);
    bool readSizeDigit(char c);

    State m_state = State::SizeStart;
    std::uint64_t m_size = 0; ///< of the chunk, then what is left of it
    unsigned m_digits = 0;
    std::size_t m_extensions = 0; ///< octets of extensions in the whole message
};

}
