#include "tests/ui/madeup.h"
#include "ui/notifications.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

class tst_Notifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void tellsWhyABackendIsDown();
    void tellsThatItRecovered();
    void tellsOfTheOthersTenSecondsLater();
    void saysNothingOfWhoRecoversBeforeItWasTold();
    void saysNothingOfWhoFallsAgainBeforeItsRecoveryWasTold();
    void theReasonIsOfTheOneThatIsStillDown();
    void saysNothingOfWhatWasRemoved();
    void anEjectedBackendIsDownToo();
    void whatItsOperatorTookOutIsNoNews();
    void saysNothingWhileItIsOff();
    void whatWasSoBeforeItIsTurnedOnIsNoNews();

private:
    void show(int second, std::vector<std::pair<std::uint64_t, BackendState>> states);
    QString title(int number) const { return m_told->at(number).at(0).toString(); }
    QString message(int number) const { return m_told->at(number).at(1).toString(); }

    std::unique_ptr<Notifications> m_notifications;
    std::unique_ptr<QSignalSpy> m_told;
};

using enum BackendState;

void tst_Notifications::init()
{
    m_notifications = std::make_unique<Notifications>(nullptr);
    m_notifications->setNotifying(true);
    m_told = std::make_unique<QSignalSpy>(m_notifications.get(), &Notifications::notified);
}

void tst_Notifications::show(int second, std::vector<std::pair<std::uint64_t, BackendState>> states)
{
    std::vector<BackendSnapshot> backends;
    for (const auto &[id, state] : states) {
        BackendSnapshot backend = madeUpBackend(id);
        backend.state = state;
        if (state == Down)
            backend.reason.message = "reason of " + backend.config.name;
        backends.push_back(backend);
    }
    m_notifications->showSnapshot(madeUpSnapshot(second, backends));
}

void tst_Notifications::tellsWhyABackendIsDown()
{
    show(1, {{1, Up}, {2, Up}});
    QCOMPARE(m_told->size(), 0);
    show(2, {{1, Up}, {2, Down}});
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(title(0).left(9), QStringLiteral("1 backend"));
    QVERIFY2(message(0).startsWith(QStringLiteral("b2: reason of b2")), qPrintable(message(0)));
    show(30, {{1, Up}, {2, Down}});
    QCOMPARE(m_told->size(), 1);
}

void tst_Notifications::tellsThatItRecovered()
{
    show(1, {{1, Down}});
    show(20, {{1, Checking}});
    QCOMPARE(m_told->size(), 1);
    show(21, {{1, Ramping}});
    QCOMPARE(m_told->size(), 2);
    QVERIFY(title(1).contains(QStringLiteral("recovered")));
    QCOMPARE(message(1), QStringLiteral("b1"));
}

void tst_Notifications::tellsOfTheOthersTenSecondsLater()
{
    show(1, {{1, Down}, {2, Up}, {3, Up}});
    show(2, {{1, Down}, {2, Down}, {3, Up}});
    show(3, {{1, Up}, {2, Down}, {3, Down}});
    show(10, {{1, Up}, {2, Down}, {3, Down}});
    QCOMPARE(m_told->size(), 1);
    show(11, {{1, Up}, {2, Down}, {3, Down}});
    QCOMPARE(m_told->size(), 2);
    QCOMPARE(title(1).left(9), QStringLiteral("2 backend"));
    QCOMPARE(message(1), QStringLiteral("b2, b3\nRecovered: b1"));
}

void tst_Notifications::saysNothingOfWhoRecoversBeforeItWasTold()
{
    show(1, {{1, Down}, {2, Up}});
    show(2, {{1, Down}, {2, Down}});
    show(3, {{1, Down}, {2, Up}});
    show(30, {{1, Down}, {2, Up}});
    QCOMPARE(m_told->size(), 1);
}

void tst_Notifications::saysNothingOfWhoFallsAgainBeforeItsRecoveryWasTold()
{
    show(1, {{1, Down}});
    show(2, {{1, Up}});
    show(3, {{1, Down}});
    show(30, {{1, Down}});
    QCOMPARE(m_told->size(), 1);
}

void tst_Notifications::theReasonIsOfTheOneThatIsStillDown()
{
    show(1, {{1, Down}, {2, Up}, {3, Up}});
    show(2, {{1, Down}, {2, Down}, {3, Up}});
    show(3, {{1, Down}, {2, Down}, {3, Down}});
    show(4, {{1, Down}, {2, Down}, {3, Up}});
    show(11, {{1, Down}, {2, Down}, {3, Up}});
    QCOMPARE(m_told->size(), 2);
    QVERIFY2(message(1).startsWith(QStringLiteral("b2: reason of b2")), qPrintable(message(1)));
}

void tst_Notifications::saysNothingOfWhatWasRemoved()
{
    show(1, {{1, Down}, {2, Up}});
    show(2, {{1, Down}, {2, Down}});
    show(11, {{1, Down}});
    QCOMPARE(m_told->size(), 1);
}

void tst_Notifications::anEjectedBackendIsDownToo()
{
    show(1, {{1, Ejected}});
    QCOMPARE(m_told->size(), 1);
}

void tst_Notifications::whatItsOperatorTookOutIsNoNews()
{
    show(1, {{1, Up}, {2, Up}});
    show(2, {{1, Draining}, {2, Maintenance}});
    show(3, {{1, Drained}, {2, Checking}});
    QCOMPARE(m_told->size(), 0);
}

void tst_Notifications::saysNothingWhileItIsOff()
{
    m_notifications->setNotifying(false);
    show(1, {{1, Down}});
    m_notifications->setNotifying(true);
    show(30, {{1, Down}});
    QCOMPARE(m_told->size(), 0);
    show(31, {{1, Up}});
    QCOMPARE(m_told->size(), 1);
}

void tst_Notifications::whatWasSoBeforeItIsTurnedOnIsNoNews()
{
    Notifications notifications(nullptr); // of a window that was made anew
    QSignalSpy told(&notifications, &Notifications::notified);
    BackendSnapshot backend = madeUpBackend(1);
    backend.state = Down;
    notifications.showSnapshot(madeUpSnapshot(100, {backend}));
    notifications.setNotifying(true);
    notifications.showSnapshot(madeUpSnapshot(130, {backend}));
    QCOMPARE(told.size(), 0);
}

QTEST_MAIN(tst_Notifications)
#include "tst_notifications.moc"
