#pragma once

#include "engine/net/iocontext.h"
#include "engine/server/http1request.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace signalbox {

class Http1Connection;

/// Told what becomes of connections. Belongs to their thread.
class ConnectionOwner
{
public:
    virtual ~ConnectionOwner() = default;
    /// It has closed and is to be disposed of.
    virtual void onClosed(Http1Connection &connection) = 0;
};

/// How long clients are waited for; zero: for ever.
struct ClientTimeouts
{
    std::chrono::milliseconds head{0};
    std::chrono::milliseconds idle{0};
    std::chrono::milliseconds bodyIdle{0};
    std::chrono::milliseconds tunnelIdle{0};
};

/// What the client connections of one worker share.
struct ServerContext
{
    ServerContext(
        const IoContext &ioContext, RequestHandler &requestHandler, ConnectionOwner &connectionOwner);

    IoContext io;
    RequestHandler &handler;
    ConnectionOwner &owner;
    HeadLimits limits;
    ClientTimeouts timeouts;

    // Room for work that is done within one call.
    ContentPieces pieces; ///< content being read
    ContentPieces framed; ///< content being written
    std::string text; ///< head or frame being written

    std::unique_ptr<Http1Request> takeRequest();
    void giveRequest(std::unique_ptr<Http1Request> request);

private:
    std::vector<std::unique_ptr<Http1Request>> m_spareRequests;
};

}
