#include "engine/proxy/requesttally.h"

#include "engine/http/forwarding.h"
#include "engine/proxy/attemptseries.h"
#include "engine/proxy/proxycontext.h"

#include <utility>

namespace signalbox {

namespace {

constexpr int switchingProtocols = 101;

std::string_view valueOf(const RequestHead &head, FieldId id)
{
    const Field *field = head.fields.find(id);
    return field ? field->value : std::string_view();
}

}

void RequestTally::start(const RequestHead &head, std::string_view peer, const ProxySettings &settings)
{
    m_settings = &settings;
    m_head = &head;
    m_peer = peer;
    m_started = m_context.io.reactor.now();
    m_received = m_sent = 0;
    m_backend = nullptr;
    m_status = 0;
    m_isPeerTrusted = settings.trustedProxies.contain(peer);
    m_isRecent = m_context.recorder.takesRecent(m_started);
    m_isClosed = false;
    m_id = m_isPeerTrusted ? givenRequestId(head) : std::string_view();
    if (m_id.empty()) {
        m_ownId = m_context.requestIds.next();
        m_id = toView(m_ownId);
    }
}

void RequestTally::addReceived(std::uint64_t octets)
{
    m_received += octets;
    m_context.counters.bytesReceived.add(octets);
}

void RequestTally::addSent(std::uint64_t octets)
{
    m_sent += octets;
    m_context.counters.bytesSent.add(octets);
}

void RequestTally::noteAnswer(int status, Backend *backend)
{
    countStatus(m_context.counters.responses, status);
    if (backend)
        countStatus(m_context.countersOf(*backend).responses, status);
    if (m_status != 0) // what comes behind a response is not sent
        return;
    m_status = status;
    m_backend = backend;
}

void RequestTally::close(std::string_view error, const AttemptSeries &attempts)
{
    if (std::exchange(m_isClosed, true))
        return;
    const TimePoint now = Clock::now();
    if (m_status != switchingProtocols)
        m_context.counters.durations.record(now - m_started);
    if (!m_context.recorder.isWanted(m_isRecent))
        return;
    fill(m_context.recorder.record(), error, attempts, now);
    m_context.recorder.push(m_isRecent);
}

void RequestTally::fill(
    RequestRecord &record, std::string_view error, const AttemptSeries &attempts, TimePoint now)
{
    using std::chrono::microseconds;
    const Redaction &redaction = m_settings->redaction;
    record.time = std::chrono::system_clock::now()
        - std::chrono::duration_cast<std::chrono::system_clock::duration>(now - m_started);
    record.id = m_id;
    record.client = m_settings->trustedProxies.client(m_peer, m_head->fields);
    record.method = m_head->methodName;
    record.target = redaction.apply(m_head->target, m_context.recorder.memory(0));
    record.protocol = m_head->isHttp11 ? "HTTP/1.1" : "HTTP/1.0";
    record.referer = redaction.apply(valueOf(*m_head, FieldId::Referer), m_context.recorder.memory(1));
    record.userAgent = valueOf(*m_head, FieldId::UserAgent);
    record.backend = m_backend ? std::string_view(m_backend->name) : std::string_view();
    record.error = error;
    record.status = m_status;
    record.bytesReceived = m_received;
    record.bytesSent = m_sent;
    record.queue = std::chrono::duration_cast<microseconds>(attempts.waited());
    record.total = std::chrono::duration_cast<microseconds>(now - m_started);
    attempts.describe(record, error.empty() ? m_status : 0, now);
}

}
