#include "engine/config/succession.h"

namespace signalbox {

namespace {

using Indices = std::vector<std::optional<std::size_t>>;

template <class Item> class Matching
{
public:
    Matching(const std::vector<Item> &from, const std::vector<Item> &to)
        : m_from(from)
        , m_to(to)
        , m_isTaken(from.size())
        , m_result(to.size())
    {
    }

    /// Gives those that have none yet a predecessor that is still free.
    template <class Predicate> void match(Predicate isSuccessor)
    {
        for (std::size_t i = 0; i < m_to.size(); ++i) {
            for (std::size_t j = 0; j < m_from.size() && !m_result[i]; ++j) {
                if (m_isTaken[j] || !isSuccessor(m_from[j], m_to[i]))
                    continue;
                m_result[i] = j;
                m_isTaken[j] = true;
            }
        }
    }

    const Indices &result() const { return m_result; }

private:
    const std::vector<Item> &m_from;
    const std::vector<Item> &m_to;
    std::vector<bool> m_isTaken;
    Indices m_result;
};

}

std::vector<std::optional<std::size_t>> predecessors(
    const std::vector<BackendConfig> &from, const std::vector<BackendConfig> &to)
{
    Matching matching(from, to);
    matching.match([](const auto &a, const auto &b) { return a.name == b.name; });
    matching.match([](const auto &a, const auto &b) { return a.address == b.address; });
    return matching.result();
}

std::vector<std::optional<std::size_t>> predecessors(
    const std::vector<Address> &from, const std::vector<Address> &to)
{
    Matching matching(from, to);
    matching.match([](const auto &a, const auto &b) { return a == b; });
    matching.match([](const auto &, const auto &) { return true; });
    return matching.result();
}

}
