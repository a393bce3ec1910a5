#include "engine/http/bodyreader.h"

#include <algorithm>
#include <cstdlib>

using namespace signalbox;

namespace {

/// What came of a body that arrived in pieces of `step` octets.
struct Reading
{
    std::string content;
    std::size_t consumed = 0;
    std::size_t trailers = 0;
    bool isRefused = false;
    bool isComplete = false;

    bool operator==(const Reading &) const = default;
};

Reading read(std::string_view octets, std::size_t step)
{
    BodyReader reader;
    reader.start({BodyFraming::Kind::Chunked, 0});
    Reading reading;
    while (reading.consumed < octets.size() && !reader.isComplete()) {
        ContentPieces pieces;
        const std::string_view given = octets.substr(reading.consumed, step);
        const auto progress = reader.read(given, pieces);
        if (progress.error)
            return {{}, 0, 0, true, false};
        if (progress.consumed == 0 || progress.consumed > given.size())
            std::abort();
        for (std::string_view piece : pieces)
            reading.content.append(piece);
        reading.consumed += progress.consumed;
    }
    reading.isComplete = reader.isComplete();
    reading.trailers = reader.trailers().size();
    return reading;
}

}

/// The first octet says how the rest is split: every arrival must be read alike.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string_view octets(reinterpret_cast<const char *>(data) + 1, size - 1);
    if (!(read(octets, octets.size()) == read(octets, std::max<std::size_t>(1, data[0]))))
        std::abort();
    return 0;
}
