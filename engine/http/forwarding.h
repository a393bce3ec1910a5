#pragma once

#include "engine/http/head.h"

#include <string>
#include <string_view>

namespace signalbox {

/// What the forwarding rules need to know beyond the message itself.
struct ForwardingContext
{
    std::string_view peer; ///< the client connection's address, without port
    bool peerIsTrusted = false; ///< its forwarding fields are believed
    std::string_view scheme = "http";
    std::string_view requestId; ///< for X-Request-Id
    std::string_view host; ///< instead of the client's; empty: the client's
    std::string_view fallbackHost; ///< for a request without Host (HTTP/1.0)
};

/// Turns received heads into those to be sent on: hop-by-hop fields removed, our own added (RFC 9110 §7.6). A
/// worker has one; each result is good until the next call.
class Forwarder
{
public:
    const RequestHead &request(const RequestHead &received, const ForwardingContext &context);

    /// A final or interim response, ready for a client of the given version. Fields that frame it are left to
    /// the writer; `date` is added where the backend sent none (RFC 9110 §6.6.1).
    const ResponseHead &response(const ResponseHead &received, Method requestMethod, std::string_view date);

    /// Adds a field to the response that response() made last; `value` stays valid until it is sent.
    void addToResponse(std::string_view name, std::string_view value);

    /// The trailers that may pass: none that frames, routes or was named by Connection (RFC 9110 §6.5.1).
    const Fields &trailers(const Fields &received, const Fields &headFields);

private:
    static std::string_view hostFor(const RequestHead &received, const ForwardingContext &context);
    void addForwardingFields(const RequestHead &received, const ForwardingContext &context);
    void addVia(const RequestHead &received);
    void addMaxForwards(const RequestHead &received, const Field &field);

    RequestHead m_request;
    ResponseHead m_response;
    Fields m_trailers;
    std::string m_forwardedFor;
    std::string m_maxForwards;
};

/// True if Via names this proxy already: the request has gone round in a circle (RFC 9110 §7.6.3).
bool hasLooped(const RequestHead &head);

/// For TRACE and OPTIONS: Max-Forwards is there and 0, so that the request is ours to answer (RFC 9110
/// §7.6.2).
bool endsHere(const RequestHead &head);

/// The X-Request-Id that came with it, if it is one that a trusted peer may choose: 1 to 128 visible ASCII
/// characters, and not named by Connection; else empty.
std::string_view givenRequestId(const RequestHead &head);

}
