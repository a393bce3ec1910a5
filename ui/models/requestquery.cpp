#include "ui/models/requestquery.h"

#include "ui/models/filterterms.h"
#include "ui/models/requesttext.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace signalbox {

namespace {

using Condition = std::function<bool(const RequestRecord &)>;

bool isSame(std::string_view octets, const QString &word)
{
    return textOf(octets).compare(word, Qt::CaseInsensitive) == 0;
}

bool contains(std::string_view octets, const QString &word)
{
    return textOf(octets).contains(word, Qt::CaseInsensitive);
}

/// "5xx", "503", "50": as many digits as were typed count.
std::optional<Condition> statusCondition(const QString &value)
{
    static const QRegularExpression form(
        QStringLiteral("^[1-9]?[0-9]{0,2}x{0,2}$"), QRegularExpression::CaseInsensitiveOption);
    if (value.size() > 3 || !form.match(value).hasMatch())
        return std::nullopt;
    QString digits = value;
    digits.remove(QLatin1Char('x'), Qt::CaseInsensitive);
    return [digits](const RequestRecord &record) {
        return record.status != 0 && QString::number(record.status).startsWith(digits);
    };
}

/// Compares as ">2", ">=2", "<2", "<=2" or "2" says.
std::function<bool(double)> comparison(const QString &comparator, double bound)
{
    if (comparator == QLatin1String(">"))
        return [bound](double value) { return value > bound; };
    if (comparator == QLatin1String(">="))
        return [bound](double value) { return value >= bound; };
    if (comparator == QLatin1String("<"))
        return [bound](double value) { return value < bound; };
    if (comparator == QLatin1String("<="))
        return [bound](double value) { return value <= bound; };
    return [bound](double value) { return value == bound; };
}

struct Bound
{
    QString comparator;
    double value = 0;
    QString unit;
};

std::optional<Bound> boundOf(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^([<>]=?|=?)([0-9]+(?:[.,][0-9]+)?)([a-zµμ]*)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    QString number = match.captured(2);
    number.replace(QLatin1Char(','), QLatin1Char('.'));
    return Bound{match.captured(1), number.toDouble(), match.captured(3).toLower()};
}

std::optional<Condition> attemptsCondition(const QString &value)
{
    const std::optional<Bound> bound = boundOf(value);
    if (!bound || !bound->unit.isEmpty())
        return std::nullopt;
    return [holds = comparison(bound->comparator, bound->value)](
               const RequestRecord &record) { return holds(static_cast<double>(record.attempts.size())); };
}

std::optional<double> microsecondsIn(const QString &unit)
{
    if (unit.isEmpty() || unit == QLatin1String("ms"))
        return 1e3;
    if (unit == QLatin1String("s"))
        return 1e6;
    if (unit == QLatin1String("us") || unit == QStringLiteral("µs") || unit == QStringLiteral("μs"))
        return 1;
    return std::nullopt;
}

std::optional<Condition> durationCondition(const QString &value)
{
    const std::optional<Bound> bound = boundOf(value);
    const std::optional<double> factor = bound ? microsecondsIn(bound->unit) : std::nullopt;
    if (!factor)
        return std::nullopt;
    return [holds = comparison(bound->comparator, bound->value * *factor)](
               const RequestRecord &record) { return holds(static_cast<double>(record.total.count())); };
}

/// Of the response, or of any attempt; "api*" is any that begins like this.
Condition backendCondition(const QString &value)
{
    const bool isBeginning = value.endsWith(QLatin1Char('*'));
    const QString name = isBeginning ? value.chopped(1) : value;
    const auto isMeant = [isBeginning, name](std::string_view backend) {
        return isBeginning ? textOf(backend).startsWith(name, Qt::CaseInsensitive) : isSame(backend, name);
    };
    return [isMeant](const RequestRecord &record) {
        return isMeant(record.backend)
            || std::ranges::any_of(record.attempts, isMeant, &AttemptRecord::backend);
    };
}

Condition wordCondition(const QString &word)
{
    return [word](const RequestRecord &record) {
        return contains(record.target, word) || contains(record.client, word) || isSame(record.id, word);
    };
}

/// nullopt: the value is not understood.
std::optional<Condition> conditionOf(const FilterTerm &term)
{
    const QString &value = term.value;
    if (term.key == QLatin1String("status"))
        return statusCondition(value);
    if (term.key == QLatin1String("attempts"))
        return attemptsCondition(value);
    if (term.key == QLatin1String("duration"))
        return durationCondition(value);
    if (term.key == QLatin1String("backend"))
        return backendCondition(value);
    if (term.key == QLatin1String("method"))
        return [value](const RequestRecord &record) { return isSame(record.method, value); };
    if (term.key == QLatin1String("id"))
        return [value](const RequestRecord &record) { return isSame(record.id, value); };
    if (term.key == QLatin1String("client"))
        return [value](const RequestRecord &record) { return contains(record.client, value); };
    if (term.key == QLatin1String("target"))
        return [value](const RequestRecord &record) { return contains(record.target, value); };
    if (term.key == QLatin1String("error"))
        return [value](const RequestRecord &record) { return contains(record.error, value); };
    return wordCondition(value);
}

const QStringList &keys()
{
    static const QStringList keys{QStringLiteral("status"), QStringLiteral("backend"),
        QStringLiteral("method"), QStringLiteral("attempts"), QStringLiteral("duration"),
        QStringLiteral("id"), QStringLiteral("client"), QStringLiteral("target"), QStringLiteral("error")};
    return keys;
}

}

RequestQuery::RequestQuery(const QString &text)
{
    for (const FilterTerm &term : filterTerms(text, keys())) {
        const QString whole = filterText(term);
        m_conditions.push_back(conditionOf(term).value_or(wordCondition(whole)));
    }
}

bool RequestQuery::matches(const RequestRecord &record) const
{
    return std::ranges::all_of(
        m_conditions, [&record](const Condition &condition) { return condition(record); });
}

}
