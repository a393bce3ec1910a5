#pragma once

#include "engine/config/config.h"

#include <QStringList>

#include <vector>

namespace signalbox {

/// The backends that a text names, and the lines that name none.
struct BackendList
{
    std::vector<BackendConfig> backends;
    QStringList refused;

    /// Reads them as the command line does, one a line or with commas between; each once. Lines that are
    /// empty or begin with # say nothing.
    static BackendList read(const QString &text);
};

}
