#pragma once

#include "engine/config/config.h"

#include <QJsonObject>

namespace signalbox {

// The values are written as in TOML: times as "250ms", sizes as "64KiB", addresses as text. Secrets are left
// out. What comes of it reads back by jsonreader.h.

/// The whole configuration, nested by section, with lists of listeners and backends.
QJsonObject toJson(const Config &config);

QJsonObject toJson(const BackendConfig &backend);

}
