#include "ui/models/backendcolors.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace signalbox {

namespace {

// Neighbours differ in hue and lightness, so that they are told apart with any colour vision.
constexpr std::array<QRgb, BackendColors::Count> palette{0xff3b7dd8, 0xffe08a1e, 0xff2a9d78, 0xffc2569b,
    0xff8a6fd1, 0xff7aa52c, 0xff4cc3e8, 0xff93246f, 0xffc9b458, 0xff4a3fd6, 0xff7fd08a, 0xff7d7a2c};

}

void BackendColors::update(const Snapshot &snapshot)
{
    QSet<std::uint64_t> present;
    for (const BackendSnapshot &backend : snapshot.backends)
        present.insert(backend.id);
    for (auto it = m_claims.begin(); it != m_claims.end(); ++it) {
        if (it->living && !present.contains(it.key()))
            release(*it);
    }
    for (const BackendSnapshot &backend : snapshot.backends) {
        if (!m_claims.value(backend.id).living)
            claim(backend);
    }
}

QColor BackendColors::color(std::uint64_t id) const
{
    const auto it = m_claims.constFind(id);
    return it == m_claims.cend() ? QColor() : QColor(palette.at(it->slot));
}

void BackendColors::claim(const BackendSnapshot &backend)
{
    const std::size_t slot = slotFor(backend.config.name);
    ++m_slots.at(slot).holders;
    m_claims.removeIf(
        [&](const auto &it) { return !it->living && it->slot == slot && it->name != backend.config.name; });
    m_claims.insert(backend.id, {slot, true, backend.config.name});
}

std::size_t BackendColors::slotFor(const std::string &name) const
{
    const auto former = std::ranges::find_if(
        m_claims, [&name](const Claim &claim) { return !claim.living && claim.name == name; });
    if (former != m_claims.end() && m_slots.at(former->slot).holders == 0)
        return former->slot;
    const auto best = std::ranges::min_element(m_slots, [](const Slot &a, const Slot &b) {
        return std::tie(a.holders, a.released) < std::tie(b.holders, b.released);
    });
    return static_cast<std::size_t>(best - m_slots.begin());
}

void BackendColors::release(Claim &claim)
{
    claim.living = false;
    Slot &slot = m_slots.at(claim.slot);
    --slot.holders;
    slot.released = ++m_releases;
}

}
