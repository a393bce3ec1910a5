#include "engine/health/httpprobe.h"

#include <QSslConfiguration>

#include <utility>

namespace signalbox {

namespace {

/// Nobody would look at the certificate of a development server.
QSslConfiguration unverified()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

}

HttpProbe::HttpProbe(
    ProbeTarget target, HealthConfig health, QNetworkAccessManager &network, qint64 mostContent)
    : Probe(std::move(target), std::move(health))
    , m_network(network)
    , m_goodStatuses(this->health().statuses)
    , m_mostContent(mostContent)
{
}

HttpProbe::~HttpProbe()
{
    abandon();
}

void HttpProbe::tryAddress(const QHostAddress &host, quint16 port)
{
    const QNetworkRequest asked = request(host, port);
    const auto method = QByteArray::fromStdString(health().method);
    // As a custom verb, HEAD would wait for the content.
    m_reply = method == "HEAD" ? m_network.head(asked) : m_network.sendCustomRequest(asked, method);
    m_reply->setReadBufferSize(m_mostContent);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpProbe::settle);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpProbe::onContent);
    connect(m_reply, &QNetworkReply::finished, this, &HttpProbe::onFinished);
}

/// Plain HTTP/1.1, without what a browser would do. No transfer timeout: it bounds the pauses only, and the
/// probe's own bounds the whole.
QNetworkRequest HttpProbe::request(const QHostAddress &host, quint16 port) const
{
    QUrl url = QUrl::fromEncoded(QByteArray::fromStdString(target().path));
    url.setScheme(QString::fromStdString(health().scheme));
    url.setHost(host.toString());
    url.setPort(port);
    const std::string field = health().host.empty() ? toString(target().address) : health().host;
    const auto name = splitHost(field);

    QNetworkRequest request(url);
    request.setRawHeader("Host", QByteArray::fromStdString(field));
    request.setRawHeader("User-Agent", "signalbox");
    request.setRawHeader("Accept", "*/*");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Connection", "close");
    request.setPeerVerifyName(QString::fromStdString(name ? name->host : field));
    if (url.scheme() == QLatin1StringView("https"))
        request.setSslConfiguration(unverified());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    for (const auto part : {QNetworkRequest::CookieLoadControlAttribute,
             QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(part, QNetworkRequest::Manual);
    return request;
}

void HttpProbe::abandon()
{
    if (!m_reply)
        return;
    QNetworkReply *const reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->deleteLater(); // aborts it too, and without a warning when the status was an error
}

int HttpProbe::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void HttpProbe::onContent()
{
    m_response.content += m_reply->read(m_mostContent - m_response.content.size());
    if (m_response.content.size() == m_mostContent)
        judge();
}

void HttpProbe::onFinished()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool isByStatus =
        error > QNetworkReply::UnknownProxyError && error != QNetworkReply::ProtocolFailure;
    if (status() == 0 || (error != QNetworkReply::NoError && !isByStatus))
        return onError(error);
    m_response.content += m_reply->read(m_mostContent - m_response.content.size());
    judge();
}

void HttpProbe::onError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return failAddress("connection_refused", "connection refused");
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
        return failAddress("incomplete_response", "no complete HTTP response");
    case QNetworkReply::SslHandshakeFailedError:
        return failAddress("tls_failed", "TLS handshake failed");
    default:
        return failAddress("connection_failed", "connection failed");
    }
}

void HttpProbe::judge()
{
    m_response.reasonPhrase =
        m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray().toStdString();
    m_response.server = m_reply->rawHeader("Server").toStdString();
    m_response.contentType = m_reply->rawHeader("Content-Type").toStdString();
    ProbeResult result{.status = status(), .code = "status_ok"};
    result.message = "HTTP " + std::to_string(result.status);
    if (!m_goodStatuses.contains(result.status)) {
        result.code = "unexpected_status";
    } else if (!m_response.content.contains(QByteArray::fromStdString(health().body))) {
        result.code = "unexpected_body";
        result.message += " without the expected text";
    } else {
        result.isGood = true;
    }
    end(std::move(result));
}

}
