#include "tests/ui/madeuprequest.h"
#include "ui/pages/logpage.h"
#include "ui/widgets/eventtable.h"
#include "ui/widgets/requesttable.h"
#include "ui/widgets/tabbutton.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace signalbox;

class tst_LogPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void showsSixRows();
    void followsItsEnd();
    void followsItsEndThroughEverySize();
    void followsItsEndWhenTheCurrentRowGoes();
    void staysWhereSomebodyLooks();
    void staysWhereSomebodyLooksWhenTheOldestGo();
    void keepsTheSelectionWhenRowsGo();
    void sortedItDoesNotFollow();
    void pausesAndShowsAllLater();
    void keepsABoundedPartWhilePaused();
    void filtersByAPastedId();
    void saysThatNothingMatches();
    void marksWhatTheFilterDoesNotUnderstand();
    void aRequestIsPassedByKeysAlone();
    void showsWholeErrorsAtItsUsualWidth();
    void eachTabHasItsFilter();
    void countsUnreadEvents();
    void enterChoosesARequest();
    void anEventLeadsToItsBackend();
    void remembersColumns();

private:
    QString firstRow() const { return table()->model()->index(top(), RequestModel::Time).data().toString(); }
    int top() const { return table()->verticalScrollBar()->value(); }
    bool isAtEnd() const { return top() == table()->verticalScrollBar()->maximum(); }
    RequestTable *table() const { return m_page->findChild<RequestTable *>(); }
    void settle() { QCoreApplication::processEvents(); }
    QAbstractButton *button(const QString &text) const;

    BackendColors m_colors;
    std::unique_ptr<LogPage> m_page;
};

void tst_LogPage::init()
{
    m_page = std::make_unique<LogPage>(m_colors);
    m_page->resize(m_page->sizeHint());
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QAbstractButton *tst_LogPage::button(const QString &text) const
{
    for (QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

void tst_LogPage::showsSixRows()
{
    QVERIFY(table()->viewport()->height() >= 6 * 27);
}

void tst_LogPage::followsItsEnd()
{
    for (int i = 0; i < 15; ++i) {
        m_page->addRequests(madeUpRequests(200, 200 * i));
        settle();
        QVERIFY(isAtEnd());
    }
    QVERIFY(top() > 1500);
    QVERIFY(button(QStringLiteral("Following")));
}

void tst_LogPage::followsItsEndThroughEverySize()
{
    m_page->addRequests(madeUpRequests(30));
    settle();
    const QSize usual = m_page->size();
    int first = 30;
    for (const int height : {400, 1200, 300, usual.height(), 900, 150, usual.height()}) {
        m_page->resize(usual.width(), height);
        m_page->addRequests(madeUpRequests(3, first));
        first += 3;
        settle();
        QVERIFY2(isAtEnd(), qPrintable(QString::number(height)));
        QVERIFY(button(QStringLiteral("Following")));
    }
}

void tst_LogPage::followsItsEndWhenTheCurrentRowGoes()
{
    m_page->addRequests(madeUpRequests(RequestModel::capacity));
    settle();
    table()->selectionModel()->setCurrentIndex(
        table()->model()->index(0, 0), QItemSelectionModel::NoUpdate); // as a view does that gets the focus
    table()->scrollToBottom();
    QSignalSpy passed(m_page.get(), &LogPage::requestPassed);
    m_page->addRequests(madeUpRequests(50, RequestModel::capacity));
    settle();
    QVERIFY(isAtEnd());
    QVERIFY(button(QStringLiteral("Following")));
    QCOMPARE(passed.size(), 0);
}

void tst_LogPage::staysWhereSomebodyLooks()
{
    m_page->addRequests(madeUpRequests(200));
    settle();
    table()->verticalScrollBar()->setValue(50);
    m_page->addRequests(madeUpRequests(200, 200));
    settle();
    QCOMPARE(top(), 50);
    QTest::mouseClick(button(QStringLiteral("Go to the end")), Qt::LeftButton);
    settle();
    QVERIFY(isAtEnd());
    QVERIFY(button(QStringLiteral("Following")));
}

void tst_LogPage::staysWhereSomebodyLooksWhenTheOldestGo()
{
    m_page->addRequests(madeUpRequests(2000));
    settle();
    table()->verticalScrollBar()->setValue(700);
    const QString before = firstRow();
    m_page->addRequests(madeUpRequests(200, 2000));
    m_page->addRequests(madeUpRequests(200, 2200));
    settle();
    QCOMPARE(firstRow(), before);
    QCOMPARE(top(), 300);
}

void tst_LogPage::keepsTheSelectionWhenRowsGo()
{
    m_page->addRequests(madeUpRequests(2000));
    settle();
    table()->setCurrentIndex(table()->model()->index(1990, 0));
    const QString line = table()->currentLine();
    m_page->addRequests(madeUpRequests(500, 2000));
    settle();
    QCOMPARE(table()->currentIndex().row(), 1490);
    QCOMPARE(table()->currentLine(), line);
}

void tst_LogPage::sortedItDoesNotFollow()
{
    m_page->addRequests(madeUpRequests(100));
    settle();
    table()->sortByColumn(RequestModel::Duration, Qt::DescendingOrder);
    table()->verticalScrollBar()->setValue(0);
    const QString before = firstRow();
    m_page->addRequests(madeUpRequests(100, 100)); // some of them took longer than all before
    settle();
    QCOMPARE(firstRow(), before);
    QVERIFY(!isAtEnd());
    QVERIFY(!table()->isFollowing());
}

void tst_LogPage::pausesAndShowsAllLater()
{
    QSignalSpy paused(m_page.get(), &LogPage::pausedChanged);
    m_page->addRequests(madeUpRequests(10));
    settle();
    QTest::mouseClick(button(QStringLiteral("Following")), Qt::LeftButton);
    QVERIFY(m_page->isPaused());
    m_page->addRequests(madeUpRequests(12, 10));
    QCOMPARE(table()->model()->rowCount(), 10);
    QVERIFY(button(QStringLiteral("Paused – 12 new")));
    m_page->setPaused(false);
    QCOMPARE(table()->model()->rowCount(), 22);
    QCOMPARE(paused.size(), 2);
}

void tst_LogPage::keepsABoundedPartWhilePaused()
{
    m_page->setPaused(true);
    for (int i = 0; i < 30; ++i)
        m_page->addRequests(madeUpRequests(200, 200 * i));
    QCOMPARE(table()->model()->rowCount(), 0);
    m_page->setPaused(false);
    QCOMPARE(table()->model()->rowCount(), 2000);
    QCOMPARE(table()->requests().record(1999).id, std::string_view("id5999"));
}

void tst_LogPage::filtersByAPastedId()
{
    m_page->addRequests(madeUpRequests(100));
    m_page->focusFilter();
    QTest::keyClicks(m_page->findChild<QLineEdit *>(), QStringLiteral("id42"));
    QCOMPARE(table()->model()->rowCount(), 1);
}

void tst_LogPage::saysThatNothingMatches()
{
    m_page->setFilter(QStringLiteral("status:5xx"));
    QCOMPARE(table()->placeholder(), QString());
    m_page->addRequests(madeUpRequests(5));
    QCOMPARE(table()->placeholder(), QStringLiteral("No request matches the filter"));
    m_page->setFilter({});
    QCOMPARE(table()->placeholder(), QString());
}

void tst_LogPage::marksWhatTheFilterDoesNotUnderstand()
{
    const auto *filter = m_page->findChild<QLineEdit *>();
    const QAction *mark = filter->actions().front();
    const QColor usual = filter->palette().color(QPalette::Text);
    QVERIFY(!mark->isVisible());
    m_page->setFilter(QStringLiteral("status:abc"));
    QVERIFY(mark->isVisible());
    QVERIFY(filter->palette().color(QPalette::Text) != usual);
    QVERIFY(filter->toolTip().contains(QStringLiteral("status:abc")));
    QVERIFY(filter->accessibleDescription().contains(QStringLiteral("status:abc")));
    m_page->setFilter(QStringLiteral("status:>=400"));
    QVERIFY(!mark->isVisible());
    QVERIFY(filter->accessibleDescription().isEmpty());
}

void tst_LogPage::aRequestIsPassedByKeysAlone()
{
    QStringList passed;
    connect(m_page.get(), &LogPage::requestPassed, this, [&passed](const RecordedRequest &request) {
        passed.append(QString::fromStdString(std::string(request.read().id)));
    });
    m_page->addRequests(madeUpRequests(2000));
    table()->setCurrentIndex(table()->model()->index(3, 0));
    QTest::keyClick(table(), Qt::Key_Down);
    QStringList expected;
    for (const int row : {3, 4})
        expected.append(QString::fromStdString(std::string(table()->requests().record(row).id)));
    m_page->addRequests(madeUpRequests(500, 2000)); // the current one goes
    QCOMPARE(passed, expected);
}

void tst_LogPage::showsWholeErrorsAtItsUsualWidth()
{
    m_page->resize(1424, m_page->height());
    settle();
    const int padding = 16; // px
    QVERIFY(table()->columnWidth(RequestModel::Failure)
        >= table()->fontMetrics().horizontalAdvance(QStringLiteral("no backend available")) + padding);
}

void tst_LogPage::eachTabHasItsFilter()
{
    m_page->setFilter(QStringLiteral("status:5xx"));
    QTest::mouseClick(button(QStringLiteral("Events")), Qt::LeftButton);
    QCOMPARE(m_page->findChild<QLineEdit *>()->text(), QString());
    m_page->addRequests(madeUpRequests(5));
    QTest::mouseClick(button(QStringLiteral("Requests")), Qt::LeftButton);
    QCOMPARE(m_page->findChild<QLineEdit *>()->text(), QStringLiteral("status:5xx"));
    QCOMPARE(table()->model()->rowCount(), 0);
}

void tst_LogPage::countsUnreadEvents()
{
    m_page->addEvents({madeUpChange(1, BackendState::Up, BackendState::Down)});
    QAbstractButton *events = button(QStringLiteral("Events (1)"));
    QVERIFY(events);
    QTest::mouseClick(events, Qt::LeftButton);
    QCOMPARE(events->text(), QStringLiteral("Events"));
    m_page->addEvents({madeUpChange(2, BackendState::Down, BackendState::Up)});
    QCOMPARE(events->text(), QStringLiteral("Events"));
}

void tst_LogPage::enterChoosesARequest()
{
    std::string chosen;
    connect(m_page.get(), &LogPage::requestChosen, this,
        [&chosen](const RecordedRequest &request) { chosen = request.read().id; });
    m_page->addRequests(madeUpRequests(10));
    table()->setCurrentIndex(table()->model()->index(3, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(chosen, std::string("id3"));
}

void tst_LogPage::anEventLeadsToItsBackend()
{
    QSignalSpy chosen(m_page.get(), &LogPage::backendChosen);
    m_page->addEvents({madeUpChange(1, BackendState::Up, BackendState::Down)});
    QTest::mouseClick(button(QStringLiteral("Events (1)")), Qt::LeftButton);
    auto *events = m_page->findChild<EventTable *>();
    events->setCurrentIndex(events->model()->index(0, 0));
    QTest::keyClick(events, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().toString(), QStringLiteral("b1"));
}

void tst_LogPage::remembersColumns()
{
    table()->hideColumn(RequestModel::Client);
    const QByteArray state = m_page->columns();
    LogPage other(m_colors);
    other.restoreColumns(state);
    QVERIFY(other.findChild<RequestTable *>()->isColumnHidden(RequestModel::Client));
    other.restoreColumns(QByteArrayLiteral("nonsense"));
    QVERIFY(other.findChild<RequestTable *>()->isColumnHidden(RequestModel::Client));
}

QTEST_MAIN(tst_LogPage)
#include "tst_logpage.moc"
