#include "app/demotraffic.h"

#include <QNetworkProxy>
#include <QNetworkReply>

#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr quint32 seed = 8800;
constexpr int pendingAtMost = 24;
constexpr qint64 longestBody = 1024 * 1024;
constexpr auto patience = 10s;

/// A kind of request, and how many of 100 are of it.
struct Errand
{
    int share;
    const char *method;
    const char *target; ///< %1 is a number from 1 to 40
    const char *body;
};

constexpr std::array errands{
    Errand{20, "GET", "/", ""},
    Errand{22, "GET", "/api/products", ""},
    Errand{30, "GET", "/api/products/%1", ""}, // there are 36: the rest is not found
    Errand{10, "GET", "/api/search?q=lamp&page=%1", ""},
    Errand{9, "POST", "/api/orders", R"({"product":7,"count":1})"},
    Errand{4, "PUT", "/api/cart", R"({"products":[7,12]})"},
    Errand{3, "DELETE", "/api/cart/%1", ""},
    Errand{2, "HEAD", "/", ""},
};

const Errand &pickErrand(int percent)
{
    for (const Errand &errand : errands) {
        percent -= errand.share;
        if (percent < 0)
            return errand;
    }
    return errands.front();
}

QNetworkRequest prepared(const QUrl &url, bool hasBody)
{
    QNetworkRequest request(url);
    request.setTransferTimeout(std::chrono::milliseconds(patience).count());
    request.setRawHeader("User-Agent", "signalbox-demo");
    request.setRawHeader("Accept-Encoding", "identity");
    if (hasBody)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    return request;
}

}

DemoTraffic::DemoTraffic(QUrl proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(std::move(proxy))
    , m_random(seed)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(true);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DemoTraffic::sendNext);
    m_running.start();
    m_timer.start(0ms);
}

void DemoTraffic::sendNext()
{
    m_timer.start(pause());
    if (m_pending >= pendingAtMost)
        return;
    const Errand &errand = pickErrand(m_random.bounded(100));
    const QByteArray number = QByteArray::number(m_random.bounded(1, 41));
    const QByteArray target = QByteArray(errand.target).replace("%1", number);
    send(errand.method, QString::fromLatin1(target), errand.body);
}

/// A custom request has a Content-Length even without a body, and awaits a body even after HEAD.
QNetworkReply *DemoTraffic::start(
    const QNetworkRequest &request, const QByteArray &method, const QByteArray &body)
{
    if (method == "GET")
        return m_network.get(request);
    if (method == "HEAD")
        return m_network.head(request);
    if (method == "DELETE")
        return m_network.deleteResource(request);
    return m_network.sendCustomRequest(request, method, body);
}

void DemoTraffic::send(const QByteArray &method, const QString &target, const QByteArray &body)
{
    const QNetworkRequest request = prepared(m_proxy.resolved(QUrl(target)), !body.isEmpty());
    QNetworkReply *reply = start(request, method, body);
    ++m_pending;
    connect(reply, &QNetworkReply::readyRead, this, [reply, received = qint64(0)]() mutable {
        received += reply->skip(reply->bytesAvailable());
        if (received
            > longestBody) // the demo's own answers are small; a backend that someone added need not be
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this] { --m_pending; });
}

/// Between two requests: 40 to 60 a second in a wave of 40 s and a ripple of 9 s.
std::chrono::milliseconds DemoTraffic::pause()
{
    const double turns = 2 * std::numbers::pi * static_cast<double>(m_running.elapsed()) / 1000;
    const double rate = 50 + 7 * std::sin(turns / 40) + 3 * std::sin(turns / 9);
    const double jitter = 0.5 + m_random.generateDouble();
    return std::chrono::milliseconds(std::lround(1000 / rate * jitter));
}

}
