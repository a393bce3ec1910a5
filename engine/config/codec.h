#pragma once

#include "engine/config/names.h"
#include "engine/config/written.h"

#include <type_traits>

namespace signalbox {

/// What texts and numbers of one type stand for, where the type alone does not say.
enum class Sense { Plain, Bytes, Path, Secret, Listener, Backend };

/// What a setting's value may be, beyond its type.
struct Rule
{
    double minimum = 0; ///< of numbers; in milliseconds or bytes where they are that
    double maximum = 0;
    bool orZero = false; ///< 0 is allowed too, although below the minimum
    Sense sense = Sense::Plain;
    const char *form = "text"; ///< of texts, in words
    bool (*accepts)(const std::string &text) = nullptr;
};

// For each type that a setting can have: decode() fills the value and returns whether it was allowed (a
// refused value leaves it alone), encode() is its inverse, describe() says what is allowed.

bool decode(const Written &written, const Rule &rule, bool &value);
bool decode(const Written &written, const Rule &rule, int &value);
bool decode(const Written &written, const Rule &rule, std::size_t &value);
bool decode(const Written &written, const Rule &rule, double &value);
bool decode(const Written &written, const Rule &rule, std::chrono::milliseconds &value);
bool decode(const Written &written, const Rule &rule, std::string &value);
bool decode(const Written &written, const Rule &rule, std::vector<std::string> &value);
bool decode(const Written &written, const Rule &rule, Address &value);
bool decode(const Written &written, const Rule &rule, std::optional<Address> &value);

Written encode(const Rule &rule, bool value);
Written encode(const Rule &rule, int value);
Written encode(const Rule &rule, std::size_t value);
Written encode(const Rule &rule, double value);
Written encode(const Rule &rule, std::chrono::milliseconds value);
Written encode(const Rule &rule, const std::string &value);
Written encode(const Rule &rule, const std::vector<std::string> &value);
Written encode(const Rule &rule, const Address &value);
Written encode(const Rule &rule, const std::optional<Address> &value);

std::string describe(const Rule &rule, bool);
std::string describe(const Rule &rule, int);
std::string describe(const Rule &rule, std::size_t);
std::string describe(const Rule &rule, double);
std::string describe(const Rule &rule, std::chrono::milliseconds);
std::string describe(const Rule &rule, const std::string &);
std::string describe(const Rule &rule, const std::vector<std::string> &);
std::string describe(const Rule &rule, const Address &);
std::string describe(const Rule &rule, const std::optional<Address> &);

/// A name's place among the names of an enumeration.
std::optional<std::size_t> decodeName(const Written &written, std::span<const char *const> known);
std::string describeNames(std::span<const char *const> known);

template <class Enum>
requires std::is_enum_v<Enum>
bool decode(const Written &written, const Rule &, Enum &value)
{
    const auto index = decodeName(written, names<Enum>());
    if (index)
        value = static_cast<Enum>(*index);
    return index.has_value();
}

template <class Enum>
requires std::is_enum_v<Enum> Written encode(const Rule &, Enum value)
{
    return std::string(names<Enum>()[static_cast<std::size_t>(value)]);
}

template <class Enum>
requires std::is_enum_v<Enum> std::string describe(const Rule &, Enum)
{
    return describeNames(names<Enum>());
}

}
