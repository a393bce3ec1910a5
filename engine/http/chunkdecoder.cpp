#include "engine/http/chunkdecoder.h"

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

constexpr HttpError badChunk{400, "bad_chunk", "The chunked content is malformed."};
constexpr unsigned mostDigits = 16;
constexpr std::size_t mostExtensions =
    16 * 1024; // a few octets of data a chunk must not cost a megabyte of reading

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}

ChunkDecoder::Progress ChunkDecoder::read(std::string_view octets, ContentPieces &pieces)
{
    std::size_t used = 0;
    while (used < octets.size() && m_state != State::Trailers) {
        if (m_state == State::Data) {
            const auto taken =
                static_cast<std::size_t>(std::min<std::uint64_t>(m_size, octets.size() - used));
            pieces.push_back(octets.substr(used, taken));
            used += taken;
            m_size -= taken;
            if (m_size == 0)
                m_state = State::DataCr;
        } else if (!readFrame(octets[used++])) {
            return {used, badChunk};
        }
    }
    return {used, std::nullopt};
}

/// One octet that is not data; false when it cannot stand there.
bool ChunkDecoder::readFrame(char c)
{
    switch (m_state) {
    case State::SizeStart:
        m_size = 0;
        m_digits = 0;
        return readSizeDigit(c);
    case State::Size:
        if (c == '\r' || c == ';' || c == ' ' || c == '\t') {
            m_state = c == '\r' ? State::SizeLf : c == ';' ? State::Extension : State::Blank;
            return true;
        }
        return readSizeDigit(c);
    case State::Blank: // only before an extension
        m_state = c == ';' ? State::Extension : State::Blank;
        return c == ';' || ((c == ' ' || c == '\t') && ++m_extensions <= mostExtensions);
    case State::Extension: // quoted or not, it has no control character
        m_state = c == '\r' ? State::SizeLf : State::Extension;
        return c == '\r'
            || ((c == '\t' || static_cast<unsigned char>(c) >= ' ') && c != 0x7f
                && ++m_extensions <= mostExtensions);
    case State::SizeLf:
        m_state = m_size == 0 ? State::Trailers : State::Data;
        return c == '\n';
    case State::DataCr:
        m_state = State::DataLf;
        return c == '\r';
    case State::DataLf:
        m_state = State::SizeStart;
        return c == '\n';
    case State::Data:
    case State::Trailers:
        break;
    }
    return false;
}

bool ChunkDecoder::readSizeDigit(char c)
{
    const int digit = hexValue(c);
    if (digit < 0 || ++m_digits > mostDigits)
        return false;
    m_size = m_size * 16 + static_cast<unsigned>(digit);
    m_state = State::Size;
    return m_size <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
}

}
