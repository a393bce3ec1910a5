#pragma once

#include "engine/engine.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace signalbox {

/// Submits commands, and knows backends and algorithm as they will be once those commands are carried out: a
/// snapshot that shows it comes later. Main thread.
class ExpectedConfig final : public QObject
{
    Q_OBJECT

public:
    explicit ExpectedConfig(Engine &engine, QObject *parent = nullptr);

    CommandId submit(Command command);
    bool isSettled() const; ///< every command is answered
    std::optional<BackendConfig> backend(const std::string &name) const;
    Algorithm algorithm() const;

Q_SIGNALS:
    void settled(signalbox::CommandId id, const std::optional<signalbox::Error> &error);

private:
    struct Submitted
    {
        CommandId id;
        Command command;
        bool isDone = false; ///< and awaits the snapshot that shows it
    };

    void finish(CommandId id, const std::optional<Error> &error);

    Engine &m_engine;
    std::vector<Submitted> m_submitted;
};

}
