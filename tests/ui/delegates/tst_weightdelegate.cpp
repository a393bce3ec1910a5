#include "tests/ui/madeup.h"
#include "ui/delegates/weightdelegate.h"
#include "ui/models/backendmodel.h"

#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace signalbox;

class tst_WeightDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForTheTypedWeight();
    void keepsWhatIsTypedWhileSnapshotsArrive();
    void escapeChangesNothing();
    void closesWhenItsRowGoes();
    void refusesWhatIsNoWeight_data();
    void refusesWhatIsNoWeight();
    void theWheelChangesNothingUnlessItIsEdited();
    void tellsWhileItIsEdited();

private:
    QSpinBox *edit();

    TrafficHistory m_history;
    HealthHistory m_health;
    BackendColors m_colors;
    std::unique_ptr<BackendModel> m_model;
    std::unique_ptr<QTableView> m_table;
};

void tst_WeightDelegate::init()
{
    m_table.reset();
    m_model = std::make_unique<BackendModel>(m_history, m_health, m_colors);
    m_table = std::make_unique<QTableView>();
    m_table->setModel(m_model.get());
    m_table->setItemDelegateForColumn(BackendModel::Weight, new WeightDelegate(m_table.get()));
    m_model->update(madeUpSnapshot(1, {1, 2}));
    m_table->resize(800, 200);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

QSpinBox *tst_WeightDelegate::edit()
{
    m_table->edit(m_model->index(0, BackendModel::Weight));
    return m_table->findChild<QSpinBox *>();
}

void tst_WeightDelegate::asksForTheTypedWeight()
{
    QSignalSpy edited(m_model.get(), &BackendModel::weightEdited);
    QSpinBox *editor = edit();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("25"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(edited.size(), 1);
    QCOMPARE(edited.front().at(0).toString(), QStringLiteral("b1"));
    QCOMPARE(edited.front().at(1).toInt(), 25);
}

void tst_WeightDelegate::keepsWhatIsTypedWhileSnapshotsArrive()
{
    QSpinBox *editor = edit();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("4"));
    m_model->update(madeUpSnapshot(2, {1, 2, 3}));
    QTest::keyClicks(editor, QStringLiteral("2"));
    QCOMPARE(editor->value(), 42);
}

void tst_WeightDelegate::escapeChangesNothing()
{
    QSignalSpy edited(m_model.get(), &BackendModel::weightEdited);
    QSpinBox *editor = edit();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("25"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!m_table->findChild<QSpinBox *>());
    QVERIFY(edited.isEmpty());
}

void tst_WeightDelegate::closesWhenItsRowGoes()
{
    QVERIFY(edit());
    m_model->update(madeUpSnapshot(2, {2}));
    QTRY_VERIFY(!m_table->findChild<QSpinBox *>());
}

void tst_WeightDelegate::refusesWhatIsNoWeight_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("a letter") << QStringLiteral("x");
    QTest::newRow("a sign") << QStringLiteral("-");
    QTest::newRow("too much") << QStringLiteral("1001");
}

void tst_WeightDelegate::refusesWhatIsNoWeight()
{
    QFETCH(QString, typed);
    QSpinBox *editor = edit();
    QVERIFY(editor);
    QTest::keyClicks(editor, typed);
    QVERIFY(editor->value() <= 1000 && editor->value() >= 0);
    QVERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().startsWith(QStringLiteral("A whole number from 0 to")));
    QToolTip::hideText();
}

void tst_WeightDelegate::theWheelChangesNothingUnlessItIsEdited()
{
    QSignalSpy edited(m_model.get(), &BackendModel::weightEdited);
    const QPoint place = m_table->visualRect(m_model->index(0, BackendModel::Weight)).center();
    QWheelEvent wheel(place, m_table->viewport()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_table->viewport(), &wheel);
    QVERIFY(edited.isEmpty());
    QCOMPARE(m_model->index(0, BackendModel::Weight).data().toString(), QStringLiteral("1"));
}

void tst_WeightDelegate::tellsWhileItIsEdited()
{
    auto *delegate = qobject_cast<WeightDelegate *>(m_table->itemDelegateForColumn(BackendModel::Weight));
    QSignalSpy changes(delegate, &WeightDelegate::editingChanged);
    QSpinBox *editor = edit();
    QVERIFY(editor);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.takeFirst().at(0).toBool(), true);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(changes.front().at(0).toBool(), false);
}

QTEST_MAIN(tst_WeightDelegate)
#include "tst_weightdelegate.moc"
