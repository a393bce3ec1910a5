#include "engine/admin/answer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace signalbox {

namespace {

int statusOf(const std::string &code)
{
    static constexpr std::pair<const char *, int> known[] = {
        {"not_writable", 403},
        {"unknown_backend", 404},
        {"duplicate_name", 409},
        {"being_removed", 409},
        {"restart_needed", 409},
        {"no_file", 409},
        {"file_changed", 409},
        {"save_failed", 500},
    };
    const auto *found =
        std::ranges::find_if(known, [&code](const auto &entry) { return entry.first == code; });
    return found == std::end(known) ? 400 : found->second;
}

QJsonObject toJson(const std::string &code, const std::string &message, const std::string &field)
{
    return {{QStringLiteral("code"), QString::fromStdString(code)},
        {QStringLiteral("message"), QString::fromStdString(message)},
        {QStringLiteral("field"), QString::fromStdString(field)}};
}

QJsonObject toJson(const Problem &problem)
{
    return toJson(problem.code, toString(problem), problem.key);
}

bool isError(const Problem &problem)
{
    return problem.severity == Problem::Severity::Error;
}

}

Answer jsonAnswer(const QJsonObject &content, int status)
{
    return {status, QJsonDocument(content).toJson(QJsonDocument::Compact).toStdString() + '\n'};
}

Answer errorAnswer(int status, const std::string &code, const std::string &message, const std::string &field)
{
    return jsonAnswer({{QStringLiteral("error"), toJson(code, message, field)}}, status);
}

Answer problemAnswer(std::span<const Problem> problems)
{
    const auto first = std::ranges::find_if(problems, isError);
    QJsonObject error = toJson(*first);
    if (std::ranges::count_if(problems, isError) > 1) {
        QJsonArray all;
        for (const Problem &problem : problems)
            all.append(toJson(problem));
        error.insert(QStringLiteral("problems"), all);
    }
    return jsonAnswer({{QStringLiteral("error"), error}}, statusOf(first->code));
}

}
