#include "engine/metrics/prometheus.h"

#include <QtGlobal>

#include <charconv>
#include <functional>
#include <iterator>
#include <string_view>
#include <type_traits>
#include <utility>

namespace signalbox {

namespace {

constexpr const char *removedName = "(removed)"; // no backend can be called that
constexpr std::array classNames{"1xx", "2xx", "3xx", "4xx", "5xx"};

template <typename Number> void appendNumber(std::string &text, Number number)
{
    char digits[64];
    if constexpr (std::is_floating_point_v<Number>)
        text.append(digits, std::to_chars(digits, std::end(digits), number, std::chars_format::fixed).ptr);
    else
        text.append(digits, std::to_chars(digits, std::end(digits), number).ptr);
}

double seconds(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double>(duration).count();
}

/// `name="value"` with the value escaped as the format asks for.
std::string label(const char *name, std::string_view value)
{
    std::string text = std::string(name) + "=\"";
    for (const char c : value) {
        if (c == '\n') {
            text += "\\n";
            continue;
        }
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text += '"';
}

/// A page of metrics on its way.
class Page
{
public:
    /// What follows are samples of this metric.
    void begin(const char *name, const char *type, const char *help)
    {
        m_name = name;
        m_text.append("# HELP ").append(name).append(" ").append(help);
        m_text.append("\n# TYPE ").append(name).append(" ").append(type).append("\n");
    }

    template <typename Number>
    void sample(Number value, std::string_view labels = {}, const char *suffix = "")
    {
        m_text.append(m_name).append(suffix);
        if (!labels.empty())
            m_text.append("{").append(labels).append("}");
        m_text += ' ';
        appendNumber(m_text, value);
        m_text += '\n';
    }

    template <typename Number> void single(const char *name, const char *type, const char *help, Number value)
    {
        begin(name, type, help);
        sample(value);
    }

    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
    const char *m_name = "";
};

void addHistogram(Page &page, const DurationBuckets &durations, const std::string &labels = {})
{
    const std::string before = labels.empty() ? labels : labels + ',';
    for (std::size_t i = 0; i < durations.counts.size(); ++i) {
        if (!DurationBuckets::isLandmark(DurationBuckets::bounds[i]))
            continue;
        std::string bound;
        appendNumber(bound, DurationBuckets::bounds[i]);
        page.sample(durations.counts[i], before + label("le", bound), "_bucket");
    }
    page.sample(durations.total, before + label("le", "+Inf"), "_bucket");
    page.sample(seconds(durations.sum), labels, "_sum");
    page.sample(durations.total, labels, "_count");
}

void addClasses(Page &page, const StatusClasses &classes, const std::string &labels = {})
{
    const std::string before = labels.empty() ? labels : labels + ',';
    for (std::size_t i = 0; i < classes.size(); ++i)
        page.sample(classes[i], before + label("class", classNames[i]));
}

/// One sample for each backend.
template <typename Value>
void addGauge(Page &page, const Snapshot &snapshot, const char *name, const char *help, Value value)
{
    page.begin(name, "gauge", help);
    for (const BackendSnapshot &backend : snapshot.backends)
        page.sample(std::invoke(value, backend), label("backend", backend.config.name));
}

/// One sample for each backend, and one for those that are gone.
void addCounter(Page &page, const MetricsReading &reading, const char *name, const char *help,
    std::uint64_t BackendSnapshot::*member, std::uint64_t removed)
{
    page.begin(name, "counter", help);
    for (const BackendSnapshot &backend : reading.snapshot->backends)
        page.sample(backend.*member, label("backend", backend.config.name));
    page.sample(removed, label("backend", removedName));
}

void addClients(Page &page, const MetricsReading &reading)
{
    const Snapshot &snapshot = *reading.snapshot;
    const Totals &totals = snapshot.totals;
    page.single("signalbox_requests_total", "counter",
        "Requests of clients, each counted once whatever its attempts.", totals.requests);
    page.begin("signalbox_responses_total", "counter", "Responses to clients by status class.");
    addClasses(page, totals.responses);
    page.single("signalbox_proxy_errors_total", "counter",
        "Responses with a 5xx status that Signalbox gave by itself.", totals.proxyErrors);
    page.single("signalbox_client_aborts_total", "counter",
        "Requests whose client went away before the response was whole.", totals.clientAborts);
    page.single(
        "signalbox_received_bytes_total", "counter", "Content received from clients.", totals.bytesReceived);
    page.single("signalbox_sent_bytes_total", "counter", "Content sent to clients.", totals.bytesSent);
    page.single(
        "signalbox_client_connections", "gauge", "Connections of clients open.", snapshot.clientConnections);
    page.single("signalbox_queued_requests", "gauge", "Requests that wait for a backend.", snapshot.queued);
    page.begin("signalbox_request_duration_seconds", "histogram",
        "Time from a request's head read to its response given.");
    addHistogram(page, reading.requestDurations);
}

bool takesTraffic(const BackendSnapshot &backend)
{
    return backend.state == BackendState::Checking || backend.state == BackendState::Up
        || backend.state == BackendState::Ramping;
}

void addBackends(Page &page, const MetricsReading &reading)
{
    const Snapshot &snapshot = *reading.snapshot;
    const RemovedBackends &removed = reading.removed;
    addCounter(page, reading, "signalbox_attempts_total",
        "Requests sent to a backend, repeated ones included.", &BackendSnapshot::requests, removed.requests);
    page.single(
        "signalbox_retries_total", "counter", "Attempts after a request's first.", snapshot.totals.retries);
    addCounter(page, reading, "signalbox_attempt_failures_total", "Attempts without a complete response.",
        &BackendSnapshot::errors, removed.errors);
    addCounter(page, reading, "signalbox_backend_retries_total",
        "Attempts that failed and were repeated, there or elsewhere.", &BackendSnapshot::retries,
        removed.retries);
    addCounter(page, reading, "signalbox_ejections_total", "Times a backend was ejected for its failures.",
        &BackendSnapshot::ejections, removed.ejections);
    page.begin("signalbox_backend_responses_total", "counter", "Responses of a backend by status class.");
    for (const BackendSnapshot &backend : snapshot.backends)
        addClasses(page, backend.responses, label("backend", backend.config.name));
    addClasses(page, removed.responses, label("backend", removedName));
    page.begin("signalbox_attempt_duration_seconds", "histogram",
        "Time from an attempt's start to its response's head.");
    for (const BackendSnapshot &backend : snapshot.backends)
        addHistogram(page, backend.durations, label("backend", backend.config.name));
    addHistogram(page, removed.durations, label("backend", removedName));
    addGauge(
        page, snapshot, "signalbox_attempts_in_flight", "Attempts under way.", &BackendSnapshot::inFlight);
    addGauge(page, snapshot, "signalbox_backend_idle_connections", "Connections kept for later requests.",
        &BackendSnapshot::idleConnections);
    page.single("signalbox_panic", "gauge",
        "1 while so few backends are healthy that ejected ones take traffic too, else 0.",
        snapshot.isPanicking ? 1 : 0);
    addGauge(page, snapshot, "signalbox_backend_up", "1 for a backend that takes traffic, else 0.",
        [](const BackendSnapshot &backend) { return takesTraffic(backend) ? 1 : 0; });
    addGauge(page, snapshot, "signalbox_backend_weight", "The weight of a backend.",
        [](const BackendSnapshot &backend) { return backend.config.weight; });
}

void addProcess(Page &page, const MetricsReading &reading)
{
    const ProcessStats &process = reading.process;
    page.single("signalbox_access_log_lines_total", "counter", "Lines written to the access log.",
        reading.accessLogLines);
    page.single("signalbox_access_log_dropped_total", "counter",
        "Requests that the access log has no line of.", reading.accessLogDropped);
    page.single("process_cpu_seconds_total", "counter", "User and system CPU time.", seconds(process.cpu));
    page.single("process_resident_memory_bytes", "gauge", "Resident memory.", process.residentBytes);
    page.single("process_virtual_memory_bytes", "gauge", "Virtual memory.", process.virtualBytes);
    page.single("process_open_fds", "gauge", "Open descriptors.", process.openDescriptors);
    page.single("process_max_fds", "gauge", "Most descriptors that may be open.", process.maxDescriptors);
    page.single("process_start_time_seconds", "gauge", "Start of the process, since 1970.",
        seconds(process.started.time_since_epoch()));
    page.begin("signalbox_build_info", "gauge", "1, with the versions as labels.");
    page.sample(1, label("version", SIGNALBOX_VERSION) + ',' + label("qt", qVersion()));
}

}

void RemovedBackends::add(const BackendSnapshot &backend, const DurationBuckets &its)
{
    requests += backend.requests;
    errors += backend.errors;
    retries += backend.retries;
    ejections += backend.ejections;
    for (std::size_t i = 0; i < responses.size(); ++i)
        responses[i] += backend.responses[i];
    durations += its;
}

std::string toPrometheus(const MetricsReading &reading)
{
    Page page;
    addClients(page, reading);
    addBackends(page, reading);
    addProcess(page, reading);
    return page.take();
}

}
