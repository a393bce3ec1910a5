#pragma once

#include "engine/net/deadlines.h"
#include "engine/proxy/requestid.h"

#include <cstdint>
#include <string_view>

namespace signalbox {

class AttemptSeries;
class Backend;
class ProxyContext;
struct ProxySettings;
struct RequestHead;
struct RequestRecord;

/// The figures of one request, and what names it: counted as it goes on and, when it ends, recorded where
/// that is wanted. Belongs to its exchange.
class RequestTally
{
public:
    explicit RequestTally(ProxyContext &context)
        : m_context(context)
    {
    }

    /// Of a new request; what it is given stays valid until close().
    void start(const RequestHead &head, std::string_view peer, const ProxySettings &settings);

    TimePoint started() const { return m_started; }
    /// The peer's forwarding fields are believed.
    bool isPeerTrusted() const { return m_isPeerTrusted; }
    /// Names it to backends, to the client and in logs: what a trusted peer has named it, or else what we do.
    std::string_view id() const { return m_id; }
    /// Whoever looks on is to see it, with why each backend was picked.
    bool isRecent() const { return m_isRecent; }

    void addReceived(std::uint64_t octets);
    void addSent(std::uint64_t octets);
    /// The client is sent that status: the backend's, or null for an answer of our own.
    void noteAnswer(int status, Backend *backend);

    /// The end, while its attempts are still there. `error`: the code of what went wrong, or empty. Only the
    /// first one counts.
    void close(std::string_view error, const AttemptSeries &attempts);

private:
    void fill(RequestRecord &record, std::string_view error, const AttemptSeries &attempts, TimePoint now);

    ProxyContext &m_context;
    const ProxySettings *m_settings = nullptr;
    const RequestHead *m_head = nullptr;
    std::string_view m_peer;
    std::string_view m_id;
    RequestId m_ownId{};
    TimePoint m_started;
    std::uint64_t m_received = 0; ///< octets of content
    std::uint64_t m_sent = 0;
    const Backend *m_backend = nullptr; ///< that gave the response
    int m_status = 0; ///< that the client was sent
    bool m_isPeerTrusted = false;
    bool m_isRecent = false;
    bool m_isClosed = false;
};

}
