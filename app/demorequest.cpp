#include "app/demorequest.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace signalbox {

namespace {

constexpr qsizetype largestHead = 96 * 1024; // a proxied 64 KiB head and what the proxy adds to it

class HeadReader
{
public:
    std::optional<DemoRefusal> readRequestLine(const QByteArray &line);
    std::optional<DemoRefusal> readField(const QByteArray &line);
    DemoHead finish();

private:
    std::optional<DemoRefusal> readContentLength(const QByteArray &value);
    void readConnection(const QByteArray &value);

    DemoRequest m_request;
    bool m_http11 = false;
    bool m_hasHost = false;
    bool m_hasLength = false;
};

/// "/a?b", "http://host/a?b" and "*" → "/a", "/a" and "*".
QByteArray pathOf(QByteArray target)
{
    if (const auto scheme = target.indexOf("://"); scheme > 0 && !target.startsWith('/')) {
        const auto slash = target.indexOf('/', scheme + 3);
        target = slash < 0 ? QByteArray("/") : target.mid(slash);
    }
    return target.split('?').first();
}

std::optional<DemoRefusal> HeadReader::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || parts[0].isEmpty() || parts[1].isEmpty() || !parts[2].startsWith("HTTP/"))
        return DemoRefusal{400};
    if (parts[2] != "HTTP/1.1" && parts[2] != "HTTP/1.0")
        return DemoRefusal{505};
    m_http11 = parts[2] == "HTTP/1.1";
    m_request.method = parts[0];
    m_request.path = pathOf(parts[1]);
    m_request.keepAlive = m_http11;
    return {};
}

std::optional<DemoRefusal> HeadReader::readField(const QByteArray &line)
{
    const auto colon = line.indexOf(':');
    if (colon <= 0 || line[colon - 1] == ' ' || line[0] == ' ' || line[0] == '\t')
        return DemoRefusal{400};
    const QByteArray name = line.left(colon).toLower();
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (name == "transfer-encoding")
        return DemoRefusal{411};
    if (name == "content-length")
        return readContentLength(value);
    if (name == "connection")
        readConnection(value);
    else if (name == "expect")
        m_request.expectsContinue = value.toLower() == "100-continue";
    else if (name == "host")
        m_hasHost = true;
    return {};
}

std::optional<DemoRefusal> HeadReader::readContentLength(const QByteArray &value)
{
    const bool digits = !value.isEmpty() && value.size() <= 18
        && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || (m_hasLength && value.toLongLong() != m_request.contentLength))
        return DemoRefusal{400};
    m_hasLength = true;
    m_request.contentLength = value.toLongLong();
    return {};
}

void HeadReader::readConnection(const QByteArray &value)
{
    const QList<QByteArray> options = value.toLower().split(',');
    for (const QByteArray &option : options) {
        if (option.trimmed() == "close")
            m_request.keepAlive = false;
    }
}

DemoHead HeadReader::finish()
{
    if (m_http11 && !m_hasHost)
        return DemoRefusal{400};
    return m_request;
}

DemoHead parse(const QByteArray &head)
{
    HeadReader reader;
    qsizetype begin = 0;
    for (qsizetype end = 0; (end = head.indexOf("\r\n", begin)) >= 0; begin = end + 2) {
        const QByteArray line = head.mid(begin, end - begin);
        if (const auto refusal = begin == 0 ? reader.readRequestLine(line) : reader.readField(line))
            return *refusal;
    }
    return reader.finish();
}

}

DemoHead takeDemoHead(QByteArray &received)
{
    while (received.startsWith("\r\n")) // RFC 9112 §2.2: empty lines before a request are ignored
        received.remove(0, 2);
    const auto end = received.indexOf("\r\n\r\n");
    if (end > largestHead || (end < 0 && received.size() > largestHead))
        return DemoRefusal{431};
    if (end < 0)
        return std::monostate{};
    const QByteArray head = received.left(end + 2);
    received.remove(0, end + 4);
    return parse(head);
}

}
