#pragma once

#include "engine/admin/adminexchange.h"
#include "engine/admin/adminguard.h"
#include "engine/admin/eventfeed.h"
#include "engine/net/iocontext.h"

#include <vector>

namespace signalbox {

/// Answers the calls of the admin API, and holds what they share. Belongs to the engine's thread.
class AdminHandler final : public RequestHandler
{
public:
    /// `content` is how long a call's content may take.
    AdminHandler(AdminPort &adminPort, const IoContext &ioContext, std::chrono::milliseconds content);

    RequestConsumer &onRequest(Downstream &client, const RequestHead &head) override;
    std::string nextRequestId() override { return newRequestId(); }
    void onRefused(const RefusedRequest &request) override;
    ErrorResponse errorResponse(
        const ErrorAnswer &answer, const Field *accept, std::string_view date) const override;
    static std::string newRequestId();
    void onEnded(AdminExchange &exchange);

    void addEvent(EventKind kind, const QJsonObject &json);
    void addSnapshotEvent(const Snapshot &snapshot);
    /// There is a new snapshot.
    void onSnapshot(const Snapshot &snapshot);
    void onTick();

    /// Whether one more call may last.
    bool hasRoomForLasting() const;

    AdminPort &port;
    const IoContext io;
    const std::chrono::milliseconds contentTime;
    AdminGuard guard;
    EventFeed events;

private:
    bool hasStreams() const;

    std::vector<AdminExchange *> m_exchanges; ///< under way; the reactor takes over those that end
    TimePoint m_lastSnapshot; ///< that was made an event
};

}
