#include "tests/ui/madeuprequest.h"

#include <string>

namespace signalbox {

using namespace std::chrono_literals;

RequestRecord madeUpRequest()
{
    RequestRecord record;
    record.time = std::chrono::system_clock::time_point(1'700'000'000'123ms);
    record.id = "id";
    record.client = "127.0.0.1";
    record.method = "GET";
    record.target = "/v1/orders?page=2";
    record.protocol = "HTTP/1.1";
    record.backend = "api-1";
    record.status = 200;
    record.bytesSent = 18'637;
    record.total = 1400us;
    record.attempts = {{.backend = "api-1", .code = "ok", .status = 200, .head = 1100us, .total = 1400us}};
    return record;
}

RecordedRequest madeUpRequest(int number)
{
    const std::string id = "id" + std::to_string(number);
    RequestRecord record = madeUpRequest();
    record.id = id;
    record.time += std::chrono::milliseconds(number);
    record.total += number * 7919 % 1000 * 10us; // all over the place, the same every time
    return RecordedRequest(record);
}

std::vector<RecordedRequest> madeUpRequests(int count, int first)
{
    std::vector<RecordedRequest> requests;
    for (int number = first; number < first + count; ++number)
        requests.push_back(madeUpRequest(number));
    return requests;
}

Event madeUpChange(int second, BackendState from, BackendState to, std::uint64_t backend)
{
    Event event;
    event.number = static_cast<std::uint64_t>(second);
    event.time = std::chrono::system_clock::time_point(1'700'000'000s + std::chrono::seconds(second));
    const Reason reason =
        to == BackendState::Down ? Reason{"connection_refused", "connection refused"} : Reason{};
    event.what = StateChange{backend, "b" + std::to_string(backend), from, to, reason};
    return event;
}

}
