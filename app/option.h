#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace signalbox {

struct Config;
template <class Owner> struct Setting;

/// One option of the command line: either a setting's, or one of the few that steer the command line itself.
struct Option
{
    std::string name; ///< without dashes
    char letter = 0;
    std::string placeholder = {}; ///< of its value; empty for a switch
    std::optional<std::string> implied = {}; ///< the value if none follows; nullopt: one must
    std::string key = {}; ///< in the configuration file; empty: not there
    std::string documentation = {};
    std::string standard = {}; ///< the default, as text; empty: none worth saying
    bool hasVariable = false; ///< whether the environment can give it
    bool repeatable = false;
    const Setting<Config> *setting = nullptr;
};

/// Every option, in the order of --help.
std::span<const Option> options();

const Option *findOption(std::string_view name);
const Option *findOption(char letter);
const Option *findOptionForKey(std::string_view key);

/// SIGNALBOX_READY_FILE for ready-file.
std::string variable(const Option &option);

}
