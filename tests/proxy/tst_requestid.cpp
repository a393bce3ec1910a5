#include "engine/proxy/requestid.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace signalbox;

class tst_RequestId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThirtyTwoLowerCaseHexDigits();
    void isNeverTheSameTwice();
    void beginsAsItsThreadDoes();
    void differsVisiblyFromItsNeighbour();
};

void tst_RequestId::isThirtyTwoLowerCaseHexDigits()
{
    RequestIds ids(0x0123456789abcdefU);
    const RequestId id = ids.next();
    QCOMPARE(toView(id).size(), 32U);
    QVERIFY(toView(id).find_first_not_of("0123456789abcdef") == std::string_view::npos);
    QVERIFY(toView(id).starts_with("0123456789abcdef"));
}

void tst_RequestId::isNeverTheSameTwice()
{
    RequestIds ids(42);
    std::set<RequestId> seen;
    for (int i = 0; i < 20'000; ++i)
        QVERIFY(seen.insert(ids.next()).second);
}

void tst_RequestId::beginsAsItsThreadDoes()
{
    RequestIds one(1), other(2);
    QVERIFY(toView(one.next()).substr(0, 16) != toView(other.next()).substr(0, 16));
}

void tst_RequestId::differsVisiblyFromItsNeighbour()
{
    RequestIds ids(7);
    const RequestId first = ids.next();
    const RequestId second = ids.next();
    int same = 0;
    for (std::size_t i = 16; i < 32; ++i)
        same += first[i] == second[i];
    QVERIFY(same < 8);
}

QTEST_GUILESS_MAIN(tst_RequestId)
#include "tst_requestid.moc"
