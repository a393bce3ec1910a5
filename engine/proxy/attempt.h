#pragma once

#include "engine/balancing/explanation.h"
#include "engine/net/deadlines.h"
#include "engine/proxy/retrypolicy.h"
#include "engine/proxy/upstreamconnection.h"

#include <string>

namespace signalbox {

class AttemptSeries;
class ProxyContext;
class UpstreamPool;

/// When an attempt got how far; a moment that never came is TimePoint{}.
struct AttemptTimes
{
    TimePoint started;
    TimePoint connected; ///< on a new connection
    TimePoint answered; ///< the response's head was there
    TimePoint ended;
};

/// What is kept of an attempt that did not lead to the response.
struct FailedOutcome
{
    std::string backend; ///< name
    UpstreamFailure failure = UpstreamFailure::ConnectFailed;
    int status = 0; ///< of a response that was retried
    AttemptTimes times;
};

/// One try at one backend, with its place among those under way there: the connection, its deadline, and what
/// the backend is credited or blamed with. Its series uses it for one try after the other. Belongs to its
/// worker's thread.
class Attempt final : private UpstreamListener, private DeadlineListener
{
public:
    Attempt(ProxyContext &context, AttemptSeries &series);

    /// Goes to the pool's backend, which has admitted it. The series may be told the outcome within the
    /// call.
    void begin(UpstreamPool &pool, Method method);
    /// The same once more, on a new connection.
    void replay();
    /// The request is on its way.
    void noteSending() { m_isSending = true; }

    // Each ends it. An outcome is for the client and the log.
    void succeed(); ///< the response is whole; the connection is its pool's again
    FailedOutcome cancel(); ///< it is not wanted any more: no word about the backend
    FailedOutcome fail(UpstreamFailure failure); ///< its connection is lost, or is closed now
    FailedOutcome discard(int status); ///< its response is retried

    bool isUnderWay() const { return m_pool; }
    bool isSending() const { return m_isSending; } ///< connected, and given the request
    UpstreamConnection *connection() const { return m_connection; } ///< null once lost or whole
    UpstreamPool &pool() const { return *m_pool; }
    const AttemptTimes &times() const { return m_times; }

    Explanation why; ///< it goes to that backend, where somebody asks

private:
    void onConnected() override;
    void onInterim(const ResponseHead &head) override;
    void onResponseHead(const ResponseHead &head) override;
    bool onResponseContentReady() override;
    void onResponseContent(
        std::span<const std::string_view> pieces, bool isLast, const Fields &trailers) override;
    void onUpstreamDrained() override;
    void onUpstreamFailed(UpstreamFailure failure) override;
    void onBackendDown() override;
    void onDeadline(Deadline &deadline) override;

    bool hasResponse() const { return m_times.answered != TimePoint{}; }
    void open(bool freshOnly);
    void end();
    FailedOutcome outcome(UpstreamFailure failure, int status) const;

    ProxyContext &m_context;
    AttemptSeries &m_series;
    UpstreamPool *m_pool = nullptr;
    UpstreamConnection *m_connection = nullptr;
    Deadline m_deadline;
    AttemptTimes m_times;
    Method m_method = Method::Get;
    bool m_isSending = false;
};

}
