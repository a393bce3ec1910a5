#include "engine/commands.h"

#include "engine/config/schema.h"

#include <QDir>

#include <algorithm>

namespace signalbox {

namespace {

BackendConfig *find(Config &config, const std::string &name)
{
    const auto it = std::find_if(config.backends.begin(), config.backends.end(),
        [&name](const BackendConfig &backend) { return backend.name == name; });
    return it == config.backends.end() ? nullptr : &*it;
}

Error noSuchBackend(const std::string &name)
{
    return {"not_found", "There is no backend named " + name + ".", "name"};
}

class Edit
{
public:
    explicit Edit(Config &edited)
        : config(edited)
    {
    }

    std::optional<Error> operator()(const AddBackend &command) const
    {
        BackendConfig added = command.backend;
        if (added.name.empty())
            added.name = toString(added.address);
        if (find(config, added.name))
            return Error{"exists", "There is a backend named " + added.name + " already.", "name"};
        config.backends.push_back(std::move(added));
        return std::nullopt;
    }
    std::optional<Error> operator()(const RemoveBackend &command) const
    {
        const auto count = std::erase_if(config.backends,
            [&command](const BackendConfig &backend) { return backend.name == command.name; });
        return count > 0 ? std::nullopt : std::optional(noSuchBackend(command.name));
    }
    std::optional<Error> operator()(const UpdateBackend &command) const
    {
        return change(command.name, [&command](BackendConfig &backend) {
            BackendConfig updated = command.backend;
            updated.name = backend.name;
            updated.address = backend.address;
            backend = std::move(updated);
        });
    }
    std::optional<Error> operator()(const SetWeight &command) const
    {
        return change(command.name, [&command](BackendConfig &backend) { backend.weight = command.weight; });
    }
    std::optional<Error> operator()(const SetMode &command) const
    {
        return change(command.name, [&command](BackendConfig &backend) { backend.mode = command.mode; });
    }
    std::optional<Error> operator()(const SetAlgorithm &command) const
    {
        config.balancing.algorithm = command.algorithm;
        return std::nullopt;
    }
    std::optional<Error> operator()(const SetSetting &command) const
    {
        const Setting<Config> *setting = signalbox::find(settings(), command.key);
        if (!setting)
            return Error{"not_found", "There is no setting " + command.key + ".", command.key};
        if (!setting->assign(config, command.value))
            return Error{"invalid_value",
                command.key + ": given " + toText(command.value) + ", allowed: " + setting->allowed(),
                command.key};
        return std::nullopt;
    }
    std::optional<Error> operator()(const SetConfig &command) const
    {
        config = command.config;
        return std::nullopt;
    }
    template <class Other> std::optional<Error> operator()(const Other &) const { return std::nullopt; }

private:
    template <class Change> std::optional<Error> change(const std::string &name, Change apply) const
    {
        BackendConfig *backend = find(config, name);
        if (!backend)
            return noSuchBackend(name);
        apply(*backend);
        return std::nullopt;
    }

    Config &config;
};

}

std::optional<Error> edit(Config &config, const Command &command)
{
    return std::visit(Edit{config}, command);
}

std::string absolutePath(const std::string &file)
{
    const QString path = QString::fromStdString(file);
    return file.empty() ? file : QDir::cleanPath(QDir::current().absoluteFilePath(path)).toStdString();
}

std::optional<Error> firstError(const std::vector<Problem> &problems)
{
    const auto error = std::find_if(problems.begin(), problems.end(),
        [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
    if (error == problems.end())
        return std::nullopt;
    const auto dot = error->key.rfind("].");
    const std::string field = dot == std::string::npos ? error->key : error->key.substr(dot + 2);
    return Error{error->code, toString(*error), field};
}

}
