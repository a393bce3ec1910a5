#include "engine/net/bufferpool.h"

#include <QTest>

using namespace signalbox;

class tst_BufferPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundsUpToItsSizes_data();
    void roundsUpToItsSizes();
    void handsTheSameBlockOutAgain();
    void keepsAFewBlocksOnly();
    void countsBlocksTooLargeToKeep();
    void tellsWhenItIsScarceAndExhausted();
    void neverRefuses();
};

void tst_BufferPool::roundsUpToItsSizes_data()
{
    QTest::addColumn<std::size_t>("asked");
    QTest::addColumn<std::size_t>("given");
    QTest::newRow("nothing gets the smallest block") << std::size_t{0} << BufferPool::smallestBlock;
    QTest::newRow("one octet gets the smallest block") << std::size_t{1} << BufferPool::smallestBlock;
    QTest::newRow("a block's size gets that block") << std::size_t{8192} << std::size_t{8192};
    QTest::newRow("one more gets the next") << std::size_t{8193} << std::size_t{16384};
    QTest::newRow("beyond the largest kept size") << std::size_t{65537} << std::size_t{131072};
}

void tst_BufferPool::roundsUpToItsSizes()
{
    QFETCH(const std::size_t, asked);
    QFETCH(const std::size_t, given);
    BufferPool pool(1024 * 1024);
    std::size_t size = asked;
    auto block = pool.take(size);
    QVERIFY(block);
    QCOMPARE(size, given);
    QCOMPARE(pool.used(), given);
    pool.give(std::move(block), size);
    QCOMPARE(pool.used(), 0U);
}

void tst_BufferPool::handsTheSameBlockOutAgain()
{
    BufferPool pool(1024 * 1024);
    std::size_t size = 5'000;
    auto block = pool.take(size);
    const char *const first = block.get();
    pool.give(std::move(block), size);
    size = 6'000;
    QCOMPARE(static_cast<const char *>(pool.take(size).get()), first);
}

void tst_BufferPool::keepsAFewBlocksOnly()
{
    BufferPool pool(1024 * 1024);
    std::vector<BufferPool::Block> blocks(1'000);
    std::size_t size = 0;
    for (auto &block : blocks)
        block = pool.take(size);
    QCOMPARE(pool.used(), blocks.size() * BufferPool::smallestBlock);
    for (auto &block : blocks)
        pool.give(std::move(block), size);
    QCOMPARE(pool.used(), 0U);
}

void tst_BufferPool::countsBlocksTooLargeToKeep()
{
    BufferPool pool(1024 * 1024);
    std::size_t size = 300'000;
    auto block = pool.take(size);
    QCOMPARE(pool.used(), 512U * 1024U);
    pool.give(std::move(block), size);
    QCOMPARE(pool.used(), 0U);
}

void tst_BufferPool::tellsWhenItIsScarceAndExhausted()
{
    BufferPool pool(4 * BufferPool::smallestBlock);
    std::vector<BufferPool::Block> blocks;
    std::size_t size = 0;
    for (int i = 1; i <= 4; ++i) {
        blocks.push_back(pool.take(size));
        QCOMPARE(pool.isScarce(), i >= 3);
        QCOMPARE(pool.isExhausted(), i >= 4);
    }
    pool.give(std::move(blocks.back()), size);
    QVERIFY(pool.isScarce() && !pool.isExhausted());
}

void tst_BufferPool::neverRefuses()
{
    BufferPool pool(1);
    std::size_t size = 0;
    auto first = pool.take(size);
    auto second = pool.take(size);
    QVERIFY(first && second && pool.isExhausted());
    pool.setBudget(1024 * 1024);
    QVERIFY(!pool.isScarce());
}

QTEST_GUILESS_MAIN(tst_BufferPool)
#include "tst_bufferpool.moc"
