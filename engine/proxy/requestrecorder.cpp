#include "engine/proxy/requestrecorder.h"

namespace signalbox {

namespace {

constexpr int mostPerSecond = 200; // that anybody could look at, and more

}

bool RequestRecorder::isWanted(TimePoint now)
{
    m_isRecent = isAmongRecent(now);
    return m_log || m_isRecent;
}

bool RequestRecorder::isAmongRecent(TimePoint now)
{
    if (now - m_second >= std::chrono::seconds(1)) {
        m_second = now;
        m_inSecond = 0;
    }
    return ++m_inSecond <= mostPerSecond;
}

void RequestRecorder::push()
{
    if (m_log)
        m_log->push(m_record);
    if (m_isRecent)
        m_recent.push(m_record);
}

}
