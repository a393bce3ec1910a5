#include "engine/config/sections.h"

#include "engine/config/forms.h"
#include "engine/config/rules.h"

#include <array>

namespace signalbox {

namespace {

// clang-format off: one setting a paragraph
const std::array ofProcess = {
    Setting<Config>{.key = "workers",
        .member = of<&Config::workers>,
        .documentation = "threads that forward; 0: one per core, at most 4",
        .rule = between(0, 64), // WaitingWorkers has a bit for each
        .option = {"workers", 0, "N"},
        .restart = true},
    Setting<Config>{.key = "application.headless",
        .member = of<&Config::application, &ApplicationConfig::headless>,
        .documentation = "no window: needs no display, loads no GUI platform",
        .option = {"no-gui", 0, "", "true"},
        .restart = true},
    Setting<Config>{.key = "application.demo",
        .member = of<&Config::application, &ApplicationConfig::demo>,
        .documentation = "embedded demo backends and gentle traffic: something to see at once",
        .option = {"demo", 0, "", "true"},
        .restart = true},
    Setting<Config>{.key = "application.ready_file",
        .member = of<&Config::application, &ApplicationConfig::readyFile>,
        .documentation = "the ready line as JSON, written atomically",
        .rule = path,
        .option = {"ready-file", 0, "FILE"},
        .restart = true},
    Setting<Config>{.key = "application.summary",
        .member = of<&Config::application, &ApplicationConfig::summary>,
        .documentation = "totals as JSON at exit, after the drain; -: to standard output",
        .rule = path,
        .option = {"summary", 0, "FILE|-"},
        .restart = true},
    Setting<Config>{.key = "application.language",
        .member = of<&Config::application, &ApplicationConfig::language>,
        .documentation = "of the window; empty: as chosen in it, else the system's",
        .rule = matching(isLanguage, "a language code such as de or pt_BR"),
        .option = {"language", 0, "CODE"},
        .restart = true},
    Setting<Config>{.key = "admin.address",
        .member = of<&Config::admin, &AdminConfig::address>,
        .documentation = "where the admin API listens; off: nowhere",
        .rule = listener,
        .option = {"admin", 0, "[ADDR:]PORT|off"},
        .restart = true},
    Setting<Config>{.key = "admin.hosts",
        .member = of<&Config::admin, &AdminConfig::hosts>,
        .documentation = "further names that the admin API accepts in Host",
        .rule = matching(isHostName, "a host name"),
        .option = {"admin-host", 0, "NAME"},
        .restart = true},
    Setting<Config>{.key = "admin.token_file",
        .member = of<&Config::admin, &AdminConfig::tokenFile>,
        .documentation = "holds the token that admin calls need; or put it in SIGNALBOX_ADMIN_TOKEN",
        .rule = path,
        .option = {"admin-token-file", 0, "FILE"},
        .restart = true},
};
// clang-format on

}

std::span<const Setting<Config>> processSettings()
{
    return ofProcess;
}

}
