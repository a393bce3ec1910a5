#pragma once

#include "app/demosite.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTcpServer>

#include <chrono>

namespace signalbox {

/// How a demo backend behaves.
struct DemoProfile
{
    QByteArray name;
    std::chrono::milliseconds pace{10}; ///< what an answer typically takes
    double failures = 0; ///< share of requests answered with 500, 0–1; the page at "/" never is
};

/// A small HTTP/1.1 server on a free loopback port that takes its time. Lives in the demo's thread.
class DemoBackend final : public QObject
{
    Q_OBJECT

public:
    explicit DemoBackend(DemoProfile profile, QObject *parent = nullptr);

    bool listen();
    quint16 port() const { return m_server.serverPort(); }
    const QByteArray &name() const { return m_profile.name; }

    DemoAnswer answer(const DemoRequest &request);
    std::chrono::milliseconds nextDelay();

private:
    void acceptAll();

    DemoProfile m_profile;
    QTcpServer m_server;
    QRandomGenerator m_random;
};

}
