#include "engine/net/sendqueue.h"

#include <QTest>

#include <deque>
#include <string>

using namespace signalbox;

namespace {

/// Takes as many octets per write as it was told; then none.
class MeasuredStream final : public Stream
{
public:
    IoResult write(std::span<const iovec> pieces) override
    {
        ++writes;
        mostPieces = std::max(mostPieces, pieces.size());
        if (isLost)
            return {0, IoStatus::Failed};
        std::size_t room = capacities.empty() ? 0 : capacities.front();
        if (!capacities.empty())
            capacities.pop_front();
        if (room == 0)
            return {0, IoStatus::WouldBlock};
        std::size_t taken = 0;
        for (const iovec &piece : pieces) {
            const std::size_t part = std::min(room, piece.iov_len);
            sent.append(static_cast<const char *>(piece.iov_base), part);
            room -= part;
            taken += part;
        }
        return {taken, IoStatus::Ok};
    }
    void setListener(StreamListener *) override { }
    IoResult read(std::span<char>) override { return {}; }
    void shutdownWriting() override { }
    bool isReadable() const override { return false; }
    void resumeReading() override { }
    void close() override { }
    void abort() override { }
    std::optional<int> plainDescriptor() const override { return std::nullopt; }
    void noteWouldBlockReading() override { }
    void noteWouldBlockWriting() override { }

    std::deque<std::size_t> capacities;
    std::string sent;
    std::size_t mostPieces = 0;
    int writes = 0;
    bool isLost = false;
};

constexpr std::size_t plenty = 1'000'000;

}

class tst_SendQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesNothingThatIsTaken();
    void keepsWhatIsNotTaken_data();
    void keepsWhatIsNotTaken();
    void sendsTheBacklogFirst();
    void sendsMorePiecesThanFitOneWrite_data();
    void sendsMorePiecesThanFitOneWrite();
    void writesNothingWhenItHasNothing();
    void tellsThatTheConnectionIsLost();
    void isFullAtItsLimitAndEarlierWhenMemoryIsScarce();

private:
    BufferPool m_pool{1024 * 1024};
};

void tst_SendQueue::copiesNothingThatIsTaken()
{
    MeasuredStream stream;
    stream.capacities = {plenty};
    SendQueue queue(m_pool);
    const std::array<std::string_view, 3> pieces{"one ", "", "two"};
    QVERIFY(queue.send(stream, pieces) == IoStatus::Ok);
    QCOMPARE(stream.sent, std::string("one two"));
    QCOMPARE(stream.writes, 1);
    QCOMPARE(m_pool.used(), 0U);
}

void tst_SendQueue::keepsWhatIsNotTaken_data()
{
    QTest::addColumn<std::size_t>("taken");
    for (std::size_t taken : {0U, 1U, 3U, 4U, 6U})
        QTest::addRow("%zu of seven octets taken", taken) << taken;
}

void tst_SendQueue::keepsWhatIsNotTaken()
{
    QFETCH(const std::size_t, taken);
    MeasuredStream stream;
    stream.capacities = {taken};
    SendQueue queue(m_pool);
    const std::array<std::string_view, 2> pieces{"one ", "two"};
    QVERIFY(queue.send(stream, pieces) == IoStatus::WouldBlock);
    QCOMPARE(queue.size(), 7 - taken);
    stream.capacities = {plenty};
    QVERIFY(queue.send(stream) == IoStatus::Ok);
    QCOMPARE(stream.sent, std::string("one two"));
    QVERIFY(queue.isEmpty());
    QCOMPARE(m_pool.used(), 0U);
}

void tst_SendQueue::sendsTheBacklogFirst()
{
    MeasuredStream stream;
    stream.capacities = {5, 5, plenty};
    SendQueue queue(m_pool);
    queue.append("head ");
    queue.append("waits ");
    const std::string_view piece = "content";
    QVERIFY(queue.send(stream, {&piece, 1}) == IoStatus::WouldBlock);
    QVERIFY(queue.send(stream, {&piece, 1}) == IoStatus::WouldBlock);
    QVERIFY(queue.send(stream) == IoStatus::Ok);
    QCOMPARE(stream.sent, std::string("head waits contentcontent"));
}

void tst_SendQueue::sendsMorePiecesThanFitOneWrite_data()
{
    QTest::addColumn<std::size_t>("count");
    QTest::addColumn<std::size_t>("firstTaken");
    QTest::newRow("as many as fit") << std::size_t{62} << plenty;
    QTest::newRow("one more") << std::size_t{63} << plenty;
    QTest::newRow("several writes") << std::size_t{1000} << plenty;
    QTest::newRow("of which the first takes a part") << std::size_t{1000} << std::size_t{70};
    QTest::newRow("of which the first takes none") << std::size_t{1000} << std::size_t{0};
}

void tst_SendQueue::sendsMorePiecesThanFitOneWrite()
{
    QFETCH(const std::size_t, count);
    QFETCH(const std::size_t, firstTaken);
    std::vector<std::string> texts;
    std::string expected = "head,";
    for (std::size_t i = 0; i < count; ++i)
        expected += texts.emplace_back(std::to_string(i) + ",");
    const std::vector<std::string_view> pieces(texts.begin(), texts.end());
    MeasuredStream stream;
    stream.capacities.assign(100, plenty);
    stream.capacities.front() = firstTaken;
    SendQueue queue(m_pool);
    queue.append("head,");
    queue.send(stream, pieces);
    queue.send(stream);
    QCOMPARE(stream.sent, expected);
    QVERIFY(queue.isEmpty());
    QVERIFY(stream.mostPieces <= 63);
}

void tst_SendQueue::writesNothingWhenItHasNothing()
{
    MeasuredStream stream;
    SendQueue queue(m_pool);
    QVERIFY(queue.send(stream) == IoStatus::Ok);
    QCOMPARE(stream.writes, 0);
}

void tst_SendQueue::tellsThatTheConnectionIsLost()
{
    MeasuredStream stream;
    stream.isLost = true;
    SendQueue queue(m_pool);
    queue.append("head");
    QVERIFY(queue.send(stream) == IoStatus::Failed);
    queue.clear();
    QCOMPARE(m_pool.used(), 0U);
}

void tst_SendQueue::isFullAtItsLimitAndEarlierWhenMemoryIsScarce()
{
    SendQueue queue(m_pool);
    queue.append(std::string(32 * 1024 - 1, 'x'));
    QVERIFY(!queue.isFull());
    queue.append("x");
    QVERIFY(queue.isFull());

    BufferPool tight(BufferPool::smallestBlock);
    SendQueue scarce(tight);
    QVERIFY(!scarce.isFull());
    scarce.append("x");
    QVERIFY(scarce.isFull());
}

QTEST_GUILESS_MAIN(tst_SendQueue)
#include "tst_sendqueue.moc"
