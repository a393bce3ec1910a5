#include "ui/models/backendtext.h"

#include "ui/format.h"
#include "ui/models/healthhistory.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace signalbox {

namespace {

struct BackendText
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::BackendText)
};

const auto separator = QStringLiteral(" · ");

QString withRest(const QString &word, std::uint64_t left)
{
    return left == 0
        ? word
        : BackendText::tr("%1 · %Ln left", "a state, requests in flight", static_cast<int>(left)).arg(word);
}

/// One that somebody waits to see the end of, or that has just ended.
bool tellsItsAge(BackendState state, int flaps)
{
    return state == BackendState::Checking || state == BackendState::Down || state == BackendState::Ejected
        || (state == BackendState::Up && flaps > 0);
}

/// The number that a message begins with; 0: none.
int leadingNumber(const std::string &message)
{
    return QString::fromStdString(message).section(QLatin1Char(' '), 0, 0).toInt();
}

/// What the window calls the codes whose meaning needs nothing more.
QString codeText(const std::string &code)
{
    static const std::map<std::string_view, const char *> texts{
        {"checking", QT_TRANSLATE_NOOP("signalbox::BackendText", "first probe under way")},
        {"resolving", QT_TRANSLATE_NOOP("signalbox::BackendText", "looking up its name")},
        {"unresolvable", QT_TRANSLATE_NOOP("signalbox::BackendText", "its name does not resolve")},
        {"weight_zero", QT_TRANSLATE_NOOP("signalbox::BackendText", "a weight of 0 takes nothing new")},
        {"connection_refused", QT_TRANSLATE_NOOP("signalbox::BackendText", "connection refused")},
        {"connection_failed", QT_TRANSLATE_NOOP("signalbox::BackendText", "connection failed")},
        {"timeout", QT_TRANSLATE_NOOP("signalbox::BackendText", "probe timed out")},
        {"tls_failed", QT_TRANSLATE_NOOP("signalbox::BackendText", "TLS handshake failed")},
        {"incomplete_response", QT_TRANSLATE_NOOP("signalbox::BackendText", "no complete HTTP response")},
        {"unexpected_status", QT_TRANSLATE_NOOP("signalbox::BackendText", "probe got an unexpected status")},
        {"unexpected_body", QT_TRANSLATE_NOOP("signalbox::BackendText", "probe missed the expected text")},
    };
    const auto found = texts.find(code);
    return found == texts.end() ? QString() : BackendText::tr(found->second);
}

QString outcomeText(const LastProbe &probe)
{
    if (!probe.isGood)
        return probe.status == 0 ? failureText(probe.message) : QStringLiteral("HTTP %1").arg(probe.status);
    const QString duration = latencyText(probe.duration);
    return probe.status == 0 ? BackendText::tr("connected in %1").arg(duration)
                             : BackendText::tr("%1 in %2", "a status").arg(probe.status).arg(duration);
}

bool ignoresWeights(const Snapshot &snapshot)
{
    const auto differ = [](const BackendSnapshot &a, const BackendSnapshot &b) {
        return a.config.weight != b.config.weight;
    };
    return !usesWeights(snapshot.algorithm)
        && std::ranges::adjacent_find(snapshot.backends, differ) != snapshot.backends.end();
}

QString stateWord(const BackendSnapshot &backend)
{
    switch (backend.state) {
    case BackendState::Ramping:
        return BackendText::tr("Ramping %1 %").arg(std::lround(backend.ramp * 100));
    case BackendState::Draining:
    case BackendState::Removing:
        return withRest(stateText(backend.state), backend.inFlight);
    default:
        return stateText(backend.state);
    }
}

}

QString stateText(BackendState state)
{
    switch (state) {
    case BackendState::Checking:
        return BackendText::tr("Checking");
    case BackendState::Up:
        return BackendText::tr("Up");
    case BackendState::Ramping:
        return BackendText::tr("Ramping");
    case BackendState::Down:
        return BackendText::tr("Down");
    case BackendState::Ejected:
        return BackendText::tr("Ejected");
    case BackendState::Draining:
        return BackendText::tr("Draining");
    case BackendState::Drained:
        return BackendText::tr("Drained");
    case BackendState::Maintenance:
        return BackendText::tr("Maintenance");
    case BackendState::Removing:
        return BackendText::tr("Removing");
    }
    return {};
}

QString stateText(const BackendSnapshot &backend)
{
    const QString word = stateWord(backend);
    return backend.config.tier == 0 ? word : word + separator + BackendText::tr("backup", "of a later tier");
}

QString conditionText(const BackendSnapshot &backend, int flaps)
{
    QStringList parts{stateText(backend)};
    if (flaps >= HealthHistory::flapping)
        parts.front() = BackendText::tr("%1, flapping · %Ln in 10 min", nullptr, flaps).arg(parts.front());
    if (const QString reason = reasonText(backend.reason); !reason.isEmpty())
        parts.append(reason);
    if (tellsItsAge(backend.state, flaps))
        parts.append(durationText(backend.inState));
    return parts.join(separator);
}

QString lastingText(const BackendSnapshot &backend, int flaps)
{
    const QString condition = conditionText(backend, flaps);
    return tellsItsAge(backend.state, flaps) ? condition
                                             : condition + separator + durationText(backend.inState);
}

QString reasonText(const Reason &reason)
{
    if (reason.code == "failures_in_a_row") {
        if (const int failures = leadingNumber(reason.message))
            return BackendText::tr("%Ln failures in a row", nullptr, failures);
    }
    const QString text = codeText(reason.code);
    return text.isEmpty() ? QString::fromStdString(reason.message) : text;
}

QString reasonText(const BackendSnapshot &backend)
{
    const QString message = reasonText(backend.reason);
    if (backend.state == BackendState::Up)
        return message;
    const QString duration = durationText(backend.inState);
    return message.isEmpty() ? BackendText::tr("for %1").arg(duration) : message + separator + duration;
}

QString failureText(const std::string &message)
{
    if (message == "timed out")
        return BackendText::tr("timed out");
    std::string code = message;
    std::ranges::replace(code, ' ', '_');
    const QString text = codeText(code);
    return text.isEmpty() ? QString::fromStdString(message) : text;
}

QString probeText(const BackendSnapshot &backend)
{
    if (!backend.lastProbe)
        return QStringLiteral("–");
    const LastProbe &probe = *backend.lastProbe;
    return outcomeText(probe) + separator + BackendText::tr("%1 ago").arg(durationText(probe.age));
}

QString storyText(const BackendSnapshot &backend, int flaps)
{
    QStringList lines{lastingText(backend, flaps)};
    if (backend.config.tier > 0)
        lines.append(
            BackendText::tr("Tier %1: takes traffic only while no backend of a lower tier is available")
                .arg(backend.config.tier));
    if (backend.lastProbe)
        lines.append(BackendText::tr("Last probe: %1").arg(probeText(backend)));
    if (backend.ejections > 0)
        lines.append(BackendText::tr("Ejected so far: %1").arg(countText(backend.ejections)));
    return lines.join(QLatin1Char('\n'));
}

QString summaryText(const Snapshot &snapshot)
{
    const auto count = [&snapshot](auto... states) {
        return static_cast<int>(std::ranges::count_if(snapshot.backends,
            [states...](const BackendSnapshot &backend) { return ((backend.state == states) || ...); }));
    };
    QStringList parts{countText(snapshot.backends.size())};
    if (const auto down = count(BackendState::Down))
        parts.append(BackendText::tr("%Ln down", nullptr, down));
    if (const auto ejected = count(BackendState::Ejected))
        parts.append(BackendText::tr("%Ln ejected", nullptr, ejected));
    if (const auto checking = count(BackendState::Checking))
        parts.append(BackendText::tr("%Ln checking", nullptr, checking));
    if (const auto ramping = count(BackendState::Ramping))
        parts.append(BackendText::tr("%Ln ramping", nullptr, ramping));
    if (const auto draining = count(BackendState::Draining, BackendState::Drained))
        parts.append(BackendText::tr("%Ln draining", nullptr, draining));
    if (const auto maintenance = count(BackendState::Maintenance))
        parts.append(BackendText::tr("%Ln in maintenance", nullptr, maintenance));
    if (const auto removing = count(BackendState::Removing))
        parts.append(BackendText::tr("%Ln removing", nullptr, removing));
    if (ignoresWeights(snapshot))
        parts.append(
            BackendText::tr("%1 ignores the weights, which differ").arg(algorithmText(snapshot.algorithm)));
    return parts.join(separator);
}

}
