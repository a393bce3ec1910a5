#pragma once

#include <mutex>
#include <string>

namespace signalbox::test {

/// What a script answers with; any thread may change it.
class Answer
{
public:
    explicit Answer(std::string text)
        : m_text(std::move(text))
    {
    }
    void set(const std::string &text)
    {
        const std::lock_guard lock(m_mutex);
        m_text = text;
    }
    std::string text() const
    {
        const std::lock_guard lock(m_mutex);
        return m_text;
    }

private:
    mutable std::mutex m_mutex;
    std::string m_text;
};

}
