#include "ui/models/traffichistory.h"

#include <algorithm>
#include <set>

namespace signalbox {

namespace {

constexpr std::size_t errorWindow = 10; // samples
constexpr double failing = 0.1; // of a backend's attempts

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
    if (snapshot.uptime < m_uptime) {
        m_samples.clear();
        m_backends.clear();
        m_uptime = std::chrono::milliseconds(-1);
    }
    for (const BackendSnapshot &backend : snapshot.backends)
        m_names.insert(backend.id, QString::fromStdString(backend.config.name));
    if (!m_samples.empty() && secondOf(snapshot.uptime) <= m_samples.back().second)
        return false;
    m_samples.push_back(sample(snapshot));
    m_uptime = snapshot.uptime;
    m_totals = snapshot.totals;
    m_backends = snapshot.backends;
    forgetOld();
    return true;
}

TrafficSample TrafficHistory::sample(const Snapshot &snapshot) const
{
    TrafficSample sample;
    sample.second = secondOf(snapshot.uptime);
    sample.rate = snapshot.requestsPerSecond;
    sample.inFlight = static_cast<double>(snapshot.inFlight);
    sample.clients = static_cast<double>(snapshot.clientConnections);
    for (const BackendSnapshot &backend : snapshot.backends)
        sample.backends.insert(backend.id, backend.requestsPerSecond);
    if (m_uptime.count() < 0 || snapshot.uptime <= m_uptime)
        return sample;
    const double seconds = std::chrono::duration<double>(snapshot.uptime - m_uptime).count();
    const Totals &totals = snapshot.totals;
    sample.received = difference(totals.bytesReceived, m_totals.bytesReceived) / seconds;
    sample.sent = difference(totals.bytesSent, m_totals.bytesSent) / seconds;
    sample.requests = difference(totals.requests, m_totals.requests) / seconds;
    sample.errors = difference(totals.responses[4], m_totals.responses[4]) / seconds;
    for (const BackendSnapshot &backend : snapshot.backends)
        sample.attempts.insert(backend.id, attempts(backend, seconds));
    return sample;
}

Attempts TrafficHistory::attempts(const BackendSnapshot &backend, double seconds) const
{
    const auto before = std::ranges::find(m_backends, backend.id, &BackendSnapshot::id);
    if (before == m_backends.end())
        return {};
    return {difference(backend.requests, before->requests) / seconds,
        difference(backend.errors, before->errors) / seconds};
}

void TrafficHistory::forgetOld()
{
    while (m_samples.front().second < m_samples.back().second - Seconds)
        m_samples.pop_front();
    const auto known = backends();
    m_names.removeIf(
        [&known](const auto &it) { return !std::binary_search(known.begin(), known.end(), it.key()); });
}

std::vector<std::uint64_t> TrafficHistory::backends() const
{
    std::set<std::uint64_t> ids;
    for (const TrafficSample &sample : m_samples) {
        for (auto it = sample.backends.cbegin(); it != sample.backends.cend(); ++it)
            ids.insert(it.key());
    }
    return {ids.begin(), ids.end()};
}

QList<double> TrafficHistory::trail(std::uint64_t backend) const
{
    QList<double> values;
    for (const TrafficSample &sample : m_samples) {
        if (const auto it = sample.backends.constFind(backend); it != sample.backends.cend())
            values.append(*it);
    }
    return values;
}

QList<double> TrafficHistory::trail(double TrafficSample::*value) const
{
    QList<double> values;
    for (const TrafficSample &sample : m_samples)
        values.append(sample.*value);
    return values;
}

QList<double> TrafficHistory::errorTrail() const
{
    QList<double> values;
    for (const TrafficSample &sample : m_samples)
        values.append(fraction(sample.errors, sample.requests));
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

double TrafficHistory::failedFraction(std::uint64_t backend) const
{
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_samples.size(), errorWindow));
    Attempts sum;
    std::for_each(m_samples.end() - count, m_samples.end(), [&](const TrafficSample &sample) {
        const Attempts attempts = sample.attempts.value(backend);
        sum.all += attempts.all;
        sum.failed += attempts.failed;
    });
    return fraction(sum.failed, sum.all);
}

bool TrafficHistory::isFailing(std::uint64_t backend) const
{
    return failedFraction(backend) >= failing;
}

QString TrafficHistory::name(std::uint64_t backend) const
{
    return m_names.value(backend);
}

}
