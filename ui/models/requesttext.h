#pragma once

#include "engine/engine.h"

#include <QString>

#include <chrono>

namespace signalbox {

// What the window says of one request, in the user's language. Main thread.

/// Recorded text as it is.
QString textOf(std::string_view octets);
/// A code of an attempt's end or of an answer of our own; one that is not known, in its own words.
QString codeText(std::string_view code);
/// How an attempt went: "200", "503, retried", "connection refused".
QString outcomeText(const AttemptRecord &attempt);
/// An algorithm's name as people know it, or "Sticky session".
QString chosenByText(std::string_view chosenBy);
/// Why a backend was picked, or was not: "Picked", "Tried before", "Down".
QString candidateText(std::string_view code);
/// A candidate's score, in ms where the algorithm compares expected durations.
QString scoreText(double score, std::string_view chosenBy);
/// Why this backend, in a few words: "score 0.9 · next 1.3 (api-2)", "its turn". Empty: it was not noted.
QString whyText(const RequestRecord &record);
QString timeText(std::chrono::system_clock::time_point time); ///< "12:04:31.882"
QString bytesText(std::uint64_t bytes); ///< "312 B", "18.2 KiB"

}
