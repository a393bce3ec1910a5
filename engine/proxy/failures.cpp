#include "engine/proxy/failures.h"

namespace signalbox {

const char *codeOf(UpstreamFailure failure)
{
    switch (failure) {
    case UpstreamFailure::ConnectRefused:
        return "connection_refused";
    case UpstreamFailure::ConnectTimeout:
        return "connection_timeout";
    case UpstreamFailure::ConnectFailed:
        return "connection_failed";
    case UpstreamFailure::NoDescriptor:
        return "no_descriptor";
    case UpstreamFailure::ConnectionLost:
        return "connection_lost";
    case UpstreamFailure::HeadTimeout:
        return "response_timeout";
    case UpstreamFailure::BodyTimeout:
        return "content_timeout";
    case UpstreamFailure::BadResponse:
        return "bad_response";
    case UpstreamFailure::RetriedStatus:
        return "retried_status";
    case UpstreamFailure::Cancelled:
        return "cancelled";
    case UpstreamFailure::BackendDown:
        return "down";
    }
    return "";
}

ErrorAnswer answerTo(UpstreamFailure failure, const std::string &backend)
{
    const std::string name = "Backend " + backend;
    const std::string code = std::string("backend_") + codeOf(failure);
    switch (failure) {
    case UpstreamFailure::ConnectRefused:
        return {502, code, name + " refused the connection.", "connection_refused"};
    case UpstreamFailure::ConnectTimeout:
        return {504, code, name + " did not accept a connection in time.", "connection_timeout"};
    case UpstreamFailure::ConnectFailed:
        return {502, code, name + " could not be connected to.", "destination_ip_unroutable"};
    case UpstreamFailure::NoDescriptor:
        return {503, "no_descriptor", "Signalbox has no descriptor left to connect with.",
            "proxy_internal_error"};
    case UpstreamFailure::ConnectionLost:
        return {502, code, name + " closed the connection before it had answered.", "connection_terminated"};
    case UpstreamFailure::HeadTimeout:
        return {504, code, name + " did not answer in time.", "http_response_timeout"};
    case UpstreamFailure::BodyTimeout:
        return {504, code, name + " did not take the request in time.", "connection_write_timeout"};
    case UpstreamFailure::BadResponse:
        return {502, code, name + " sent what is no valid HTTP/1 response.", "http_protocol_error"};
    case UpstreamFailure::RetriedStatus:
        return {502, code, name + " answered with a status that is retried.", "http_response_incomplete"};
    case UpstreamFailure::Cancelled:
        return {500, code, "The attempt at " + name + " was given up.", "proxy_internal_error"};
    case UpstreamFailure::BackendDown:
        return {502, code, name + " went down before it had answered.", "destination_unavailable"};
    }
    return {};
}

ErrorAnswer noBackend()
{
    ErrorAnswer answer{503, "no_backend", "No backend is available.", "destination_unavailable"};
    answer.retryAfter = std::chrono::seconds(1);
    return answer;
}

ErrorAnswer queueFull()
{
    ErrorAnswer answer{503, "queue_full", "Every backend is busy, and as many requests wait as may.",
        "connection_limit_reached"};
    answer.retryAfter = std::chrono::seconds(1);
    return answer;
}

ErrorAnswer queueTimeout()
{
    ErrorAnswer answer{
        503, "queue_timeout", "No backend had room for the request in time.", "connection_limit_reached"};
    answer.retryAfter = std::chrono::seconds(1);
    return answer;
}

std::string codeOf(const FailedOutcome &attempt)
{
    return attempt.status == 0 ? codeOf(attempt.failure) : "status_" + std::to_string(attempt.status);
}

AttemptReport reportOf(const FailedOutcome &attempt)
{
    return {attempt.backend, codeOf(attempt),
        std::chrono::duration_cast<std::chrono::milliseconds>(attempt.times.ended - attempt.times.started)};
}

}
