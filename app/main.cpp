#include "app/configuration.h"
#include "app/console.h"
#include "app/demo.h"
#include "app/help.h"
#include "app/process.h"
#include "app/runner.h"
#include "app/unixsignals.h"
#include "app/window.h"
#include "engine/config/tomlwriter.h"
#include "engine/logging/eventlog.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr int success = 0;
constexpr int couldNotRun = 1;
constexpr int wrongUsage = 2;

int check(const ConfigSources &sources, std::span<const Problem> problems)
{
    const std::string form = sources.line.value("check");
    const bool asJson = form == "json";
    if (!asJson && form != "text")
        return say("--check: given " + inQuotes(form) + ", allowed: json"), wrongUsage;
    if (asJson)
        printOut(toJson(problems));
    else
        print(problems);
    const bool valid = !hasErrors(problems);
    if (valid && !asJson)
        printOut((sources.file.empty() ? "the configuration" : sources.file) + ": valid\n");
    return valid ? success : wrongUsage;
}

int printConfig(const LoadedConfig &loaded)
{
    print(loaded.problems);
    if (hasErrors(loaded.problems))
        return wrongUsage;
    printOut(toToml(loaded.started));
    return success;
}

/// Says why, where a window was wanted and cannot be had.
bool isHeadless(const Config &config)
{
    if (config.application.headless)
        return true;
    const std::string reason = whyNoWindow();
    if (!reason.empty())
        say(reason + ", so it runs headless (--no-gui does so without this notice)");
    return !reason.empty();
}

/// The first error, for the window.
std::optional<Error> startError(std::span<const Problem> problems)
{
    for (const Problem &problem : problems) {
        if (problem.severity == Problem::Severity::Error)
            return Error{problem.code, toString(problem), problem.key};
    }
    return std::nullopt;
}

void connectSignals(UnixSignals &signals, Runner &runner)
{
    QObject::connect(&signals, &UnixSignals::stopRequested, &runner, &Runner::stop);
    QObject::connect(&signals, &UnixSignals::reloadRequested, &runner, &Runner::reload);
    QObject::connect(&signals, &UnixSignals::reopenRequested, &runner, &Runner::reopenLogs);
}

/// Reads the sources anew; the demo's backends, if there is one, stay.
ConfigReader makeReader(const ConfigSources &sources, const Demo *demo)
{
    return [sources, backends = demo ? demo->backends() : std::vector<BackendConfig>()](
               const std::string &file) {
        ConfigSources from = sources;
        from.file = file;
        LoadedConfig loaded = loadConfiguration(from);
        addBackends(loaded, backends);
        return loaded;
    };
}

/// Runs with what was loaded; an error in it is the window's to show.
int execute(const ConfigSources &sources, LoadedConfig loaded, bool headless)
{
    const std::optional<Error> error = startError(loaded.problems);
    auto demo = loaded.started.application.demo ? std::make_unique<Demo>() : nullptr;
    if (demo && !demo->start())
        return say("--demo: no free port for its backends"), couldNotRun;
    if (demo)
        addBackends(loaded, demo->backends());
    if (!error && hasErrors(loaded.problems))
        return print(loaded.problems), wrongUsage; // a name that the demo's backends have too
    ConfigReader reader = makeReader(sources, demo.get());
    Runner runner(std::move(loaded), sources.file, std::move(reader), std::move(demo), !headless);
    UnixSignals signals;
    connectSignals(signals, runner);
    const auto window = headless
        ? nullptr
        : openWindow(runner.engine(), error,
            {.quit = [&runner] { runner.stop(); }, .demo = [&runner] { runner.startDemo(); }});
    if (!error)
        runner.begin();
    return QCoreApplication::exec();
}

int run(int argc, char **argv, const ConfigSources &sources, LoadedConfig loaded)
{
    const bool isFaulty = hasErrors(loaded.problems);
    if (isFaulty && !isFileAtFault(sources.file, loaded.problems))
        return wrongUsage;
    const bool headless = isHeadless(loaded.started);
    if (isFaulty && headless)
        return wrongUsage;
    const auto application =
        headless ? std::make_unique<QCoreApplication>(argc, argv) : makeWindowApplication(argc, argv);
    return execute(sources, std::move(loaded), headless);
}

int start(int argc, char **argv)
{
    prepareProcess();
    QCoreApplication::setApplicationName(QStringLiteral("signalbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
    const ConfigSources sources =
        findSources(parseCommandLine({argv + std::min(argc, 1), argv + argc}), processEnvironment());
    if (sources.line.has("help"))
        return printOut(helpText()), success;
    if (sources.line.has("version"))
        return printOut("signalbox " SIGNALBOX_VERSION "\n"), success;
    LoadedConfig loaded = loadConfiguration(sources);
    if (sources.line.has("check"))
        return check(sources, loaded.problems);
    if (sources.line.has("print-config"))
        return printConfig(loaded);
    print(loaded.problems);
    installEventLog(loaded.started.logging.level);
    int onlyName = std::min(argc, 1); // Qt would take options of its own from the rest
    return run(onlyName, argv, sources, std::move(loaded));
}

}

}

int main(int argc, char **argv)
{
    return signalbox::start(argc, argv);
}
