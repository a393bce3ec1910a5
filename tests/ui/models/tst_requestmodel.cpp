#include "tests/ui/madeup.h"
#include "tests/ui/madeuprequest.h"
#include "ui/models/requestfilter.h"
#include "ui/models/requestmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_RequestModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aBatchIsOneInsertion();
    void isInTheOrderInWhichRequestsEnded();
    void keepsTheLastTwoThousand();
    void takesMoreThanItHolds();
    void showsWhatWasRecorded();
    void marksTheBackendByItsColor();
    void filtersAndSorts();
    void takesASecondOfTraffic_data();
    void takesASecondOfTraffic();

private:
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    BackendColors m_colors;
    std::unique_ptr<NamedColors> m_named;
    std::unique_ptr<RequestModel> m_model;
    std::unique_ptr<RequestFilter> m_filter;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

void tst_RequestModel::init()
{
    QLocale::setDefault(QLocale::c());
    m_named = std::make_unique<NamedColors>(m_colors);
    m_model = std::make_unique<RequestModel>(*m_named);
    m_filter = std::make_unique<RequestFilter>(*m_model);
    if (QTest::currentTestFunction() == QByteArray("takesASecondOfTraffic"))
        return;
    for (QAbstractItemModel *model :
        std::initializer_list<QAbstractItemModel *>{m_model.get(), m_filter.get()})
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest));
}

void tst_RequestModel::cleanup()
{
    m_testers.clear();
    m_filter.reset();
    m_model.reset();
}

void tst_RequestModel::aBatchIsOneInsertion()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->add(madeUpRequests(200));
    m_model->add({});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(m_model->rowCount(), 200);
    QCOMPARE(m_model->record(199).id, std::string_view("id199"));
}

void tst_RequestModel::isInTheOrderInWhichRequestsEnded()
{
    const auto requestsThatEnd = [](std::initializer_list<std::chrono::milliseconds> ends) {
        std::vector<RecordedRequest> requests;
        for (const auto end : ends) {
            RequestRecord record = madeUpRequest();
            record.total = end;
            requests.emplace_back(record);
        }
        return requests;
    };
    m_model->add(requestsThatEnd({3ms, 1ms, 5ms}));
    m_model->add(requestsThatEnd({7ms, 4ms, 2ms}));
    QList<int> ends;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ends.append(static_cast<int>(m_model->record(row).total / 1ms));
    QCOMPARE(ends, (QList<int>{1, 2, 3, 4, 5, 7}));
}

void tst_RequestModel::keepsTheLastTwoThousand()
{
    m_model->add(madeUpRequests(2000));
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_model->add(madeUpRequests(1, 2000));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_model->rowCount(), 2000 - RequestModel::dropped + 1);
    m_model->add(madeUpRequests(RequestModel::dropped - 1, 2001));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_model->rowCount(), 2000);
    QCOMPARE(m_model->record(0).id, std::string_view("id100"));
}

void tst_RequestModel::takesMoreThanItHolds()
{
    m_model->add(madeUpRequests(10));
    m_model->add(madeUpRequests(2500, 10));
    QCOMPARE(m_model->rowCount(), 2000);
    QCOMPARE(m_model->record(1999).id, std::string_view("id2509"));
    QCOMPARE(m_filter->rowCount(), 2000);
}

void tst_RequestModel::showsWhatWasRecorded()
{
    m_model->add(madeUpRequests(1));
    QCOMPARE(text(0, RequestModel::Target), QStringLiteral("/v1/orders?page=2"));
    QCOMPARE(text(0, RequestModel::Status), QStringLiteral("200"));
    QCOMPARE(text(0, RequestModel::Duration), QStringLiteral("1.4 ms"));
    QCOMPARE(text(0, RequestModel::Bytes), QStringLiteral("18.2 KiB"));
    QCOMPARE(text(0, RequestModel::Failure), QString());
    QVERIFY(
        text(0, RequestModel::Time).endsWith(QStringLiteral(".124"))); // its end, in whose order rows come
}

void tst_RequestModel::marksTheBackendByItsColor()
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.config.name = "api-1";
    const Snapshot snapshot = madeUpSnapshot(1, {backend});
    m_colors.update(snapshot);
    m_named->update(snapshot);
    m_model->add(madeUpRequests(1));
    QCOMPARE(m_model->index(0, RequestModel::Backend).data(LogMarkRole).value<QColor>(), m_colors.color(1));
    QVERIFY(!m_model->index(0, RequestModel::Target).data(LogMarkRole).isValid());
}

void tst_RequestModel::filtersAndSorts()
{
    std::vector<RecordedRequest> requests;
    for (const auto total : {9ms, 10ms, 2ms}) {
        RequestRecord record = madeUpRequest();
        record.total = total;
        record.time -= total; // all end at once
        record.status = total == 9ms ? 503 : 200;
        requests.emplace_back(record);
    }
    m_model->add(requests);
    const auto durations = [this] {
        QStringList texts;
        for (int row = 0; row < m_filter->rowCount(); ++row)
            texts.append(m_filter->index(row, RequestModel::Duration).data().toString());
        return texts.join(QLatin1Char(' '));
    };
    QCOMPARE(durations(), QStringLiteral("9.0 ms 10 ms 2.0 ms"));
    m_filter->sort(RequestModel::Duration);
    QCOMPARE(durations(), QStringLiteral("2.0 ms 9.0 ms 10 ms"));
    m_filter->setQuery(RequestQuery(QStringLiteral("status:2xx")));
    QCOMPARE(durations(), QStringLiteral("2.0 ms 10 ms"));
    m_filter->sort(-1);
    QCOMPARE(durations(), QStringLiteral("10 ms 2.0 ms"));
}

void tst_RequestModel::takesASecondOfTraffic_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("sortColumn");
    QTest::newRow("all, as they come") << QString() << -1;
    QTest::newRow("filtered") << QStringLiteral("status:2xx orders attempts:<3") << -1;
    QTest::newRow("sorted by duration") << QString() << static_cast<int>(RequestModel::Duration);
}

/// 800 requests in four ticks while it is full.
void tst_RequestModel::takesASecondOfTraffic()
{
    QFETCH(QString, query);
    QFETCH(int, sortColumn);
    m_filter->setQuery(RequestQuery(query));
    m_filter->sort(sortColumn);
    m_model->add(madeUpRequests(2000));
    const auto tick = madeUpRequests(200, 2000);
    QBENCHMARK
    {
        for (int i = 0; i < 4; ++i)
            m_model->add(tick);
    }
    QCOMPARE(m_filter->rowCount(), 2000);
}

QTEST_MAIN(tst_RequestModel)
#include "tst_requestmodel.moc"
