#include "ui/models/requesttext.h"

#include "engine/config/names.h"
#include "ui/format.h"
#include "ui/models/backendtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace signalbox {

namespace {

struct RequestText
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::RequestText)
};

struct Words
{
    std::string_view code;
    struct Text
    {
        const char *source;
        const char *comment = nullptr; ///< for translators
    } text;
};

constexpr std::array codes{
    Words{"connection_refused", QT_TRANSLATE_NOOP("signalbox::RequestText", "connection refused")},
    Words{"connection_timeout", QT_TRANSLATE_NOOP("signalbox::RequestText", "no connection in time")},
    Words{"connection_failed", QT_TRANSLATE_NOOP("signalbox::RequestText", "connection failed")},
    Words{"connection_lost", QT_TRANSLATE_NOOP("signalbox::RequestText", "connection lost")},
    Words{"no_descriptor", QT_TRANSLATE_NOOP("signalbox::RequestText", "no descriptor left")},
    Words{"response_timeout", QT_TRANSLATE_NOOP("signalbox::RequestText", "no response in time")},
    Words{"content_timeout", QT_TRANSLATE_NOOP("signalbox::RequestText", "content not taken in time")},
    Words{"bad_response", QT_TRANSLATE_NOOP("signalbox::RequestText", "invalid response")},
    Words{"cancelled",
        QT_TRANSLATE_NOOP3("signalbox::RequestText", "given up", "an attempt, as another was better")},
    Words{"down", QT_TRANSLATE_NOOP3("signalbox::RequestText", "went down", "a backend")},
    Words{"no_backend", QT_TRANSLATE_NOOP("signalbox::RequestText", "no backend available")},
    Words{"queue_full", QT_TRANSLATE_NOOP("signalbox::RequestText", "queue full")},
    Words{"queue_timeout", QT_TRANSLATE_NOOP("signalbox::RequestText", "queued for too long")},
    Words{"client_aborted", QT_TRANSLATE_NOOP("signalbox::RequestText", "client went away")},
    Words{"response_cut", QT_TRANSLATE_NOOP("signalbox::RequestText", "response cut short")},
    Words{"total_timeout", QT_TRANSLATE_NOOP("signalbox::RequestText", "took too long")},
    Words{"head_timeout", QT_TRANSLATE_NOOP("signalbox::RequestText", "request head too slow")},
    Words{"body_timeout", QT_TRANSLATE_NOOP("signalbox::RequestText", "request content too slow")},
    Words{
        "loop", QT_TRANSLATE_NOOP3("signalbox::RequestText", "loop", "a request came back to where it was")},
};

constexpr std::array candidateCodes{
    Words{"picked", QT_TRANSLATE_NOOP("signalbox::RequestText", "Picked")},
    Words{"eligible", QT_TRANSLATE_NOOP("signalbox::RequestText", "Could have been picked")},
    Words{"full", QT_TRANSLATE_NOOP3("signalbox::RequestText", "Full", "a backend at its limit")},
    Words{"tried", QT_TRANSLATE_NOOP("signalbox::RequestText", "Tried before")},
    Words{"later_tier", QT_TRANSLATE_NOOP3("signalbox::RequestText", "Backup", "a backend of a later tier")},
    Words{"weight_zero", QT_TRANSLATE_NOOP("signalbox::RequestText", "Weight 0")},
};

template <class List> QString wordsOf(const List &list, std::string_view code)
{
    const auto found = std::ranges::find(list, code, &Words::code);
    if (found != list.end())
        return RequestText::tr(found->text.source, found->text.comment);
    return textOf(code).replace(QLatin1Char('_'), QLatin1Char(' '));
}

std::string_view withoutPrefix(std::string_view code, std::string_view prefix)
{
    return code.starts_with(prefix) ? code.substr(prefix.size()) : code;
}

bool hasCode(const CandidateRecord &candidate, std::string_view code)
{
    return candidate.code == code;
}

auto countOf(const RequestRecord &record, std::string_view code)
{
    return static_cast<int>(std::ranges::count(record.candidates, code, &CandidateRecord::code));
}

/// The best of those that could have been picked instead.
const CandidateRecord *nextBest(const RequestRecord &record)
{
    const CandidateRecord *best = nullptr;
    for (const CandidateRecord &candidate : record.candidates) {
        const bool isBetter = !best || candidate.score < best->score;
        if (hasCode(candidate, "eligible") && candidate.score && isBetter)
            best = &candidate;
    }
    return best;
}

QString scoresText(const RequestRecord &record)
{
    const double score = *record.candidates.front().score;
    const QString own = scoreText(score, record.chosenBy);
    const CandidateRecord *next = nextBest(record);
    if (!next)
        return RequestText::tr("score %1").arg(own);
    if (*next->score < score)
        return RequestText::tr("score %1 · the better of two at random").arg(own);
    return RequestText::tr("score %1 · next %2 (%3)")
        .arg(own, scoreText(*next->score, record.chosenBy), textOf(next->backend));
}

QString methodText(std::string_view chosenBy)
{
    if (chosenBy == "consistent_hashing" || chosenBy == "maglev")
        return RequestText::tr("by its key");
    if (chosenBy == "random" || chosenBy == "two_choices" || chosenBy == "peak_ewma")
        return RequestText::tr("at random");
    if (chosenBy == "least_connection")
        return RequestText::tr("least connections");
    return RequestText::tr("its turn");
}

}

QString textOf(std::string_view octets)
{
    return QString::fromUtf8(octets.data(), static_cast<qsizetype>(octets.size()));
}

QString codeText(std::string_view code)
{
    return wordsOf(codes, withoutPrefix(code, "backend_"));
}

QString outcomeText(const AttemptRecord &attempt)
{
    if (attempt.code == "ok")
        return QString::number(attempt.status);
    if (attempt.code == "retried_status")
        return RequestText::tr("%1, retried").arg(attempt.status);
    return codeText(attempt.code);
}

QString chosenByText(std::string_view chosenBy)
{
    if (chosenBy == "sticky")
        return RequestText::tr("Sticky session");
    const auto all = names<Algorithm>();
    const auto found =
        std::ranges::find(all, chosenBy, [](const char *name) { return std::string_view(name); });
    return found == all.end() ? textOf(chosenBy) : algorithmText(static_cast<Algorithm>(found - all.begin()));
}

QString candidateText(std::string_view code)
{
    for (int i = 0; i <= static_cast<int>(BackendState::Removing); ++i) {
        const auto state = static_cast<BackendState>(i);
        if (code == name(state))
            return stateText(state);
    }
    return wordsOf(candidateCodes, code);
}

QString scoreText(double score, std::string_view chosenBy)
{
    const bool isTime = chosenBy == "peak_ewma"; // in seconds
    const double shown = isTime ? score * 1000 : score;
    const QString figure = shown > 0 && shown < 0.095 ? QLocale().toString(shown, 'g', 1) : scaleText(shown);
    return isTime ? RequestText::tr("%1 ms").arg(figure) : figure;
}

QString whyText(const RequestRecord &record)
{
    if (record.chosenBy.empty() || record.candidates.empty())
        return {};
    if (record.chosenBy == "sticky")
        return RequestText::tr("sticky session");
    if (!hasCode(record.candidates.front(), "picked"))
        return RequestText::tr("none available");
    if (const int tried = countOf(record, "tried"))
        return RequestText::tr("tried %n before", nullptr, tried);
    if (countOf(record, "eligible") == 0)
        return RequestText::tr("only one available");
    return record.candidates.front().score ? scoresText(record) : methodText(record.chosenBy);
}

QString timeText(std::chrono::system_clock::time_point time)
{
    using std::chrono::milliseconds;
    const auto sinceEpoch = std::chrono::floor<milliseconds>(time).time_since_epoch();
    return QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(sinceEpoch.count()).time(), QStringLiteral("HH:mm:ss.zzz"));
}

QString bytesText(std::uint64_t bytes)
{
    static const std::array units{QT_TRANSLATE_NOOP("signalbox::RequestText", "%1 B"),
        QT_TRANSLATE_NOOP("signalbox::RequestText", "%1 KiB"),
        QT_TRANSLATE_NOOP("signalbox::RequestText", "%1 MiB"),
        QT_TRANSLATE_NOOP("signalbox::RequestText", "%1 GiB")};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 1024 && unit + 1 < units.size(); ++unit)
        value /= 1024;
    return RequestText::tr(units.at(unit)).arg(QLocale().toString(value, 'f', unit == 0 ? 0 : 1));
}

}
