#pragma once

#include "engine/config/config.h"
#include "engine/logging/accesslogformat.h"
#include "engine/logging/logfile.h"
#include "engine/logging/recordring.h"

#include <atomic>
#include <memory>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

namespace signalbox {

/// Writes the access log in a thread of its own, in batches, from one ring for each worker. Made and
/// destroyed by the engine's thread; destroyed when no worker pushes any more, which writes what is left.
class AccessLog
{
public:
    AccessLog(const std::string &path, LogFormat format, int workers);
    ~AccessLog();

    /// Opens the file and begins. An error: it cannot be opened, and nothing has begun.
    std::error_code start();

    /// What a worker pushes its records to; valid for as long as this.
    RecordRing &ring(int worker) { return *m_rings[static_cast<std::size_t>(worker)]; }

    /// Any thread: the file is opened anew before anything more is written.
    void reopen();

    /// Any thread: lines written; and requests that have none, because a ring was full or the file failed.
    std::uint64_t lines() const { return m_lines.value(); }
    std::uint64_t dropped() const;

private:
    void run();
    bool drain();
    void write(std::size_t lines);
    bool isNothingLeft();
    void wake();

    LogFile m_file;
    AccessLogFormat m_format;
    std::vector<std::unique_ptr<RecordRing>> m_rings; ///< by worker
    RequestRecord m_record; ///< the log thread's
    std::string m_text; ///< the log thread's
    Counter m_lines;
    Counter m_lost;
    std::atomic<int> m_wakes{0}; ///< reasons to look, counted
    std::atomic<bool> m_isStopping{false};
    std::atomic<bool> m_isToReopen{false};
    std::thread m_thread;
};

}
