#pragma once

#include "engine/balancing/balancer.h"
#include "engine/net/buffer.h"
#include "engine/net/splicerelay.h"
#include "engine/proxy/requestid.h"
#include "engine/proxy/retrypolicy.h"
#include "engine/proxy/upstreamconnection.h"
#include "engine/server/requesthandler.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace signalbox {

class ProxyContext;
class UpstreamPool;
struct ErrorAnswer;

/// One try at one backend.
struct Attempt
{
    Backend *backend = nullptr; ///< while it is under way
    std::string failedBackend; ///< name, once it failed
    TimePoint started;
    TimePoint ended;
    UpstreamFailure failure = UpstreamFailure::ConnectFailed;
};

/// One client request and its attempts at backends, from the head read to the response given. Belongs to its
/// worker's thread, and to itself: it ends as RequestConsumer says.
class Exchange final : public RequestConsumer, public Disposable, private UpstreamListener
{
public:
    explicit Exchange(ProxyContext &context);
    ~Exchange() override;

    /// Makes it that of a new request.
    void assign(Downstream &client, const RequestHead &head);

    void start() override;
    void onContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers) override;
    bool onContentReady() override;
    void onDrained() override;
    void onAborted(int status) override;

    void reclaim() override;

private:
    enum class Phase : std::uint8_t {
        Connecting,
        Sending, ///< the request is on its way; no response yet
        Responding,
        Upgraded,
        Done,
    };

    // UpstreamListener
    void onConnected() override;
    void onInterim(const ResponseHead &head) override;
    void onResponseHead(const ResponseHead &head) override;
    bool onResponseContentReady() override;
    void onResponseContent(
        std::span<const std::string_view> pieces, bool isLast, const Fields &trailers) override;
    void onUpstreamDrained() override;
    void onUpstreamFailed(UpstreamFailure failure) override;

    bool isAnsweredHere();
    void startAttempt();
    void connect(UpstreamPool &pool, bool freshOnly);
    void sendRequest();
    void hold(std::span<const std::string_view> pieces);
    bool beginUpload();
    bool beginDownload();
    void moveUpload();
    void moveDownload();
    void onClientLost();
    void endAttempt(std::optional<UpstreamFailure> failure);
    void answer(ErrorAnswer answer);
    void answerFailure();
    void answerUnavailable();
    void endIfBothDone();
    void finish();
    Attempt &attempt() { return m_attempts.back(); }

    ProxyContext &m_context;
    Downstream *m_client = nullptr;
    const RequestHead *m_head = nullptr;
    UpstreamConnection *m_upstream = nullptr;
    UpstreamPool *m_pool = nullptr;
    std::vector<Attempt> m_attempts;
    TriedBackends m_tried;
    Buffer m_held; ///< content received, while it may have to be sent (again)
    const Fields *m_trailers = nullptr; ///< of the request
    std::unique_ptr<SpliceRelay> m_upload; ///< while the request's content moves in the kernel
    std::unique_ptr<SpliceRelay> m_download; ///< while the response's does
    RequestId m_id{};
    Phase m_phase = Phase::Done;
    bool m_isContentHeld = true; ///< m_held is all content received so far
    bool m_isRequestWhole = false; ///< the client gave the last of it
    bool m_isFinished = false; ///< and disposed of
    bool m_isResponseWhole = false; ///< of an upgraded connection: the backend has ended its side
};

}
