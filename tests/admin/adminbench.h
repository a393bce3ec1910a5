#pragma once

#include "engine/admin/adminserver.h"
#include "tests/admin/fakeport.h"
#include "tests/support/rawclient.h"

#include <QJsonObject>
#include <QThread>

#include <functional>

namespace signalbox::test {

/// What a call of the admin API came to.
struct Reply
{
    int status = 0; ///< 0: no whole response came
    Response response;
    QJsonObject json;

    QString errorCode() const;
    QString errorField() const;
};

/// The admin API on a free port, in a thread of its own, before a made-up engine.
class AdminBench
{
public:
    explicit AdminBench(AdminConfig config = {}, const ClientTimeouts &timeouts = AdminServer::usualTimeouts);
    ~AdminBench();

    std::uint16_t port() const { return m_port; }
    std::string host() const { return "127.0.0.1:" + std::to_string(m_port); }

    /// Runs something in the server's thread, and waits for it.
    void run(const std::function<void(FakePort &, AdminServer &)> &step);
    /// As the engine does four times a second.
    void tellSnapshot();

    /// One call on a connection of its own. Content gets its type.
    Reply call(const std::string &method, const std::string &target, const std::string &content = {},
        const std::string &fields = {});
    /// The octets of such a call.
    std::string request(const std::string &method, const std::string &target, const std::string &content = {},
        const std::string &fields = {}) const;

private:
    QThread m_thread;
    FakePort m_engine;
    std::unique_ptr<AdminServer> m_server;
    std::uint16_t m_port = 0;
};

Reply toReply(const std::optional<Response> &response);

}
