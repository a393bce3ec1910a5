#include "tests/ui/madeuprequest.h"
#include "ui/models/requesttext.h"

#include <QTest>

using namespace signalbox;

using Candidates = std::vector<CandidateRecord>;
Q_DECLARE_METATYPE(Candidates)

class tst_RequestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void saysWhyThisBackend_data();
    void saysWhyThisBackend();
    void saysHowAnAttemptWent();
    void saysWhatBecameOfACandidate();
    void writesSizes();
};

void tst_RequestText::saysWhyThisBackend_data()
{
    QTest::addColumn<QByteArray>("chosenBy");
    QTest::addColumn<Candidates>("candidates");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *chosenBy, const Candidates &all, const char *expected) {
        QTest::newRow(name) << QByteArray(chosenBy) << all << QString::fromUtf8(expected);
    };
    row("it was not noted", "", {}, "");
    row("a sticky session", "sticky", {{"a", "picked"}}, "sticky session");
    row("nobody else", "round_robin", {{"a", "picked"}, {"b", "down"}}, "only one available");
    row("its turn", "weighted_round_robin", {{"a", "picked"}, {"b", "eligible"}}, "its turn");
    row("by a key", "maglev", {{"a", "picked"}, {"b", "eligible"}}, "by its key");
    row("at random", "random", {{"a", "picked"}, {"b", "eligible"}}, "at random");
    row("the lowest score", "least_connection",
        {{"a", "picked", 0.9}, {"b", "eligible", 2.0}, {"c", "eligible", 1.3}, {"d", "full", 0.1}},
        "score 0.9 · next 1.3 (c)");
    row("expected durations", "peak_ewma", {{"a", "picked", 0.0009}, {"b", "eligible", 0.0125}},
        "score 0.9 ms · next 13 ms (b)");
    row("of two at random", "two_choices", {{"a", "picked", 3.0}, {"b", "eligible", 2.0}},
        "score 3 · the better of two at random");
    row("others were tried", "round_robin",
        {{"a", "picked"}, {"b", "tried"}, {"c", "tried"}, {"d", "eligible"}}, "tried 2 before");
    row("none could be", "round_robin", {{"a", "down"}}, "none available");
}

void tst_RequestText::saysWhyThisBackend()
{
    QFETCH(QByteArray, chosenBy);
    QFETCH(Candidates, candidates);
    RequestRecord record = madeUpRequest();
    record.chosenBy = std::string_view(chosenBy.constData());
    record.candidates = candidates;
    QTEST(whyText(record), "expected");
}

void tst_RequestText::saysHowAnAttemptWent()
{
    QCOMPARE(outcomeText({.code = "ok", .status = 404}), QStringLiteral("404"));
    QCOMPARE(outcomeText({.code = "retried_status", .status = 503}), QStringLiteral("503, retried"));
    QCOMPARE(outcomeText({.code = "connection_refused"}), QStringLiteral("connection refused"));
    QCOMPARE(codeText("backend_response_timeout"), QStringLiteral("no response in time"));
    QCOMPARE(codeText("quite_new"), QStringLiteral("quite new"));
}

void tst_RequestText::saysWhatBecameOfACandidate()
{
    QCOMPARE(candidateText("picked"), QStringLiteral("Picked"));
    QCOMPARE(candidateText("weight_zero"), QStringLiteral("Weight 0"));
    QCOMPARE(candidateText("maintenance"), QStringLiteral("Maintenance"));
    QCOMPARE(candidateText("removing"), QStringLiteral("Removing"));
    QCOMPARE(candidateText("quite_new"), QStringLiteral("quite new"));
}

void tst_RequestText::writesSizes()
{
    QCOMPARE(bytesText(312), QStringLiteral("312 B"));
    QCOMPARE(bytesText(18'637), QStringLiteral("18.2 KiB"));
    QCOMPARE(bytesText(3ULL << 40), QStringLiteral("3072.0 GiB"));
}

QTEST_APPLESS_MAIN(tst_RequestText)
#include "tst_requesttext.moc"
