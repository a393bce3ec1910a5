#include "engine/proxy/requestrecorder.h"

namespace signalbox {

namespace {

constexpr int mostPerSecond = 200; // that anybody could look at, and more

}

bool RequestRecorder::takesRecent(TimePoint now)
{
    if (now - m_second >= std::chrono::seconds(1)) {
        m_second = now;
        m_inSecond = 0;
    }
    return ++m_inSecond <= mostPerSecond;
}

void RequestRecorder::push(bool isRecent)
{
    if (m_log)
        m_log->push(m_record);
    if (isRecent)
        m_recent.push(m_record);
}

}
