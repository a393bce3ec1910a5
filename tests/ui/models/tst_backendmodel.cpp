#include "tests/ui/madeup.h"
#include "ui/models/backendmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_BackendModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void mergesRowsById_data();
    void mergesRowsById();
    void keepsIndexesOfRowsThatStay();
    void tellsOneRangePerTick();
    void rampsOverTheConfiguredTime();
    void saysInRedWhatHurts_data();
    void saysInRedWhatHurts();
    void tellsScreenReadersTheWholeState();
    void mutesWeightsThatAreIgnored();
    void showsTierAndLimit();
    void alignsFiguresRight();
    void takesAWeightAndAsksForIt();
    void refusesWeightsOutOfRange();
    void aRemovedBackendCannotBeEdited();
    void theNextSnapshotIsRight();

private:
    void show(const BackendSnapshot &backend);
    QStringList names() const;
    QString text(int row, int column) const;
    BackendModel::Tone tone(int column) const; ///< in the first row

    TrafficHistory m_history;
    BackendColors m_colors;
    std::unique_ptr<BackendModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

using Tone = BackendModel::Tone;
using Ids = std::vector<std::uint64_t>;

static SnapshotPtr snapshotOf(const Ids &ids)
{
    std::vector<BackendSnapshot> backends;
    for (const std::uint64_t id : ids)
        backends.push_back(madeUpBackend(id));
    return std::make_shared<const Snapshot>(madeUpSnapshot(1, backends));
}

void tst_BackendModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<BackendModel>(m_history, m_colors);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_BackendModel::show(const BackendSnapshot &backend)
{
    m_model->update(std::make_shared<const Snapshot>(madeUpSnapshot(1, {backend})));
}

BackendModel::Tone tst_BackendModel::tone(int column) const
{
    return static_cast<Tone>(m_model->index(0, column).data(BackendModel::ToneRole).toInt());
}

QStringList tst_BackendModel::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(text(row, BackendModel::Name));
    return names;
}

QString tst_BackendModel::text(int row, int column) const
{
    return m_model->index(row, column).data().toString();
}

void tst_BackendModel::mergesRowsById_data()
{
    QTest::addColumn<Ids>("before");
    QTest::addColumn<Ids>("after");
    QTest::newRow("the first ones") << Ids{} << Ids{1, 2, 3};
    QTest::newRow("one more at the end") << Ids{1, 2} << Ids{1, 2, 3};
    QTest::newRow("the oldest goes") << Ids{1, 2, 3} << Ids{2, 3};
    QTest::newRow("one goes, one comes") << Ids{1, 2, 3} << Ids{1, 3, 4};
    QTest::newRow("one comes between") << Ids{1, 5} << Ids{1, 3, 5};
    QTest::newRow("all others") << Ids{1, 2} << Ids{3, 4, 5};
    QTest::newRow("none is left") << Ids{1, 2} << Ids{};
}

void tst_BackendModel::mergesRowsById()
{
    QFETCH(Ids, before);
    QFETCH(Ids, after);
    m_model->update(snapshotOf(before));
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->update(snapshotOf(after));
    QStringList expected;
    for (const std::uint64_t id : after)
        expected.append(QStringLiteral("b%1").arg(id));
    QCOMPARE(names(), expected);
    QCOMPARE(resets.size(), 0);
}

void tst_BackendModel::keepsIndexesOfRowsThatStay()
{
    m_model->update(snapshotOf({1, 2, 3}));
    const QPersistentModelIndex kept = m_model->index(1, BackendModel::Name);
    const QPersistentModelIndex gone = m_model->index(0, BackendModel::Name);
    m_model->update(snapshotOf({2, 3, 4}));
    QCOMPARE(kept.data().toString(), QStringLiteral("b2"));
    QVERIFY(!gone.isValid());
}

void tst_BackendModel::tellsOneRangePerTick()
{
    m_model->update(snapshotOf({1, 2, 3}));
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->update(snapshotOf({1, 2, 3}));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.front().at(0).toModelIndex(), m_model->index(0, 0));
    QCOMPARE(changes.front().at(1).toModelIndex(), m_model->index(2, BackendModel::ColumnCount - 1));
}

void tst_BackendModel::rampsOverTheConfiguredTime()
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = BackendState::Ramping;
    backend.inState = 2s;
    m_model->setSlowStart(4s);
    show(backend);
    QCOMPARE(text(0, BackendModel::State), QStringLiteral("Ramping 55 %"));
}

void tst_BackendModel::saysInRedWhatHurts_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("probeIsGood");
    QTest::addColumn<Tone>("reason");
    QTest::addColumn<Tone>("probe");
    const auto row = [](const char *name, BackendState state, bool isGood, Tone reason, Tone probe) {
        QTest::newRow(name) << static_cast<int>(state) << isGood << reason << probe;
    };
    row("up", BackendState::Up, true, Tone::Muted, Tone::Muted);
    row("up, but its last probe failed", BackendState::Up, false, Tone::Muted, Tone::Hurts);
    row("on its way up", BackendState::Ramping, true, Tone::Muted, Tone::Muted);
    row("down", BackendState::Down, false, Tone::Hurts, Tone::Hurts);
    row("ejected while probes go well", BackendState::Ejected, true, Tone::Hurts, Tone::Muted);
    row("taken out", BackendState::Maintenance, true, Tone::Muted, Tone::Muted);
}

void tst_BackendModel::saysInRedWhatHurts()
{
    QFETCH(int, state);
    QFETCH(bool, probeIsGood);
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = static_cast<BackendState>(state);
    backend.lastProbe = LastProbe{.isGood = probeIsGood, .message = "x"};
    show(backend);
    QTEST(tone(BackendModel::Why), "reason");
    QTEST(tone(BackendModel::Probe), "probe");
}

void tst_BackendModel::tellsScreenReadersTheWholeState()
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = BackendState::Ejected;
    backend.reason.message = "5 failures in a row";
    backend.inState = 12s;
    show(backend);
    const QModelIndex state = m_model->index(0, BackendModel::State);
    QCOMPARE(state.data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("Ejected · 5 failures in a row · 12 s"));
    QCOMPARE(text(0, BackendModel::Why), QStringLiteral("5 failures in a row · 12 s"));
}

void tst_BackendModel::mutesWeightsThatAreIgnored()
{
    Snapshot snapshot = madeUpSnapshot(1, {madeUpBackend(1)});
    m_model->update(std::make_shared<const Snapshot>(snapshot));
    QCOMPARE(tone(BackendModel::Weight), Tone::Plain);
    snapshot.algorithm = Algorithm::RoundRobin;
    m_model->update(std::make_shared<const Snapshot>(snapshot));
    QCOMPARE(tone(BackendModel::Weight), Tone::Muted);
    const QModelIndex weight = m_model->index(0, BackendModel::Weight);
    QVERIFY(weight.data(Qt::ToolTipRole).toString().contains(QStringLiteral("ignores weights")));
}

void tst_BackendModel::showsTierAndLimit()
{
    BackendSnapshot backend = madeUpBackend(1);
    show(backend);
    QCOMPARE(text(0, BackendModel::MaxConnections), QStringLiteral("–"));
    QCOMPARE(m_model->index(0, BackendModel::MaxConnections).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("no limit"));
    backend.config.tier = 2;
    backend.config.maxConnections = 64;
    show(backend);
    QCOMPARE(text(0, BackendModel::Tier), QStringLiteral("2"));
    QCOMPARE(text(0, BackendModel::MaxConnections), QStringLiteral("64"));
}

void tst_BackendModel::alignsFiguresRight()
{
    m_model->update(snapshotOf({1}));
    for (const int column : {BackendModel::Weight, BackendModel::Tier, BackendModel::MaxConnections,
             BackendModel::InFlight, BackendModel::Rate}) {
        const auto alignment = m_model->index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        QVERIFY(alignment & Qt::AlignRight);
        QCOMPARE(m_model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>(),
            alignment);
    }
}

void tst_BackendModel::takesAWeightAndAsksForIt()
{
    m_model->update(snapshotOf({1, 2}));
    QSignalSpy edited(m_model.get(), &BackendModel::weightEdited);
    QVERIFY(m_model->setData(m_model->index(1, BackendModel::Weight), 7));
    QCOMPARE(text(1, BackendModel::Weight), QStringLiteral("7"));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.front(), (QVariantList{QStringLiteral("b2"), 7}));
}

void tst_BackendModel::refusesWeightsOutOfRange()
{
    m_model->update(snapshotOf({1}));
    const QModelIndex weight = m_model->index(0, BackendModel::Weight);
    QVERIFY(!m_model->setData(weight, -1));
    QVERIFY(!m_model->setData(weight, 1001));
    QVERIFY(!m_model->setData(weight, QStringLiteral("many")));
    QVERIFY(!m_model->setData(m_model->index(0, BackendModel::Name), QStringLiteral("x")));
}

void tst_BackendModel::aRemovedBackendCannotBeEdited()
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = BackendState::Removing;
    show(backend);
    QVERIFY(!(m_model->index(0, BackendModel::Weight).flags() & Qt::ItemIsEditable));
}

void tst_BackendModel::theNextSnapshotIsRight()
{
    m_model->update(snapshotOf({1}));
    m_model->setData(m_model->index(0, BackendModel::Weight), 7);
    m_model->update(snapshotOf({1}));
    QCOMPARE(text(0, BackendModel::Weight), QStringLiteral("1"));
}

QTEST_MAIN(tst_BackendModel)
#include "tst_backendmodel.moc"
