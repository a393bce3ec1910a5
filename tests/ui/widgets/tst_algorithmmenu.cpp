#include "engine/config/names.h"
#include "ui/format.h"
#include "ui/widgets/algorithmmenu.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

class tst_AlgorithmMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersAllWithWhatTheyDo();
    void marksTheOneInUse();
    void asksForTheChosenOne();
};

void tst_AlgorithmMenu::offersAllWithWhatTheyDo()
{
    const AlgorithmMenu menu;
    QVERIFY(menu.toolTipsVisible());
    QCOMPARE(menu.actions().size(), static_cast<qsizetype>(names<Algorithm>().size()));
    for (int i = 0; i < menu.actions().size(); ++i) {
        const auto algorithm = static_cast<Algorithm>(i);
        QCOMPARE(menu.actions().at(i)->text(), algorithmText(algorithm));
        QCOMPARE(menu.actions().at(i)->toolTip(), algorithmAdvice(algorithm));
    }
}

void tst_AlgorithmMenu::marksTheOneInUse()
{
    AlgorithmMenu menu;
    QSignalSpy chosen(&menu, &AlgorithmMenu::chosen);
    menu.setAlgorithm(Algorithm::Maglev);
    for (const QAction *action : menu.actions())
        QCOMPARE(action->isChecked(), action->text() == QStringLiteral("Maglev"));
    QVERIFY(chosen.isEmpty());
}

void tst_AlgorithmMenu::asksForTheChosenOne()
{
    AlgorithmMenu menu;
    QSignalSpy chosen(&menu, &AlgorithmMenu::chosen);
    menu.actions().at(static_cast<int>(Algorithm::PeakEwma))->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().value<Algorithm>(), Algorithm::PeakEwma);
}

QTEST_MAIN(tst_AlgorithmMenu)
#include "tst_algorithmmenu.moc"
