#pragma once

#include "engine/proxy/attemptseries.h"
#include "engine/proxy/contentmover.h"
#include "engine/proxy/heldcontent.h"
#include "engine/proxy/proxysettings.h"
#include "engine/proxy/requesttally.h"
#include "engine/server/requesthandler.h"

namespace signalbox {

class ProxyContext;
struct ErrorAnswer;

/// One client request and its response, from the head read to the last octet given: content both ways, and
/// answers of our own; where to and how often is its AttemptSeries'. Belongs to its worker's thread, and to
/// itself: it ends as RequestConsumer says.
class Exchange final : public RequestConsumer, public Disposable, private DeadlineListener
{
public:
    explicit Exchange(ProxyContext &context);
    ~Exchange() override;

    /// What it goes by, as of its start.
    const ProxySettings &settings() const { return *m_settings; }

    /// Makes it that of a new request.
    void assign(Downstream &client, const RequestHead &head);

    void start() override;
    void onContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers) override;
    bool onContentReady() override;
    void onDrained() override;
    void onAborted(int status) override;
    std::string requestId() const override { return std::string(m_tally.id()); }

    void reclaim() override;

    // For its attempts.
    bool hasResponse() const { return m_phase != Phase::Trying; }
    bool isContentHeld() const { return m_held.isComplete(); } ///< what was sent can be sent again
    bool isRequestHeld() const { return m_isRequestWhole && isContentHeld(); } ///< all of it can
    void sendRequest(Attempt &attempt);
    void onInterim(const ResponseHead &head);
    void onResponseHead(const ResponseHead &head);
    bool onResponseContentReady();
    void onResponseContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers);
    void onUpstreamDrained();
    void onNoAttempt(NoAttempt reason);
    void onResponseLost();

private:
    enum class Phase : std::uint8_t {
        Trying, ///< no response yet
        Responding,
        Upgraded,
        Done,
    };

    bool isAnsweredHere();
    void hold(std::span<const std::string_view> pieces);
    void keepConnectionOptions(const ResponseHead &head);
    Fields responseOptions() const;
    void onClientLost();
    void endIfBothDone();
    void onDeadline(Deadline &deadline) override;
    void answer(ErrorAnswer answer);
    void finish();
    UpstreamConnection *upstream(); ///< null while there is none

    ProxyContext &m_context;
    ProxySettingsPtr m_settings;
    Downstream *m_client = nullptr;
    const RequestHead *m_head = nullptr;
    AttemptSeries m_attempts;
    HeldContent m_held;
    ContentMover m_mover;
    const Fields *m_trailers = nullptr; ///< of the request
    std::string m_connectionOptions; ///< of the response, where they name fields
    Deadline m_deadline; ///< for all of it
    RequestTally m_tally;
    Phase m_phase = Phase::Done;
    bool m_isRequestWhole = false; ///< the client gave the last of it
    bool m_isFinished = false; ///< and disposed of
    bool m_isResponseWhole = false; ///< of an upgraded connection: the backend has ended its side
};

}
