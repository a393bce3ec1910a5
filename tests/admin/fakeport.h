#pragma once

#include "engine/admin/adminport.h"

#include <map>

namespace signalbox::test {

/// An engine that forwards nothing: it keeps a configuration, and what a test says is so. Used by one thread.
class FakePort final : public AdminPort
{
public:
    FakePort();

    SnapshotPtr snapshot() override;
    bool isReady() const override { return ready; }
    const Config &config() const override { return current; }
    std::vector<Problem> apply(const Config &wanted) override;
    void cut(const std::string &backend) override;
    std::optional<Problem> save() override { return saveProblem; }
    Reload reload() override { return reloading; }
    std::optional<std::string> route(const std::string &key) override;
    void visitRequests(const std::function<bool(const RequestRecord &)> &visit) override;
    std::string metrics() override { return "signalbox_up 1\n"; }

    /// A removed backend that has nothing in flight any more goes.
    void finish(const std::string &backend);

    Config current; ///< two backends, a and b
    bool ready = true;
    std::map<std::string, std::uint64_t> inFlight; ///< by backend
    std::vector<BackendConfig> removing;
    std::optional<Problem> saveProblem;
    Reload reloading;
    std::vector<RequestRecord> records; ///< the newest first
    int applied = 0;

private:
    BackendSnapshot describe(const BackendConfig &backend, bool isRemoved);
};

}
