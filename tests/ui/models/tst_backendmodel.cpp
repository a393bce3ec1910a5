#include "tests/ui/madeup.h"
#include "ui/models/backendfilter.h"
#include "ui/models/backendmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_BackendModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void mergesRowsById_data();
    void mergesRowsById();
    void keepsIndexesOfRowsThatStay();
    void tellsOneRangeOfWhatChanged();
    void notesEveryChange_data();
    void notesEveryChange();
    void sortsByNumbers();
    void knowsItsRowsById();
    void callsWhatIsAProblem_data();
    void callsWhatIsAProblem();
    void showsErrorsByTheirPart_data();
    void showsErrorsByTheirPart();
    void saysThatItFlaps();
    void marksTheSlowOne();
    void saysInRedWhatHurts();
    void tellsScreenReadersTheWholeState();
    void mutesWeightsThatAreIgnored();
    void showsTierAndLimit();
    void alignsFiguresRight();
    void takesAWeightAndAsksForIt();
    void refusesWeightsOutOfRange();
    void aRemovedBackendCannotBeEdited();
    void theNextSnapshotIsRight();
    void toolTipsArePlainText();
    void everyCellCanBeHeard();
    void twoHundredRowsAreQuick();

private:
    void show(const BackendSnapshot &backend);
    QStringList names() const;
    QString text(int row, int column) const;
    BackendModel::Tone tone(int column) const; ///< in the first row

    TrafficHistory m_history;
    HealthHistory m_health;
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
    m_history = TrafficHistory();
    m_health = HealthHistory();
    m_model = std::make_unique<BackendModel>(m_history, m_health, m_colors);
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

void tst_BackendModel::tellsOneRangeOfWhatChanged()
{
    Snapshot snapshot = madeUpSnapshot(1, {madeUpBackend(1), madeUpBackend(2), madeUpBackend(3)});
    m_model->update(std::make_shared<const Snapshot>(snapshot));
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->update(std::make_shared<const Snapshot>(snapshot));
    QCOMPARE(changes.size(), 0);
    snapshot.backends.at(1).inFlight = 4;
    snapshot.backends.at(2).retries = 1;
    m_model->update(std::make_shared<const Snapshot>(snapshot));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.front().at(0).toModelIndex(), m_model->index(1, BackendModel::InFlight));
    QCOMPARE(changes.front().at(1).toModelIndex(), m_model->index(2, BackendModel::Retries));
    const auto roles = changes.front().at(2).value<QList<int>>();
    QVERIFY(roles.contains(Qt::DisplayRole) && roles.contains(BackendModel::SortRole));
    QVERIFY(!roles.contains(BackendModel::IdRole));
}

void tst_BackendModel::notesEveryChange_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<std::function<void(BackendSnapshot &)>>("change");
    const auto row = [](const char *name, int column, std::function<void(BackendSnapshot &)> change) {
        QTest::newRow(name) << column << std::move(change);
    };
    row("state", BackendModel::State, [](auto &b) { b.state = BackendState::Drained; });
    row("reason", BackendModel::State, [](auto &b) { b.reason.message = "x"; });
    row("name", BackendModel::Name, [](auto &b) { b.config.name = "x"; });
    row("address", BackendModel::BackendAddress, [](auto &b) { b.config.address.port = 1; });
    row("weight", BackendModel::Weight, [](auto &b) { b.config.weight = 9; });
    row("rate", BackendModel::Rate, [](auto &b) { b.requestsPerSecond = 9; });
    row("share got", BackendModel::Share, [](auto &b) { b.share = 0.5; });
    row("share intended", BackendModel::Share, [](auto &b) { b.intendedShare = 0.5; });
    row("latency", BackendModel::P99, [](auto &b) { b.latency = LatencyPercentiles{1ms, 1ms, 2ms}; });
    row("retries", BackendModel::Retries, [](auto &b) { b.retries = 9; });
    row("probe", BackendModel::Probe, [](auto &b) { b.lastProbe = LastProbe{.status = 200, .message = {}}; });
    row("tier", BackendModel::Tier, [](auto &b) { b.config.tier = 9; });
    row("limit", BackendModel::MaxConnections, [](auto &b) { b.config.maxConnections = 9; });
    row("requests", BackendModel::Requests, [](auto &b) { b.requests = 9; });
    row("answers with 5xx", BackendModel::ServerErrors, [](auto &b) { b.responses[4] = 9; });
    row("failures", BackendModel::Failures, [](auto &b) { b.errors = 9; });
    row("time", BackendModel::Since, [](auto &b) { b.inState = 9s; });
}

void tst_BackendModel::notesEveryChange()
{
    QFETCH(int, column);
    QFETCH(std::function<void(BackendSnapshot &)>, change);
    BackendSnapshot backend = madeUpBackend(1);
    show(backend);
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    change(backend);
    show(backend);
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes.front().at(0).toModelIndex().column() <= column);
    QVERIFY(changes.front().at(1).toModelIndex().column() >= column);
}

void tst_BackendModel::sortsByNumbers()
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.requestsPerSecond = 1234.5;
    backend.latency = LatencyPercentiles{1ms, 2ms, 1500ms};
    backend.state = BackendState::Down;
    show(backend);
    const auto value = [this](int column) { return m_model->index(0, column).data(BackendModel::SortRole); };
    QCOMPARE(value(BackendModel::Rate).toDouble(), 1234.5);
    QCOMPARE(value(BackendModel::P99).toDouble(), 1'500'000.0);
    QCOMPARE(value(BackendModel::State).toInt(), 8);
    for (int column = 0; column < BackendModel::ColumnCount; ++column)
        QVERIFY2(value(column).isValid(), qPrintable(QString::number(column)));
}

void tst_BackendModel::knowsItsRowsById()
{
    m_model->update(snapshotOf({1, 3, 5}));
    QCOMPARE(m_model->index(1, BackendModel::Rate).data(BackendModel::IdRole).toULongLong(), 3ULL);
    QCOMPARE(
        m_model->index(1, BackendModel::Rate).data(BackendModel::NameRole).toString(), QStringLiteral("b3"));
    QCOMPARE(m_model->find(5)->config.name, std::string("b5"));
    QVERIFY(!m_model->find(4));
    QVERIFY(!m_model->find(6));
}

void tst_BackendModel::callsWhatIsAProblem_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("isProblem");
    const auto row = [](const char *name, BackendState state, bool isProblem) {
        QTest::newRow(name) << static_cast<int>(state) << isProblem;
    };
    row("up is well", BackendState::Up, false);
    row("a new one is well", BackendState::Checking, false);
    row("down is a problem", BackendState::Down, true);
    row("ejected is a problem", BackendState::Ejected, true);
    row("on its way up is a problem", BackendState::Ramping, true);
    row("draining is a problem", BackendState::Draining, true);
    row("drained is as its operator wants", BackendState::Drained, false);
    row("maintenance is as its operator wants", BackendState::Maintenance, false);
}

void tst_BackendModel::callsWhatIsAProblem()
{
    QFETCH(int, state);
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = static_cast<BackendState>(state);
    show(backend);
    QTEST(m_model->index(0, 0).data(BackendModel::ProblemRole).toBool(), "isProblem");
}

void tst_BackendModel::showsErrorsByTheirPart_data()
{
    QTest::addColumn<int>("failed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<bool>("isProblem");
    QTest::newRow("none") << 0 << QStringLiteral("0") << Tone::Plain << false;
    QTest::newRow("so few that they round to none") << 1 << QStringLiteral("< 0.1 %") << Tone::Plain << false;
    QTest::newRow("few") << 40 << QStringLiteral("0.4 %") << Tone::Plain << false;
    QTest::newRow("one in a hundred") << 100 << QStringLiteral("1.0 %") << Tone::Warns << true;
    QTest::newRow("one in ten") << 1000 << QStringLiteral("10.0 %") << Tone::Hurts << true;
}

void tst_BackendModel::showsErrorsByTheirPart()
{
    QFETCH(int, failed);
    BackendSnapshot backend = madeUpBackend(1);
    m_history.update(madeUpSnapshot(1, {backend}));
    backend.requests = 10'000;
    backend.errors = static_cast<std::uint64_t>(failed);
    m_history.update(madeUpSnapshot(2, {backend}));
    show(backend);
    QTEST(text(0, BackendModel::Errors), "text");
    QTEST(tone(BackendModel::Errors), "tone");
    QTEST(m_model->index(0, 0).data(BackendModel::ProblemRole).toBool(), "isProblem");
    const QString words = m_model->index(0, BackendModel::Errors).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(words.startsWith(QStringLiteral("%1 of 10,000 attempts").arg(QLocale().toString(failed))),
        qPrintable(words));
}

void tst_BackendModel::saysThatItFlaps()
{
    m_health.update(*madeUpSnapshot(1, {1}));
    Event event;
    event.what = StateChange{1, "b1", BackendState::Up, BackendState::Ejected, {}};
    m_health.addEvents({event, event, event});
    m_model->update(snapshotOf({1}));
    QCOMPARE(text(0, BackendModel::State), QStringLiteral("Up, flapping · 3 in 10 min · 0 s"));
    QVERIFY(m_model->index(0, 0).data(BackendModel::ProblemRole).toBool());
}

void tst_BackendModel::marksTheSlowOne()
{
    std::vector<BackendSnapshot> backends;
    for (const auto p99 : {6ms, 7ms, 8ms, 44ms}) {
        backends.push_back(madeUpBackend(backends.size() + 1));
        backends.back().latency = LatencyPercentiles{1ms, 2ms, p99};
    }
    m_model->update(std::make_shared<const Snapshot>(madeUpSnapshot(1, backends)));
    const auto toneOf = [this](int row) {
        return static_cast<Tone>(m_model->index(row, BackendModel::P99).data(BackendModel::ToneRole).toInt());
    };
    QCOMPARE(toneOf(2), Tone::Plain);
    QCOMPARE(toneOf(3), Tone::Warns);
    QCOMPARE(text(3, BackendModel::P99), QStringLiteral("44 ms"));
    m_model->update(snapshotOf({1}));
    QCOMPARE(text(0, BackendModel::P50), QStringLiteral("–"));
}

void tst_BackendModel::saysInRedWhatHurts()
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.lastProbe = LastProbe{.isGood = true, .message = "connected"};
    show(backend);
    QCOMPARE(tone(BackendModel::Probe), Tone::Muted);
    backend.lastProbe->isGood = false;
    show(backend);
    QCOMPARE(tone(BackendModel::Probe), Tone::Hurts);
}

void tst_BackendModel::toolTipsArePlainText()
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.config.name = "<img src=x>";
    backend.state = BackendState::Down;
    backend.reason = {"new", "<b>x</b>"};
    show(backend);
    for (const int column : {BackendModel::Name, BackendModel::State}) {
        const QString tip = m_model->index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("&lt;")));
        QVERIFY(!tip.contains(QStringLiteral("<img")) && !tip.contains(QStringLiteral("<b>")));
    }
}

void tst_BackendModel::everyCellCanBeHeard()
{
    m_model->update(snapshotOf({1}));
    for (int column = 0; column < BackendModel::ColumnCount; ++column) {
        const QString words = m_model->index(0, column).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(!words.isEmpty() && words != QStringLiteral("–"), qPrintable(QString::number(column)));
    }
}

void tst_BackendModel::twoHundredRowsAreQuick()
{
    BackendFilter filter;
    filter.setSourceModel(m_model.get());
    filter.sort(BackendModel::Rate, Qt::DescendingOrder);
    filter.setText(QStringLiteral("b"));
    m_tester.reset(); // looks at every cell
    int second = 0;
    const auto tick = [this, &filter, &second] {
        std::vector<BackendSnapshot> backends;
        for (std::uint64_t id = 1; id <= 200; ++id) {
            backends.push_back(madeUpBackend(id));
            backends.back().requestsPerSecond =
                static_cast<double>((id * 7919 + 31U * static_cast<unsigned>(second)) % 1000);
            backends.back().requests = static_cast<std::uint64_t>(second) * id;
        }
        const auto snapshot = std::make_shared<const Snapshot>(madeUpSnapshot(++second, backends));
        m_history.update(*snapshot);
        m_model->update(snapshot);
        filter.refresh();
    };
    for (int i = 0; i < 20; ++i)
        tick();
    QCOMPARE(filter.rowCount(), 200);
    QBENCHMARK
    {
        tick();
    }
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
    QCOMPARE(text(0, BackendModel::State), QStringLiteral("Ejected · 5 failures in a row · 12 s"));
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
             BackendModel::InFlight, BackendModel::Rate, BackendModel::P99, BackendModel::Errors}) {
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
