#include "engine/net/buffer.h"

#include <QTest>

#include <string>

using namespace signalbox;

class tst_Buffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsNoMemoryWhileEmpty();
    void keepsOctetsInOrder();
    void growsBeyondTheLargestClass();
    void movesUpInsteadOfGrowing();
    void takesNothingForNothing();
    void givesItsMemoryBackAtItsEnd();

private:
    BufferPool m_pool{1024 * 1024};
};

void tst_Buffer::holdsNoMemoryWhileEmpty()
{
    Buffer buffer(m_pool);
    QCOMPARE(m_pool.used(), 0U);
    buffer.append("abc");
    QCOMPARE(m_pool.used(), BufferPool::smallestBlock);
    buffer.consume(3);
    QCOMPARE(m_pool.used(), 0U);
    QVERIFY(buffer.isEmpty() && buffer.view().empty());
    buffer.append("abc");
    buffer.clear();
    QCOMPARE(m_pool.used(), 0U);
}

void tst_Buffer::keepsOctetsInOrder()
{
    Buffer buffer(m_pool);
    std::string expected;
    for (std::size_t i = 0; i < 5'000; ++i) {
        const std::string piece(1 + i % 37, static_cast<char>('a' + i % 26));
        buffer.append(piece);
        expected += piece;
        const std::size_t consumed = std::min(expected.size(), i % 31);
        buffer.consume(consumed);
        expected.erase(0, consumed);
        QVERIFY(buffer.view() == expected);
    }
}

void tst_Buffer::growsBeyondTheLargestClass()
{
    Buffer buffer(m_pool);
    const std::string octets(200'000, 'x');
    buffer.append("head");
    buffer.append(octets);
    QVERIFY(buffer.view() == "head" + octets);
    QCOMPARE(m_pool.used(), 256U * 1024U);
    buffer.clear();
    QCOMPARE(m_pool.used(), 0U);
}

void tst_Buffer::movesUpInsteadOfGrowing()
{
    Buffer buffer(m_pool);
    buffer.append(std::string(BufferPool::smallestBlock, 'a'));
    buffer.consume(3'000);
    buffer.append(std::string(2'000, 'b'));
    QCOMPARE(m_pool.used(), BufferPool::smallestBlock);
    QVERIFY(buffer.view() == std::string(BufferPool::smallestBlock - 3'000, 'a') + std::string(2'000, 'b'));
}

void tst_Buffer::takesNothingForNothing()
{
    Buffer buffer(m_pool);
    buffer.append({});
    buffer.consume(0);
    QCOMPARE(m_pool.used(), 0U);
}

void tst_Buffer::givesItsMemoryBackAtItsEnd()
{
    {
        Buffer buffer(m_pool);
        buffer.append("abc");
    }
    QCOMPARE(m_pool.used(), 0U);
}

QTEST_GUILESS_MAIN(tst_Buffer)
#include "tst_buffer.moc"
