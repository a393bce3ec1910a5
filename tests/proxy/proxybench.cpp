#include "tests/proxy/proxybench.h"

#include "engine/http/headparser.h"

#include <QTest>

#include <algorithm>

namespace signalbox::test {

ProxyBench::ProxyBench(const std::vector<std::uint16_t> &ports, const Config &config)
    : context(
        {reactor, buffers, deadlines, date, scratch}, std::make_shared<const Config>(config), 0, counters)
{
    route(ports);
}

ProxyBench::~ProxyBench()
{
    context.closeAll();
    reactor.reclaimDisposed();
}

RoutedBackend ProxyBench::routed(std::uint16_t port)
{
    const std::string name = "b" + std::to_string(port);
    const auto it = std::find_if(m_known.begin(), m_known.end(),
        [&name](const RoutedBackend &known) { return known.backend->name == name; });
    if (it != m_known.end())
        return *it;
    auto addresses =
        std::make_shared<const std::vector<SocketAddress>>(1, SocketAddress::fromNumeric("127.0.0.1", port));
    return m_known.emplace_back(RoutedBackend{
        std::make_shared<Backend>(m_known.size() + 1, name, "a.example", 1), 1, std::move(addresses)});
}

void ProxyBench::route(const std::vector<std::uint16_t> &ports)
{
    auto table = std::make_shared<RoutingTable>();
    for (std::uint16_t port : ports)
        table->backends.push_back(routed(port));
    table->balancer = std::make_unique<SmoothRoundRobin>(std::vector<int>(ports.size(), 1), m_cursor);
    context.install(std::move(table));
}

void NotingClient::sendInterim(const ResponseHead &)
{
    noteUse();
    ++interims;
}

void NotingClient::sendHead(const ResponseHead &head)
{
    noteUse();
    status = head.status;
}

void NotingClient::sendContent(std::span<const std::string_view> pieces, bool isLast, const Fields &)
{
    noteUse();
    for (std::string_view piece : pieces)
        content += piece;
    isWhole |= isLast;
    isOver |= isLast && status != 101;
}

void NotingClient::abort()
{
    noteUse();
    isAborted = isOver = true;
}

void NotingClient::pauseContent()
{
    noteUse();
    isContentPaused = true;
}

void NotingClient::resumeContent()
{
    noteUse();
    isContentPaused = false;
}

ParsedRequest::ParsedRequest(std::string text)
    : octets(std::move(text))
{
    QVERIFY(!parseRequestHead(octets, {}, head));
}

}
