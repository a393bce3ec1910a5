#pragma once

#include "engine/config/config.h"
#include "engine/net/mailbox.h"

#include <QObject>
#include <QUrl>

#include <future>
#include <memory>
#include <vector>

namespace signalbox {

class DemoBackend;
class DemoTraffic;

/// What runs in the demo's thread: the backends and the traffic, made by open() and gone after close().
class DemoStage final : public QObject
{
    Q_OBJECT

public:
    DemoStage();
    ~DemoStage() override;

    void open();
    void close();

    /// From any thread: the backends as they are to be configured, none if they could not listen. Waits for
    /// open(), and may be asked once.
    std::vector<BackendConfig> opened();
    /// From any thread: where requests go from now on.
    void sendTrafficTo(const QUrl &proxy);

Q_SIGNALS:
    void asked();

private:
    std::vector<BackendConfig> openBackends();
    void takeAsked();

    std::promise<std::vector<BackendConfig>> m_opened;
    Mailbox<QUrl> m_proxies;
    std::vector<std::unique_ptr<DemoBackend>> m_backends;
    std::unique_ptr<DemoTraffic> m_traffic;
};

}
