#pragma once

#include "tests/support/runningengine.h"
#include "tests/support/scripts.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace signalbox::test {

/// An engine with an access log and an admin API, before one backend. Used by one thread.
class LoggedSite
{
public:
    explicit LoggedSite(const Script &script = answerEcho, LogFormat format = LogFormat::Json);

    std::string path() const;
    std::string text() const; ///< of the log
    std::vector<QJsonObject> lines() const; ///< none while one is not JSON, or not whole
    bool hasLines(std::size_t count); ///< waits until so many have come; false if more do

private:
    Config config(LogFormat format) const;

    QTemporaryDir m_folder;

public:
    const ScriptedBackend backend;
    RunningEngine engine; ///< whose members above it reads
};

}
