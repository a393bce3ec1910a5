#pragma once

#include "engine/config/problem.h"
#include "engine/metrics/snapshot.h"

#include <QJsonObject>

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace signalbox {

/// A whole response of the admin API.
struct Answer
{
    int status = 200;
    std::string content = {};
    std::string type = "application/json";
    std::vector<std::pair<std::string, std::string>> fields = {}; ///< beside those that every answer has
};

/// An answer that has to be waited for: asked for after every snapshot until there is one, and once more when
/// the time is over, which has to give one.
struct PendingAnswer
{
    std::function<std::optional<Answer>(const Snapshot &snapshot, bool isLate)> ask;
    std::chrono::milliseconds timeout{0};
};

/// The kinds of events, as bits.
enum EventKind : unsigned { StateEvent = 1, ConfigEvent = 2, SnapshotEvent = 4, WarningEvent = 8 };

/// A response without an end: events as they come.
struct EventSubscription
{
    unsigned kinds = StateEvent | ConfigEvent | SnapshotEvent | WarningEvent;
    std::string lastEventId = {}; ///< of an earlier subscription that this one continues; empty: none
};

/// What a call comes to.
using Outcome = std::variant<Answer, PendingAnswer, EventSubscription>;

Answer jsonAnswer(const QJsonObject &content, int status = 200);

/// {"error": {"code", "message", "field"}}; `message` is one English sentence, `field` the setting or
/// parameter it is about, if one.
Answer errorAnswer(
    int status, const std::string &code, const std::string &message, const std::string &field = {});

/// The first error among the problems; where there are several, all are listed too.
Answer problemAnswer(std::span<const Problem> problems);

}
