#include "app/configuration.h"
#include "app/console.h"
#include "app/demo.h"
#include "app/help.h"
#include "app/process.h"
#include "app/runner.h"
#include "app/unixsignals.h"
#include "app/window.h"
#include "engine/config/tomlwriter.h"
#include "engine/config/validation.h"
#include "engine/logging/eventlog.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr int success = 0;
constexpr int couldNotRun = 1;
constexpr int wrongUsage = 2;

int check(const CommandLine &line, const Draft &draft)
{
    const bool asJson = line.value("check") == "json";
    if (!asJson && line.value("check") != "text")
        return say("--check: given " + inQuotes(line.value("check")) + ", allowed: json"), wrongUsage;
    if (asJson)
        printOut(toJson(draft.problems));
    else
        print(draft.problems);
    const bool valid = !hasErrors(draft.problems);
    if (valid && !asJson)
        printOut((draft.file.empty() ? "the configuration" : draft.file) + ": valid\n");
    return valid ? success : wrongUsage;
}

int printConfig(const Draft &draft)
{
    print(draft.problems);
    if (hasErrors(draft.problems))
        return wrongUsage;
    printOut(toToml(draft.config));
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
std::optional<Error> startError(const Draft &draft)
{
    for (const Problem &problem : draft.problems) {
        if (problem.severity == Problem::Severity::Error)
            return Error{problem.code, toString(problem), problem.key};
    }
    return std::nullopt;
}

void reload(const CommandLine &line)
{
    const Draft draft = loadConfiguration(line, processEnvironment());
    print(draft.problems);
    if (hasErrors(draft.problems))
        say("the configuration is not valid: nothing changes");
    else
        say("the configuration is valid; what it changes takes effect at the next start");
}

void connectSignals(UnixSignals &signals, Runner &runner, const CommandLine &line)
{
    QObject::connect(&signals, &UnixSignals::stopRequested, &runner, &Runner::stop);
    QObject::connect(&signals, &UnixSignals::reloadRequested, &runner, [&line] { reload(line); });
}

/// Adds the demo's backends to the configuration, if it is wanted.
std::unique_ptr<Demo> startDemo(Config &config)
{
    auto demo = std::make_unique<Demo>();
    if (!demo->start())
        return nullptr;
    for (const BackendConfig &backend : demo->backends())
        config.backends.push_back(backend);
    return demo;
}

int run(int argc, char **argv, const CommandLine &line, const Draft &draft)
{
    const std::optional<Error> error = startError(draft);
    if (error && !isFileAtFault(draft))
        return wrongUsage;
    const bool headless = isHeadless(draft.config);
    if (error && headless)
        return wrongUsage;
    const auto application =
        headless ? std::make_unique<QCoreApplication>(argc, argv) : makeWindowApplication(argc, argv);
    Config config = draft.config;
    const auto demo = config.application.demo ? startDemo(config) : nullptr;
    if (config.application.demo && !demo) {
        say("--demo: no free port for its backends");
        return couldNotRun;
    }
    if (const auto problems = validate(config); demo && !error && hasErrors(problems)) {
        print(problems); // a name that the demo's backends have too
        return wrongUsage;
    }
    Runner runner(std::move(config), demo.get(), !headless);
    UnixSignals signals;
    connectSignals(signals, runner, line);
    const auto window = headless ? nullptr : openWindow(runner.engine(), error, [&runner] { runner.stop(); });
    if (!error)
        runner.begin();
    return QCoreApplication::exec();
}

int start(int argc, char **argv)
{
    prepareProcess();
    QCoreApplication::setApplicationName(QStringLiteral("signalbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
    const CommandLine line = parseCommandLine({argv + std::min(argc, 1), argv + argc});
    if (line.has("help"))
        return printOut(helpText()), success;
    if (line.has("version"))
        return printOut("signalbox " SIGNALBOX_VERSION "\n"), success;
    const Draft draft = loadConfiguration(line, processEnvironment());
    if (line.has("check"))
        return check(line, draft);
    if (line.has("print-config"))
        return printConfig(draft);
    print(draft.problems);
    installEventLog(draft.config.logging.level);
    int onlyName = std::min(argc, 1); // Qt would take options of its own from the rest
    return run(onlyName, argv, line, draft);
}

}

}

int main(int argc, char **argv)
{
    return signalbox::start(argc, argv);
}
