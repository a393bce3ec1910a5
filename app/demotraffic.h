#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QRandomGenerator>
#include <QTimer>
#include <QUrl>

#include <chrono>

class QNetworkReply;

namespace signalbox {

/// The demo's customers: about fifty requests a second in slow waves, with several methods and paths. Starts
/// when made; lives in the demo's thread.
class DemoTraffic final : public QObject
{
    Q_OBJECT

public:
    explicit DemoTraffic(QUrl proxy, QObject *parent = nullptr);

private:
    void sendNext();
    QNetworkReply *start(const QNetworkRequest &request, const QByteArray &method, const QByteArray &body);
    void send(const QByteArray &method, const QString &target, const QByteArray &body);
    std::chrono::milliseconds pause();

    QUrl m_proxy;
    QNetworkAccessManager m_network;
    QRandomGenerator m_random;
    QElapsedTimer m_running;
    QTimer m_timer;
    int m_pending = 0;
};

}
