#include "engine/config/statusset.h"

#include <QTest>

using namespace signalbox;

using Items = std::vector<std::string>;

Q_DECLARE_METATYPE(Items)

class tst_StatusSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containsWhatItsItemsName_data();
    void containsWhatItsItemsName();
    void isEmptyByDefault();
    void comparesByItsStatuses();
    void knowsItems_data();
    void knowsItems();
};

void tst_StatusSet::containsWhatItsItemsName_data()
{
    QTest::addColumn<Items>("items");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("contained");

    QTest::newRow("a code") << Items{"500"} << 500 << true;
    QTest::newRow("below a code") << Items{"500"} << 499 << false;
    QTest::newRow("above a code") << Items{"500"} << 501 << false;
    QTest::newRow("a range's beginning") << Items{"502-504"} << 502 << true;
    QTest::newRow("a range's middle") << Items{"502-504"} << 503 << true;
    QTest::newRow("a range's end") << Items{"502-504"} << 504 << true;
    QTest::newRow("before a range") << Items{"502-504"} << 501 << false;
    QTest::newRow("behind a range") << Items{"502-504"} << 505 << false;
    QTest::newRow("a range of one") << Items{"503-503"} << 503 << true;
    QTest::newRow("the first item of two") << Items{"404", "502-504"} << 404 << true;
    QTest::newRow("the second item of two") << Items{"404", "502-504"} << 503 << true;
    QTest::newRow("between two items") << Items{"404", "502-504"} << 405 << false;
    QTest::newRow("the lowest status") << Items{"100-599"} << 100 << true;
    QTest::newRow("the highest status") << Items{"100-599"} << 599 << true;
    QTest::newRow("beyond every status") << Items{"100-599"} << 600 << false;
    QTest::newRow("far beyond every status") << Items{"100-599"} << 70'000 << false;
    QTest::newRow("no response at all") << Items{"100-599"} << 0 << false;
    QTest::newRow("below zero") << Items{"100-599"} << -1 << false;
    QTest::newRow("beside what is no item") << Items{"5xx", "404"} << 404 << true;
    QTest::newRow("of what is no item") << Items{"5xx"} << 500 << false;
}

void tst_StatusSet::containsWhatItsItemsName()
{
    QFETCH(Items, items);
    QFETCH(int, status);
    QTEST(StatusSet(items).contains(status), "contained");
}

void tst_StatusSet::isEmptyByDefault()
{
    for (int status = 0; status < 600; ++status)
        QVERIFY(!StatusSet().contains(status));
}

void tst_StatusSet::comparesByItsStatuses()
{
    QVERIFY(StatusSet({"502", "503"}) == StatusSet({"502-503"}));
    QVERIFY(StatusSet({"502"}) != StatusSet());
}

void tst_StatusSet::knowsItems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("known");
    const auto row = [](const char *text, bool known) {
        QTest::newRow(text) << QString::fromLatin1(text) << known;
    };

    row("100", true);
    row("599", true);
    row("200-399", true);
    row("503-503", true);
    row("", false);
    row("99", false);
    row("600", false);
    row("0200", false);
    row("-50", false);
    row("+50", false);
    row("5xx", false);
    row("200-", false);
    row("-200", false);
    row("399-200", false);
    row("200-600", false);
    row("200-300-400", false);
    row("200 - 300", false);
    row("200,300", false);
}

void tst_StatusSet::knowsItems()
{
    QFETCH(QString, text);
    QTEST(StatusSet::isItem(text.toStdString()), "known");
}

QTEST_APPLESS_MAIN(tst_StatusSet)
#include "tst_statusset.moc"
