#include "ui/models/backendrow.h"

#include "ui/format.h"
#include "ui/models/backendtext.h"
#include "ui/models/healthhistory.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace signalbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::BackendRow)
};

constexpr double noticeable = 0.01; // of the attempts
constexpr double failing = 0.1;
const auto dash = QStringLiteral("–");

std::optional<std::chrono::microseconds> percentile(const BackendSnapshot &backend, int column)
{
    if (!backend.latency)
        return std::nullopt;
    if (column == BackendRow::P50)
        return backend.latency->p50;
    return column == BackendRow::P95 ? backend.latency->p95 : backend.latency->p99;
}

bool isOut(BackendState state)
{
    return state == BackendState::Down || state == BackendState::Ejected;
}

QVariant number(auto value)
{
    return static_cast<double>(value);
}

/// By duration; none comes first, those that failed come last.
QVariant probeOrder(const std::optional<LastProbe> &probe)
{
    if (!probe)
        return -1.0;
    return probe->isGood ? number(probe->duration.count()) : QVariant(std::numeric_limits<double>::max());
}

/// All that the State cell is made of, times in the precision that is shown.
auto condition(const BackendRow &row)
{
    const BackendSnapshot &backend = row.backend;
    const bool isLeaving = backend.state == BackendState::Draining || backend.state == BackendState::Removing;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(backend.inState);
    return std::tuple(backend.state, backend.reason.code, backend.reason.message, backend.config.tier,
        row.flaps, std::lround(backend.ramp * 100), isLeaving ? backend.inFlight : 0,
        backend.state == BackendState::Up ? std::chrono::seconds(0) : seconds);
}

}

double BackendRow::errorFraction() const
{
    return recent.all > 0 ? std::min(recent.failed / recent.all, 1.0) : 0.0;
}

bool BackendRow::isProblem() const
{
    switch (backend.state) {
    case BackendState::Down:
    case BackendState::Ejected:
    case BackendState::Ramping:
    case BackendState::Draining:
    case BackendState::Removing:
        return true;
    default:
        return flaps >= HealthHistory::flapping || errorFraction() >= noticeable;
    }
}

QString BackendRow::text(int column) const
{
    switch (column) {
    case State:
        return conditionText(backend, flaps);
    case Name:
        return QString::fromStdString(backend.config.name);
    case BackendAddress:
        return QString::fromStdString(toString(backend.config.address));
    case Weight:
        return QLocale().toString(backend.config.weight);
    case InFlight:
        return countText(backend.inFlight);
    case Rate:
        return rateText(backend.requestsPerSecond);
    case Share:
        return percentText(backend.share);
    case P50:
    case P95:
    case P99: {
        const auto latency = percentile(backend, column);
        return latency ? latencyText(*latency) : dash;
    }
    case Errors:
        return errorText(errorFraction());
    case Retries:
        return countText(backend.retries);
    case Probe:
        return probeText(backend);
    case Tier:
        return QLocale().toString(backend.config.tier);
    case MaxConnections:
        return backend.config.maxConnections == 0 ? dash : QLocale().toString(backend.config.maxConnections);
    case Requests:
        return countText(backend.requests);
    case ServerErrors:
        return countText(backend.responses[4]);
    case Failures:
        return countText(backend.errors);
    case Since:
        return durationText(backend.inState);
    default:
        return {};
    }
}

QString BackendRow::spoken(int column) const
{
    switch (column) {
    case State:
        return storyText(backend, flaps);
    case MaxConnections:
        return backend.config.maxConnections == 0 ? Words::tr("no limit") : text(column);
    case Share:
        return Words::tr("%1 got, %2 intended")
            .arg(percentText(backend.share), percentText(backend.intendedShare));
    case P50:
    case P95:
    case P99:
        return backend.latency ? text(column) : Words::tr("no traffic");
    case Errors:
        return hint(column);
    case Probe:
        return backend.lastProbe ? text(column) : Words::tr("none yet");
    default:
        return text(column);
    }
}

QString BackendRow::hint(int column) const
{
    switch (column) {
    case State:
    case Probe:
    case Since:
        return storyText(backend, flaps);
    case Name:
    case BackendAddress:
        return text(column);
    case Weight:
        return usesWeights(algorithm)
            ? Words::tr("%1 or a double click changes it; 0 takes nothing new")
                  .arg(QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText))
            : Words::tr("%1 ignores weights, except that 0 takes nothing new").arg(algorithmText(algorithm));
    case Share:
        return spoken(column);
    case P99:
        return isSlow ? Words::tr("More than three times as slow as most") : QString();
    case Errors:
        return Words::tr("%1 of %2 attempts failed in the last 10 s; %3 since it was added")
            .arg(countText(static_cast<std::uint64_t>(std::llround(recent.failed))),
                countText(static_cast<std::uint64_t>(std::llround(recent.all))),
                countText(backend.errors + backend.responses[4]));
    default:
        return {};
    }
}

BackendRow::Tone BackendRow::tone(int column) const
{
    switch (column) {
    case Weight:
        return usesWeights(algorithm) ? Tone::Plain : Tone::Muted;
    case P99:
        return isSlow ? Tone::Warns : Tone::Plain;
    case Errors:
        if (errorFraction() < noticeable)
            return Tone::Plain;
        return errorFraction() < failing ? Tone::Warns : Tone::Hurts;
    case Probe:
        return backend.lastProbe && !backend.lastProbe->isGood ? Tone::Hurts : Tone::Muted;
    case Since:
        return isOut(backend.state) ? Tone::Hurts : Tone::Muted;
    default:
        return Tone::Plain;
    }
}

QVariant BackendRow::sortValue(int column) const
{
    switch (column) {
    case State:
        return severity(backend.state);
    case Weight:
        return backend.config.weight;
    case InFlight:
        return number(backend.inFlight);
    case Rate:
        return backend.requestsPerSecond;
    case Share:
        return backend.share;
    case P50:
    case P95:
    case P99: {
        const auto latency = percentile(backend, column);
        return latency ? number(latency->count()) : QVariant(-1.0);
    }
    case Errors:
        return errorFraction();
    case Retries:
        return number(backend.retries);
    case Probe:
        return probeOrder(backend.lastProbe);
    case Tier:
        return backend.config.tier;
    case MaxConnections:
        return number(backend.config.maxConnections);
    case Requests:
        return number(backend.requests);
    case ServerErrors:
        return number(backend.responses[4]);
    case Failures:
        return number(backend.errors);
    case Since:
        return number(backend.inState.count());
    default:
        return text(column);
    }
}

bool BackendRow::differs(const BackendRow &other, int column) const
{
    switch (column) {
    case State:
        return condition(*this) != condition(other);
    case Name:
        return backend.config.name != other.backend.config.name;
    case BackendAddress:
        return backend.config.address != other.backend.config.address;
    case Share:
        return backend.share != other.backend.share || backend.intendedShare != other.backend.intendedShare;
    case Errors:
        return recent.all != other.recent.all || recent.failed != other.recent.failed;
    case Probe:
        return tone(column) != other.tone(column) || text(column) != other.text(column);
    case Since:
        return tone(column) != other.tone(column) || text(column) != other.text(column);
    default:
        return tone(column) != other.tone(column) || sortValue(column) != other.sortValue(column);
    }
}

}
