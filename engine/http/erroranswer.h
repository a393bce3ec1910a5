#pragma once

#include "engine/http/head.h"

#include <chrono>
#include <string>
#include <vector>

namespace signalbox {

/// One try at a backend, as told to the client of a failed request.
struct AttemptReport
{
    std::string backend;
    std::string code{}; ///< how it ended
    std::chrono::milliseconds duration{0};
};

/// An answer of Signalbox's own to a request that failed.
struct ErrorAnswer
{
    int status = 500;
    std::string code{}; ///< stable, for programs
    std::string detail{}; ///< one English sentence
    std::string proxyStatus{}; ///< error type of RFC 9209 §2.3; empty: http_request_error
    std::string requestId{};
    std::chrono::seconds retryAfter{0}; ///< 0: no Retry-After
    std::string allow{}; ///< methods for Allow; empty: no such field
    std::vector<AttemptReport> attempts{};
};

/// The response that tells of a problem; holds the text that its head points into.
class ErrorResponse
{
public:
    /// HTML where `accept` prefers it, as browsers do, else application/problem+json (RFC 9457). `accept` may
    /// be null.
    ErrorResponse(const ErrorAnswer &answer, const Field *accept, std::string_view date);
    /// Of another form, in JSON, as the admin API has one.
    ErrorResponse(int status, std::string json, std::string_view date);
    ErrorResponse(const ErrorResponse &) = delete;
    ErrorResponse &operator=(const ErrorResponse &) = delete;

    const ResponseHead &head() const { return m_head; }
    std::string_view content() const { return m_content; }

private:
    ResponseHead m_head;
    std::string m_proxyStatus;
    std::string m_requestId;
    std::string m_retryAfter;
    std::string m_allow;
    std::string m_date;
    std::string m_content;
};

/// The standard phrase of a status that Signalbox itself answers with, or "" for another.
const char *reasonPhrase(int status);

}
