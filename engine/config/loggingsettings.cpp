#include "engine/config/sections.h"

#include "engine/config/rules.h"

#include <array>

namespace signalbox {

namespace {

// clang-format off: one setting a paragraph
const std::array ofLogging = {
    Setting<Config>{.key = "logging.level",
        .member = of<&Config::logging, &LoggingConfig::level>,
        .documentation = "least important messages on standard error",
        .option = {"log-level", 0, "LEVEL"}},
    Setting<Config>{.key = "logging.access_log",
        .member = of<&Config::logging, &LoggingConfig::accessLog>,
        .documentation = "a line for each request; -: to standard output; empty: off",
        .rule = path,
        .option = {"access-log", 0, "FILE|-"},
        .restart = true},
    Setting<Config>{.key = "logging.format",
        .member = of<&Config::logging, &LoggingConfig::format>,
        .documentation = "of the access log",
        .option = {"log-format", 0, "FORMAT"},
        .restart = true},
    Setting<Config>{.key = "logging.redact",
        .member = of<&Config::logging, &LoggingConfig::redact>,
        .documentation = "query parameters whose values are not recorded"},
};
// clang-format on

}

std::span<const Setting<Config>> loggingSettings()
{
    return ofLogging;
}

}
