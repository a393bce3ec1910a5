#include "ui/widgets/choicebar.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace signalbox;

class tst_ChoiceBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstIsChosenAtFirst();
    void oneIsChosenByAClick();
    void oneIsChosenByTheKeyboard();
    void isSetSilently();
    void ignoresWhatIsNoChoice();

private:
    QToolButton *button(int index) const { return m_bar->findChildren<QToolButton *>().at(index); }

    std::unique_ptr<ChoiceBar> m_bar;
    std::unique_ptr<QSignalSpy> m_chosen;
};

void tst_ChoiceBar::init()
{
    m_bar = std::make_unique<ChoiceBar>();
    for (const int value : {1, 5, 15})
        m_bar->addChoice(value, QString::number(value));
    m_chosen = std::make_unique<QSignalSpy>(m_bar.get(), &ChoiceBar::chosen);
    m_bar->show();
}

void tst_ChoiceBar::theFirstIsChosenAtFirst()
{
    QCOMPARE(m_bar->value(), 1);
}

void tst_ChoiceBar::oneIsChosenByAClick()
{
    QTest::mouseClick(button(2), Qt::LeftButton);
    QCOMPARE(m_bar->value(), 15);
    QCOMPARE(m_chosen->size(), 1);
    QCOMPARE(m_chosen->front().front().toInt(), 15);
    QVERIFY(!button(0)->isChecked());
}

void tst_ChoiceBar::oneIsChosenByTheKeyboard()
{
    QVERIFY(button(1)->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(button(1), Qt::Key_Space);
    QCOMPARE(m_bar->value(), 5);
    QCOMPARE(m_chosen->size(), 1);
}

void tst_ChoiceBar::isSetSilently()
{
    m_bar->setValue(5);
    QCOMPARE(m_bar->value(), 5);
    QCOMPARE(m_chosen->size(), 0);
}

void tst_ChoiceBar::ignoresWhatIsNoChoice()
{
    m_bar->setValue(5);
    m_bar->setValue(7);
    m_bar->setValue(-1);
    QCOMPARE(m_bar->value(), 5);
}

QTEST_MAIN(tst_ChoiceBar)
#include "tst_choicebar.moc"
