#include "engine/http/framing.h"

#include <charconv>
#include <limits>

namespace signalbox {

namespace {

constexpr HttpError badContentLength{
    400, "bad_content_length", "Content-Length is malformed, repeated or beside Transfer-Encoding."};
constexpr HttpError badTransferEncoding{
    400, "bad_transfer_encoding", "Transfer-Encoding does not end with a single chunked."};
constexpr HttpError unknownTransferCoding{
    501, "unknown_transfer_coding", "Only the transfer coding chunked is known."};

ConnectionOptions connectionOptions(const Fields &fields)
{
    ConnectionOptions options;
    for (const Field &field : fields) {
        if (field.id != FieldId::Connection)
            continue;
        forEachListMember(field.value, [&options](std::string_view option) {
            if (equalsIgnoringCase(option, "close"))
                options.close = true;
            else if (equalsIgnoringCase(option, "keep-alive"))
                options.keepAlive = true;
            else if (equalsIgnoringCase(option, "upgrade"))
                options.upgrade = true;
            else
                options.namesFields = true;
        });
    }
    return options;
}

/// Null when chunked is the one coding; else why not.
std::optional<HttpError> checkTransferEncoding(const Fields &fields)
{
    int chunked = 0;
    bool lastIsChunked = false;
    bool others = false;
    bool malformed = false;
    for (const Field &field : fields) {
        if (field.id != FieldId::TransferEncoding)
            continue;
        forEachListMember(field.value, [&](std::string_view coding) {
            lastIsChunked = equalsIgnoringCase(coding, "chunked");
            chunked += lastIsChunked;
            others |= !lastIsChunked;
            malformed |= !isToken(coding.substr(0, coding.find(';')));
        });
    }
    if (malformed || !lastIsChunked || chunked != 1)
        return badTransferEncoding;
    return others ? std::optional(unknownTransferCoding) : std::nullopt;
}

/// The framing that Transfer-Encoding and Content-Length give; Kind::None when there is neither.
std::optional<HttpError> explicitFraming(const Fields &fields, bool isHttp11, BodyFraming &framing)
{
    framing = {};
    const Field *length = nullptr;
    bool isChunked = false;
    for (const Field &field : fields) {
        if (field.id == FieldId::ContentLength) {
            if (length)
                return badContentLength;
            length = &field;
        }
        isChunked |= field.id == FieldId::TransferEncoding;
    }
    if (isChunked) {
        if (length)
            return badContentLength;
        if (!isHttp11) // RFC 9112 §6.1
            return badTransferEncoding;
        framing.kind = BodyFraming::Kind::Chunked;
        return checkTransferEncoding(fields);
    }
    if (!length)
        return std::nullopt;
    const auto value = parseContentLength(length->value);
    if (!value)
        return badContentLength;
    framing = {BodyFraming::Kind::Length, *value};
    return std::nullopt;
}

std::optional<HttpError> readExpectation(RequestHead &head)
{
    head.expectsContinue = false;
    const Field *expect = head.isHttp11 ? head.fields.find(FieldId::Expect) : nullptr;
    if (!expect)
        return std::nullopt;
    if (!equalsIgnoringCase(expect->value, "100-continue") || head.fields.count(FieldId::Expect) > 1)
        return HttpError{417, "unknown_expectation", "Only the expectation 100-continue is known."};
    head.expectsContinue = head.framing.kind != BodyFraming::Kind::None;
    return std::nullopt;
}

/// h2c is not passed on: a backend that switched would take further requests past every check made here.
std::string_view forwardableUpgrade(const RequestHead &head)
{
    const Field *field =
        head.isHttp11 && head.connection.upgrade ? head.fields.find(FieldId::Upgrade) : nullptr;
    if (!field || head.fields.count(FieldId::Upgrade) > 1)
        return {};
    bool offersH2c = false;
    forEachListMember(field->value, [&offersH2c](std::string_view protocol) {
        offersH2c |= equalsIgnoringCase(protocol.substr(0, 3), "h2c");
    });
    return offersH2c ? std::string_view{} : field->value;
}

}

std::optional<std::uint64_t> parseContentLength(std::string_view value)
{
    std::uint64_t length = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
    if (value.empty() || error != std::errc{} || end != value.data() + value.size()
        || length > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    return length;
}

bool isNamedByConnection(const Fields &fields, std::string_view name)
{
    bool isNamed = false;
    for (const Field &field : fields) {
        if (field.id == FieldId::Connection)
            forEachListMember(
                field.value, [&](std::string_view option) { isNamed |= equalsIgnoringCase(option, name); });
    }
    return isNamed;
}

std::optional<HttpError> applyRequestFields(RequestHead &head)
{
    head.connection = connectionOptions(head.fields);
    if (const auto error = explicitFraming(head.fields, head.isHttp11, head.framing))
        return error;
    head.keepsAlive =
        head.isHttp11 ? !head.connection.close : head.connection.keepAlive && !head.connection.close;
    head.upgrade = forwardableUpgrade(head);
    return readExpectation(head);
}

std::optional<HttpError> applyResponseFields(ResponseHead &head, Method requestMethod)
{
    head.connection = connectionOptions(head.fields);
    head.keepsAlive =
        head.isHttp11 ? !head.connection.close : head.connection.keepAlive && !head.connection.close;
    if (head.status == 101) {
        head.framing = {BodyFraming::Kind::UntilClose, 0};
        return std::nullopt;
    }
    if (const auto error = explicitFraming(head.fields, head.isHttp11, head.framing))
        return HttpError{502, error->code, error->detail};
    const bool hasContent =
        requestMethod != Method::Head && head.status >= 200 && head.status != 204 && head.status != 304;
    if (!hasContent)
        head.framing = {};
    else if (head.framing.kind == BodyFraming::Kind::None)
        head.framing = {BodyFraming::Kind::UntilClose, 0};
    return std::nullopt;
}

}
