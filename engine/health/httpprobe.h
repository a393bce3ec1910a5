#pragma once

#include "engine/config/statusset.h"
#include "engine/health/probe.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace signalbox {

/// A probe that sends a request and judges the response once it is complete, or 64 KiB of its content are
/// there. Belongs to the engine's thread.
class HttpProbe final : public Probe
{
    Q_OBJECT

public:
    /// `network` outlives it and uses no proxy; the target's path is there.
    HttpProbe(ProbeTarget target, HealthConfig health, QNetworkAccessManager &network);
    ~HttpProbe() override;

private:
    void tryAddress(const QHostAddress &host, quint16 port) override;
    void abandon() override;
    QNetworkRequest request(const QHostAddress &host, quint16 port) const;
    void onContent();
    void onFinished();
    void onError(QNetworkReply::NetworkError error);
    int status() const;
    void judge();

    QNetworkAccessManager &m_network;
    const StatusSet m_goodStatuses;
    QNetworkReply *m_reply = nullptr; ///< its parent is m_network
    QByteArray m_content;
};

}
