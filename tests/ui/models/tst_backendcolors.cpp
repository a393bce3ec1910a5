#include "tests/ui/madeup.h"
#include "ui/models/backendcolors.h"

#include <QSet>
#include <QTest>

using namespace signalbox;

class tst_BackendColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesColorsInOrderOfAge();
    void aColorStaysWhileOthersComeAndGo();
    void aFreedColorIsTheLastToBeGivenAgain();
    void oneThatComesBackHasItsFormerColor();
    void tellsTwelveApartAndTakesMore();
};

void tst_BackendColors::givesColorsInOrderOfAge()
{
    BackendColors colors;
    colors.update(*madeUpSnapshot(1, {4, 7}));
    QCOMPARE(colors.color(4), QColor(0x3b7dd8));
    QCOMPARE(colors.color(7), QColor(0xe08a1e));
    QVERIFY(!colors.color(5).isValid());
}

void tst_BackendColors::aColorStaysWhileOthersComeAndGo()
{
    BackendColors colors;
    colors.update(*madeUpSnapshot(1, {1, 2, 3}));
    const QColor before = colors.color(2);
    colors.update(*madeUpSnapshot(2, {2, 3}));
    colors.update(*madeUpSnapshot(3, {2, 3, 4}));
    QCOMPARE(colors.color(2), before);
    QVERIFY(colors.color(4) != before);
}

void tst_BackendColors::aFreedColorIsTheLastToBeGivenAgain()
{
    BackendColors colors;
    colors.update(*madeUpSnapshot(1, {1}));
    const QColor first = colors.color(1);
    colors.update(*madeUpSnapshot(2, {}));
    QCOMPARE(colors.color(1), first);
    for (std::uint64_t id = 2; id <= BackendColors::Count; ++id) {
        colors.update(*madeUpSnapshot(3, {id}));
        QVERIFY(colors.color(id) != first);
    }
    colors.update(*madeUpSnapshot(4, {99}));
    QCOMPARE(colors.color(99), first);
    QVERIFY(!colors.color(1).isValid());
}

void tst_BackendColors::oneThatComesBackHasItsFormerColor()
{
    BackendColors colors;
    colors.update(*madeUpSnapshot(1, {1, 2}));
    const QColor former = colors.color(1);
    colors.update(*madeUpSnapshot(2, {2}));
    BackendSnapshot again = madeUpBackend(3);
    again.config.name = madeUpBackend(1).config.name;
    colors.update(madeUpSnapshot(3, {madeUpBackend(2), again}));
    QCOMPARE(colors.color(3), former);
    QCOMPARE(colors.color(1), former);
}

void tst_BackendColors::tellsTwelveApartAndTakesMore()
{
    std::vector<BackendSnapshot> backends;
    for (std::uint64_t id = 1; id <= 30; ++id)
        backends.push_back(madeUpBackend(id));
    BackendColors colors;
    colors.update(madeUpSnapshot(1, backends));
    QSet<QRgb> different;
    for (const BackendSnapshot &backend : backends) {
        QVERIFY(colors.color(backend.id).isValid());
        different.insert(colors.color(backend.id).rgb());
    }
    QCOMPARE(different.size(), 12);
}

QTEST_APPLESS_MAIN(tst_BackendColors)
#include "tst_backendcolors.moc"
