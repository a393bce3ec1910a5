#include "tests/ui/madeup.h"
#include "ui/models/backendfilter.h"
#include "ui/models/backendmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_BackendFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_tester.reset(); }
    void findsByWords_data();
    void findsByWords();
    void showsProblemsOnly();
    void aRowStaysForFiveMinutesAfterItRecovered();
    void sortsByNumbersNotByTheirText();
    void sortsNamesAsPeopleCount();
    void equalRowsStayInOrderOfAge();
    void theThirdOrderIsThatOfAge();
    void followsTheFiguresUntilFrozen();
    void noRowGoesWhileFrozen();
    void whatIsTypedCountsWhileFrozen();

private:
    void show();
    QStringList names() const;
    BackendSnapshot &backend(std::size_t index) { return m_backends.at(index); }

    BackendFilter::Clock::time_point m_now;
    TrafficHistory m_traffic;
    HealthHistory m_health;
    BackendColors m_colors;
    std::vector<BackendSnapshot> m_backends;
    std::unique_ptr<BackendModel> m_model;
    std::unique_ptr<BackendFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_BackendFilter::init()
{
    m_model = std::make_unique<BackendModel>(m_traffic, m_health, m_colors);
    m_filter = std::make_unique<BackendFilter>([this] { return m_now; });
    m_filter->setSourceModel(m_model.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_filter.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_backends = {madeUpBackend(1), madeUpBackend(2), madeUpBackend(3)};
    show();
}

void tst_BackendFilter::show()
{
    m_model->update(std::make_shared<const Snapshot>(madeUpSnapshot(1, m_backends)));
    m_filter->refresh();
}

QStringList tst_BackendFilter::names() const
{
    QStringList names;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        names.append(m_filter->index(row, BackendModel::Name).data().toString());
    return names;
}

void tst_BackendFilter::findsByWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const char *text, const QStringList &found) {
        QTest::newRow(name) << QString::fromUtf8(text) << found;
    };
    const QString api = QStringLiteral("api");
    const QString legacy = QStringLiteral("legacy");
    const QString spare = QStringLiteral("spare");
    row("nothing finds all", "", {api, legacy, spare});
    row("spaces find all", "  ", {api, legacy, spare});
    row("a part of a name", "leg", {legacy});
    row("in any case", "LEG", {legacy});
    row("an address", ":9003", {spare});
    row("a state", "down", {spare});
    row("every word counts", "127.0.0.1 down", {spare});
    row("and one that is nowhere finds none", "down elsewhere", {});
}

void tst_BackendFilter::findsByWords()
{
    QFETCH(QString, text);
    backend(0).config.name = "api";
    backend(1).config.name = "legacy";
    backend(2).config.name = "spare";
    backend(2).state = BackendState::Down;
    show();
    m_filter->setText(text);
    QTEST(names(), "found");
}

void tst_BackendFilter::showsProblemsOnly()
{
    m_filter->setOnlyProblems(true);
    QCOMPARE(names(), QStringList());
    backend(1).state = BackendState::Ejected;
    show();
    QCOMPARE(names(), QStringList{QStringLiteral("b2")});
    m_filter->setOnlyProblems(false);
    QCOMPARE(names().size(), 3);
}

void tst_BackendFilter::aRowStaysForFiveMinutesAfterItRecovered()
{
    backend(1).state = BackendState::Down;
    show();
    backend(1).state = BackendState::Up;
    m_filter->setOnlyProblems(true);
    m_now += 4min + 59s;
    show();
    QCOMPARE(names(), QStringList{QStringLiteral("b2")});
    m_now += 1s;
    show();
    QCOMPARE(names(), QStringList());
}

void tst_BackendFilter::sortsByNumbersNotByTheirText()
{
    backend(0).requestsPerSecond = 900;
    backend(1).requestsPerSecond = 10'000;
    backend(2).requestsPerSecond = 9.5;
    show();
    m_filter->sort(BackendModel::Rate, Qt::DescendingOrder);
    QCOMPARE(names(), (QStringList{QStringLiteral("b2"), QStringLiteral("b1"), QStringLiteral("b3")}));
}

void tst_BackendFilter::sortsNamesAsPeopleCount()
{
    backend(0).config.name = "api-10";
    backend(1).config.name = "API-9";
    backend(2).config.name = "api-2";
    show();
    m_filter->sort(BackendModel::Name, Qt::AscendingOrder);
    QCOMPARE(
        names(), (QStringList{QStringLiteral("api-2"), QStringLiteral("API-9"), QStringLiteral("api-10")}));
}

void tst_BackendFilter::equalRowsStayInOrderOfAge()
{
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m_filter->sort(BackendModel::Retries, order);
        QCOMPARE(names(), (QStringList{QStringLiteral("b1"), QStringLiteral("b2"), QStringLiteral("b3")}));
    }
}

void tst_BackendFilter::theThirdOrderIsThatOfAge()
{
    m_filter->sort(BackendModel::Name, Qt::DescendingOrder);
    QCOMPARE(names().front(), QStringLiteral("b3"));
    m_filter->sort(-1);
    QCOMPARE(names().front(), QStringLiteral("b1"));
}

void tst_BackendFilter::followsTheFiguresUntilFrozen()
{
    m_filter->sort(BackendModel::InFlight, Qt::DescendingOrder);
    backend(2).inFlight = 5;
    show();
    QCOMPARE(names().front(), QStringLiteral("b3"));
    m_filter->setFrozen(true);
    backend(1).inFlight = 9;
    show();
    QCOMPARE(names().front(), QStringLiteral("b3"));
    QCOMPARE(m_filter->index(1, BackendModel::Name).data().toString(), QStringLiteral("b1"));
    m_filter->setFrozen(false);
    QCOMPARE(names().front(), QStringLiteral("b2"));
}

void tst_BackendFilter::noRowGoesWhileFrozen()
{
    backend(0).state = BackendState::Down;
    show();
    m_filter->setText(QStringLiteral("down"));
    m_filter->setFrozen(true);
    backend(0).state = BackendState::Up;
    show();
    QCOMPARE(names(), QStringList{QStringLiteral("b1")});
    m_filter->setFrozen(false);
    QCOMPARE(names(), QStringList());
}

void tst_BackendFilter::whatIsTypedCountsWhileFrozen()
{
    m_filter->setFrozen(true);
    m_filter->setText(QStringLiteral("b2"));
    QCOMPARE(names(), QStringList{QStringLiteral("b2")});
}

QTEST_MAIN(tst_BackendFilter)
#include "tst_backendfilter.moc"
