#pragma once

#include "engine/metrics/snapshot.h"

#include <QColor>
#include <QHash>

#include <array>
#include <cstdint>
#include <string>

namespace signalbox {

/// Gives every backend one colour for as long as it lives, everywhere in the window: in order of age, and a
/// colour that became free is the last to be given again. One of a name that was there before, as undo brings
/// it back, gets its former colour while that is free. Main thread.
class BackendColors
{
public:
    static constexpr std::size_t Count = 12;

    void update(const Snapshot &snapshot);
    /// Also of a backend that went, until one of another name took its colour; invalid if never seen.
    QColor color(std::uint64_t id) const;

private:
    struct Slot
    {
        int holders = 0;
        std::uint64_t released = 0; ///< when it became free, in releases
    };
    struct Claim
    {
        std::size_t slot = 0;
        bool living = false;
        std::string name = {};
    };

    void claim(const BackendSnapshot &backend);
    std::size_t slotFor(const std::string &name) const;
    void release(Claim &claim);

    std::array<Slot, Count> m_slots;
    QHash<std::uint64_t, Claim> m_claims;
    std::uint64_t m_releases = 0;
};

}
