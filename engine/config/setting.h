#pragma once

#include "engine/config/codec.h"

namespace signalbox {

/// How a setting is given on the command line, and by it in the environment.
struct OptionName
{
    const char *name = nullptr; ///< without dashes; null: only in the file
    char letter = 0;
    const char *placeholder = ""; ///< of its value; empty for a switch
    const char *implied = nullptr; ///< the value if none follows; null: one must
};

/// One setting of an Owner: where it is written, what it may be, and which member it is.
template <class Owner> struct Setting
{
    template <class Type> using Access = Type &(*)(Owner &);
    using Member = std::variant<Access<bool>, Access<int>, Access<std::size_t>, Access<double>,
        Access<std::chrono::milliseconds>, Access<std::string>, Access<std::vector<std::string>>,
        Access<Address>, Access<std::optional<Address>>, Access<Algorithm>, Access<BackendMode>,
        Access<LogLevel>, Access<LogFormat>>;

    const char *key; ///< its path in a TOML or JSON document, "timeouts.response_head"
    Member member;
    const char *documentation;
    Rule rule = {};
    OptionName option = {};
    bool restart = false; ///< does not change while the process runs

    /// Sets the member; false, and no change, if the value is not allowed.
    bool assign(Owner &owner, const Written &written) const
    {
        return std::visit([&](auto access) { return decode(written, rule, access(owner)); }, member);
    }

    void copy(Owner from, Owner &to) const
    {
        std::visit([&](auto access) { access(to) = access(from); }, member);
    }

    /// Gives the member its default.
    void reset(Owner &owner) const { copy(Owner{}, owner); }

    Written written(Owner owner) const
    {
        return std::visit([&](auto access) { return encode(rule, access(owner)); }, member);
    }

    /// What may be written, in words.
    std::string allowed() const
    {
        Owner owner{};
        return std::visit([&](auto access) { return describe(rule, access(owner)); }, member);
    }

    bool isList() const { return std::holds_alternative<Access<std::vector<std::string>>>(member); }
};

template <class Pointer> struct OwnerOf;
template <class Owner, class Type> struct OwnerOf<Type Owner::*>
{
    using type = Owner;
};

template <auto Member> auto &member(typename OwnerOf<decltype(Member)>::type &owner)
{
    return owner.*Member;
}

template <auto Section, auto Member> auto &memberOfSection(typename OwnerOf<decltype(Section)>::type &owner)
{
    return owner.*Section.*Member;
}

/// A setting's access to a member of its owner, of<&Config::workers>, or to one of the owner's sections,
/// of<&Config::health, &HealthConfig::interval>.
template <auto... Path> constexpr auto of = nullptr;
template <auto Member> constexpr auto of<Member> = &member<Member>;
template <auto Section, auto Member> constexpr auto of<Section, Member> = &memberOfSection<Section, Member>;

}
