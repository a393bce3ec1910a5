#pragma once

#include "engine/config/layers.h"
#include "engine/config/loadedconfig.h"

#include <optional>
#include <string>
#include <vector>

namespace signalbox {

/// The configuration in force, with where it came from: edited live, read again, saved. Belongs to the
/// engine's thread.
class LiveConfig
{
public:
    /// `file` empty, and no reader: there is nothing to be read again or saved to.
    LiveConfig(LoadedConfig loaded, std::string file, ConfigReader reader);

    const Config &current() const { return m_layers.live; }

    /// What is wrong with making this the configuration in force; what cannot change while the process runs
    /// is an error too, restart_needed.
    std::vector<Problem> check(const Config &wanted) const;

    /// Makes it so. Returns what has changed.
    std::vector<Change> set(Config wanted);

    /// Writes the file's own settings and the live edits. Codes: no_file, and those of saveConfig().
    std::optional<Problem> save();

    /// Reads the sources again. Nothing changes yet.
    LoadedConfig read() const;
    /// Makes what was read the configuration in force. Returns what has changed.
    std::vector<Change> replace(LoadedConfig loaded);
    /// The live edits, which replace() drops.
    std::vector<Change> edits() const { return m_layers.edits(); }

private:
    Layers m_layers;
    const std::string m_file;
    const ConfigReader m_reader;
};

}
