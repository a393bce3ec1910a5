#pragma once

#include "engine/engine.h"
#include "tests/support/adminclient.h"
#include "tests/support/tomlfile.h"

#include <cstdint>
#include <functional>
#include <initializer_list>

namespace signalbox::test {

/// A configuration for tests: any free port, no admin API, no probes, no retries, two workers, and backends
/// b1, b2, …
Config configFor(std::initializer_list<std::uint16_t> backendPorts);

/// The same with an admin API on any free port.
Config configWithAdmin(std::initializer_list<std::uint16_t> backendPorts);

/// The backend of that name; null if there is none.
const BackendSnapshot *backendIn(const Snapshot &snapshot, const std::string &name);

/// A backend of that name on that port of 127.0.0.1.
BackendConfig backendAt(const std::string &name, std::uint16_t port);

/// An engine inside the test's process. Belongs to the thread that made it.
class RunningEngine
{
public:
    explicit RunningEngine(std::initializer_list<std::uint16_t> backendPorts);
    explicit RunningEngine(Config config);
    /// From a file that it can read again and save, with what `options` does to it. The file outlives it.
    explicit RunningEngine(const TomlFile &file, void (*options)(Config &) = nullptr);

    std::uint16_t port() const; ///< 0: it did not start
    const Ready &ready() const { return m_ready; }
    AdminClient admin() const; ///< if it has an admin API
    const std::string &failure() const { return m_failure; }
    Engine &engine() { return m_engine; }

    /// Carries out a change; an error only if it failed.
    std::optional<Error> run(Command command);
    /// Waits for a snapshot that meets the condition.
    bool waitForSnapshot(const std::function<bool(const Snapshot &)> &condition);
    bool waitForState(const std::string &backend, BackendState state);
    /// Waits until so many requests wait for a backend.
    bool waitForQueue(std::uint64_t length);
    /// Waits until no request waits or is in flight, on the engine or on any backend.
    bool waitUntilIdle();
    /// A snapshot made after the call.
    SnapshotPtr freshSnapshot();

private:
    void start();

    Engine m_engine;
    Ready m_ready;
    std::string m_failure;
};

}
