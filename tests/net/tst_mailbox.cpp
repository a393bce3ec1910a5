#include "engine/net/mailbox.h"

#include <QTest>

#include <memory>
#include <semaphore>
#include <thread>

using namespace signalbox;

class tst_Mailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder();
    void wakesOnlyWhenItWasEmpty();
    void dropsWhatIsBeyondItsCapacity();
    void takesValuesThatOnlyMove();
    void carriesEverythingBetweenThreads();
};

void tst_Mailbox::keepsTheOrder()
{
    Mailbox<int> box(10, [] {});
    QVERIFY(box.takeAll().empty());
    for (int i = 0; i < 3; ++i)
        QVERIFY(box.post(i));
    QVERIFY((box.takeAll() == std::vector<int>{0, 1, 2}));
    QVERIFY(box.takeAll().empty());
}

void tst_Mailbox::wakesOnlyWhenItWasEmpty()
{
    int wakes = 0;
    Mailbox<int> box(10, [&wakes] { ++wakes; });
    box.post(1);
    box.post(2);
    QCOMPARE(wakes, 1);
    box.takeAll();
    box.post(3);
    QCOMPARE(wakes, 2);
}

void tst_Mailbox::dropsWhatIsBeyondItsCapacity()
{
    Mailbox<int> box(2, [] {});
    QVERIFY(box.post(1) && box.post(2));
    QVERIFY(!box.post(3));
    QVERIFY((box.takeAll() == std::vector<int>{1, 2}));
    QVERIFY(box.post(4));
}

void tst_Mailbox::takesValuesThatOnlyMove()
{
    Mailbox<std::unique_ptr<int>> box(2, [] {});
    box.post(std::make_unique<int>(7));
    QCOMPARE(*box.takeAll().front(), 7);
}

void tst_Mailbox::carriesEverythingBetweenThreads()
{
    constexpr int values = 20'000;
    constexpr int posters = 2;
    std::counting_semaphore<> awake{0};
    Mailbox<std::pair<int, int>> box(values * posters, [&awake] { awake.release(); });
    std::vector<std::thread> threads;
    for (int poster = 0; poster < posters; ++poster) {
        threads.emplace_back([&box, poster] {
            for (int i = 0; i < values; ++i)
                box.post({poster, i});
        });
    }
    std::array<int, posters> next{};
    bool isInOrder = true;
    while (next[0] + next[1] < values * posters) {
        awake.acquire();
        for (const auto &[poster, value] : box.takeAll())
            isInOrder &= value == next[static_cast<std::size_t>(poster)]++;
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(isInOrder);
}

QTEST_GUILESS_MAIN(tst_Mailbox)
#include "tst_mailbox.moc"
