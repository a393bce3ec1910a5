#include "engine/logging/accesslog.h"

#include <chrono>
#include <pthread.h>

namespace signalbox {

namespace {

// Octets: what 50,000 requests/s leave in one ring in 100 ms, five times as long as between two batches.
constexpr std::size_t ringSize = 2 * 1024 * 1024;
// How long records gather: few wake-ups at any load, and a line is there while one still looks for it.
constexpr std::chrono::milliseconds gathering{20};
constexpr std::size_t recordsAtOnce = 512; // of one ring, so that the others do not wait

}

AccessLog::AccessLog(const std::string &path, LogFormat format, int workers)
    : m_file(path)
    , m_format(format)
{
    for (int i = 0; i < workers; ++i)
        m_rings.push_back(std::make_unique<RecordRing>(ringSize, [this] { wake(); }));
}

AccessLog::~AccessLog()
{
    if (!m_thread.joinable())
        return;
    m_isStopping = true;
    wake();
    m_thread.join();
}

std::error_code AccessLog::start()
{
    if (const std::error_code error = m_file.open())
        return error;
    m_thread = std::thread([this] { run(); });
    pthread_setname_np(m_thread.native_handle(), "access-log");
    return {};
}

void AccessLog::reopen()
{
    m_isToReopen = true;
    wake();
}

std::uint64_t AccessLog::dropped() const
{
    std::uint64_t sum = m_lost.value();
    for (const auto &ring : m_rings)
        sum += ring->dropped();
    return sum;
}

void AccessLog::wake()
{
    m_wakes.fetch_add(1);
    m_wakes.notify_one();
}

void AccessLog::run()
{
    bool isLast = false;
    while (!isLast) {
        const int wakes = m_wakes.load();
        isLast = m_isStopping; // before the last look, which then finds all there is
        while (!drain()) { }
        if (!isLast && isNothingLeft())
            m_wakes.wait(wakes);
        if (!m_isStopping)
            std::this_thread::sleep_for(gathering);
    }
}

/// Writes what has come. False: there is more.
bool AccessLog::drain()
{
    if (m_isToReopen.exchange(false))
        m_file.reopen();
    bool isAll = true;
    std::size_t lines = 0;
    for (const auto &ring : m_rings) {
        std::size_t taken = 0;
        while (taken < recordsAtOnce && ring->take(m_record)) {
            m_format.append(m_text, m_record);
            ++taken;
        }
        lines += taken;
        isAll = isAll && taken < recordsAtOnce;
    }
    if (lines > 0)
        write(lines);
    return isAll;
}

void AccessLog::write(std::size_t lines)
{
    const std::size_t lost = m_file.write(m_text);
    m_lines.add(lines - lost);
    m_lost.add(lost);
    m_text.clear();
}

/// All rings are empty, and wake this thread when that changes.
bool AccessLog::isNothingLeft()
{
    bool isEmpty = true;
    for (const auto &ring : m_rings)
        isEmpty = ring->rest() && isEmpty;
    return isEmpty;
}

}
