#pragma once

#include "engine/metrics/snapshot.h"

#include <QJsonArray>
#include <QJsonObject>

namespace signalbox {

// What the API shows of a snapshot. Counts are whole numbers, durations milliseconds, shares 0–1.

/// The engine as a whole, without its backends.
QJsonObject statusJson(const Snapshot &snapshot);

/// A backend's settings, and what is so of it.
QJsonObject backendJson(const BackendSnapshot &backend);

QJsonArray backendsJson(const Snapshot &snapshot);

QJsonObject totalsJson(const Totals &totals);

QJsonObject reasonJson(const Reason &reason, std::chrono::milliseconds age);

}
