#include "ui/models/backendtext.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

struct BackendText
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::BackendText)
};

const auto separator = QStringLiteral(" · ");

QString withRest(const QString &word, std::uint64_t left)
{
    return left == 0 ? word : BackendText::tr("%1 · %2 left").arg(word, countText(left));
}

/// A reason by its code, as far as the code says it all; else in its own words.
QString messageText(const Reason &reason)
{
    if (reason.code == "checking")
        return BackendText::tr("first probe under way");
    if (reason.code == "resolving")
        return BackendText::tr("looking up its name");
    if (reason.code == "weight_zero")
        return BackendText::tr("a weight of 0 takes nothing new");
    return QString::fromStdString(reason.message);
}

/// The percentage of its share that a backend has got to: linear from a tenth, as the engine ramps.
int rampPercent(std::chrono::milliseconds passed, std::chrono::milliseconds slowStart)
{
    if (passed >= slowStart)
        return 100;
    return static_cast<int>(std::lround(10 + 90 * std::chrono::duration<double>(passed) / slowStart));
}

QString outcomeText(const LastProbe &probe)
{
    if (probe.status != 0)
        return BackendText::tr("HTTP %1").arg(probe.status);
    return probe.isGood ? BackendText::tr("connected") : QString::fromStdString(probe.message);
}

QString stateWord(const BackendSnapshot &backend, std::chrono::milliseconds slowStart)
{
    switch (backend.state) {
    case BackendState::Checking:
        return BackendText::tr("Checking");
    case BackendState::Up:
        return BackendText::tr("Up");
    case BackendState::Ramping:
        return BackendText::tr("Ramping %1 %").arg(rampPercent(backend.inState, slowStart));
    case BackendState::Down:
        return BackendText::tr("Down");
    case BackendState::Ejected:
        return BackendText::tr("Ejected");
    case BackendState::Draining:
        return withRest(BackendText::tr("Draining"), backend.inFlight);
    case BackendState::Drained:
        return BackendText::tr("Drained");
    case BackendState::Maintenance:
        return BackendText::tr("Maintenance");
    case BackendState::Removing:
        return withRest(BackendText::tr("Removing"), backend.inFlight);
    }
    return {};
}

}

QString stateText(const BackendSnapshot &backend, std::chrono::milliseconds slowStart)
{
    const QString word = stateWord(backend, slowStart);
    return backend.config.tier == 0 ? word : word + separator + BackendText::tr("backup");
}

QString reasonText(const BackendSnapshot &backend)
{
    const QString message = messageText(backend.reason);
    if (backend.state == BackendState::Up)
        return message;
    const QString duration = durationText(backend.inState);
    return message.isEmpty() ? BackendText::tr("for %1").arg(duration) : message + separator + duration;
}

QString probeText(const BackendSnapshot &backend)
{
    if (!backend.lastProbe)
        return QStringLiteral("–");
    const LastProbe &probe = *backend.lastProbe;
    QString text = outcomeText(probe);
    if (probe.isGood)
        text += QLatin1Char(' ') + latencyText(probe.duration);
    return text + separator + BackendText::tr("%1 ago").arg(durationText(probe.age));
}

QString storyText(const BackendSnapshot &backend, std::chrono::milliseconds slowStart)
{
    QStringList first{stateText(backend, slowStart)};
    if (const QString message = messageText(backend.reason); !message.isEmpty())
        first.append(message);
    first.append(durationText(backend.inState));
    QStringList lines{first.join(separator)};
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

}
