#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace signalbox {

/// How one attempt at a backend went.
struct AttemptRecord
{
    std::string_view backend{}; ///< its name
    std::string_view code{}; ///< stable name of how it ended
    int status = 0; ///< of its response; 0: none came
    std::chrono::microseconds connect{0}; ///< 0 on a kept connection
    std::chrono::microseconds head{0}; ///< from the start to the response's head; 0: none came
    std::chrono::microseconds total{0};

    bool operator==(const AttemptRecord &) const = default;
};

/// One backend, as the choice of the last attempt's saw it.
struct CandidateRecord
{
    std::string_view backend{}; ///< its name
    /// "picked"; "eligible": it could have been; "full"; "tried" by an earlier attempt; "later_tier"; or the
    /// state that excluded it: "down", "draining", …
    std::string_view code{};
    std::optional<double> score{}; ///< as the algorithm compares: the lowest wins; nullopt: it does not

    bool operator==(const CandidateRecord &) const = default;
};

/// A request that has ended, as logs tell of it. The text belongs to whoever made the record and holds no
/// secrets: Redaction has been applied to target and referer. Made anew for each request or, to keep its
/// memory, used again.
struct RequestRecord
{
    std::chrono::system_clock::time_point time{}; ///< when its head was read
    std::string_view id{};
    std::string_view client{}; ///< address, without port
    std::string_view method{};
    std::string_view target{};
    std::string_view protocol{}; ///< "HTTP/1.1"
    std::string_view referer{}; ///< empty: the client sent none
    std::string_view userAgent{}; ///< likewise
    std::string_view backend{}; ///< that gave the response; empty: none did
    std::string_view error{}; ///< code of the error that Signalbox answered with; empty: none
    int status = 0; ///< that the client was sent; 0: it went before
    std::uint64_t bytesReceived = 0; ///< content from the client
    std::uint64_t bytesSent = 0; ///< content to the client
    std::chrono::microseconds queue{0}; ///< spent waiting for a backend
    std::chrono::microseconds total{0};
    std::vector<AttemptRecord> attempts{}; ///< in the order they were started
    std::string_view chosenBy{}; ///< an algorithm's name or "sticky"; empty: it was not noted
    std::vector<CandidateRecord> candidates{}; ///< why this backend; at most 32, the picked one first

    bool operator==(const RequestRecord &) const = default;
};

}
