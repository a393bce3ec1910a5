#include "ui/undo/reversiblecommand.h"

#include "ui/undo/expectedconfig.h"

namespace signalbox {

namespace {

/// What takes a command back, by what is so before it.
struct Inverse
{
    const ExpectedConfig &config;

    std::optional<Command> operator()(const AddBackend &command) const
    {
        return RemoveBackend{command.backend.name};
    }
    std::optional<Command> operator()(const RemoveBackend &command) const
    {
        return of(command.name, [](const BackendConfig &before) { return AddBackend{before}; });
    }
    std::optional<Command> operator()(const UpdateBackend &command) const
    {
        return of(command.name, [](const BackendConfig &before) {
            return UpdateBackend{before.name, before};
        });
    }
    std::optional<Command> operator()(const SetWeight &command) const
    {
        return of(command.name, [](const BackendConfig &before) {
            return SetWeight{before.name, before.weight};
        });
    }
    std::optional<Command> operator()(const SetMode &command) const
    {
        return of(command.name, [](const BackendConfig &before) {
            return SetMode{before.name, before.mode};
        });
    }
    std::optional<Command> operator()(const SetAlgorithm &) const { return SetAlgorithm{config.algorithm()}; }
    template <class Other> std::optional<Command> operator()(const Other &) const { return std::nullopt; }

private:
    template <class Make> std::optional<Command> of(const std::string &name, Make make) const
    {
        const auto before = config.backend(name);
        return before ? std::optional<Command>(make(*before)) : std::nullopt;
    }
};

/// The same command; an update changes only what differs between what it came from and what it leads to.
Command adapted(const Command &command, const std::optional<Command> &from, const ExpectedConfig &config)
{
    const auto *to = std::get_if<UpdateBackend>(&command);
    const auto *before = from ? std::get_if<UpdateBackend>(&*from) : nullptr;
    const auto now = to ? config.backend(to->name) : std::nullopt;
    if (!before || !now)
        return command;
    return UpdateBackend{to->name, merged(*now, before->backend, to->backend)};
}

}

BackendConfig merged(BackendConfig settings, const BackendConfig &from, const BackendConfig &to)
{
    const auto take = [&](auto setting) {
        if (from.*setting != to.*setting)
            settings.*setting = to.*setting;
    };
    take(&BackendConfig::weight);
    take(&BackendConfig::mode);
    take(&BackendConfig::tier);
    take(&BackendConfig::maxConnections);
    take(&BackendConfig::host);
    take(&BackendConfig::healthPath);
    return settings;
}

Command ReversibleCommand::toDo(const ExpectedConfig &config)
{
    command = adapted(command, inverse, config);
    inverse = std::visit(Inverse{config}, command);
    return command;
}

std::optional<Command> ReversibleCommand::toUndo(const ExpectedConfig &config) const
{
    return inverse ? std::optional(adapted(*inverse, command, config)) : std::nullopt;
}

}
