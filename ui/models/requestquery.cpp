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

/// "5xx", "503", "50": as many digits as were typed count; or compared, ">=400".
std::optional<Condition> statusCondition(const QString &value)
{
    const std::optional<Bound> bound = boundOf(value);
    if (bound && !bound->comparator.isEmpty() && bound->unit.isEmpty())
        return [holds = comparison(bound->comparator, bound->value)](
                   const RequestRecord &record) { return record.status != 0 && holds(record.status); };
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

/// Of the request, or of any attempt.
Condition errorCondition(const QString &value)
{
    const auto isMeant = [value](std::string_view code) { return contains(code, value); };
    return [isMeant](const RequestRecord &record) {
        return isMeant(record.error) || std::ranges::any_of(record.attempts, isMeant, &AttemptRecord::code);
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
        return errorCondition(value);
    return wordCondition(value);
}

const QStringList &keys()
{
    static const QStringList keys{QStringLiteral("status"), QStringLiteral("backend"),
        QStringLiteral("method"), QStringLiteral("attempts"), QStringLiteral("duration"),
        QStringLiteral("id"), QStringLiteral("client"), QStringLiteral("target"), QStringLiteral("error")};
    return keys;
}

/// While a comparison is typed it says nothing yet.
bool isUnfinished(const FilterTerm &term)
{
    static const QRegularExpression form(QStringLiteral("^([<>]=?|=)$"));
    const bool isCompared = term.key == QLatin1String("status") || term.key == QLatin1String("attempts")
        || term.key == QLatin1String("duration");
    return isCompared && form.match(term.value).hasMatch();
}

/// "colour:red", but neither a URL nor an IPv6 address.
bool looksLikeKey(const QString &word)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z]+:[^/:]"));
    return form.match(word).hasMatch();
}

/// For a value that is not understood.
QString adviceOn(const QString &key)
{
    if (key == QLatin1String("status"))
        return RequestQuery::tr("%1: a status is like 503, 5xx or >=400");
    if (key == QLatin1String("attempts"))
        return RequestQuery::tr("%1: attempts are like 2 or >1");
    return RequestQuery::tr("%1: a duration is like >100ms or <=0.5s");
}

}

RequestQuery::RequestQuery(const QString &text)
{
    for (const FilterTerm &word : filterTerms(text, {}))
        add(word.value);
}

void RequestQuery::add(const QString &word)
{
    const bool isNegated = word.startsWith(QLatin1Char('-'));
    const QList<FilterTerm> terms =
        filterTerms(QStringLiteral("\"%1\"").arg(isNegated ? word.mid(1) : word), keys());
    if (terms.isEmpty() || isUnfinished(terms.front()))
        return;
    const FilterTerm &term = terms.front();
    const std::optional<Condition> understood = conditionOf(term);
    if (!understood)
        m_problems.append(adviceOn(term.key).arg(word));
    else if (term.key.isEmpty() && looksLikeKey(term.value))
        m_problems.append(tr("%1: there is no such key").arg(word));
    const Condition condition = understood.value_or(wordCondition(filterText(term)));
    if (isNegated)
        m_conditions.push_back([condition](const RequestRecord &record) { return !condition(record); });
    else
        m_conditions.push_back(condition);
}

bool RequestQuery::matches(const RequestRecord &record) const
{
    return std::ranges::all_of(
        m_conditions, [&record](const Condition &condition) { return condition(record); });
}

}
