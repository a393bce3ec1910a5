#pragma once

#include "engine/logging/requestrecord.h"

namespace signalbox::test {

/// A request that was answered at the second attempt.
inline RequestRecord sampleRecord()
{
    using namespace std::chrono_literals;
    RequestRecord record{.time = std::chrono::system_clock::time_point(1'800'000'000'123'456us),
        .id = "0123456789abcdef0123456789abcdef",
        .client = "192.0.2.7",
        .method = "GET",
        .target = "/things?page=2",
        .protocol = "HTTP/1.1",
        .referer = "https://example.org/",
        .userAgent = "curl/7.88.1",
        .backend = "api-2",
        .error = {},
        .status = 200,
        .bytesReceived = 12,
        .bytesSent = 3'456,
        .queue = 250us,
        .total = 12'345us,
        .attempts = {}};
    record.attempts.push_back({"api-1", "connection_refused", 0, 0us, 0us, 90us});
    record.attempts.push_back({"api-2", "ok", 200, 310us, 9'001us, 11'500us});
    record.chosenBy = "least_connection";
    record.candidates = {{"api-2", "picked", 1.5}, {"api-1", "tried", 0.25}, {"api-3", "down", std::nullopt}};
    return record;
}

}
