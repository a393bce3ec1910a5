#include "ui/models/namedcolors.h"

namespace signalbox {

NamedColors::NamedColors(const BackendColors &colors)
    : m_colors(colors)
{
}

void NamedColors::update(const Snapshot &snapshot)
{
    for (const BackendSnapshot &backend : snapshot.backends)
        m_ids.insert(QString::fromStdString(backend.config.name), backend.id);
    m_ids.removeIf([this](const auto &it) { return !m_colors.color(*it).isValid(); });
}

QColor NamedColors::color(const QString &name) const
{
    const auto it = m_ids.constFind(name);
    return it == m_ids.cend() ? QColor() : m_colors.color(*it);
}

}
