#pragma once

#include "engine/config/layers.h"
#include "engine/config/loadedconfig.h"

#include <memory>
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
    /// The same, for other threads: one object for each change.
    const std::shared_ptr<const Config> &shared() const { return m_shared; }
    /// There are live edits that are not saved.
    bool isModified() const { return m_isModified; }
    const std::string &file() const { return m_file; } ///< that it belongs to; empty: none

    /// What is wrong with making this the configuration in force; what cannot change while the process runs
    /// is an error too, restart_needed.
    std::vector<Problem> check(const Config &wanted) const;

    /// Makes it so. Returns what has changed.
    std::vector<Change> set(Config wanted);

    /// Writes the file's own settings and the live edits, to another file if one is named, which is its file
    /// from then on. Codes: no_file, and those of saveConfig().
    std::optional<Problem> save(const std::string &file = {});

    /// Reads the sources again, with this file. Nothing changes yet.
    LoadedConfig read(const std::string &file) const;
    /// Makes what was read from it the configuration in force. Returns what has changed.
    std::vector<Change> replace(LoadedConfig loaded, const std::string &file);
    /// The live edits, which replace() drops.
    std::vector<Change> edits() const { return m_layers.edits(); }

private:
    void noteChange();

    Layers m_layers;
    std::shared_ptr<const Config> m_shared; ///< never null
    bool m_isModified = false;
    std::string m_file;
    const ConfigReader m_reader;
};

}
