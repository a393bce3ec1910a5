#include "engine/proxy/heldcontent.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace signalbox;

namespace {

constexpr std::size_t limit = 8;

bool add(HeldContent &held, std::string_view piece)
{
    return held.add({&piece, 1});
}

}

class tst_HeldContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_held.release(); }
    void knowsFromTheLengthWhatItCanKeep_data();
    void knowsFromTheLengthWhatItCanKeep();
    void keepsWhatFits();
    void keepsWhatIsTooMuchUntilItIsSent();
    void keepsNothingWhileMemoryIsScarce();
    void forgetsOnRelease();
    void beginsAnew();

private:
    BufferPool m_pool{1024 * 1024};
    HeldContent m_held{m_pool};
};

void tst_HeldContent::knowsFromTheLengthWhatItCanKeep_data()
{
    QTest::addColumn<quint64>("length");
    QTest::addColumn<bool>("isComplete");
    QTest::newRow("a request without content") << quint64(0) << true;
    QTest::newRow("content up to the limit") << quint64(limit) << true;
    QTest::newRow("content beyond it") << quint64(limit + 1) << false;
    QTest::newRow("the longest there can be") << std::numeric_limits<quint64>::max() << false;
}

void tst_HeldContent::knowsFromTheLengthWhatItCanKeep()
{
    QFETCH(const quint64, length);
    QFETCH(const bool, isComplete);
    m_held.start(length, limit);
    QCOMPARE(m_held.isComplete(), isComplete);
}

void tst_HeldContent::keepsWhatFits()
{
    m_held.start(0, limit);
    QVERIFY(add(m_held, "1234"));
    QVERIFY(add(m_held, "5678"));
    m_held.noteSent();
    QVERIFY(m_held.isComplete());
    QCOMPARE(std::string(m_held.view()), std::string("12345678"));
}

void tst_HeldContent::keepsWhatIsTooMuchUntilItIsSent()
{
    m_held.start(0, limit);
    QVERIFY(add(m_held, "12345678"));
    QVERIFY(!add(m_held, "9"));
    QVERIFY(!m_held.isComplete());
    QCOMPARE(std::string(m_held.view()), std::string("123456789"));
    m_held.noteSent();
    QVERIFY(m_held.isEmpty());
    QVERIFY(!add(m_held, "x")); // what was sent is gone: it stays incomplete
}

void tst_HeldContent::keepsNothingWhileMemoryIsScarce()
{
    m_held.start(0, limit);
    m_pool.setBudget(1);
    QVERIFY(!add(m_held, "1"));
    m_held.noteSent();
    QVERIFY(m_held.isEmpty());
    m_pool.setBudget(1024 * 1024);
}

void tst_HeldContent::forgetsOnRelease()
{
    m_held.start(0, limit);
    QVERIFY(add(m_held, "1234"));
    m_held.release();
    QVERIFY(m_held.isEmpty());
    QVERIFY(!m_held.isComplete());
    QCOMPARE(m_pool.used(), 0U);
}

void tst_HeldContent::beginsAnew()
{
    m_held.start(limit + 1, limit);
    m_held.release();
    m_held.start(1, limit);
    QVERIFY(m_held.isComplete() && m_held.isEmpty());
    QVERIFY(add(m_held, "1"));
}

QTEST_APPLESS_MAIN(tst_HeldContent)
#include "tst_heldcontent.moc"
