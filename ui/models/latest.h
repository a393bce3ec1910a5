#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace signalbox {

/// The latest of what comes, as many as can be shown; oldest first.
template <class Item> class Latest
{
public:
    explicit Latest(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    void add(const std::vector<Item> &items)
    {
        m_items.insert(m_items.end(), items.begin(), items.end());
        if (m_items.size() >= 2 * m_capacity) // seldom, since the rest has to move
            m_items.erase(m_items.begin(), m_items.end() - static_cast<std::ptrdiff_t>(m_capacity));
    }

    std::vector<Item> items() const
    {
        const auto count = std::min(m_items.size(), m_capacity);
        return {m_items.end() - static_cast<std::ptrdiff_t>(count), m_items.end()};
    }

private:
    std::size_t m_capacity;
    std::vector<Item> m_items;
};

}
