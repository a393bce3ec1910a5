#include "engine/admin/adminexchange.h"

#include "engine/admin/adminhandler.h"
#include "engine/http/erroranswer.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::size_t mostContent = 1024 * 1024;
constexpr std::chrono::seconds quietTime{15}; // of a stream, until it says that it is still there
const Fields noFields;

bool hasContent(const RequestHead &head)
{
    return head.framing.kind == BodyFraming::Kind::Chunked || head.framing.length > 0;
}

Answer tooLarge()
{
    return errorAnswer(413, "too_large", "A call's content is at most 1 MiB.");
}

Answer unknownPath(const RouteMatch &match)
{
    if (match.allow.empty())
        return errorAnswer(404, "unknown_path", "There is nothing here; /api/v1/openapi.json lists what is.");
    Answer answer = errorAnswer(405, "unknown_method", "This path has other methods: " + match.allow + ".");
    answer.fields.emplace_back("Allow", match.allow);
    return answer;
}

std::string valueOf(const RequestHead &head, std::string_view name)
{
    return std::string(fieldValue(head.fields, name).value_or(std::string_view{}));
}

/// The head that each answer has; its text belongs to `answer` and `date`.
ResponseHead headOf(const Answer &answer, const std::string &date)
{
    ResponseHead head;
    head.status = answer.status;
    head.reason = reasonPhrase(answer.status);
    head.fields.add("Date", date);
    head.fields.add("Cache-Control", "no-store");
    head.fields.add("X-Content-Type-Options", "nosniff");
    if (answer.status != 204) {
        head.fields.add("Content-Type", answer.type);
        head.framing = {BodyFraming::Kind::Length, answer.content.size()};
    }
    for (const auto &[name, value] : answer.fields)
        head.fields.add(name, value);
    return head;
}

}

AdminExchange::AdminExchange(AdminHandler &handler, Downstream &client, const RequestHead &head)
    : m_handler(handler)
    , m_client(client)
    , m_head(head)
{
}

void AdminExchange::start()
{
    if (const auto refusal = admit())
        return give(*refusal);
    if (!hasContent(m_head))
        return answer();
    if (m_head.framing.length > mostContent)
        return give(tooLarge());
    m_end = m_handler.io.reactor.now() + m_handler.contentTime;
    if (m_head.expectsContinue)
        sendContinue();
}

/// Finds the route of a call that may be made; else says why there is none.
std::optional<Answer> AdminExchange::admit()
{
    const std::string_view path = m_head.target.substr(0, m_head.target.find('?'));
    RouteMatch match = findRoute(m_head.methodName, path);
    if (auto refusal = m_handler.guard.refuse(m_head, match.route && match.route->isOpen))
        return refusal;
    if (!match.route)
        return unknownPath(match);
    if (auto refusal = refuseContent(m_head))
        return refusal;
    m_route = match.route;
    m_call.names = std::move(match.names);
    m_call.ifMatch = valueOf(m_head, "If-Match");
    m_call.lastEventId = valueOf(m_head, "Last-Event-ID");
    return checkQuery(path.size() == m_head.target.size() ? "" : m_head.target.substr(path.size() + 1));
}

std::optional<Answer> AdminExchange::checkQuery(std::string_view text)
{
    auto query = parseParameters(text);
    if (!query)
        return errorAnswer(400, "bad_query", "The query is not well encoded.");
    for (const auto &[name, value] : *query) {
        if (std::ranges::none_of(
                m_route->query, [&given = name](const QueryParameter &known) { return known.name == given; }))
            return errorAnswer(400, "unknown_parameter", "This call has no such parameter.", name);
    }
    m_call.query = std::move(*query);
    return std::nullopt;
}

void AdminExchange::onContent(std::span<const std::string_view> pieces, bool isLast, const Fields &)
{
    if (m_phase != Phase::Collecting)
        return;
    for (const std::string_view piece : pieces)
        m_call.content += piece;
    if (m_call.content.size() > mostContent)
        give(tooLarge());
    else if (isLast)
        answer();
}

void AdminExchange::answer()
{
    std::visit([this](const auto &outcome) { begin(outcome); }, m_route->answer(m_handler.port, m_call));
}

void AdminExchange::begin(const PendingAnswer &pending)
{
    if (refuseLasting())
        return;
    m_phase = Phase::Pending;
    m_pending = pending;
    m_end = m_handler.io.reactor.now() + pending.timeout;
    ask(*m_handler.port.snapshot(), pending.timeout == std::chrono::milliseconds::zero());
}

/// Leaves room for calls that end at once. Clients that go without a word are noticed late.
bool AdminExchange::refuseLasting()
{
    const bool isRefused = !m_handler.hasRoomForLasting();
    if (isRefused)
        give(errorAnswer(503, "too_many_waiting", "Too many clients wait or read events already."));
    return isRefused;
}

void AdminExchange::begin(const EventSubscription &subscription)
{
    if (refuseLasting())
        return;
    Answer opening{.content = "retry: 1000\n\n", .type = "text/event-stream"};
    if (m_head.method == Method::Head)
        return give(opening);
    ResponseHead head = headOf(opening, m_handler.io.date.now());
    head.framing = {BodyFraming::Kind::Chunked, 0};
    m_phase = Phase::Streaming;
    m_kinds = subscription.kinds;
    m_position = m_handler.events.numberOf(subscription.lastEventId);
    m_client.sendHead(head);
    send(opening.content);
    if (isStreaming() && (m_kinds & SnapshotEvent) != 0)
        m_handler.addSnapshotEvent(*m_handler.port.snapshot());
    sendEvents();
}

void AdminExchange::onSnapshot(const Snapshot &snapshot)
{
    if (m_phase == Phase::Pending)
        ask(snapshot, false);
}

void AdminExchange::onTick(TimePoint now)
{
    if (m_phase == Phase::Pending && now >= m_end)
        ask(*m_handler.port.snapshot(), true);
    else if (m_phase == Phase::Collecting && now >= m_end)
        give(errorAnswer(408, "content_timeout", "The call's content took too long to arrive."));
    else if (isStreaming() && now >= m_lastSent + quietTime && !m_client.isFull())
        send(":\n\n");
}

void AdminExchange::ask(const Snapshot &snapshot, bool isLate)
{
    if (const auto answer = m_pending.ask(snapshot, isLate))
        give(*answer);
}

void AdminExchange::sendEvents()
{
    while (isStreaming() && !m_client.isFull()) {
        const EventFeed::Event *event = m_handler.events.next(m_position, m_kinds);
        if (!event)
            return;
        m_position = event->number;
        send(event->text);
    }
}

void AdminExchange::sendContinue()
{
    ResponseHead head;
    head.status = 100;
    head.reason = "Continue";
    m_client.sendInterim(head);
}

void AdminExchange::send(std::string_view text)
{
    m_lastSent = m_handler.io.reactor.now();
    m_client.sendContent({&text, 1}, false, noFields);
}

void AdminExchange::give(const Answer &answer)
{
    end();
    m_client.sendHead(headOf(answer, m_handler.io.date.now()));
    const std::string_view content = answer.content;
    m_client.sendContent({&content, content.empty() ? 0u : 1u}, true, noFields);
}

void AdminExchange::onAborted(int)
{
    end();
}

std::string AdminExchange::requestId() const
{
    return AdminHandler::newRequestId();
}

void AdminExchange::end()
{
    m_phase = Phase::Ended;
    m_handler.onEnded(*this);
}

}
