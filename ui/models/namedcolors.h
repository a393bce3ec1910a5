#pragma once

#include "ui/models/backendcolors.h"

#include <QColor>
#include <QHash>
#include <QString>

namespace signalbox {

/// The backends' colours by name, also of one that went until another took its colour. Main thread.
class NamedColors
{
public:
    explicit NamedColors(const BackendColors &colors);

    void update(const Snapshot &snapshot);
    QColor color(const QString &name) const; ///< invalid: unknown

private:
    const BackendColors &m_colors;
    QHash<QString, std::uint64_t> m_ids;
};

}
