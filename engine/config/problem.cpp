#include "engine/config/problem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

namespace signalbox {

namespace {

bool isError(const Problem &problem)
{
    return problem.severity == Problem::Severity::Error;
}

/// Levenshtein's distance: single characters inserted, removed or replaced.
std::size_t distance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j + 1] + 1, row[j] + 1});
        }
    }
    return row.back();
}

std::string withoutControls(std::string_view text)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto octet = static_cast<unsigned char>(c);
        if (octet >= 0x20 && octet != 0x7f)
            result += c;
        else
            result.append("\\x").append({digits[octet >> 4], digits[octet & 0xf]});
    }
    return result;
}

/// The key says "given" already.
std::string givenOf(const Problem &problem)
{
    static constexpr std::string_view word = "given ";
    return problem.given.starts_with(word) ? problem.given.substr(word.size()) : problem.given;
}

QJsonObject toObject(const Problem &problem)
{
    const auto text = [](const std::string &value) { return QString::fromStdString(value); };
    return {
        {QStringLiteral("severity"), isError(problem) ? QStringLiteral("error") : QStringLiteral("warning")},
        {QStringLiteral("code"), text(problem.code)},
        {QStringLiteral("source"), text(problem.source)},
        {QStringLiteral("key"), text(problem.key)},
        {QStringLiteral("given"), text(givenOf(problem))},
        {QStringLiteral("allowed"), text(problem.allowed)},
        {QStringLiteral("nearest"), text(problem.nearest)},
        {QStringLiteral("message"), text(toString(problem))},
    };
}

}

/// Control characters are escaped: what was given may be anybody's, and the text goes to terminals.
std::string toString(const Problem &problem)
{
    std::string result;
    if (!problem.source.empty())
        result += problem.source + ": ";
    if (!isError(problem))
        result += "warning: ";
    if (!problem.key.empty())
        result += problem.key + ": ";
    result += problem.given;
    if (!problem.allowed.empty())
        result += ", allowed: " + problem.allowed;
    if (!problem.nearest.empty())
        result += "; did you mean " + problem.nearest + '?';
    return withoutControls(result);
}

bool hasErrors(std::span<const Problem> problems)
{
    return std::ranges::any_of(problems, isError);
}

std::string toJson(std::span<const Problem> problems)
{
    QJsonArray list;
    for (const Problem &problem : problems)
        list.append(toObject(problem));
    const QJsonObject document{
        {QStringLiteral("valid"), !hasErrors(problems)},
        {QStringLiteral("problems"), list},
    };
    return QJsonDocument(document).toJson().toStdString();
}

std::string nearest(std::string_view word, std::span<const std::string> candidates)
{
    constexpr std::size_t longestWord = 64; // no name is near to a longer one
    std::string best;
    if (word.size() > longestWord)
        return best;
    std::size_t shortest = word.size() / 3 + 2;
    for (const std::string &candidate : candidates) {
        const std::size_t length = distance(word, candidate);
        if (length < shortest && length < candidate.size()) {
            shortest = length;
            best = candidate;
        }
    }
    return best;
}

std::string inQuotes(std::string_view text)
{
    return std::string("\"").append(text).append("\"");
}

}
