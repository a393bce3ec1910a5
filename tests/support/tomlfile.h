#pragma once

#include "engine/config/loadedconfig.h"

#include <QTemporaryDir>

#include <string>

namespace signalbox::test {

/// A configuration file of a test's own, and what the application would read from it.
class TomlFile
{
public:
    explicit TomlFile(const std::string &text);

    std::string path() const;
    void write(const std::string &text) const;
    std::string text() const;

    /// With what `options` does to it in place of the environment and options.
    LoadedConfig load(void (*options)(Config &) = nullptr) const;
    const QTemporaryDir &folder() const { return m_folder; }

private:
    QTemporaryDir m_folder;
};

/// What the application would read from a file, with what `options` does to it in place of the environment
/// and options.
LoadedConfig loadToml(const std::string &path, void (*options)(Config &) = nullptr);

}
