#pragma once

#include "engine/config/statusset.h"
#include "engine/health/probe.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace signalbox {

/// A response as far as a probe has read it.
struct ProbedResponse
{
    std::string reasonPhrase;
    std::string server; ///< its Server field; empty: none
    std::string contentType; ///< likewise
    QByteArray content; ///< at most as much as is to be read
};

/// A probe that sends a request and judges the response once it is complete, or as much of its content as is
/// to be read is there. Belongs to the engine's thread.
class HttpProbe final : public Probe
{
    Q_OBJECT

public:
    static constexpr qint64 usualContent = 64 * 1024;

    /// `network` outlives it and uses no proxy; the target's path is there. Of the content so many octets are
    /// read, at most.
    HttpProbe(ProbeTarget target, HealthConfig health, QNetworkAccessManager &network,
        qint64 mostContent = usualContent);
    ~HttpProbe() override;

    /// Of a probe that has ended with a status.
    const ProbedResponse &response() const { return m_response; }

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
    const qint64 m_mostContent;
    ProbedResponse m_response;
};

}
