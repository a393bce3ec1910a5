#include "tests/support/adminclient.h"

#include "tests/support/json.h"

#include <QJsonDocument>

namespace signalbox::test {

std::string AdminClient::request(const std::string &method, const std::string &target,
    const std::string &content, const std::string &fields) const
{
    std::string text = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_port)
        + "\r\nConnection: close\r\n" + fields;
    if (method != "GET")
        text +=
            "Content-Type: application/json\r\nContent-Length: " + std::to_string(content.size()) + "\r\n";
    return text + "\r\n" + content;
}

AdminClient::Reply AdminClient::call(const std::string &method, const std::string &target,
    const std::string &content, const std::string &fields) const
{
    const auto response = RawClient(m_port).exchange(request(method, target, content, fields));
    if (!response || !response->complete)
        return {};
    return {response->status, *response,
        QJsonDocument::fromJson(QByteArray::fromStdString(response->body)).object()};
}

std::string AdminClient::stateOf(const std::string &backend) const
{
    return textAt(get("/api/v1/backends/" + backend), "state");
}

}
