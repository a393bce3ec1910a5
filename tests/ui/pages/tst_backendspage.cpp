#include "tests/ui/madeup.h"
#include "ui/models/backendmodel.h"
#include "ui/pages/backendspage.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTest>

using namespace signalbox;

class tst_BackendsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void countsWhatIsNotUp();
    void saysThatWeightsAreIgnored();
    void hidesTierAndLimitUntilAskedFor();

private:
    void show(const Snapshot &snapshot);
    QString note() const;

    TrafficHistory m_history;
    BackendColors m_colors;
    std::unique_ptr<BackendModel> m_model;
    std::unique_ptr<BackendsPage> m_page;
};

static BackendSnapshot backend(std::uint64_t id, BackendState state)
{
    BackendSnapshot backend = madeUpBackend(id);
    backend.state = state;
    return backend;
}

void tst_BackendsPage::init()
{
    m_model = std::make_unique<BackendModel>(m_history, m_colors);
    m_page = std::make_unique<BackendsPage>(*m_model);
    m_page->setActions({}, new QAction(m_page.get()));
}

void tst_BackendsPage::show(const Snapshot &snapshot)
{
    m_model->update(std::make_shared<const Snapshot>(snapshot));
    m_page->showSnapshot(snapshot);
}

QString tst_BackendsPage::note() const
{
    return m_page->findChild<QLabel *>(QStringLiteral("panelNote"))->text();
}

void tst_BackendsPage::countsWhatIsNotUp()
{
    using enum BackendState;
    show(madeUpSnapshot(1, {backend(1, Up)}));
    QCOMPARE(note(), QStringLiteral("1"));
    show(madeUpSnapshot(1,
        {backend(1, Up), backend(2, Down), backend(3, Ejected), backend(4, Ejected), backend(5, Checking),
            backend(6, Ramping), backend(7, Drained)}));
    QCOMPARE(note(), QStringLiteral("7 · 1 down · 2 ejected · 1 checking · 1 ramping · 1 draining"));
}

void tst_BackendsPage::saysThatWeightsAreIgnored()
{
    Snapshot snapshot = madeUpSnapshot(1, {madeUpBackend(1), madeUpBackend(2)});
    snapshot.algorithm = Algorithm::RoundRobin;
    show(snapshot);
    QCOMPARE(note(), QStringLiteral("2"));
    snapshot.backends.at(1).config.weight = 5;
    show(snapshot);
    QCOMPARE(note(), QStringLiteral("2 · Round robin ignores the weights, which differ"));
    snapshot.algorithm = Algorithm::Random;
    show(snapshot);
    QCOMPARE(note(), QStringLiteral("2"));
}

void tst_BackendsPage::hidesTierAndLimitUntilAskedFor()
{
    show(madeUpSnapshot(1, {madeUpBackend(1)}));
    m_page->show();
    auto *table = m_page->findChild<QTableView *>(QStringLiteral("backends"));
    Q_EMIT table->horizontalHeader()->customContextMenuRequested({});
    const auto *menu = table->findChild<QMenu *>();
    QVERIFY(menu);
    for (const int column : {BackendModel::Tier, BackendModel::MaxConnections}) {
        QVERIFY(table->isColumnHidden(column));
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        const auto actions = menu->actions();
        const auto offered = std::ranges::find(actions, title, &QAction::text);
        QVERIFY(offered != actions.end());
        (*offered)->trigger();
        QVERIFY(!table->isColumnHidden(column));
    }
}

QTEST_MAIN(tst_BackendsPage)
#include "tst_backendspage.moc"
