#include "tests/conformance/conversation.h"

#include "tests/conformance/judgement.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <algorithm>
#include <atomic>

namespace signalbox::test {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds answerTime{2'500}; ///< after which there is "no answer", by http1_vectors.md
constexpr milliseconds quietTime{sanitized ? 1'000 : 300}; ///< in which what must not come would have come

constexpr std::string_view malformed = "HTTP/1.1 500 Malformed Request Received\r\nContent-Length: 0\r\n\r\n";

/// False: the connection is to end.
bool answerFirst(BackendConnection &connection, const Request &head, const BackendAnswer &answer)
{
    if (!answer.onExpect.empty() && head.field("Expect"))
        connection.write(answer.onExpect);
    if (answer.atHead) {
        connection.write(answer.raw.value_or(std::string()));
        if (!answer.close)
            connection.readToEnd();
        return false;
    }
    const auto request = connection.readRequest();
    if (request)
        connection.write(answer.raw.value_or(echoTo(*request)));
    return !request || !answer.close;
}

void serve(BackendConnection &connection, const BackendAnswer &answer, std::atomic<bool> &answered)
{
    const auto head = connection.peekHead();
    if (head && !answered.exchange(true) && !answerFirst(connection, *head, answer))
        return;
    answerEcho(connection);
    if (connection.ending() == Ending::Open)
        connection.write(malformed);
    connection.readToEnd();
}

void sendUpTo(RawClient &client, const Vector &vector, std::size_t &sent, std::size_t end)
{
    while (sent < end) {
        const std::size_t left = end - sent;
        const std::size_t size = vector.sendChunk > 0 ? std::min(vector.sendChunk, left) : left;
        if (!client.send(std::string_view(vector.raw).substr(sent, size)))
            return;
        sent += size;
    }
}

void readFor(RawClient &client, milliseconds time)
{
    client.receiveUntil([](const std::string &) { return false; }, time);
}

void sendRaw(RawClient &client, const Vector &vector, Outcome &outcome)
{
    std::size_t sent = 0;
    for (const std::size_t pause : vector.pauses) {
        sendUpTo(client, vector, sent, pause);
        readFor(client, milliseconds(vector.pauseMilliseconds));
        outcome.clientAtPause = client.received();
    }
    sendUpTo(client, vector, sent, vector.raw.size());
    if (vector.halfClose)
        client.finishSending();
}

bool isToHead(const std::string &raw)
{
    return raw.compare(raw.find_first_not_of("\r\n"), 5, "HEAD ") == 0;
}

std::string statusOf(const Outcome &outcome, Ending ending)
{
    if (outcome.answer)
        return std::to_string(outcome.answer->status);
    std::string_view octets = outcome.client;
    const bool interim = !takeInterim(octets).empty();
    Message message;
    const Progress head = takeHead(octets, message);
    if (!octets.empty() && (head != Progress::NeedMore || !octets.starts_with("HTTP/1.")))
        return "raw";
    if (ending == Ending::Open)
        return "timeout";
    return interim ? "1xx" : "0";
}

/// Waits for the answer, then for what must follow it, then long enough for what must not.
void readAnswer(RawClient &client, const Vector &vector, Outcome &outcome)
{
    const auto answered = [&](const std::string &octets) {
        std::string_view view = octets;
        outcome.answer = takeResponse(view, isToHead(vector.raw), client.ending());
        return outcome.answer && outcome.answer->complete
            && missing(vector.expect.clientMustSee, octets).isEmpty();
    };
    client.receiveUntil(answered, answerTime);
    const bool mayClose = vector.expect.connection == QLatin1StringView("close")
        || (vector.prefer && vector.prefer->connection == QLatin1StringView("close"));
    if (mayClose && outcome.answer)
        client.receiveToEnd(answerTime);
    else if (outcome.answer)
        readFor(client, quietTime);
    answered(client.received());
    outcome.client = client.received();
    outcome.closed = client.ending() != Ending::Open;
    outcome.status = statusOf(outcome, client.ending());
}

void splitResponses(const Vector &vector, Outcome &outcome)
{
    std::string_view octets = outcome.client;
    bool toHead = isToHead(vector.raw);
    while (const auto response = takeResponse(octets, toHead, Ending::Finished)) {
        for (const Response &interim : response->interim)
            outcome.clientHeads.push_back(interim.head);
        outcome.clientHeads.push_back(response->head);
        ++outcome.responses;
        toHead = false;
        if (response->status == 101)
            return;
    }
}

void recordBackend(const ScriptedBackend &backend, Outcome &outcome)
{
    outcome.backend = backend.received();
    outcome.requests = backend.requests();
    for (std::size_t i = 0; i < backend.connectionCount(); ++i)
        for (const std::string &head : backend.connection(i).requests().heads)
            outcome.backendHeads.push_back(head);
}

/// Sends one more request on a quiet connection; returns what came back.
std::string ask(RawClient &client, const std::string &request)
{
    const std::size_t before = client.received().size();
    client.send(request);
    client.receiveUntil(
        [&](const std::string &octets) {
            std::string_view view = std::string_view(octets).substr(before);
            const auto response = takeResponse(view, false, client.ending());
            return response && response->complete;
        },
        answerTime);
    return client.received().substr(before);
}

int statusOfAfter(RawClient &client)
{
    const std::string octets = ask(client, get("/after"));
    std::string_view view = octets;
    const auto response = takeResponse(view, false, client.ending());
    return response ? response->status : 0;
}

std::string answerToFollowup(RawClient &client, std::uint16_t port, const std::string &request)
{
    if (client.ending() == Ending::Open)
        return ask(client, request);
    RawClient fresh(port);
    return ask(fresh, request);
}

}

Outcome converse(const Vector &vector)
{
    Outcome outcome;
    std::atomic<bool> answered = false;
    const ScriptedBackend backend(
        [&](BackendConnection &connection) { serve(connection, vector.backend, answered); });
    Config config = configFor({backend.port()});
    config.workers = 1;
    const RunningEngine engine(config);
    if (engine.port() == 0) {
        outcome.failure = "the engine did not start: " + engine.failure();
        return outcome;
    }
    RawClient client(engine.port());
    sendRaw(client, vector, outcome);
    readAnswer(client, vector, outcome);
    splitResponses(vector, outcome);
    recordBackend(backend, outcome);
    if (vector.expect.connection == QLatin1StringView("keep"))
        outcome.afterStatus = statusOfAfter(client);
    if (!vector.followup.empty())
        outcome.followup = answerToFollowup(client, engine.port(), vector.followup);
    return outcome;
}

}
