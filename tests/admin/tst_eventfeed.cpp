#include "engine/admin/eventfeed.h"

#include "tests/support/printing.h"

using namespace signalbox;

class tst_EventFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesServerSentEvents();
    void goesThroughThemInOrder();
    void leavesOutOtherKinds();
    void keepsOnlyTheNewestSnapshot();
    void keepsABoundedNumber();
    void knowsItsOwnIds_data();
    void knowsItsOwnIds();
};

void tst_EventFeed::writesServerSentEvents()
{
    EventFeed feed("p");
    feed.add(StateEvent, {{QStringLiteral("message"), QStringLiteral("two\nlines")}});
    QCOMPARE(feed.next(0, StateEvent)->text,
        std::string("id: p-1\nevent: state\ndata: {\"message\":\"two\\nlines\"}\n\n"));
}

void tst_EventFeed::goesThroughThemInOrder()
{
    EventFeed feed("p");
    QVERIFY(!feed.next(0, ~0U));
    feed.add(StateEvent, {});
    feed.add(ConfigEvent, {});
    QCOMPARE(feed.last(), std::uint64_t(2));
    QCOMPARE(feed.next(0, ~0U)->number, std::uint64_t(1));
    QCOMPARE(feed.next(1, ~0U)->number, std::uint64_t(2));
    QVERIFY(!feed.next(2, ~0U));
}

void tst_EventFeed::leavesOutOtherKinds()
{
    EventFeed feed("p");
    feed.add(StateEvent, {});
    feed.add(ConfigEvent, {});
    QCOMPARE(feed.next(0, ConfigEvent)->number, std::uint64_t(2));
    QVERIFY(!feed.next(0, SnapshotEvent));
}

void tst_EventFeed::keepsOnlyTheNewestSnapshot()
{
    EventFeed feed("p");
    feed.add(SnapshotEvent, {});
    feed.add(StateEvent, {});
    feed.add(SnapshotEvent, {});
    QCOMPARE(feed.next(0, ~0U)->number, std::uint64_t(2));
    QCOMPARE(feed.next(2, ~0U)->number, std::uint64_t(3));
}

void tst_EventFeed::keepsABoundedNumber()
{
    EventFeed feed("p");
    for (std::size_t i = 0; i < 10 * EventFeed::most; ++i)
        feed.add(StateEvent, {});
    QCOMPARE(feed.next(0, ~0U)->number, feed.last() - EventFeed::most + 1);
}

void tst_EventFeed::knowsItsOwnIds_data()
{
    QTest::addColumn<std::string>("id");
    QTest::addColumn<int>("number");
    QTest::newRow("one of its own") << std::string("p-1") << 1;
    QTest::newRow("none") << std::string() << 3;
    QTest::newRow("another process'") << std::string("q-1") << 3;
    QTest::newRow("no number") << std::string("p-1x") << 3;
    QTest::newRow("one that is still to come") << std::string("p-99") << 3;
    QTest::newRow("beyond any number") << std::string("p-99999999999999999999") << 3;
}

void tst_EventFeed::knowsItsOwnIds()
{
    QFETCH(const std::string, id);
    QFETCH(const int, number);
    EventFeed feed("p");
    for (int i = 0; i < 3; ++i)
        feed.add(StateEvent, {});
    QCOMPARE(feed.numberOf(id), static_cast<std::uint64_t>(number));
}

QTEST_APPLESS_MAIN(tst_EventFeed)
#include "tst_eventfeed.moc"
