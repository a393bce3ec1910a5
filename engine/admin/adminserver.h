#pragma once

#include "engine/admin/adminhandler.h"
#include "engine/config/changes.h"
#include "engine/net/epollreactor.h"
#include "engine/net/listener.h"
#include "engine/server/clientconnections.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace signalbox {

/// The admin API on its listeners. Belongs to the engine's thread, whose event loop runs it.
class AdminServer final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostConnections = 64;
    static constexpr ClientTimeouts usualTimeouts{.head = std::chrono::seconds(5),
        .idle = std::chrono::seconds(60),
        .bodyIdle = std::chrono::seconds(10)};

    explicit AdminServer(
        AdminPort &port, const ClientTimeouts &timeouts = usualTimeouts, QObject *parent = nullptr);
    ~AdminServer() override;

    /// Listens, once; without an address it does nothing. Codes: address_in_use, cannot_listen, token_needed,
    /// bad_token_file.
    std::optional<Problem> open(const AdminConfig &config);
    /// Ends every connection.
    void close();
    /// "http://127.0.0.1:8801", with the real port; "off" when it does not listen.
    std::string url() const;
    /// Whether a backend of that address would be this server.
    bool isAt(const Address &backend) const;
    std::size_t connections() const { return m_connections.count(); }

    // What is told to whoever listens for events. The first, each time there is a new snapshot, also lets
    // pending answers go on.
    void noteSnapshot(const Snapshot &snapshot);
    void noteState(
        const std::string &backend, std::optional<BackendState> from, BackendState to, const Reason &reason);
    void noteChanges(const std::vector<Change> &changes);
    void noteWarning(const std::string &code, const std::string &message);

private:
    std::optional<Problem> listen(const AdminConfig &config, const std::string &token);
    void accept(int descriptor);
    void onClosed();
    void makeRoom();
    void onTick();

    EpollReactor m_reactor;
    BufferPool m_buffers;
    Deadlines m_deadlines;
    HttpDate m_date;
    std::vector<char> m_scratch;
    AdminHandler m_handler;
    ClientConnections m_connections;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    std::vector<Address> m_addresses; ///< where it listens, with real ports
    std::string m_url = "off";
    QTimer m_timer;
    bool m_isAcceptPaused = false;
};

}
