#pragma once

#include "engine/admin/route.h"
#include "engine/net/reactor.h"
#include "engine/server/requesthandler.h"

#include <string>

namespace signalbox {

class AdminHandler;

/// One call of the admin API: takes its content, and gives its answer, at once or later or without an end.
/// Belongs to the engine's thread.
class AdminExchange final : public RequestConsumer, public Disposable
{
public:
    AdminExchange(AdminHandler &handler, Downstream &client, const RequestHead &head);

    // RequestConsumer
    void start() override;
    void onContent(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers) override;
    bool onContentReady() override { return false; }
    void onDrained() override { sendEvents(); }
    void onAborted(int status) override;
    std::string requestId() const override;

    bool isStreaming() const { return m_phase == Phase::Streaming; }
    bool isLasting() const { return m_phase == Phase::Streaming || m_phase == Phase::Pending; }
    /// There is a new snapshot: a pending answer may be there.
    void onSnapshot(const Snapshot &snapshot);
    void onTick(TimePoint now);
    /// Sends a stream what it has not got yet and its client takes.
    void sendEvents();

    std::size_t slot = 0; ///< its handler's

private:
    enum class Phase : std::uint8_t { Collecting, Pending, Streaming, Ended };

    std::optional<Answer> admit();
    std::optional<Answer> checkQuery(std::string_view text);
    void answer();
    void begin(const Answer &answer) { give(answer); }
    void begin(const PendingAnswer &pending);
    void begin(const EventSubscription &subscription);
    void ask(const Snapshot &snapshot, bool isLate);
    void give(const Answer &answer);
    bool refuseLasting();
    void sendContinue();
    void send(std::string_view text);
    void end();

    AdminHandler &m_handler;
    Downstream &m_client;
    const RequestHead &m_head;
    Phase m_phase = Phase::Collecting;
    const Route *m_route = nullptr;
    AdminCall m_call;
    TimePoint m_end; ///< by when the content, or the pending answer, has to be there
    PendingAnswer m_pending;
    unsigned m_kinds = 0; ///< of events
    std::uint64_t m_position = 0; ///< number of the last event it is past
    TimePoint m_lastSent;
};

}
