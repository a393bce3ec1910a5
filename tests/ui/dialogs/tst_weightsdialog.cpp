#include "tests/ui/madeup.h"
#include "ui/dialogs/intendedshares.h"
#include "ui/dialogs/sharebar.h"
#include "ui/dialogs/weightsdialog.h"

#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace signalbox;

class tst_WeightsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheSharesBeforeApplying();
    void othersShareTheTraffic();
    void whatIsDownGetsNone();
    void algorithmsThatIgnoreWeightsShareEqually();
    void makesThemEqual();
    void percentsKeepProportions_data();
    void percentsKeepProportions();
    void changesOnlyWhatDiffers();
};

static std::vector<BackendSnapshot> backends(const std::vector<int> &weights)
{
    std::vector<BackendSnapshot> backends;
    for (const int weight : weights) {
        backends.push_back(madeUpBackend(backends.size() + 1));
        backends.back().config.weight = weight;
    }
    return backends;
}

static QStringList shares(const WeightsDialog &dialog)
{
    QStringList texts;
    for (const ShareBar *bar : dialog.findChildren<ShareBar *>())
        texts.append(bar->text());
    return texts;
}

static void type(WeightsDialog &dialog, int line, const char *weight)
{
    QSpinBox *box = dialog.findChildren<QSpinBox *>().at(line);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QLatin1String(weight));
}

void tst_WeightsDialog::showsTheSharesBeforeApplying()
{
    WeightsDialog dialog(backends({1, 1}), Algorithm::WeightedRoundRobin, {{1, Qt::red}, {2, Qt::blue}});
    dialog.show();
    QCOMPARE(shares(dialog), (QStringList{QStringLiteral("50.0 %"), QStringLiteral("50.0 %")}));
    type(dialog, 0, "3");
    QCOMPARE(shares(dialog), (QStringList{QStringLiteral("75.0 %"), QStringLiteral("25.0 %")}));
}

void tst_WeightsDialog::othersShareTheTraffic()
{
    WeightsDialog dialog(backends({1, 1, 2}), Algorithm::WeightedRoundRobin, {{1, Qt::red}, {2, Qt::blue}});
    QCOMPARE(shares(dialog), (QStringList{QStringLiteral("25.0 %"), QStringLiteral("25.0 %")}));
}

void tst_WeightsDialog::whatIsDownGetsNone()
{
    auto all = backends({1, 1, 1});
    all[0].state = BackendState::Down;
    all[2].config.tier = 1;
    QCOMPARE(intendedShares(all, Algorithm::WeightedRoundRobin), (std::vector<double>{0, 1, 0}));
    all[1].state = BackendState::Drained;
    QCOMPARE(intendedShares(all, Algorithm::WeightedRoundRobin), (std::vector<double>{0, 0, 1}));
}

void tst_WeightsDialog::algorithmsThatIgnoreWeightsShareEqually()
{
    QCOMPARE(intendedShares(backends({3, 1}), Algorithm::RoundRobin), (std::vector<double>{0.5, 0.5}));
    QCOMPARE(intendedShares(backends({3, 0}), Algorithm::RoundRobin), (std::vector<double>{1, 0}));
}

void tst_WeightsDialog::makesThemEqual()
{
    WeightsDialog dialog(backends({7, 2}), Algorithm::WeightedRoundRobin, {{1, Qt::red}, {2, Qt::blue}});
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("equal")), Qt::LeftButton);
    QCOMPARE(shares(dialog), (QStringList{QStringLiteral("50.0 %"), QStringLiteral("50.0 %")}));
}

void tst_WeightsDialog::percentsKeepProportions_data()
{
    QTest::addColumn<std::vector<int>>("weights");
    QTest::addColumn<std::vector<int>>("percents");
    QTest::newRow("as they are") << std::vector{95, 5} << std::vector{95, 5};
    QTest::newRow("thirds") << std::vector{1, 1, 1} << std::vector{34, 33, 33};
    QTest::newRow("a small one keeps something") << std::vector{1000, 1} << std::vector{99, 1};
    QTest::newRow("none stays none") << std::vector{3, 0, 1} << std::vector{75, 0, 25};
    QTest::newRow("all none") << std::vector{0, 0} << std::vector{0, 0};
    QTest::newRow("more than a hundred all keep something")
        << std::vector<int>(150, 1) << std::vector<int>(150, 1);
}

void tst_WeightsDialog::percentsKeepProportions()
{
    QFETCH(std::vector<int>, weights);
    QTEST(scaledToHundred(weights), "percents");
}

void tst_WeightsDialog::changesOnlyWhatDiffers()
{
    WeightsDialog dialog(backends({1, 1}), Algorithm::WeightedRoundRobin, {{1, Qt::red}, {2, Qt::blue}});
    dialog.show();
    type(dialog, 1, "9");
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    const auto changed = dialog.changed();
    QCOMPARE(changed.size(), std::size_t(1));
    QCOMPARE(changed.front().name, std::string("b2"));
    QCOMPARE(changed.front().weight, 9);
}

QTEST_MAIN(tst_WeightsDialog)
#include "tst_weightsdialog.moc"
