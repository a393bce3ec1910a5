#include "ui/models/traffichistory.h"

#include <algorithm>
#include <iterator>

namespace signalbox {

namespace {

constexpr std::size_t errorWindow = 10; // samples
// Of a backend's attempts:
constexpr double failing = 0.1;
constexpr double recovered = 0.05;

std::int64_t secondOf(std::chrono::milliseconds uptime)
{
    return std::chrono::floor<std::chrono::seconds>(uptime).count();
}

double difference(std::uint64_t now, std::uint64_t before)
{
    return now > before ? static_cast<double>(now - before) : 0.0;
}

double fraction(double part, double whole)
{
    return whole > 0 ? std::min(part / whole, 1.0) : 0.0;
}

}

bool TrafficHistory::update(const Snapshot &snapshot)
{
    if (snapshot.sequence == 0)
        return false;
    if (snapshot.uptime < m_uptime)
        clear();
    if (!m_samples.empty() && secondOf(snapshot.uptime) <= m_samples.back().second)
        return false;
    for (const BackendSnapshot &backend : snapshot.backends)
        m_seen.insert(backend.id, {QString::fromStdString(backend.config.name), secondOf(snapshot.uptime)});
    m_samples.push_back(sample(snapshot));
    m_uptime = snapshot.uptime;
    m_totals = snapshot.totals;
    m_backends = snapshot.backends;
    forgetOld();
    noteFailing();
    return true;
}

TrafficSample TrafficHistory::sample(const Snapshot &snapshot) const
{
    TrafficSample sample;
    sample.second = secondOf(snapshot.uptime);
    sample.rate = snapshot.requestsPerSecond;
    sample.inFlight = static_cast<double>(snapshot.inFlight);
    sample.clients = static_cast<double>(snapshot.clientConnections);
    sample.latency = snapshot.latency;
    for (const BackendSnapshot &backend : snapshot.backends)
        sample.backends.insert(backend.id, backend.requestsPerSecond);
    if (m_uptime.count() < 0 || snapshot.uptime <= m_uptime)
        return sample;
    const double seconds = std::chrono::duration<double>(snapshot.uptime - m_uptime).count();
    const Totals &totals = snapshot.totals;
    sample.received = difference(totals.bytesReceived, m_totals.bytesReceived) / seconds;
    sample.sent = difference(totals.bytesSent, m_totals.bytesSent) / seconds;
    sample.requests = difference(totals.requests, m_totals.requests) / seconds;
    for (std::size_t i = 0; i < totals.responses.size(); ++i)
        sample.classes.at(i) = difference(totals.responses.at(i), m_totals.responses.at(i)) / seconds;
    sample.errors = sample.classes[4];
    for (const BackendSnapshot &backend : snapshot.backends)
        sample.attempts.insert(backend.id, attempts(backend));
    return sample;
}

Attempts TrafficHistory::attempts(const BackendSnapshot &backend) const
{
    const auto before = std::ranges::find(m_backends, backend.id, &BackendSnapshot::id);
    if (before == m_backends.end())
        return {};
    const double failed =
        difference(backend.errors, before->errors) + difference(backend.responses[4], before->responses[4]);
    return {difference(backend.requests, before->requests), failed};
}

void TrafficHistory::clear()
{
    m_samples.clear();
    m_seen.clear();
    m_failing.clear();
    m_backends.clear();
    m_uptime = std::chrono::milliseconds(-1);
}

void TrafficHistory::forgetOld()
{
    while (m_samples.front().second <= m_samples.back().second - capacity)
        m_samples.pop_front();
    if (m_samples.size() > errorWindow)
        m_samples.at(m_samples.size() - errorWindow - 1).attempts = {};
    m_seen.removeIf([oldest = m_samples.front().second](const auto &it) { return it->second < oldest; });
}

std::vector<std::uint64_t> TrafficHistory::backends() const
{
    std::vector<std::uint64_t> ids(m_seen.keyBegin(), m_seen.keyEnd());
    std::ranges::sort(ids);
    return ids;
}

std::deque<TrafficSample>::const_iterator TrafficHistory::lastMinute() const
{
    const auto most = static_cast<std::ptrdiff_t>(std::min<std::size_t>(m_samples.size(), Seconds + 1));
    return std::find_if(m_samples.end() - most, m_samples.end(),
        [this](const TrafficSample &sample) { return sample.second >= m_samples.back().second - Seconds; });
}

QList<double> TrafficHistory::trail(std::uint64_t backend) const
{
    QList<double> values;
    std::for_each(lastMinute(), m_samples.end(), [&](const TrafficSample &sample) {
        if (const auto it = sample.backends.constFind(backend); it != sample.backends.cend())
            values.append(*it);
    });
    return values;
}

QList<double> TrafficHistory::trail(double TrafficSample::*value) const
{
    QList<double> values;
    std::transform(lastMinute(), m_samples.end(), std::back_inserter(values),
        [value](const TrafficSample &sample) { return sample.*value; });
    return values;
}

QList<double> TrafficHistory::latencyTrail(std::chrono::microseconds LatencyPercentiles::*percentile) const
{
    QList<double> values;
    std::transform(
        lastMinute(), m_samples.end(), std::back_inserter(values), [percentile](const TrafficSample &sample) {
            const std::chrono::duration<double, std::milli> latency =
                sample.latency ? (*sample.latency).*percentile : std::chrono::microseconds(0);
            return latency.count();
        });
    return values;
}

QList<double> TrafficHistory::errorTrail() const
{
    QList<double> values;
    std::transform(lastMinute(), m_samples.end(), std::back_inserter(values),
        [](const TrafficSample &sample) { return fraction(sample.errors, sample.requests); });
    return values;
}

double TrafficHistory::errorFraction() const
{
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_samples.size(), errorWindow));
    double errors = 0;
    double requests = 0;
    std::for_each(m_samples.end() - count, m_samples.end(), [&](const TrafficSample &sample) {
        errors += sample.errors;
        requests += sample.requests;
    });
    return fraction(errors, requests);
}

Attempts TrafficHistory::recentAttempts(std::uint64_t backend) const
{
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_samples.size(), errorWindow));
    Attempts sum;
    std::for_each(m_samples.end() - count, m_samples.end(), [&](const TrafficSample &sample) {
        const Attempts attempts = sample.attempts.value(backend);
        sum.all += attempts.all;
        sum.failed += attempts.failed;
    });
    return sum;
}

double TrafficHistory::failedFraction(std::uint64_t backend) const
{
    const Attempts recent = recentAttempts(backend);
    return fraction(recent.failed, recent.all);
}

void TrafficHistory::noteFailing()
{
    QSet<std::uint64_t> now;
    for (const BackendSnapshot &backend : m_backends) {
        if (failedFraction(backend.id) >= (isFailing(backend.id) ? recovered : failing))
            now.insert(backend.id);
    }
    m_failing = now;
}

QString TrafficHistory::name(std::uint64_t backend) const
{
    return m_seen.value(backend).name;
}

}
