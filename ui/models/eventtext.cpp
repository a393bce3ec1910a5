#include "ui/models/eventtext.h"

#include "ui/models/backendtext.h"

#include <QCoreApplication>

#include <map>
#include <string_view>

namespace signalbox {

namespace {

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::EventText)
};

/// Of a warning that begins with a number, which its words take.
QString textOf(std::string_view code, int number)
{
    if (code == "retries_denied")
        return EventText::tr("%Ln retries were not made: the budget is used up", nullptr, number);
    if (code == "content_not_held")
        return EventText::tr("%Ln requests were not retried: their content is too long", nullptr, number);
    if (code == "access_log_dropped")
        return EventText::tr("%Ln requests have no line in the access log", nullptr, number);
    return {};
}

/// What the window calls the warnings that need nothing more.
QString textOf(std::string_view code)
{
    static const std::map<std::string_view, const char *> texts{
        {"reload_failed",
            QT_TRANSLATE_NOOP("signalbox::EventText", "the file is not valid: nothing changes")},
        {"panic",
            QT_TRANSLATE_NOOP(
                "signalbox::EventText", "too few backends are healthy: ejected ones take traffic too")},
        {"panic_over",
            QT_TRANSLATE_NOOP("signalbox::EventText", "ejected backends take no traffic any more")},
        {"debugging",
            QT_TRANSLATE_NOOP(
                "signalbox::EventText", "debugging: no timeouts, retries, probes and ejection")},
        {"debugging_over",
            QT_TRANSLATE_NOOP("signalbox::EventText", "debugging is over: timeouts and all else apply")},
        {"listening", QT_TRANSLATE_NOOP("signalbox::EventText", "the listeners are open again")},
        {"not_listening",
            QT_TRANSLATE_NOOP("signalbox::EventText", "the listeners are closed: no client can connect")},
    };
    const auto found = texts.find(code);
    return found == texts.end() ? QString() : EventText::tr(found->second);
}

/// By its code, as far as the window has words for it; else in its own.
QString textOf(const Warning &warning)
{
    const QString own = QString::fromStdString(warning.message);
    const int number = own.section(QLatin1Char(' '), 0, 0).toInt();
    const QString text = number > 0 ? textOf(warning.code, number) : textOf(warning.code);
    return text.isEmpty() ? own : text;
}

/// The name in "backends[NAME].weight".
QString backendIn(const std::string &key)
{
    const QString text = QString::fromStdString(key);
    const QString start = QStringLiteral("backends[");
    if (!text.startsWith(start))
        return {};
    qsizetype end = text.lastIndexOf(QStringLiteral("]."));
    if (end < 0)
        end = text.lastIndexOf(QLatin1Char(']'));
    return end < 0 ? QString() : text.mid(start.size(), end - start.size());
}

QString textOf(const Change &change)
{
    const QString key = QString::fromStdString(change.key);
    const QString from = QString::fromStdString(change.from);
    const QString to = QString::fromStdString(change.to);
    if (change.from.empty())
        return EventText::tr("%1: set to %2").arg(key, to);
    if (change.to.empty())
        return EventText::tr("%1: was %2, is gone").arg(key, from);
    return EventText::tr("%1: %2 → %3").arg(key, from, to);
}

}

QString backendOf(const Event &event)
{
    if (const auto *state = std::get_if<StateChange>(&event.what))
        return QString::fromStdString(state->name);
    const auto *change = std::get_if<Change>(&event.what);
    return change ? backendIn(change->key) : QString();
}

bool isNote(const Event &event)
{
    const auto *warning = std::get_if<Warning>(&event.what);
    return warning
        && (warning->code == "listening" || warning->code == "debugging_over"
            || warning->code == "panic_over");
}

QString kindText(const Event &event)
{
    if (const auto *state = std::get_if<StateChange>(&event.what))
        return stateText(state->to);
    if (std::holds_alternative<Change>(event.what))
        return EventText::tr("Changed");
    return isNote(event) ? EventText::tr("Note", "an event that is no warning") : EventText::tr("Warning");
}

QString messageText(const Event &event)
{
    if (const auto *state = std::get_if<StateChange>(&event.what)) {
        const QString reason = reasonText(state->reason);
        return reason.isEmpty() && !state->from ? EventText::tr("new", "a backend") : reason;
    }
    if (const auto *change = std::get_if<Change>(&event.what))
        return textOf(*change);
    return textOf(std::get<Warning>(event.what));
}

QString flappingText(const StateChange &last, int changes)
{
    const QString reason = reasonText(last.reason);
    const QString state = stateText(last.to);
    if (reason.isEmpty())
        return EventText::tr("flapping · %Ln changes, last: %1", nullptr, changes).arg(state);
    return EventText::tr("flapping · %Ln changes, last: %1, %2", nullptr, changes).arg(state, reason);
}

}
