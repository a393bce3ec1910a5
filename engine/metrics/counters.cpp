#include "engine/metrics/counters.h"

namespace signalbox {

void addTo(StatusClasses &classes, const StatusCounters &counters)
{
    for (std::size_t i = 0; i < classes.size(); ++i)
        classes[i] += counters[i].value();
}

void addTo(Totals &totals, const WorkerCounters &counters)
{
    totals.requests += counters.requests.value();
    totals.proxyErrors += counters.proxyErrors.value();
    totals.clientAborts += counters.clientAborts.value();
    totals.attempts += counters.attempts.value();
    totals.retries += counters.retries.value();
    totals.bytesReceived += counters.bytesReceived.value();
    totals.bytesSent += counters.bytesSent.value();
    addTo(totals.responses, counters.responses);
}

}
