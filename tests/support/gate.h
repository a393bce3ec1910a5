#pragma once

#include "tests/support/patience.h"

#include <condition_variable>
#include <mutex>

namespace signalbox::test {

/// Holds scripts until the test opens it.
class Gate
{
public:
    /// False if it was never opened.
    bool wait()
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, patience, [this] { return m_open; });
    }

    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
};

}
