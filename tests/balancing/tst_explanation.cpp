#include "engine/balancing/explanation.h"

#include <QTest>

#include <string>

using namespace signalbox;

class tst_Explanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsThePickedOneFirstAndThenTheLowestScore();
    void keepsTheOrderOfThoseThatWereNotCompared();
    void keepsTheFirstOfMany();
    void forgetsEverything();
};

namespace {

std::string namesIn(const Explanation &explanation)
{
    std::string names;
    for (const Explanation::Candidate &each : explanation.candidates())
        names += each.backend;
    return names;
}

}

void tst_Explanation::putsThePickedOneFirstAndThenTheLowestScore()
{
    Explanation explanation;
    explanation.add({"a", "down"});
    explanation.add({"b", "eligible", 3});
    explanation.add({"c", "full", 1});
    QVERIFY(!explanation.isOfPick());
    explanation.add({"d", "picked", 2});
    explanation.add({"e", "tried", 1});
    QCOMPARE(namesIn(explanation), std::string("dceba"));
    QVERIFY(explanation.isOfPick());
}

void tst_Explanation::keepsTheOrderOfThoseThatWereNotCompared()
{
    Explanation explanation;
    for (const char *backend : {"a", "b", "c"})
        explanation.add({backend, "eligible"});
    explanation.add({"d", "picked"});
    explanation.add({"e", "down"});
    QCOMPARE(namesIn(explanation), std::string("dabce"));
}

void tst_Explanation::keepsTheFirstOfMany()
{
    Explanation explanation;
    for (int score = 1'000; score > 0; --score)
        explanation.add({"b", "eligible", score});
    explanation.add({"p", "picked", 5'000});
    QCOMPARE(explanation.candidates().size(), Explanation::most);
    QCOMPARE(explanation.candidates().front().backend, std::string_view("p"));
    QCOMPARE(explanation.candidates().back().score, std::optional(31.0));
}

void tst_Explanation::forgetsEverything()
{
    Explanation explanation;
    const auto owner = std::make_shared<int>(0);
    explanation.owner = owner;
    explanation.chosenBy = "sticky";
    explanation.add({"a", "picked"});
    explanation.clear();
    QVERIFY(explanation.candidates().empty() && explanation.chosenBy.empty());
    QCOMPARE(owner.use_count(), 1);
}

QTEST_GUILESS_MAIN(tst_Explanation)
#include "tst_explanation.moc"
