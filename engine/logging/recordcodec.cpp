#include "engine/logging/recordcodec.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace signalbox {

namespace {

constexpr std::size_t mostAttempts = 128;
constexpr std::size_t mostCandidates = 32;
constexpr std::size_t mostTarget = 8 * 1024; // octets
constexpr std::size_t mostText = 1024; // octets

/// The texts of a record in the order they are written.
constexpr std::array texts{&RequestRecord::target, &RequestRecord::id, &RequestRecord::client,
    &RequestRecord::method, &RequestRecord::protocol, &RequestRecord::referer, &RequestRecord::userAgent,
    &RequestRecord::backend, &RequestRecord::error, &RequestRecord::chosenBy};
constexpr std::array<std::size_t, texts.size()> limits{
    mostTarget, mostText, mostText, mostText, mostText, mostText, mostText, mostText, mostText, mostText};

struct Beginning
{
    std::int64_t time; // microseconds since 1970
    std::uint64_t bytesReceived;
    std::uint64_t bytesSent;
    std::int64_t queue; // microseconds
    std::int64_t total; // microseconds
    std::int32_t status;
    std::uint16_t attempts;
    std::uint16_t candidates;
    std::array<std::uint16_t, texts.size()> lengths;
};

struct EncodedAttempt
{
    std::int64_t connect; // microseconds, as the others
    std::int64_t head;
    std::int64_t total;
    std::int32_t status;
    std::uint16_t backendLength;
    std::uint16_t codeLength;
};

struct EncodedCandidate
{
    double score;
    bool hasScore;
    std::uint16_t backendLength;
    std::uint16_t codeLength;
};

std::size_t candidatesKept(const RequestRecord &record)
{
    return std::min(record.candidates.size(), mostCandidates);
}

std::size_t attemptsKept(const RequestRecord &record)
{
    return std::min(record.attempts.size(), mostAttempts);
}

std::uint16_t lengthKept(std::string_view text, std::size_t limit = mostText)
{
    return static_cast<std::uint16_t>(std::min(text.size(), limit));
}

class Writer
{
public:
    explicit Writer(char *octets)
        : m_next(octets)
    {
    }
    template <typename Value> void put(const Value &value) { put(&value, sizeof value); }
    void put(const void *from, std::size_t length)
    {
        if (length > 0)
            std::memcpy(m_next, from, length);
        m_next += length;
    }

private:
    char *m_next;
};

class Reader
{
public:
    explicit Reader(const char *octets)
        : m_next(octets)
    {
    }
    template <typename Value> Value take()
    {
        Value value{};
        std::memcpy(&value, m_next, sizeof value);
        m_next += sizeof value;
        return value;
    }
    std::string_view text(std::size_t length)
    {
        m_next += length;
        return {m_next - length, length};
    }

private:
    const char *m_next;
};

Beginning beginningOf(const RequestRecord &record)
{
    const auto time = std::chrono::floor<std::chrono::microseconds>(record.time.time_since_epoch());
    Beginning beginning{.time = time.count(),
        .bytesReceived = record.bytesReceived,
        .bytesSent = record.bytesSent,
        .queue = record.queue.count(),
        .total = record.total.count(),
        .status = record.status,
        .attempts = static_cast<std::uint16_t>(attemptsKept(record)),
        .candidates = static_cast<std::uint16_t>(candidatesKept(record)),
        .lengths = {}};
    for (std::size_t i = 0; i < texts.size(); ++i)
        beginning.lengths[i] = lengthKept(record.*texts[i], limits[i]);
    return beginning;
}

void put(Writer &writer, const AttemptRecord &attempt)
{
    const EncodedAttempt encoded{attempt.connect.count(), attempt.head.count(), attempt.total.count(),
        attempt.status, lengthKept(attempt.backend), lengthKept(attempt.code)};
    writer.put(encoded);
    writer.put(attempt.backend.data(), encoded.backendLength);
    writer.put(attempt.code.data(), encoded.codeLength);
}

void take(Reader &reader, AttemptRecord &attempt)
{
    using std::chrono::microseconds;
    const auto encoded = reader.take<EncodedAttempt>();
    attempt.status = encoded.status;
    attempt.connect = microseconds(encoded.connect);
    attempt.head = microseconds(encoded.head);
    attempt.total = microseconds(encoded.total);
    attempt.backend = reader.text(encoded.backendLength);
    attempt.code = reader.text(encoded.codeLength);
}

void put(Writer &writer, const CandidateRecord &candidate)
{
    const EncodedCandidate encoded{candidate.score.value_or(0), candidate.score.has_value(),
        lengthKept(candidate.backend), lengthKept(candidate.code)};
    writer.put(encoded);
    writer.put(candidate.backend.data(), encoded.backendLength);
    writer.put(candidate.code.data(), encoded.codeLength);
}

void take(Reader &reader, CandidateRecord &candidate)
{
    const auto encoded = reader.take<EncodedCandidate>();
    candidate.score = encoded.hasScore ? std::optional(encoded.score) : std::nullopt;
    candidate.backend = reader.text(encoded.backendLength);
    candidate.code = reader.text(encoded.codeLength);
}

}

std::size_t encodedSize(const RequestRecord &record)
{
    const std::size_t attempts = attemptsKept(record);
    const std::size_t candidates = candidatesKept(record);
    std::size_t size =
        sizeof(Beginning) + attempts * sizeof(EncodedAttempt) + candidates * sizeof(EncodedCandidate);
    for (std::size_t i = 0; i < texts.size(); ++i)
        size += lengthKept(record.*texts[i], limits[i]);
    for (std::size_t i = 0; i < attempts; ++i)
        size += std::size_t{lengthKept(record.attempts[i].backend)} + lengthKept(record.attempts[i].code);
    for (std::size_t i = 0; i < candidates; ++i)
        size += std::size_t{lengthKept(record.candidates[i].backend)} + lengthKept(record.candidates[i].code);
    return size;
}

void encode(const RequestRecord &record, char *octets)
{
    const Beginning beginning = beginningOf(record);
    Writer writer(octets);
    writer.put(beginning);
    for (std::size_t i = 0; i < texts.size(); ++i)
        writer.put((record.*texts[i]).data(), beginning.lengths[i]);
    for (std::size_t i = 0; i < beginning.attempts; ++i)
        put(writer, record.attempts[i]);
    for (std::size_t i = 0; i < beginning.candidates; ++i)
        put(writer, record.candidates[i]);
}

void decode(const char *octets, RequestRecord &record)
{
    using std::chrono::microseconds;
    Reader reader(octets);
    const auto beginning = reader.take<Beginning>();
    record.time = std::chrono::system_clock::time_point(microseconds(beginning.time));
    record.bytesReceived = beginning.bytesReceived;
    record.bytesSent = beginning.bytesSent;
    record.queue = microseconds(beginning.queue);
    record.total = microseconds(beginning.total);
    record.status = beginning.status;
    for (std::size_t i = 0; i < texts.size(); ++i)
        record.*texts[i] = reader.text(beginning.lengths[i]);
    record.attempts.resize(beginning.attempts);
    for (AttemptRecord &attempt : record.attempts)
        take(reader, attempt);
    record.candidates.resize(beginning.candidates);
    for (CandidateRecord &candidate : record.candidates)
        take(reader, candidate);
}

}
