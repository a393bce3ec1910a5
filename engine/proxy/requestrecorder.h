#pragma once

#include "engine/logging/recordring.h"
#include "engine/net/reactor.h"

#include <array>

namespace signalbox {

/// Where one worker's requests are recorded: in the access log all of them, for who looks on no more than
/// some hundred a second. Belongs to the worker's thread.
class RequestRecorder
{
public:
    /// `recent` outlives it.
    explicit RequestRecorder(RecordRing &recent)
        : m_recent(recent)
    {
    }

    /// The access log's ring; null: there is no access log. It outlives the recorder, or the next call.
    void setLog(RecordRing *log) { m_log = log; }

    /// Whether a request that begins now is to be seen by who looks on. To be asked once for each.
    bool takesRecent(TimePoint now);
    /// Whether a request that ends is to be recorded.
    bool isWanted(bool isRecent) const { return isRecent || m_log; }

    /// The record to be filled in; its text lives until push().
    RequestRecord &record() { return m_record; }
    std::string &memory(std::size_t index) { return m_memory[index]; } ///< for text that is made up
    void push(bool isRecent);

private:
    RecordRing &m_recent;
    RecordRing *m_log = nullptr;
    RequestRecord m_record;
    std::array<std::string, 2> m_memory;
    TimePoint m_second; ///< when the current one began
    int m_inSecond = 0; ///< that began in it
};

}
