#include "tests/proxy/proxybench.h"

#include "engine/http/headparser.h"

#include <QTest>

#include <algorithm>
#include <utility>

namespace signalbox::test {

using namespace std::chrono_literals;

namespace {

const Fields noFields; // outlives every exchange

}

ProxyBench::ProxyBench(const std::vector<std::uint16_t> &ports, const Config &config)
    : delays([this](TimePoint moment) {
        m_delayTimer.start(
            std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(moment - Clock::now())));
    })
    , share(config, 1, troubles)
    , context({reactor, buffers, deadlines, date, scratch}, delays, config, 0, counters, share)
    , m_sticky(config.sticky)
{
    m_delayTimer.setSingleShot(true);
    QObject::connect(&m_delayTimer, &QTimer::timeout, &reactor, [this] {
        if (delays.expire(Clock::now()))
            m_delayTimer.start(1ms);
    });
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
    auto backend =
        std::make_shared<Backend>(m_known.size() + 1, name, "a.example", 1, InFlightCounts().next());
    return m_known.emplace_back(RoutedBackend{std::move(backend), 1, std::move(addresses), 0, Ramp{}, {}});
}

RoutedBackend ProxyBench::routed(std::uint16_t port, std::uint32_t maxConnections)
{
    RoutedBackend limited = routed(port);
    limited.maxConnections = maxConnections;
    return limited;
}

std::uint32_t ProxyBench::inFlight() const
{
    std::uint32_t sum = 0;
    for (const RoutedBackend &known : m_known)
        sum += known.backend->inFlight;
    return sum;
}

void ProxyBench::route(const std::vector<std::uint16_t> &ports)
{
    std::vector<RoutedBackend> backends;
    for (std::uint16_t port : ports)
        backends.push_back(routed(port));
    routeTo(std::move(backends));
}

void ProxyBench::routeTo(std::vector<RoutedBackend> backends, const std::vector<std::uint16_t> &down)
{
    auto table = std::make_shared<RoutingTable>();
    table->backends = std::move(backends);
    if (!table->backends.empty())
        table->tiers.push_back({0, table->backends.size(),
            std::make_shared<SmoothRoundRobin>(weightsOf(table->backends), m_cursor)});
    for (std::uint16_t port : down)
        table->down.push_back(routed(port).backend->id);
    if (!m_sticky.cookie.empty())
        table->sticky = std::make_shared<const StickySessions>(table->backends, m_sticky.secret);
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
    fields = listed(head.fields);
}

void NotingClient::sendContent(std::span<const std::string_view> pieces, bool isLast, const Fields &last)
{
    noteUse();
    for (std::string_view piece : pieces)
        content += piece;
    trailers += listed(last);
    isWhole |= isLast;
    isOver |= isLast && status != 101;
}

std::string NotingClient::listed(const Fields &fields)
{
    std::string lines;
    for (const signalbox::Field &field : fields)
        lines.append(field.name).append(": ").append(field.value).append("\n");
    return lines;
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

Asked::Asked(ProxyBench &bench, const std::string &line, const std::string &fields)
    : request(line + " HTTP/1.1\r\nHost: a.example\r\n" + fields + "\r\n")
    , exchange(&bench.context.onRequest(client, request.head))
{
    exchange->start();
}

void Asked::leave()
{
    if (!std::exchange(client.isOver, true))
        exchange->onAborted(0);
}

void Asked::send(std::string_view content, bool isLast)
{
    exchange->onContent({&content, 1}, isLast, noFields);
}

std::uint16_t refusingPort()
{
    std::uint16_t port = 0;
    const Socket closed(Socket::listenAnywhere(port));
    return port;
}

}
