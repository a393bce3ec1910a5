#include "engine/server/servercontext.h"

namespace signalbox {

namespace {

constexpr std::size_t mostSpare = 256;
constexpr std::size_t largestSpareHead = 4 * 1024;

}

ServerContext::ServerContext(
    const IoContext &ioContext, RequestHandler &requestHandler, ConnectionOwner &connectionOwner)
    : io(ioContext)
    , handler(requestHandler)
    , owner(connectionOwner)
{
}

std::unique_ptr<Http1Request> ServerContext::takeRequest()
{
    if (m_spareRequests.empty()) {
        auto request = std::make_unique<Http1Request>();
        request->reset();
        return request;
    }
    auto request = std::move(m_spareRequests.back());
    m_spareRequests.pop_back();
    return request;
}

void ServerContext::giveRequest(std::unique_ptr<Http1Request> request)
{
    if (m_spareRequests.size() >= mostSpare || request->octets.capacity() > largestSpareHead)
        return;
    request->reset();
    m_spareRequests.push_back(std::move(request));
}

}
