#pragma once

#include "engine/balancing/balancer.h"
#include "engine/net/delays.h"
#include "engine/proxy/attempt.h"
#include "engine/proxy/waitingline.h"

#include <vector>

namespace signalbox {

class Downstream;
struct ProxySettings;
struct RequestRecord;
class Exchange;

/// Why there is no attempt any more.
enum class NoAttempt {
    NoBackend, ///< none takes traffic
    QueueFull,
    QueueTimeout,
    Failed, ///< the last one did, and may not be repeated
};

/// The attempts of one exchange: at which backend, when, whether once more, and whether two at a time.
/// Belongs to its worker's thread.
class AttemptSeries final : private Waiter, private DelayListener, private DeadlineListener
{
public:
    AttemptSeries(ProxyContext &context, Exchange &exchange);

    /// For a new request. `isExplained`: it is to be told why each backend is picked.
    void assign(const RequestHead &head, const Downstream &client, bool isExplained);
    /// Begins. The exchange may be told the outcome within the call.
    void start();

    /// No attempt is wanted any more.
    void stop();
    /// The response is whole.
    void finish();

    /// The attempt that the response comes from or is expected from; null while there is none.
    Attempt *current() { return m_current && m_current->isUnderWay() ? m_current : nullptr; }
    /// How long it has waited for a backend with room, in all.
    std::chrono::nanoseconds waited() const;
    /// The last one is not repeated only because the request's content is not held any more.
    bool lacksContent() const { return m_lacksContent; }
    /// Those that did not lead to the response.
    const std::vector<FailedOutcome> &failed() const { return m_failed; }

    /// Tells how all have gone so far, and why the last one's backend was picked. `status`: that of the
    /// response which is whole now; 0: none is. The text is valid until the attempts go on.
    void describe(RequestRecord &record, int status, TimePoint now) const;

    // For its attempts.
    Exchange &exchange() const { return m_exchange; }
    void onConnected(Attempt &attempt);
    void onInterim(const Attempt &attempt, const ResponseHead &head);
    void onHead(Attempt &attempt, const ResponseHead &head);
    void onFailed(Attempt &attempt, FailedAttempt failed);
    void onBackendDown(Attempt &attempt);

private:
    const ProxySettings &settings() const;
    void tryNext();
    bool begin();
    void begin(Attempt &attempt, UpstreamPool &pool);
    Explanation *whyOf(Attempt &attempt) const { return m_isExplained ? &attempt.why : nullptr; }
    void explain(RequestRecord &record) const;
    void waitInLine();
    void leaveLine();
    void returnToTried();
    void hedge();
    bool isToBeRetried(const Attempt &attempt, const ResponseHead &head) const;
    bool mayRepeatAfter(Backend &backend);
    bool takeBudget();
    void onTurn() override;
    void onDelayOver(Delay &delay) override;
    void onDeadline(Deadline &deadline) override;
    const Attempt &otherThan(const Attempt &a) const { return &a == &m_first ? m_second : m_first; }
    Attempt &otherThan(const Attempt &a) { return &a == &m_first ? m_second : m_first; }

    ProxyContext &m_context;
    Exchange &m_exchange;
    const RequestHead *m_head = nullptr;
    const Downstream *m_client = nullptr;
    Attempt m_first;
    Attempt m_second; ///< beside the first, when hedging
    Attempt *m_current = nullptr;
    std::vector<FailedOutcome> m_failed;
    TriedBackends m_tried;
    Delay m_delay; ///< until a backoff is over, or the second attempt begins
    Deadline m_deadline; ///< in the queue
    TimePoint m_joined; ///< the queue
    std::chrono::nanoseconds m_waited{0}; ///< in it, before that
    std::chrono::milliseconds m_retryAfter{0}; ///< that a backend asked for
    bool m_lacksContent = false;
    bool m_isExplained = false;
    int m_returns = 0; ///< to backends tried before
};

}
