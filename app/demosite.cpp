#include "app/demosite.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QLocale>

namespace signalbox {

namespace {

constexpr int products = 36;

constexpr const char *page = R"(<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>%1 · Signalbox demo</title>
<style>
  :root { color-scheme: light dark }
  body { font: 17px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem }
  strong { color: #2f6fdb }
</style>
<h1><strong>%1</strong> answered</h1>
<p>This page came through Signalbox from one of its three demo backends. Reload it to see another one answer.</p>
<p>More to ask for: <a href="/api/products">/api/products</a>, <a href="/api/products/7">/api/products/7</a>,
<a href="/api/search?q=lamp">/api/search?q=lamp</a>, <a href="/api/nothing">/api/nothing</a> (a 404).</p>
</html>
)";

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 411:
        return "Length Required";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Bad Request";
    }
}

DemoAnswer json(const QByteArray &backend, int status, QJsonObject object)
{
    object.insert(QLatin1String("backend"), QString::fromLatin1(backend));
    return {status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'};
}

QJsonObject product(int id)
{
    return {{QLatin1String("id"), id}, {QLatin1String("name"), QStringLiteral("Signal lamp no. %1").arg(id)},
        {QLatin1String("price"), 19.5 + id}};
}

QJsonObject productList(int count)
{
    QJsonArray items;
    for (int id = 1; id <= count; ++id)
        items.append(product(id));
    return {{QLatin1String("items"), items}};
}

DemoAnswer get(const QByteArray &backend, const QByteArray &path)
{
    if (path == "/")
        return {200, "text/html; charset=utf-8", QByteArray(page).replace("%1", backend)};
    if (path == "/api/products")
        return json(backend, 200, productList(products));
    if (path == "/api/search")
        return json(backend, 200, productList(3));
    static const QByteArray item("/api/products/");
    const int id = path.startsWith(item) ? path.mid(item.size()).toInt() : 0;
    return id >= 1 && id <= products ? json(backend, 200, product(id)) : demoError(backend, 404);
}

bool isKnown(const QByteArray &method)
{
    static const QList<QByteArray> methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return methods.contains(method);
}

}

DemoAnswer demoAnswer(const QByteArray &backend, const DemoRequest &request)
{
    if (!isKnown(request.method))
        return demoError(backend, 405);
    if (request.method == "GET" || request.method == "HEAD")
        return get(backend, request.path);
    if (request.method == "DELETE" || request.method == "OPTIONS")
        return {204, {}, {}};
    const int status = request.method == "POST" ? 201 : 200;
    return json(backend, status, {{QLatin1String("received"), request.contentLength}});
}

DemoAnswer demoError(const QByteArray &backend, int status)
{
    const QString message = QString::fromLatin1(reasonPhrase(status));
    return json(backend, status, {{QLatin1String("error"), message}});
}

QByteArray toHttp(const DemoAnswer &answer, const QByteArray &method, bool keepAlive)
{
    const QString date = QLocale::c().toString(
        QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    QByteArray octets = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status)
        + "\r\nDate: " + date.toLatin1() + "\r\n";
    if (answer.status == 405)
        octets += "Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n";
    if (answer.status != 204) // RFC 9110 §8.6: 204 has no Content-Length
        octets += "Content-Type: " + answer.contentType
            + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    if (!keepAlive)
        octets += "Connection: close\r\n";
    octets += "\r\n";
    return method == "HEAD" ? octets : octets + answer.body;
}

}
