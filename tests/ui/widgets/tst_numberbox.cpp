#include "ui/widgets/numberbox.h"

#include <QDialog>
#include <QPushButton>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

using namespace signalbox;

class tst_NumberBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsOutOfRangeAsTyped_data();
    void keepsWhatIsOutOfRangeAsTyped();
    void takesWhatIsInRange();
    void enterConfirmsOnlyWhatIsInRange();
};

void tst_NumberBox::keepsWhatIsOutOfRangeAsTyped_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("one too many") << QString() << QStringLiteral("1001") << false;
    QTest::newRow("far too many") << QString() << QStringLiteral("99999") << false;
    QTest::newRow("beyond any number") << QString() << QStringLiteral("99999999999") << false;
    QTest::newRow("with a unit") << QStringLiteral(" kg") << QStringLiteral("1001") << false;
    QTest::newRow("the most") << QString() << QStringLiteral("1000") << true;
}

void tst_NumberBox::keepsWhatIsOutOfRangeAsTyped()
{
    QFETCH(const QString, suffix);
    QFETCH(const QString, typed);
    QFETCH(const bool, isTaken);
    NumberBox box(0, 1000);
    box.setSuffix(suffix);
    box.setValue(7);
    box.show();
    box.selectAll();
    QTest::keyClicks(&box, typed);
    QCOMPARE(box.cleanText(), typed);
    QCOMPARE(box.hasAcceptableInput(), isTaken);
    QCOMPARE(box.value() == 1000, isTaken);
    QCOMPARE(QToolTip::isVisible() && QToolTip::text() == box.rangeText(), !isTaken);
    QToolTip::hideText();
}

void tst_NumberBox::takesWhatIsInRange()
{
    NumberBox box(0, 1000);
    box.selectAll();
    QTest::keyClicks(&box, QStringLiteral("25"));
    QCOMPARE(box.value(), 25);
}

void tst_NumberBox::enterConfirmsOnlyWhatIsInRange()
{
    QDialog dialog;
    auto *layout = new QVBoxLayout(&dialog);
    auto *box = new NumberBox(0, 1000);
    auto *accept = new QPushButton;
    layout->addWidget(box);
    layout->addWidget(accept);
    accept->setDefault(true);
    connect(accept, &QPushButton::clicked, &dialog, &QDialog::accept);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("1001"));
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QCOMPARE(box->cleanText(), QStringLiteral("1001"));
    QTest::keyClick(box, Qt::Key_Backspace);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(box->value(), 100);
}

QTEST_MAIN(tst_NumberBox)
#include "tst_numberbox.moc"
