#pragma once

#include "app/demostage.h"
#include "engine/config/config.h"

#include <QObject>
#include <QThread>

#include <vector>

class QUrl;

namespace signalbox {

/// What `--demo` adds: three backends of different speeds inside the process, and gentle traffic. Belongs to
/// the main thread; backends and traffic run in one thread of the demo's own.
class Demo : public QObject
{
    Q_OBJECT

public:
    explicit Demo(QObject *parent = nullptr);
    ~Demo() override; ///< Cuts what is in flight.

    /// Opens the backends, each on a free loopback port; false if that is impossible. Call once.
    bool start();
    /// The running backends; empty before start().
    std::vector<BackendConfig> backends() const { return m_backends; }
    /// Sends requests to this URL, and to no earlier one, until the end.
    void sendTrafficTo(const QUrl &proxy);

private:
    DemoStage m_stage; ///< lives in m_thread
    QThread m_thread;
    std::vector<BackendConfig> m_backends;
};

}
