#include "engine/http/forwarding.h"

#include "engine/http/framing.h"

#include <algorithm>
#include <charconv>

namespace signalbox {

namespace {

constexpr std::string_view ownToken = "signalbox";

bool isHopByHop(FieldId id)
{
    switch (id) {
    case FieldId::Connection:
    case FieldId::Http2Settings:
    case FieldId::KeepAlive:
    case FieldId::ProxyConnection:
    case FieldId::Te:
    case FieldId::TransferEncoding:
    case FieldId::Upgrade:
        return true;
    default:
        return false;
    }
}

/// Fields that the forwarding rules write themselves.
bool isWrittenAnew(FieldId id, bool peerIsTrusted)
{
    switch (id) {
    case FieldId::ContentLength:
    case FieldId::Host:
    case FieldId::MaxForwards:
    case FieldId::XForwardedFor:
    case FieldId::XRequestId:
        return true;
    case FieldId::Forwarded:
    case FieldId::XForwarded:
        return !peerIsTrusted;
    default:
        return false;
    }
}

std::optional<unsigned> maxForwards(const Field &field)
{
    unsigned hops = 0;
    const char *end = field.value.data() + field.value.size();
    const auto [stop, error] = std::from_chars(field.value.data(), end, hops);
    return error == std::errc{} && stop == end ? std::optional(hops) : std::nullopt;
}

bool minds(Method method) // Max-Forwards
{
    return method == Method::Trace || method == Method::Options;
}

bool isAcceptableRequestId(std::string_view id)
{
    return !id.empty() && id.size() <= 128
        && std::all_of(id.begin(), id.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

bool isForbiddenTrailer(const Field &field)
{
    static constexpr std::string_view others[] = {"Authorization", "Cache-Control", "Content-Encoding",
        "Content-Range", "Content-Type", "Cookie", "Set-Cookie"};
    return field.id != FieldId::Other
        || std::any_of(std::begin(others), std::end(others),
            [&field](std::string_view name) { return equalsIgnoringCase(name, field.name); });
}

}

const RequestHead &Forwarder::request(const RequestHead &received, const ForwardingContext &context)
{
    m_request.methodName = received.methodName;
    m_request.method = received.method;
    m_request.target = received.target;
    m_request.host = hostFor(received, context);
    m_request.framing = received.framing;
    m_request.upgrade = received.upgrade;
    m_request.expectsContinue = received.expectsContinue;
    m_request.fields.clear();
    for (const Field &field : received.fields) {
        if (field.id == FieldId::MaxForwards)
            addMaxForwards(received, field);
        const bool isDropped = isHopByHop(field.id) || isWrittenAnew(field.id, context.peerIsTrusted)
            || (field.id == FieldId::Expect && !received.expectsContinue)
            || (received.connection.namesFields && isNamedByConnection(received.fields, field.name));
        if (!isDropped)
            m_request.fields.add(field);
    }
    addForwardingFields(received, context);
    addVia(received);
    return m_request;
}

std::string_view Forwarder::hostFor(const RequestHead &received, const ForwardingContext &context)
{
    if (!context.host.empty())
        return context.host;
    return received.host.data() ? received.host : context.fallbackHost;
}

void Forwarder::addForwardingFields(const RequestHead &received, const ForwardingContext &context)
{
    bool hasScheme = false;
    bool hasHost = false;
    m_forwardedFor.clear();
    if (context.peerIsTrusted) {
        for (const Field &field : received.fields) {
            if (received.connection.namesFields && isNamedByConnection(received.fields, field.name))
                continue;
            if (field.id == FieldId::XForwardedFor && !field.value.empty())
                m_forwardedFor.append(field.value).append(", ");
            hasScheme |=
                field.id == FieldId::XForwarded && equalsIgnoringCase(field.name, "X-Forwarded-Proto");
            hasHost |= field.id == FieldId::XForwarded && equalsIgnoringCase(field.name, "X-Forwarded-Host");
        }
    }
    m_forwardedFor.append(context.peer);
    m_request.fields.add({"X-Forwarded-For", m_forwardedFor, FieldId::XForwardedFor});
    if (!hasScheme)
        m_request.fields.add({"X-Forwarded-Proto", context.scheme, FieldId::XForwarded});
    if (const std::string_view host = received.host.empty() ? m_request.host : received.host;
        !hasHost && !host.empty())
        m_request.fields.add({"X-Forwarded-Host", host, FieldId::XForwarded});
    m_request.fields.add({"X-Request-Id", context.requestId, FieldId::XRequestId});
}

void Forwarder::addVia(const RequestHead &received)
{
    m_request.fields.add({"Via", received.isHttp11 ? "1.1 signalbox" : "1.0 signalbox", FieldId::Via});
}

void Forwarder::addMaxForwards(const RequestHead &received, const Field &field)
{
    const auto hops = minds(received.method) ? maxForwards(field) : std::nullopt;
    m_maxForwards = hops && *hops > 0 ? std::to_string(*hops - 1) : std::string(field.value);
    m_request.fields.add({field.name, m_maxForwards, FieldId::MaxForwards});
}

const ResponseHead &Forwarder::response(
    const ResponseHead &received, Method requestMethod, std::string_view date)
{
    m_response.status = received.status;
    m_response.reason = received.reason;
    m_response.framing = received.framing;
    m_response.fields.clear();
    const bool keepsLength = requestMethod == Method::Head || received.status == 304; // RFC 9110 §8.6
    const bool switches = received.status == 101;
    bool hasDate = received.status < 200;
    for (const Field &field : received.fields) {
        hasDate |= field.id == FieldId::Date;
        const bool isDropped = (isHopByHop(field.id) && !(switches && field.id == FieldId::Upgrade))
            || (field.id == FieldId::ContentLength && !keepsLength)
            || (received.connection.namesFields && isNamedByConnection(received.fields, field.name));
        if (!isDropped)
            m_response.fields.add(field);
    }
    if (switches)
        m_response.fields.add({"Connection", "Upgrade", FieldId::Connection});
    if (!hasDate)
        m_response.fields.add({"Date", date, FieldId::Date});
    return m_response;
}

void Forwarder::addToResponse(std::string_view name, std::string_view value)
{
    m_response.fields.add({name, value, FieldId::Other});
}

const Fields &Forwarder::trailers(const Fields &received, const Fields &headFields)
{
    m_trailers.clear();
    for (const Field &field : received) {
        if (!isForbiddenTrailer(field) && !isNamedByConnection(headFields, field.name))
            m_trailers.add(field);
    }
    return m_trailers;
}

bool hasLooped(const RequestHead &head)
{
    bool found = false;
    for (const Field &field : head.fields) {
        if (field.id != FieldId::Via)
            continue;
        forEachListMember(field.value, [&found](std::string_view member) {
            const auto blank = member.find_first_of(" \t");
            if (blank == std::string_view::npos)
                return;
            const auto start = std::min(member.find_first_not_of(" \t", blank), member.size());
            const auto end = std::min(member.find_first_of(" \t", start), member.size());
            found |= equalsIgnoringCase(member.substr(start, end - start), ownToken);
        });
    }
    return found;
}

bool endsHere(const RequestHead &head)
{
    const Field *field = minds(head.method) ? head.fields.find(FieldId::MaxForwards) : nullptr;
    return field && maxForwards(*field) == 0u;
}

std::string_view givenRequestId(const RequestHead &head)
{
    std::string_view given;
    for (const Field &field : head.fields) {
        if (field.id == FieldId::XRequestId && isAcceptableRequestId(field.value)
            && !(head.connection.namesFields && isNamedByConnection(head.fields, field.name)))
            given = field.value;
    }
    return given;
}

}
