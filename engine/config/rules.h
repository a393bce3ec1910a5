#pragma once

#include "engine/config/codec.h"
#include "engine/config/forms.h"
#include "engine/config/statusset.h"

namespace signalbox {

// The rules that settings share, in the units of Rule: milliseconds and bytes.

inline constexpr double seconds = 1'000;
inline constexpr double hours = 3'600 * seconds;
inline constexpr double kibi = 1'024;
inline constexpr double mebi = 1'024 * kibi;
inline constexpr double gibi = 1'024 * mebi;

inline constexpr Rule anyTime = {.minimum = 0, .maximum = 24 * hours};
inline constexpr Rule someTime = {.minimum = 1, .maximum = 24 * hours};
inline constexpr Rule percent = {.minimum = 0, .maximum = 100};
inline constexpr Rule path = {
    .sense = Sense::Path, .form = "a path without control characters", .accepts = isPath};
inline constexpr Rule secret = {.sense = Sense::Secret};
inline constexpr Rule listener = {.sense = Sense::Listener};

constexpr Rule between(double minimum, double maximum)
{
    return {.minimum = minimum, .maximum = maximum};
}

constexpr Rule zeroOrBetween(double minimum, double maximum)
{
    return {.minimum = minimum, .maximum = maximum, .orZero = true};
}

constexpr Rule bytes(double minimum, double maximum)
{
    return {.minimum = minimum, .maximum = maximum, .sense = Sense::Bytes};
}

constexpr Rule matching(bool (*accepts)(const std::string &), const char *form)
{
    return {.form = form, .accepts = accepts};
}

inline constexpr Rule probePath =
    matching(isProbePath, "a path that begins with / (visible ASCII, no #), or empty");
inline constexpr Rule statuses = matching(StatusSet::isItem, "a status or a range of them, \"502-504\"");

}
