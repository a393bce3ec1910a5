#include "tests/server/connectionbench.h"

namespace signalbox::test {

namespace {

const Fields noFields;

}

ScriptedConsumer::ScriptedConsumer(Downstream &downstream, const RequestHead &head, Step step)
    : client(downstream)
    , line(std::string(head.methodName) + " " + std::string(head.target) + " " + std::string(head.host))
    , onStart(std::move(step))
    , isContentComplete(head.framing.kind == BodyFraming::Kind::None)
{
}

void ScriptedConsumer::checkAlive() const
{
    if (!aborts.empty() || (m_isAnswered && !(m_isTunnel && !isContentComplete)))
        qFatal("a consumer was called after its end: %s", line.c_str());
}

void ScriptedConsumer::answer(const std::string &text, int status)
{
    sendHead(status, {BodyFraming::Kind::Length, text.size()});
    send(text, true);
}

void ScriptedConsumer::sendHead(int status, BodyFraming framing)
{
    ResponseHead head;
    head.status = status;
    head.reason = "R";
    head.framing = framing;
    if (status == 101) {
        m_isTunnel = true;
        isContentComplete = false;
    }
    if (status < 200 && status != 101)
        client.sendInterim(head);
    else
        client.sendHead(head);
}

void ScriptedConsumer::send(const std::string &text, bool isLast)
{
    m_isAnswered = isLast;
    const std::string_view piece = text;
    client.sendContent({&piece, text.empty() ? 0u : 1u}, isLast, noFields);
}

void ScriptedConsumer::start()
{
    if (onStart)
        onStart(*this);
}

void ScriptedConsumer::onContent(std::span<const std::string_view> pieces, bool isLast, const Fields &fields)
{
    checkAlive();
    for (std::string_view piece : pieces)
        content.append(piece);
    for (const Field &field : fields)
        trailers.append(field.name).append("=").append(field.value).append("|");
    isContentComplete = isLast;
    if (onPiece)
        onPiece(*this);
}

void ScriptedConsumer::onDrained()
{
    checkAlive();
    ++drained;
}

void ScriptedConsumer::onAborted(int status)
{
    checkAlive();
    aborts.push_back(status);
}

ConnectionBench::ConnectionBench(ScriptedConsumer::Step onStart)
    : m_onStart(std::move(onStart))
    , context({reactor, m_pool, m_deadlines, m_date, m_scratch}, *this, *this)
{
    context.timeouts = {std::chrono::seconds(10), std::chrono::seconds(60), std::chrono::seconds(30),
        std::chrono::seconds(300)};
    connection = new Http1Connection(context, std::make_unique<FakeStream>(wire), "10.0.0.1");
    settle();
}

ConnectionBench::~ConnectionBench()
{
    if (!isClosed)
        connection->shutDown(true);
    reactor.endBatch();
    reactor.endTurn();
    if (m_pool.used() > 0)
        qFatal("a connection that has ended holds memory");
}

void ConnectionBench::send(const std::string &octets)
{
    wire.arriving.push_back(octets);
    wire.isReadable = true;
    if (wire.listener)
        wire.listener->onReadable();
    settle();
}

void ConnectionBench::endSending()
{
    wire.hasEnded = true;
    wire.isReadable = true;
    if (wire.listener)
        wire.listener->onReadable();
    settle();
}

void ConnectionBench::hangUp()
{
    wire.isLost = true;
    if (wire.listener)
        wire.listener->onHangup();
    settle();
}

void ConnectionBench::take(std::size_t octets)
{
    wire.room = octets;
    if (!wire.isWritable && wire.listener) {
        wire.isWritable = true;
        wire.listener->onWritable();
    }
    settle();
}

void ConnectionBench::pass(std::chrono::milliseconds time)
{
    reactor.advance(time);
    m_deadlines.expire(reactor.now());
    settle();
}

void ConnectionBench::settle()
{
    do {
        while (std::exchange(wire.isResumed, false) && wire.listener)
            wire.listener->onReadable();
    } while (reactor.endBatch());
    reactor.endTurn();
}

RequestConsumer &ConnectionBench::onRequest(Downstream &client, const RequestHead &head)
{
    return *requests.emplace_back(std::make_unique<ScriptedConsumer>(client, head, m_onStart));
}

void ConnectionBench::onClosed(Http1Connection &closed)
{
    if (std::exchange(isClosed, true))
        qFatal("a connection closed twice");
    reactor.dispose(closed);
}

}
