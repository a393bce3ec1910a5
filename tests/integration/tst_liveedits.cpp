#include "engine/config/jsonwriter.h"
#include "engine/config/names.h"
#include "engine/metrics/processstats.h"
#include "tests/support/adminclient.h"
#include "tests/support/backendprocess.h"
#include "tests/support/json.h"
#include "tests/support/patience.h"
#include "tests/support/printing.h"
#include "tests/support/runningengine.h"
#include "tests/support/tomlfile.h"
#include "tests/support/traffic.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <random>

namespace signalbox::test {

/// A thousand changes by the API while traffic flows.
class LiveEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loseNoRequestAndLeaveNothingBehind();
};

namespace {

constexpr unsigned seed = 20261123;
constexpr int lasting = 2; // backends that always take traffic; the others come and go
constexpr std::size_t smallGrowth = 16 * 1024 * 1024; // of memory

using Json = QJsonObject;

std::string body(const Json &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

Json member(const char *key, const QJsonValue &value)
{
    return {{QLatin1String(key), value}};
}

/// Changes what runs, at random, and remembers what it asked for.
class Operator
{
public:
    Operator(const RunningEngine &engine, const LoadedConfig &loaded, std::vector<BackendConfig> spare)
        : wanted(loaded.started)
        , m_admin(engine.admin())
        , m_started(loaded.started)
        , m_spare(std::move(spare))
    {
    }

    /// Each returns the answer if it is not the one that was to be expected, else nothing.
    std::string edit();
    std::string reload();

    Config wanted;

private:
    std::string addOrRemove();
    std::string changeMode();
    std::string changeWeight();
    std::string changeAlgorithm();
    std::string expect(std::initializer_list<int> statuses, const char *method, const std::string &target,
        const Json &content = {}) const;
    std::size_t below(std::size_t limit) { return m_dice() % limit; }

    AdminClient m_admin;
    const Config m_started;
    const std::vector<BackendConfig> m_spare;
    std::mt19937 m_dice{seed};
};

std::string Operator::edit()
{
    switch (below(4)) {
    case 0:
        return addOrRemove();
    case 1:
        return changeMode();
    case 2:
        return changeWeight();
    default:
        return changeAlgorithm();
    }
}

std::string Operator::addOrRemove()
{
    const BackendConfig &one = m_spare[below(m_spare.size())];
    const auto there = std::ranges::find(wanted.backends, one.name, &BackendConfig::name);
    if (there != wanted.backends.end()) {
        wanted.backends.erase(there);
        return expect({202}, "DELETE", "backends/" + one.name);
    }
    wanted.backends.push_back(one);
    Json content = member("name", QString::fromStdString(one.name));
    content.insert(QLatin1String("address"), QString::fromStdString(toString(one.address)));
    return expect({200, 201}, "POST", "backends", content);
}

std::string Operator::changeMode()
{
    if (wanted.backends.size() == lasting)
        return addOrRemove();
    BackendConfig &one = wanted.backends[lasting + below(wanted.backends.size() - lasting)];
    one.mode = static_cast<BackendMode>(below(3));
    return expect(
        {200}, "PATCH", "backends/" + one.name, member("mode", QString::fromLatin1(name(one.mode))));
}

std::string Operator::changeWeight()
{
    const std::size_t index = below(wanted.backends.size());
    BackendConfig &one = wanted.backends[index];
    one.weight = static_cast<int>(below(10)) + (index < lasting ? 1 : 0);
    return expect({200}, "PATCH", "backends/" + one.name, member("weight", one.weight));
}

std::string Operator::changeAlgorithm()
{
    const auto all = names<Algorithm>();
    const std::size_t index = below(all.size());
    wanted.balancing.algorithm = static_cast<Algorithm>(index);
    const Json change = member("algorithm", QString::fromLatin1(all[index]));
    return expect({200}, "PATCH", "config", member("balancing", change));
}

std::string Operator::reload()
{
    wanted = m_started;
    return expect({200}, "POST", "config/reload");
}

std::string Operator::expect(std::initializer_list<int> statuses, const char *method,
    const std::string &target, const Json &content) const
{
    const std::string text = content.isEmpty() ? "" : body(content);
    const auto reply = m_admin.call(method, "/api/v1/" + target, text);
    if (std::ranges::find(statuses, reply.status) != statuses.end())
        return {};
    return std::string(method) + ' ' + target + ' ' + text + " gave " + std::to_string(reply.status) + ' '
        + reply.response.body;
}

std::string fileWith(const BackendProcess *backends)
{
    std::string text = "workers = 2\n[[listen]]\naddress = \"127.0.0.1:0\"\n"
                       "[admin]\naddress = \"127.0.0.1:0\"\n[retry]\nattempts = 0\n"
                       "[timeouts]\nbackend_idle = \"300ms\"\n[balancing]\nslow_start = 0\n";
    for (int i = 0; i < lasting; ++i)
        text += "[[backends]]\nname = \"b" + std::to_string(i)
            + "\"\naddress = \"127.0.0.1:" + std::to_string(backends[i].port()) + "\"\n";
    return text;
}

/// So many edits, with a reload in each fifty; returns what first went wrong, or nothing.
std::string editUnderLoad(const RunningEngine &engine, Operator &changes, int edits)
{
    Traffic traffic(engine.port(), 16);
    std::string wrong = traffic.waitForMore(500) ? "" : "no traffic";
    for (int i = 1; i <= edits && wrong.empty(); ++i) {
        if (i % 50 == 25)
            wrong = changes.reload();
        if (wrong.empty())
            wrong = changes.edit();
    }
    const bool flows = traffic.waitForMore(500);
    const std::string failure = traffic.stop();
    return wrong.empty() && !flows ? "the traffic has ended: " + failure : wrong + failure;
}

/// Neither a client, nor a backend that is on its way out, nor an idle connection is left.
bool becomesQuiet(RunningEngine &engine, std::size_t backends, std::uint64_t mostDescriptors)
{
    return engine.waitForSnapshot([&](const Snapshot &now) {
        return now.clientConnections == 0 && now.backends.size() == backends
            && readProcessStats().openDescriptors <= mostDescriptors;
    });
}

bool isAsAsked(const BackendSnapshot &backend)
{
    switch (backend.config.mode) {
    case BackendMode::Ready:
        return backend.state == BackendState::Up;
    case BackendMode::Drain:
        return backend.state == BackendState::Drained;
    case BackendMode::Maintenance:
        return backend.state == BackendState::Maintenance;
    }
    return false;
}

}

void LiveEditsTest::loseNoRequestAndLeaveNothingBehind()
{
    const BackendProcess backends[6];
    const TomlFile file(fileWith(backends));
    RunningEngine engine(file);
    QVERIFY2(engine.port() != 0, engine.failure().c_str());
    Operator changes(engine, file.load(),
        {backendAt("b2", backends[2].port()), backendAt("b3", backends[3].port()),
            backendAt("b4", backends[4].port()), backendAt("b5", backends[5].port())});
    const std::uint64_t descriptors = readProcessStats().openDescriptors;
    QCOMPARE(editUnderLoad(engine, changes, 100), std::string()); // until everything has been used once
    QVERIFY(becomesQuiet(engine, changes.wanted.backends.size(), descriptors));
    const std::uint64_t memory = readProcessStats().residentBytes;
    QCOMPARE(editUnderLoad(engine, changes, 1'000), std::string());
    QVERIFY2(becomesQuiet(engine, changes.wanted.backends.size(), descriptors),
        qPrintable(QStringLiteral("%1 descriptors, %2 before")
                       .arg(readProcessStats().openDescriptors)
                       .arg(descriptors)));
    const std::uint64_t now = readProcessStats().residentBytes;
    QVERIFY2(sanitized || now <= memory + smallGrowth, qPrintable(QString::number(now - memory)));

    const Json view = engine.admin().get("/api/v1/config");
    const Json asked = toJson(changes.wanted);
    QCOMPARE(valueAt(view, "backends"), valueAt(asked, "backends"));
    QCOMPARE(valueAt(view, "balancing"), valueAt(asked, "balancing"));
    QVERIFY(engine.waitForSnapshot(
        [](const Snapshot &snapshot) { return std::ranges::all_of(snapshot.backends, isAsAsked); }));
    const auto listed = listAt(engine.admin().get("/api/v1/backends"), "items");
    QCOMPARE(listed.size(), changes.wanted.backends.size());
}

}

QTEST_GUILESS_MAIN(signalbox::test::LiveEditsTest)
#include "tst_liveedits.moc"
