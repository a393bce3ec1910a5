#include "engine/http/headparser.h"

#include "engine/http/framing.h"
#include "engine/http/target.h"

#include <llhttp.h>

#include <algorithm>

namespace signalbox {

namespace {

/// The spans that llhttp finds in one head. The head is given whole, so each span is whole too.
struct Spans
{
    std::string_view target;
    std::string_view reason;
    std::string_view fieldName;
    Fields *fields = nullptr;
    bool isComplete = false;
};

Spans &spans(llhttp_t *parser)
{
    return *static_cast<Spans *>(parser->data);
}

const llhttp_settings_t &settings()
{
    static const llhttp_settings_t callbacks = [] {
        llhttp_settings_t s;
        llhttp_settings_init(&s);
        s.on_url = [](llhttp_t *p, const char *at, size_t n) { return spans(p).target = {at, n}, 0; };
        s.on_status = [](llhttp_t *p, const char *at, size_t n) { return spans(p).reason = {at, n}, 0; };
        s.on_header_field = [](llhttp_t *p, const char *at, size_t n) {
            return spans(p).fieldName = {at, n}, 0;
        };
        s.on_header_value = [](llhttp_t *p, const char *at, size_t n) {
            while (n > 0 && (at[n - 1] == ' ' || at[n - 1] == '\t')) // RFC 9112 §5.1: not part of the value
                --n;
            spans(p).fields->add(spans(p).fieldName, {at, n});
            spans(p).fieldName = {};
            return 0;
        };
        s.on_header_value_complete = [](llhttp_t *p) {
            if (!spans(p).fieldName.empty()) // a field without a value has no span
                spans(p).fields->add(spans(p).fieldName, "");
            spans(p).fieldName = {};
            return 0;
        };
        s.on_headers_complete = [](llhttp_t *p) {
            spans(p).isComplete = true;
            return int(HPE_PAUSED);
        };
        return s;
    }();
    return callbacks;
}

/// llhttp takes ": value" for a field.
bool hasEmptyName(const Fields &fields)
{
    return std::any_of(fields.begin(), fields.end(), [](const Field &f) { return f.name.empty(); });
}

llhttp_errno parse(llhttp_type type, std::string_view octets, llhttp_t &parser, Spans &found)
{
    llhttp_init(&parser, type, &settings());
    parser.data = &found;
    const auto result = llhttp_execute(&parser, octets.data(), octets.size());
    if (hasEmptyName(*found.fields))
        return HPE_INVALID_HEADER_TOKEN;
    return found.isComplete ? HPE_OK : result == HPE_OK ? HPE_INVALID_EOF_STATE : result;
}

std::string_view firstWord(std::string_view octets)
{
    return octets.substr(0, octets.find_first_of(" \r"));
}

/// "HTTP/" digit "." digit at the end of the request line: well-formed, so perhaps only a version not spoken
/// here.
bool endsWithWellFormedVersion(std::string_view octets)
{
    const std::string_view line = octets.substr(0, octets.find('\r'));
    if (line.size() < 9)
        return false;
    const std::string_view version = line.substr(line.size() - 9);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return version.substr(0, 6) == " HTTP/" && isDigit(version[6]) && version[7] == '.'
        && isDigit(version[8]);
}

bool hasThreeWords(std::string_view octets)
{
    const std::string_view line = octets.substr(0, octets.find('\r'));
    return std::count(line.begin(), line.end(), ' ') == 2;
}

/// llhttp takes further blanks and other protocols' names; RFC 9112 §3 has one blank, and HTTP.
bool isPlainRequestLine(std::string_view octets, std::string_view method, std::string_view target)
{
    return target.data() == method.data() + method.size() + 1
        && octets.substr(method.size() + 1 + target.size(), 8) == " HTTP/1.";
}

bool hasControlCharacter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == 0x7f; });
}

HttpError requestError(llhttp_errno error, std::string_view octets)
{
    switch (error) {
    case HPE_PAUSED_H2_UPGRADE:
        return {505, "unsupported_version", "Only HTTP/1.0 and HTTP/1.1 are spoken here."};
    case HPE_INVALID_VERSION:
        if (endsWithWellFormedVersion(octets))
            return {505, "unsupported_version", "Only HTTP/1.0 and HTTP/1.1 are spoken here."};
        return {400, "bad_version", "The HTTP version is malformed."};
    case HPE_INVALID_CONSTANT: // a method of RTSP, or another protocol's name
        if (!hasThreeWords(octets))
            return {400, "bad_request_line", "The request line is not one of HTTP/1."};
        [[fallthrough]];
    case HPE_INVALID_METHOD:
        if (isToken(firstWord(octets)) && endsWithWellFormedVersion(octets))
            return {501, "unknown_method", "The method is not known."};
        return {400, "bad_request_line", "The request line is not one of HTTP/1."};
    case HPE_INVALID_URL:
        return {400, "bad_target", "The request target is malformed."};
    case HPE_INVALID_CONTENT_LENGTH:
    case HPE_UNEXPECTED_CONTENT_LENGTH:
        return {
            400, "bad_content_length", "Content-Length is malformed, repeated or beside Transfer-Encoding."};
    case HPE_INVALID_TRANSFER_ENCODING:
        return {400, "bad_transfer_encoding", "Transfer-Encoding does not end with chunked."};
    case HPE_INVALID_HEADER_TOKEN:
        return {400, "bad_field", "A field line is malformed."};
    default:
        return {400, "bad_request", "The request is malformed."};
    }
}

Method methodOf(std::uint8_t code)
{
    switch (code) {
    case HTTP_GET:
        return Method::Get;
    case HTTP_HEAD:
        return Method::Head;
    case HTTP_POST:
        return Method::Post;
    case HTTP_PUT:
        return Method::Put;
    case HTTP_DELETE:
        return Method::Delete;
    case HTTP_OPTIONS:
        return Method::Options;
    case HTTP_TRACE:
        return Method::Trace;
    case HTTP_CONNECT:
        return Method::Connect;
    default:
        return Method::Other;
    }
}

}

bool isIdempotent(Method method)
{
    return method != Method::Post && method != Method::Connect && method != Method::Other;
}

std::optional<HttpError> parseRequestHead(
    std::string_view octets, const HeadLimits &limits, RequestHead &head)
{
    head.fields.clear();
    Spans found;
    found.fields = &head.fields;
    llhttp_t parser;
    if (const auto error = parse(HTTP_REQUEST, octets, parser, found); error != HPE_OK)
        return requestError(error, octets);
    if (parser.http_major != 1)
        return requestError(HPE_INVALID_VERSION, octets);
    if (found.target.size() > limits.target)
        return HttpError{414, "target_too_long", "The request target is longer than the limit."};
    if (head.fields.size() > limits.fields)
        return HttpError{431, "too_many_fields", "The head has more fields than the limit."};
    head.methodName = firstWord(octets);
    if (!isPlainRequestLine(octets, head.methodName, found.target))
        return HttpError{400, "bad_request_line", "The request line is not one of HTTP/1."};
    head.method = methodOf(parser.method);
    head.isHttp11 = parser.http_minor == 1;
    head.target = found.target;
    if (const auto error = resolveTarget(head))
        return error;
    return applyRequestFields(head);
}

std::optional<HttpError> parseResponseHead(std::string_view octets, Method requestMethod, ResponseHead &head)
{
    head.fields.clear();
    Spans found;
    found.fields = &head.fields;
    llhttp_t parser;
    if (parse(HTTP_RESPONSE, octets, parser, found) != HPE_OK)
        return HttpError{502, "bad_response", "The backend's response head is malformed."};
    if (parser.http_major != 1 || parser.status_code < 100 || parser.status_code > 999
        || hasControlCharacter(found.reason))
        return HttpError{502, "bad_response", "The backend's status line is malformed."};
    head.status = parser.status_code;
    head.reason = found.reason;
    head.isHttp11 = parser.http_minor == 1;
    return applyResponseFields(head, requestMethod);
}

std::optional<HttpError> parseTrailers(std::string_view octets, Fields &fields)
{
    fields.clear();
    Spans found;
    found.fields = &fields;
    // llhttp has no entry for a section alone; behind this head its field grammar is the same.
    static constexpr std::string_view start = "GET / HTTP/1.1\r\n";
    llhttp_t parser;
    llhttp_init(&parser, HTTP_REQUEST, &settings());
    parser.data = &found;
    llhttp_execute(&parser, start.data(), start.size());
    llhttp_execute(&parser, octets.data(), octets.size());
    if (!found.isComplete || hasEmptyName(fields))
        return HttpError{400, "bad_trailer", "A trailer field is malformed."};
    return std::nullopt;
}

}
