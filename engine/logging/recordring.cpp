#include "engine/logging/recordring.h"

#include "engine/logging/recordcodec.h"

#include <cstring>
#include <utility>

namespace signalbox {

namespace {

using Size = std::uint64_t; // of what follows, which begins at a multiple of it
constexpr Size goToStart = 0; // instead of a size: the next record begins where the block begins

}

RecordRing::RecordRing(std::size_t capacity, std::function<void()> wake)
    : m_capacity(capacity)
    , m_octets(std::make_unique_for_overwrite<char[]>(capacity))
    , m_wake(std::move(wake))
{
}

void RecordRing::push(const RequestRecord &record)
{
    const Size size = (sizeof(Size) + encodedSize(record) + sizeof(Size) - 1) / sizeof(Size) * sizeof(Size);
    char *place = reserve(size);
    if (!place)
        return m_dropped.add();
    std::memcpy(place, &size, sizeof size);
    encode(record, place + sizeof size);
    // In one order with rest(): it sees this record, or we see that it rests.
    m_written.store(m_reserved, std::memory_order_seq_cst);
    if (m_isAtRest.load(std::memory_order_seq_cst) && m_isAtRest.exchange(false))
        m_wake();
}

/// Room for so much in one piece, or null.
char *RecordRing::reserve(std::size_t size)
{
    const std::uint64_t written = m_written.load(std::memory_order_relaxed);
    const std::size_t at = written % m_capacity;
    const std::size_t skipped = at + size > m_capacity ? m_capacity - at : 0;
    const std::uint64_t end = written + skipped + size;
    if (end - m_knownTaken > m_capacity) {
        m_knownTaken = m_taken.load(std::memory_order_acquire);
        if (end - m_knownTaken > m_capacity)
            return nullptr;
    }
    if (skipped > 0)
        std::memcpy(m_octets.get() + at, &goToStart, sizeof goToStart);
    m_reserved = end;
    return m_octets.get() + (at + skipped) % m_capacity;
}

bool RecordRing::take(RequestRecord &record)
{
    m_taken.store(m_read, std::memory_order_release);
    if (m_read == m_written.load(std::memory_order_acquire))
        return false;
    Size size = 0;
    std::memcpy(&size, m_octets.get() + m_read % m_capacity, sizeof size);
    if (size == goToStart) {
        m_read += m_capacity - m_read % m_capacity;
        std::memcpy(&size, m_octets.get(), sizeof size);
    }
    decode(m_octets.get() + m_read % m_capacity + sizeof size, record);
    m_read += size;
    return true;
}

bool RecordRing::rest()
{
    m_isAtRest.store(true, std::memory_order_seq_cst);
    if (m_read == m_written.load(std::memory_order_seq_cst))
        return true;
    m_isAtRest.store(false, std::memory_order_relaxed);
    return false;
}

}
