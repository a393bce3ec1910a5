#include "tests/admin/adminbench.h"

#include <QJsonDocument>
#include <QUrl>

namespace signalbox::test {

QString Reply::errorCode() const
{
    return json.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
}

QString Reply::errorField() const
{
    return json.value(QLatin1String("error")).toObject().value(QLatin1String("field")).toString();
}

Reply toReply(const std::optional<Response> &response)
{
    if (!response || !response->complete)
        return {};
    return {response->status, *response,
        QJsonDocument::fromJson(QByteArray::fromStdString(response->body)).object()};
}

AdminBench::AdminBench(AdminConfig config, const ClientTimeouts &timeouts)
{
    auto *context = new QObject;
    context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, context, &QObject::deleteLater);
    m_thread.start();
    config.address = Address{"127.0.0.1", 0};
    const auto open = [&] {
        m_server = std::make_unique<AdminServer>(m_engine, timeouts);
        if (const auto problem = m_server->open(config))
            qFatal("%s", toString(*problem).c_str());
        m_port = static_cast<std::uint16_t>(QUrl(QString::fromStdString(m_server->url())).port());
    };
    QMetaObject::invokeMethod(context, open, Qt::BlockingQueuedConnection);
}

AdminBench::~AdminBench()
{
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server.release()->deleteLater(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void AdminBench::run(const std::function<void(FakePort &, AdminServer &)> &step)
{
    QMetaObject::invokeMethod(
        m_server.get(), [&] { step(m_engine, *m_server); }, Qt::BlockingQueuedConnection);
}

void AdminBench::tellSnapshot()
{
    run([](FakePort &engine, AdminServer &server) { server.noteSnapshot(*engine.snapshot()); });
}

std::string AdminBench::request(const std::string &method, const std::string &target,
    const std::string &content, const std::string &fields) const
{
    std::string text = method + ' ' + target + " HTTP/1.1\r\n" + fields;
    if (fields.find("Host:") == std::string::npos)
        text += "Host: " + host() + "\r\n";
    if (method != "GET" && fields.find("Content-Type:") == std::string::npos)
        text += "Content-Type: application/json\r\n";
    if (!content.empty())
        text += "Content-Length: " + std::to_string(content.size()) + "\r\n";
    return text + "\r\n" + content;
}

Reply AdminBench::call(const std::string &method, const std::string &target, const std::string &content,
    const std::string &fields)
{
    RawClient client(m_port);
    client.send(request(method, target, content, fields));
    return toReply(client.receive(method == "HEAD"));
}

}
