#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace signalbox {

/// How the backends stood when one of them was picked, or none could be. Made anew for each pick, in the same
/// memory; one thread's.
class Explanation
{
public:
    static constexpr std::size_t most = 32; ///< candidates

    struct Candidate
    {
        std::string_view backend; ///< its name
        std::string_view code; ///< as CandidateRecord has it
        std::optional<double> score{}; ///< the lowest wins; nullopt: it was not compared

        bool isPicked() const { return code == "picked"; }
    };

    void clear();
    /// In its place: the picked one is first, then the lowest score, then those that were not compared.
    void add(const Candidate &candidate);

    const std::vector<Candidate> &candidates() const { return m_candidates; }
    bool isOfPick() const { return !m_candidates.empty() && m_candidates.front().isPicked(); }

    std::string_view chosenBy; ///< an algorithm's name or "sticky"; empty: nothing was picked
    std::shared_ptr<const void> owner; ///< of the names

private:
    std::vector<Candidate> m_candidates;
};

}
