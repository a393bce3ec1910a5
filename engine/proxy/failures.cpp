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
    }
    return {};
}

}
