#pragma once

#include "engine/http/erroranswer.h"
#include "engine/server/downstream.h"

namespace signalbox {

/// Takes one request's content and answers it. Lives until it has given the response's last octet (of an
/// upgraded connection: and taken the client's last), aborted it, or was told onAborted().
class RequestConsumer
{
public:
    virtual ~RequestConsumer() = default;

    /// Begins. The answer may be given within this call.
    virtual void start() = 0;

    /// Content of the request, valid for this call only. Not called for a request without content.
    virtual void onContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers) = 0;

    /// Instead of onContent(): so much can be read that moving it by other means may pay. False: go on
    /// reading.
    virtual bool onContentReady() = 0;

    /// The client takes octets again after it was full.
    virtual void onDrained() = 0;

    /// The client is gone, or broke its request off; `status` is what its connection answers by itself, 0 for
    /// nothing.
    virtual void onAborted(int status) = 0;

    /// What names the request to its client, in logs and to backends.
    virtual std::string requestId() const = 0;
};

/// A request that was answered before it became one; valid for a call only.
struct RefusedRequest
{
    std::string_view id; ///< that the answer has
    std::string_view peer;
    int status = 0;
    std::string_view code; ///< of what was wrong
    std::uint64_t octets = 0; ///< of the answer's content
};

/// Answers requests: the proxy, and the admin interface. One per worker, called in its thread.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;

    /// A request has come. `head` stays valid until the request is answered.
    virtual RequestConsumer &onRequest(Downstream &client, const RequestHead &head) = 0;

    /// Names a request that is being refused.
    virtual std::string nextRequestId() = 0;
    virtual void onRefused(const RefusedRequest &request) = 0;

    /// What a client gets whose request is refused, or broken off, by its connection. `accept` may be null.
    virtual ErrorResponse errorResponse(
        const ErrorAnswer &answer, const Field *accept, std::string_view date) const
    {
        return {answer, accept, date};
    }
};

}
