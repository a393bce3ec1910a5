#include "engine/config/codec.h"

#include "engine/config/backendword.h"
#include "engine/config/values.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

using std::chrono::milliseconds;

const std::string *text(const Written &written)
{
    return std::get_if<std::string>(&written);
}

std::optional<std::int64_t> integer(const Written &written)
{
    if (const auto *number = std::get_if<std::int64_t>(&written))
        return *number;
    return text(written) ? parseInteger(*text(written)) : std::nullopt;
}

std::optional<double> number(const Written &written)
{
    if (const auto *real = std::get_if<double>(&written))
        return *real;
    if (const auto *whole = std::get_if<std::int64_t>(&written))
        return static_cast<double>(*whole);
    return text(written) ? parseNumber(*text(written)) : std::nullopt;
}

template <class To, class From> bool take(const std::optional<From> &from, const Rule &rule, To &to)
{
    const auto isAllowed = [&rule](double value) {
        return (value >= rule.minimum && value <= rule.maximum) || (rule.orZero && value == 0);
    };
    const bool allowed = from && isAllowed(static_cast<double>(*from));
    if (allowed)
        to = static_cast<To>(*from);
    return allowed;
}

std::string range(const std::string &minimum, const std::string &maximum)
{
    return "from " + minimum + " to " + maximum;
}

std::string wholeRange(const Rule &rule)
{
    return range(std::to_string(std::llround(rule.minimum)), std::to_string(std::llround(rule.maximum)));
}

bool isAccepted(const Rule &rule, const std::string &value)
{
    return !rule.accepts || rule.accepts(value);
}

}

bool decode(const Written &written, const Rule &, bool &value)
{
    const auto *plain = std::get_if<bool>(&written);
    const auto parsed = plain ? std::optional(*plain)
        : text(written)       ? parseSwitch(*text(written))
                              : std::nullopt;
    value = parsed.value_or(value);
    return parsed.has_value();
}

bool decode(const Written &written, const Rule &rule, int &value)
{
    return take(integer(written), rule, value);
}

bool decode(const Written &written, const Rule &rule, std::size_t &value)
{
    if (rule.sense == Sense::Bytes && text(written))
        return take(parseSize(*text(written)), rule, value);
    return take(integer(written), rule, value);
}

bool decode(const Written &written, const Rule &rule, double &value)
{
    return take(number(written), rule, value);
}

bool decode(const Written &written, const Rule &rule, milliseconds &value)
{
    const auto seconds = text(written) ? std::nullopt : number(written);
    const auto duration = seconds ? durationFromSeconds(*seconds)
        : text(written)           ? parseDuration(*text(written))
                                  : std::nullopt;
    std::int64_t count = value.count();
    const bool allowed = take(duration ? std::optional(duration->count()) : std::nullopt, rule, count);
    value = milliseconds(count);
    return allowed;
}

bool decode(const Written &written, const Rule &rule, std::string &value)
{
    const bool allowed = text(written) && isAccepted(rule, *text(written));
    if (allowed)
        value = *text(written);
    return allowed;
}

bool decode(const Written &written, const Rule &rule, std::vector<std::string> &value)
{
    const auto *list = std::get_if<std::vector<std::string>>(&written);
    const auto accepted = [&rule](const std::string &item) { return isAccepted(rule, item); };
    const bool allowed = list && std::ranges::all_of(*list, accepted);
    if (allowed)
        value = *list;
    return allowed;
}

bool decode(const Written &written, const Rule &rule, Address &value)
{
    const auto whole = text(written) ? std::nullopt : integer(written); // a bare port, as a number
    const std::string given = text(written) ? *text(written) : whole ? std::to_string(*whole) : "";
    std::optional<Address> parsed;
    if (rule.sense == Sense::Listener)
        parsed = parseListener(given);
    else if (const auto backend = parseBackendAddress(given); std::holds_alternative<Address>(backend))
        parsed = std::get<Address>(backend);
    if (parsed)
        value = *parsed;
    return parsed.has_value();
}

bool decode(const Written &written, const Rule &rule, std::optional<Address> &value)
{
    if (text(written) && *text(written) == "off") {
        value.reset();
        return true;
    }
    Address address;
    const bool allowed = decode(written, rule, address);
    if (allowed)
        value = address;
    return allowed;
}

Written encode(const Rule &, bool value)
{
    return value;
}

Written encode(const Rule &, int value)
{
    return std::int64_t{value};
}

Written encode(const Rule &rule, std::size_t value)
{
    if (rule.sense == Sense::Bytes)
        return formatSize(value);
    return static_cast<std::int64_t>(value);
}

Written encode(const Rule &, double value)
{
    return value;
}

Written encode(const Rule &, milliseconds value)
{
    return formatDuration(value);
}

Written encode(const Rule &, const std::string &value)
{
    return value;
}

Written encode(const Rule &, const std::vector<std::string> &value)
{
    return value;
}

Written encode(const Rule &, const Address &value)
{
    return toString(value);
}

Written encode(const Rule &, const std::optional<Address> &value)
{
    return value ? toString(*value) : std::string("off");
}

std::string describe(const Rule &, bool)
{
    return "true or false";
}

std::string describe(const Rule &rule, int)
{
    return "a whole number " + wholeRange(rule);
}

std::string describe(const Rule &rule, std::size_t)
{
    if (rule.sense != Sense::Bytes)
        return "a whole number " + wholeRange(rule);
    const auto size = [](double bytes) { return formatSize(static_cast<std::size_t>(bytes)); };
    return "a size " + range(size(rule.minimum), size(rule.maximum)) + " (512, 64KiB, 16MiB)";
}

std::string describe(const Rule &rule, double)
{
    return (rule.orZero ? "0 or a number " : "a number ")
        + range(formatNumber(rule.minimum), formatNumber(rule.maximum));
}

std::string describe(const Rule &rule, milliseconds)
{
    const auto duration = [](double count) { return formatDuration(milliseconds(std::llround(count))); };
    return "a time " + range(duration(rule.minimum), duration(rule.maximum))
        + " (250ms, 5s, 2m or plain seconds)";
}

std::string describe(const Rule &rule, const std::string &)
{
    return rule.form;
}

std::string describe(const Rule &rule, const std::vector<std::string> &)
{
    return std::string("a list, each item ") + rule.form;
}

std::string describe(const Rule &rule, const Address &)
{
    return rule.sense == Sense::Listener
        ? "[ADDR:]PORT, for example 8800, 127.0.0.1:8800, [::1]:8800 or *:8800"
        : "HOST:PORT, [IPv6]:PORT or PORT (no https://: TLS is not built yet)";
}

std::string describe(const Rule &rule, const std::optional<Address> &)
{
    return describe(rule, Address{}) + ", or off";
}

std::optional<std::size_t> decodeName(const Written &written, std::span<const char *const> known)
{
    const auto found =
        text(written) ? std::ranges::find(known, std::string_view(*text(written))) : known.end();
    return found == known.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - known.begin()));
}

std::string describeNames(std::span<const char *const> known)
{
    std::string result;
    for (const char *one : known)
        result.append(result.empty() ? "" : " | ").append(one);
    return result;
}

}
