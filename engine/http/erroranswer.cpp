#include "engine/http/erroranswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

std::string toJson(const ErrorAnswer &answer)
{
    const auto text = [](const std::string &s) { return QString::fromStdString(s); };
    QJsonArray attempts;
    for (const AttemptReport &attempt : answer.attempts) {
        attempts.append(QJsonObject{{QStringLiteral("backend"), text(attempt.backend)},
            {QStringLiteral("code"), text(attempt.code)},
            {QStringLiteral("ms"), static_cast<qint64>(attempt.duration.count())}});
    }
    const QJsonObject object{{QStringLiteral("status"), answer.status},
        {QStringLiteral("title"), QString::fromLatin1(reasonPhrase(answer.status))},
        {QStringLiteral("detail"), text(answer.detail)}, {QStringLiteral("code"), text(answer.code)},
        {QStringLiteral("request_id"), text(answer.requestId)}, {QStringLiteral("attempts"), attempts}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + "\n";
}

std::string escaped(const std::string &text)
{
    return QString::fromStdString(text).toHtmlEscaped().toStdString();
}

std::string toHtml(const ErrorAnswer &answer)
{
    const std::string title = std::to_string(answer.status) + " " + reasonPhrase(answer.status);
    std::string html = "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>" + title
        + "</title>\n<style>body{font:16px/1.5 system-ui,sans-serif;max-width:40em;margin:4em auto;padding:0 "
          "1em;"
          "color-scheme:light dark}td,th{padding:0 1em 0 0;text-align:left}code{color:#5f6875}</style>\n<h1>"
        + title + "</h1>\n<p>" + escaped(answer.detail) + "</p>\n";
    if (!answer.attempts.empty()) {
        html += "<table><tr><th>Backend<th>Outcome<th>After</tr>\n";
        for (const AttemptReport &attempt : answer.attempts)
            html += "<tr><td>" + escaped(attempt.backend) + "<td>" + escaped(attempt.code) + "<td>"
                + std::to_string(attempt.duration.count()) + " ms</tr>\n";
        html += "</table>\n";
    }
    return html + "<p><code>" + escaped(answer.code) + " · " + escaped(answer.requestId)
        + "</code><br>Signalbox</p></html>\n";
}

/// True if text/html stands in Accept before any JSON: what browsers send.
bool prefersHtml(const Field *accept)
{
    if (!accept)
        return false;
    bool html = false;
    bool decided = false;
    forEachListMember(accept->value, [&](std::string_view range) {
        const std::string_view type = range.substr(0, range.find_first_of("; \t"));
        const bool isHtml = equalsIgnoringCase(type, "text/html");
        const bool isJson = equalsIgnoringCase(type, "application/json")
            || equalsIgnoringCase(type, "application/problem+json");
        if (!decided && (isHtml || isJson)) {
            html = isHtml;
            decided = true;
        }
    });
    return html;
}

}

ErrorResponse::ErrorResponse(const ErrorAnswer &answer, const Field *accept, std::string_view date)
    : m_proxyStatus(
        "signalbox; error=" + (answer.proxyStatus.empty() ? "http_request_error" : answer.proxyStatus))
    , m_requestId(answer.requestId)
    , m_retryAfter(std::to_string(answer.retryAfter.count()))
    , m_allow(answer.allow)
    , m_date(date)
{
    const bool asHtml = prefersHtml(accept);
    m_content = asHtml ? toHtml(answer) : toJson(answer);
    m_head.status = answer.status;
    m_head.reason = reasonPhrase(answer.status);
    m_head.fields.add("Content-Type", asHtml ? "text/html; charset=utf-8" : "application/problem+json");
    m_head.fields.add("Date", m_date);
    m_head.fields.add("Proxy-Status", m_proxyStatus);
    m_head.fields.add("X-Request-Id", m_requestId);
    if (answer.retryAfter.count() > 0)
        m_head.fields.add("Retry-After", m_retryAfter);
    if (!m_allow.empty())
        m_head.fields.add("Allow", m_allow);
    m_head.framing = {BodyFraming::Kind::Length, m_content.size()};
}

ErrorResponse::ErrorResponse(int status, std::string json, std::string_view date)
    : m_date(date)
    , m_content(std::move(json))
{
    m_head.status = status;
    m_head.reason = reasonPhrase(status);
    m_head.fields.add("Date", m_date);
    m_head.fields.add("Cache-Control", "no-store");
    m_head.fields.add("X-Content-Type-Options", "nosniff");
    m_head.fields.add("Content-Type", "application/json");
    m_head.framing = {BodyFraming::Kind::Length, m_content.size()};
}

const char *reasonPhrase(int status)
{
    static constexpr std::pair<int, const char *> phrases[] = {
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {421, "Misdirected Request"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
        {508, "Loop Detected"},
    };
    const auto *found = std::find_if(std::begin(phrases), std::end(phrases),
        [status](const auto &entry) { return entry.first == status; });
    return found == std::end(phrases) ? "" : found->second;
}

}
