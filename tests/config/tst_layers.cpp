#include "engine/config/layers.h"

#include "tests/config/unusualconfig.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const BackendConfig a{"a", {"127.0.0.1", 9001}, 3};
const BackendConfig b{"b", {"127.0.0.1", 9002}, 2};
const BackendConfig c{"c", {"127.0.0.1", 9003}};

BackendConfig weighing(BackendConfig backend, int weight)
{
    backend.weight = weight;
    return backend;
}

/// The file has a and b and two workers; an option gave four.
Layers started()
{
    Layers layers;
    layers.file.workers = 2;
    layers.file.backends = {a, b};
    layers.started = layers.file;
    layers.started.workers = 4;
    layers.live = layers.started;
    return layers;
}

}

class tst_Layers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesTheFileWithoutOptions();
    void savesLiveEdits();
    void savesALiveEditOfWhatAnOptionGave();
    void savesBackendsThatCameOrWent();
    void savesOfABackendOnlyWhatWasEdited();
    void leavesTheFilesBackendsWhereOptionsGaveOthers();
    void savesAnEditedBackendThatAnOptionGave();
    void reachesAnything();
    void listsLiveEdits();
};

void tst_Layers::savesTheFileWithoutOptions()
{
    QVERIFY(started().saved() == started().file);
}

void tst_Layers::savesLiveEdits()
{
    Layers layers = started();
    layers.live.balancing.algorithm = Algorithm::Random;
    layers.live.timeouts.connect = 1s;
    Config expected = layers.file;
    expected.balancing.algorithm = Algorithm::Random;
    expected.timeouts.connect = 1s;
    QVERIFY(layers.saved() == expected);
}

void tst_Layers::savesALiveEditOfWhatAnOptionGave()
{
    Layers layers = started();
    layers.live.workers = 3;
    QCOMPARE(layers.saved().workers, 3);
}

void tst_Layers::savesBackendsThatCameOrWent()
{
    Layers layers = started();
    layers.live.backends = {b, c};
    const std::vector<BackendConfig> expected = {b, c};
    QVERIFY(layers.saved().backends == expected);
}

void tst_Layers::savesOfABackendOnlyWhatWasEdited()
{
    Layers layers = started();
    layers.started.backends = {weighing(a, 7), b};
    layers.live.backends = layers.started.backends;
    layers.live.backends.front().mode = BackendMode::Drain;
    const BackendConfig saved = layers.saved().backends.front();
    QCOMPARE(saved.weight, a.weight);
    QVERIFY(saved.mode == BackendMode::Drain);
}

void tst_Layers::leavesTheFilesBackendsWhereOptionsGaveOthers()
{
    Layers layers = started();
    layers.started.backends = {c};
    layers.live = layers.started;
    layers.live.retry.attempts = 1;
    QVERIFY(layers.saved().backends == layers.file.backends);
}

void tst_Layers::savesAnEditedBackendThatAnOptionGave()
{
    Layers layers = started();
    layers.started.backends = {c};
    layers.live = layers.started;
    layers.live.backends = {weighing(c, 9)};
    const std::vector<BackendConfig> expected = {a, b, weighing(c, 9)};
    QVERIFY(layers.saved().backends == expected);
}

void tst_Layers::reachesAnything()
{
    QVERIFY(withEdits({}, {}, unusualConfig()) == unusualConfig());
    QVERIFY(withEdits(unusualConfig(), unusualConfig(), {}) == Config{});
}

void tst_Layers::listsLiveEdits()
{
    Layers layers = started();
    QVERIFY(layers.edits().empty());
    layers.live.workers = 3;
    layers.live.backends = {weighing(a, 5), b};
    const std::vector<Change> expected = {{"workers", "4", "3"}, {"backends[a].weight", "3", "5"}};
    QVERIFY(layers.edits() == expected);
}

QTEST_APPLESS_MAIN(tst_Layers)
#include "tst_layers.moc"
