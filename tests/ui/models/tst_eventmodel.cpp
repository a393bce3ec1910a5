#include "tests/ui/madeup.h"
#include "tests/ui/madeuprequest.h"
#include "ui/models/eventfilter.h"
#include "ui/models/eventmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace signalbox;

class tst_EventModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhatHappened();
    void marksWhatIsAboutABackendByItsColor();
    void warnsInItsOwnWords_data();
    void warnsInItsOwnWords();
    void whatIsOverIsNoWarning_data();
    void whatIsOverIsNoWarning();
    void saysWhichKindThereIsNot();
    void aFlappingBackendIsOneRow_data();
    void aFlappingBackendIsOneRow();
    void changesLongApartStayApart();
    void isBounded();
    void filters_data();
    void filters();

private:
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    BackendColors m_colors;
    std::unique_ptr<NamedColors> m_named;
    std::unique_ptr<EventModel> m_model;
    std::unique_ptr<EventFilter> m_filter;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

static std::vector<Event> flapping(int times, int spacing = 5)
{
    std::vector<Event> events;
    for (int i = 0; i < times; ++i) {
        events.push_back(madeUpChange(2 * i * spacing, BackendState::Up, BackendState::Down));
        events.push_back(madeUpChange((2 * i + 1) * spacing, BackendState::Down, BackendState::Up));
    }
    events.pop_back();
    return events;
}

void tst_EventModel::init()
{
    m_named = std::make_unique<NamedColors>(m_colors);
    m_model = std::make_unique<EventModel>(*m_named);
    m_filter = std::make_unique<EventFilter>(*m_model);
    for (QAbstractItemModel *model :
        std::initializer_list<QAbstractItemModel *>{m_model.get(), m_filter.get()})
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest));
}

void tst_EventModel::cleanup()
{
    m_testers.clear();
    m_filter.reset();
    m_model.reset();
}

void tst_EventModel::tellsWhatHappened()
{
    Event change;
    change.what = Change{"backends[a.b].weight", "1", "3"};
    Event warning;
    warning.what = Warning{"x", "No room"};
    m_model->add({madeUpChange(1, BackendState::Up, BackendState::Down), change, warning});
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(text(0, EventModel::What), QStringLiteral("Down"));
    QCOMPARE(text(0, EventModel::Backend), QStringLiteral("b1"));
    QCOMPARE(text(0, EventModel::Message), QStringLiteral("connection refused"));
    QCOMPARE(text(1, EventModel::Backend), QStringLiteral("a.b"));
    QCOMPARE(text(1, EventModel::Message), QStringLiteral("backends[a.b].weight: 1 → 3"));
    QCOMPARE(text(2, EventModel::What), QStringLiteral("Warning"));
    QCOMPARE(text(2, EventModel::Message), QStringLiteral("No room"));
}

void tst_EventModel::marksWhatIsAboutABackendByItsColor()
{
    BackendSnapshot backend = madeUpBackend(1);
    backend.config.name = "a.b";
    const Snapshot snapshot = madeUpSnapshot(1, {backend});
    m_colors.update(snapshot);
    m_named->update(snapshot);
    Event change;
    change.what = Change{"backends[a.b].weight", "1", "3"};
    Event other;
    other.what = Change{"retry.attempts", "1", "3"};
    m_model->add({change, other});
    const auto mark = [this](int row) { return m_model->index(row, EventModel::Backend).data(LogMarkRole); };
    QCOMPARE(mark(0).value<QColor>(), m_colors.color(1));
    QVERIFY(!mark(1).isValid());
    QVERIFY(!m_model->index(0, EventModel::Message).data(LogMarkRole).isValid());
}

void tst_EventModel::warnsInItsOwnWords_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *code, const char *message, const char *expected) {
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(message)
                            << QString::fromLatin1(expected);
    };
    row("panic_over", "x", "ejected backends take no traffic any more");
    row("not_listening", "x", "the listeners are closed: no client can connect");
    row("retries_denied", "7 of them", "7 retries were not made: the budget is used up");
    row("access_log_dropped", "of late, some", "of late, some");
    row("drain_overdue", "b1 had time enough", "b1 had time enough");
    row("quite_new", "3 of them", "3 of them");
}

void tst_EventModel::warnsInItsOwnWords()
{
    QFETCH(QString, code);
    QFETCH(QString, message);
    Event event;
    event.what = Warning{code.toStdString(), message.toStdString()};
    m_model->add({event});
    QTEST(text(0, EventModel::Message), "expected");
}

void tst_EventModel::whatIsOverIsNoWarning_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("filter");
    for (const char *code : {"listening", "debugging_over", "panic_over"})
        QTest::newRow(code) << QString::fromLatin1(code) << QStringLiteral("Note")
                            << QStringLiteral("kind:note");
    for (const char *code : {"not_listening", "debugging", "panic"})
        QTest::newRow(code) << QString::fromLatin1(code) << QStringLiteral("Warning")
                            << QStringLiteral("kind:warning");
}

void tst_EventModel::whatIsOverIsNoWarning()
{
    QFETCH(QString, code);
    QFETCH(QString, kind);
    QFETCH(QString, filter);
    Event event;
    event.what = Warning{code.toStdString(), "x"};
    m_model->add({event});
    QCOMPARE(text(0, EventModel::What), kind);
    const auto tone = static_cast<LogTone>(m_model->index(0, EventModel::What).data(LogToneRole).toInt());
    QCOMPARE(tone == LogTone::Warns, kind == QStringLiteral("Warning"));
    m_filter->setText(filter);
    QCOMPARE(m_filter->rowCount(), 1);
}

void tst_EventModel::saysWhichKindThereIsNot()
{
    m_filter->setText(QStringLiteral("kind:st backend:x kind:often"));
    QCOMPARE(m_filter->problems(),
        QStringList{QStringLiteral("kind:often: a kind is state, change, warning or note")});
}

void tst_EventModel::aFlappingBackendIsOneRow_data()
{
    QTest::addColumn<int>("batch");
    QTest::newRow("all at once") << 100;
    QTest::newRow("one after the other") << 1;
    QTest::newRow("two at a time") << 2;
}

void tst_EventModel::aFlappingBackendIsOneRow()
{
    QFETCH(int, batch);
    m_model->add({madeUpChange(0, BackendState::Up, BackendState::Down, 7)});
    const std::vector<Event> events = flapping(3);
    for (std::size_t i = 0; i < events.size(); i += static_cast<std::size_t>(batch)) {
        const auto end = std::min(events.size(), i + static_cast<std::size_t>(batch));
        m_model->add({events.begin() + static_cast<std::ptrdiff_t>(i),
            events.begin() + static_cast<std::ptrdiff_t>(end)});
    }
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(text(0, EventModel::Backend), QStringLiteral("b7"));
    QCOMPARE(text(1, EventModel::What), QStringLiteral("Flapping"));
    QVERIFY2(text(1, EventModel::Message).contains(QStringLiteral("5 change")),
        qPrintable(text(1, EventModel::Message)));
    QCOMPARE(m_model->index(1, EventModel::What).data(LogToneRole).toInt(), static_cast<int>(LogTone::Warns));
    QVERIFY(text(1, EventModel::Message).endsWith(QStringLiteral("last: Down, connection refused")));
}

void tst_EventModel::changesLongApartStayApart()
{
    m_model->add(flapping(3, 601));
    QCOMPARE(m_model->rowCount(), 5);
}

void tst_EventModel::isBounded()
{
    std::vector<Event> events;
    for (int i = 0; i < 1500; ++i)
        events.push_back(
            madeUpChange(i, BackendState::Up, BackendState::Draining, static_cast<std::uint64_t>(i)));
    m_model->add({events.begin(), events.begin() + 990});
    m_model->add({events.begin() + 990, events.end()});
    QCOMPARE(m_model->rowCount(), 1000);
    QCOMPARE(text(m_model->rowCount() - 1, EventModel::Backend), QStringLiteral("b1499"));
}

void tst_EventModel::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing") << QString() << 3;
    QTest::newRow("a kind") << QStringLiteral("kind:warning") << 1;
    QTest::newRow("a kind's beginning") << QStringLiteral("kind:st") << 1;
    QTest::newRow("a backend") << QStringLiteral("backend:B1") << 2;
    QTest::newRow("words") << QStringLiteral("REFUSED") << 1;
    QTest::newRow("all of it together") << QStringLiteral("kind:change backend:b1 weight") << 1;
}

void tst_EventModel::filters()
{
    QFETCH(QString, filter);
    Event change;
    change.what = Change{"backends[b1].weight", "1", "3"};
    Event warning;
    warning.what = Warning{"x", "No room"};
    m_model->add({madeUpChange(1, BackendState::Up, BackendState::Down), change, warning});
    m_filter->setText(filter);
    QTEST(m_filter->rowCount(), "rows");
}

QTEST_MAIN(tst_EventModel)
#include "tst_eventmodel.moc"
