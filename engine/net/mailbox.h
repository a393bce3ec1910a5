#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace signalbox {

/// Values on their way to another thread, in order. The one way in which threads tell each other things:
/// post() from any thread, takeAll() in the thread that `wake` makes look.
template <typename T> class Mailbox
{
public:
    /// `wake` is called in the posting thread when the box was empty. At most `capacity` values wait.
    Mailbox(std::size_t capacity, std::function<void()> wake)
        : m_capacity(capacity)
        , m_wake(std::move(wake))
    {
    }

    /// Its threads have ended. That they have, the lock tells ThreadSanitizer too, which cannot see into
    /// QThread::wait().
    ~Mailbox() { const std::lock_guard lock(m_mutex); }
    Mailbox(const Mailbox &) = delete;
    Mailbox &operator=(const Mailbox &) = delete;

    /// False when the box is full; the value is dropped then.
    bool post(T value)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            if (m_values.size() >= m_capacity)
                return false;
            wasEmpty = m_values.empty();
            m_values.push_back(std::move(value));
        }
        if (wasEmpty)
            m_wake();
        return true;
    }

    std::vector<T> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_values, {});
    }

private:
    const std::size_t m_capacity;
    const std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<T> m_values;
};

}
