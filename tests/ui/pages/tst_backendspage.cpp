#include "tests/ui/madeup.h"
#include "ui/models/backendmodel.h"
#include "ui/pages/backendspage.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace signalbox;

class tst_BackendsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void countsWhatIsNotUp();
    void showsProblemsOnlyAndSaysHowMany();
    void saysThatNothingHasProblems();
    void filtersByTypingAndEscapeShowsAll();
    void escapeIsTheWindowsWhileNothingIsFiltered();
    void clicksOnAColumnSortItThenTheOtherWayThenByAge();
    void knowsWhatIsSelectedInAnyOrder();
    void theSelectionStaysWithItsBackends();
    void rowsStayWhileAWeightIsEdited();
    void asksForDetails();
    void takesPastedLines();
    void takesDroppedLines();
    void anEmptyPageSaysWhatToDo();
    void waitsForTheBackendsToCome();
    void selectsAwaitedRowsAsTheyCome();
    void remembersColumnsAndTheirOrder();
    void hidesTierAndLimitUntilAskedFor();

private:
    void show(const Snapshot &snapshot);
    QString note() const;
    QStringList names() const;
    QPushButton *button(const QString &text) const;

    TrafficHistory m_history;
    HealthHistory m_health;
    BackendColors m_colors;
    std::unique_ptr<BackendModel> m_model;
    std::unique_ptr<BackendsPage> m_page;
    QTableView *m_table = nullptr;
    QLineEdit *m_text = nullptr;
    QCheckBox *m_onlyProblems = nullptr;
};

static BackendSnapshot backend(std::uint64_t id, BackendState state)
{
    BackendSnapshot backend = madeUpBackend(id);
    backend.state = state;
    return backend;
}

void tst_BackendsPage::init()
{
    m_model = std::make_unique<BackendModel>(m_history, m_health, m_colors);
    m_page = std::make_unique<BackendsPage>(*m_model);
    m_page->setActions({}, new QAction(m_page.get()));
    m_table = m_page->findChild<QTableView *>(QStringLiteral("backends"));
    m_text = m_page->findChild<QLineEdit *>();
    m_onlyProblems = m_page->findChild<QCheckBox *>();
    m_page->resize(1200, 300);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void tst_BackendsPage::show(const Snapshot &snapshot)
{
    m_model->update(std::make_shared<const Snapshot>(snapshot));
    m_page->showSnapshot(snapshot);
}

QString tst_BackendsPage::note() const
{
    return m_page->findChild<QLabel *>(QStringLiteral("panelNote"))->text();
}

QPushButton *tst_BackendsPage::button(const QString &text) const
{
    const auto buttons = m_page->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons,
        [&text](const QPushButton *each) { return each->isVisible() && each->text().contains(text); });
    return found == buttons.end() ? nullptr : *found;
}

QStringList tst_BackendsPage::names() const
{
    QStringList names;
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        names.append(m_table->model()->index(row, BackendModel::Name).data().toString());
    return names;
}

void tst_BackendsPage::countsWhatIsNotUp()
{
    using enum BackendState;
    show(madeUpSnapshot(1, {backend(1, Up)}));
    QCOMPARE(note(), QStringLiteral("1"));
    show(madeUpSnapshot(1, {backend(1, Up), backend(2, Down), backend(3, Draining)}));
    QCOMPARE(note(), QStringLiteral("3 · 1 down · 1 draining"));
}

void tst_BackendsPage::showsProblemsOnlyAndSaysHowMany()
{
    show(madeUpSnapshot(1, {backend(1, BackendState::Up), backend(2, BackendState::Down)}));
    m_onlyProblems->click();
    QCOMPARE(names(), QStringList{QStringLiteral("b2")});
    QCOMPARE(note(), QStringLiteral("2 · 1 down · 1 shown"));
}

void tst_BackendsPage::saysThatNothingHasProblems()
{
    show(madeUpSnapshot(1, {backend(1, BackendState::Up)}));
    m_onlyProblems->click();
    QVERIFY(!m_table->isVisible());
    QPushButton *all = button(QStringLiteral("Show all"));
    QVERIFY(all);
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(m_table->isVisible());
    QVERIFY(!m_onlyProblems->isChecked());
}

void tst_BackendsPage::filtersByTypingAndEscapeShowsAll()
{
    show(madeUpSnapshot(1, {madeUpBackend(1), madeUpBackend(2)}));
    m_page->focusFilter();
    QTest::keyClicks(m_text, QStringLiteral("b2"));
    QCOMPARE(names(), QStringList{QStringLiteral("b2")});
    QTest::keyClick(m_text, Qt::Key_Escape);
    QCOMPARE(names().size(), 2);
    m_text->setText(QStringLiteral("b1"));
    QTest::keyClick(m_table, Qt::Key_Escape);
    QCOMPARE(names().size(), 2);
}

void tst_BackendsPage::escapeIsTheWindowsWhileNothingIsFiltered()
{
    show(madeUpSnapshot(1, {madeUpBackend(1)}));
    QShortcut back(QKeySequence(Qt::Key_Escape), m_page.get());
    QSignalSpy backs(&back, &QShortcut::activated);
    m_text->setText(QStringLiteral("b"));
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Escape);
    QCOMPARE(backs.size(), 0);
    QVERIFY(m_text->text().isEmpty());
    QTest::keyClick(m_table, Qt::Key_Escape);
    QCOMPARE(backs.size(), 1);
}

void tst_BackendsPage::clicksOnAColumnSortItThenTheOtherWayThenByAge()
{
    Snapshot snapshot = madeUpSnapshot(1, {madeUpBackend(1), madeUpBackend(2), madeUpBackend(3)});
    snapshot.backends.at(1).inFlight = 9;
    snapshot.backends.at(2).inFlight = 5;
    show(snapshot);
    auto *header = m_table->horizontalHeader();
    const auto click = [header] {
        const int x = header->sectionViewportPosition(BackendModel::InFlight) + 20;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, 10});
    };
    click();
    QCOMPARE(names(), (QStringList{QStringLiteral("b2"), QStringLiteral("b3"), QStringLiteral("b1")}));
    click();
    QCOMPARE(names(), (QStringList{QStringLiteral("b1"), QStringLiteral("b3"), QStringLiteral("b2")}));
    click();
    QCOMPARE(names(), (QStringList{QStringLiteral("b1"), QStringLiteral("b2"), QStringLiteral("b3")}));
}

void tst_BackendsPage::knowsWhatIsSelectedInAnyOrder()
{
    show(madeUpSnapshot(1, {madeUpBackend(1), madeUpBackend(2), madeUpBackend(3)}));
    m_table->sortByColumn(BackendModel::Name, Qt::DescendingOrder);
    m_table->selectRow(0);
    m_page->selection().select(
        m_table->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(m_page->selectedIds(), (std::vector<std::uint64_t>{3, 1}));
    QCOMPARE(m_page->selected().front().config.name, std::string("b3"));
}

void tst_BackendsPage::theSelectionStaysWithItsBackends()
{
    Snapshot snapshot = madeUpSnapshot(1, {madeUpBackend(1), madeUpBackend(2)});
    show(snapshot);
    m_table->sortByColumn(BackendModel::InFlight, Qt::DescendingOrder);
    m_table->selectRow(0);
    snapshot.backends.at(1).inFlight = 7;
    show(snapshot);
    QCOMPARE(names().front(), QStringLiteral("b2"));
    QCOMPARE(m_page->selectedIds(), std::vector<std::uint64_t>{1});
}

void tst_BackendsPage::rowsStayWhileAWeightIsEdited()
{
    Snapshot snapshot = madeUpSnapshot(1, {madeUpBackend(1), madeUpBackend(2)});
    show(snapshot);
    m_table->sortByColumn(BackendModel::InFlight, Qt::DescendingOrder);
    m_table->selectRow(0);
    m_page->editWeight();
    auto *editor = m_table->findChild<QSpinBox *>();
    QVERIFY(editor);
    snapshot.backends.at(1).inFlight = 7;
    show(snapshot);
    QCOMPARE(names().front(), QStringLiteral("b1"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_COMPARE(names().front(), QStringLiteral("b2"));
}

void tst_BackendsPage::asksForDetails()
{
    show(madeUpSnapshot(1, {madeUpBackend(1), madeUpBackend(2)}));
    QSignalSpy asked(m_page.get(), &BackendsPage::detailsRequested);
    m_table->selectRow(1);
    QTest::keyClick(m_table, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.takeFirst().at(0).value<std::uint64_t>(), 2ULL);
    const auto doubleClick = [this](int column) {
        const QPoint place = m_table->visualRect(m_table->model()->index(0, column)).center();
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, place);
    };
    doubleClick(BackendModel::Weight);
    QVERIFY(m_table->findChild<QSpinBox *>());
    QCOMPARE(asked.size(), 0);
    QTest::keyClick(m_table->findChild<QSpinBox *>(), Qt::Key_Return);
    QTRY_VERIFY(!m_table->findChild<QSpinBox *>());
    QCOMPARE(asked.size(), 0);
    doubleClick(BackendModel::Name);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().at(0).value<std::uint64_t>(), 1ULL);
}

void tst_BackendsPage::takesPastedLines()
{
    show(madeUpSnapshot(1, {madeUpBackend(1)}));
    QSignalSpy pasted(m_page.get(), &BackendsPage::addressesPasted);
    QGuiApplication::clipboard()->setText(QStringLiteral(" 10.0.0.1:80 \r\n\n10.0.0.2:80\n"));
    QTest::keyClick(m_table, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pasted.size(), 1);
    QCOMPARE(pasted.front().at(0).toStringList(),
        (QStringList{QStringLiteral("10.0.0.1:80"), QStringLiteral("10.0.0.2:80")}));
    QTest::keyClick(m_text, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pasted.size(), 1);
}

void tst_BackendsPage::takesDroppedLines()
{
    QSignalSpy dropped(m_page.get(), &BackendsPage::addressesDropped);
    QMimeData data;
    data.setText(QStringLiteral("10.0.0.1:80\n10.0.0.2:80"));
    QDragEnterEvent enter({600, 150}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({600, 150}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_page.get(), &drop);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.front().at(0).toStringList().size(), 2);
}

void tst_BackendsPage::anEmptyPageSaysWhatToDo()
{
    QSignalSpy demo(m_page.get(), &BackendsPage::demoRequested);
    QVERIFY(button(QStringLiteral("Add backend")));
    QVERIFY(!m_onlyProblems->isVisible());
    QPushButton *start = button(QStringLiteral("Start the demo"));
    QVERIFY(start);
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(demo.size(), 1);
    show(madeUpSnapshot(1, {madeUpBackend(1)}));
    QVERIFY(m_table->isVisible());
}

void tst_BackendsPage::waitsForTheBackendsToCome()
{
    m_page->setExpected(true);
    QVERIFY(m_page->findChild<QWidget *>(QStringLiteral("waitingState"))->isVisible());
    show(madeUpSnapshot(1));
    QVERIFY(m_page->findChild<QWidget *>(QStringLiteral("emptyState"))->isVisible());
}

void tst_BackendsPage::selectsAwaitedRowsAsTheyCome()
{
    m_page->resize(1200, 160); // some rows high
    std::vector<BackendSnapshot> backends;
    for (std::uint64_t id = 1; id <= 30; ++id)
        backends.push_back(madeUpBackend(id));
    show(madeUpSnapshot(1, backends));
    m_table->selectRow(0);
    m_page->awaitRows({QStringLiteral("b31"), QStringLiteral("b32")});
    QVERIFY(!m_page->selection().hasSelection());
    backends.push_back(madeUpBackend(31));
    show(madeUpSnapshot(2, backends));
    QCOMPARE(m_page->selection().selectedRows().size(), 1);
    backends.push_back(madeUpBackend(32));
    show(madeUpSnapshot(3, backends));
    QCOMPARE(m_page->selection().selectedRows().size(), 2);
    QCOMPARE(m_page->selection().currentIndex().row(), 31);
    QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(m_page->selection().currentIndex())));
}

void tst_BackendsPage::remembersColumnsAndTheirOrder()
{
    m_table->hideColumn(BackendModel::Retries);
    m_table->showColumn(BackendModel::Since);
    m_table->sortByColumn(BackendModel::Rate, Qt::DescendingOrder);
    BackendsPage other(*m_model);
    other.restoreColumns(m_page->columns());
    const auto *table = other.findChild<QTableView *>(QStringLiteral("backends"));
    QVERIFY(table->isColumnHidden(BackendModel::Retries));
    QVERIFY(!table->isColumnHidden(BackendModel::Since));
    Snapshot snapshot = madeUpSnapshot(1, {madeUpBackend(1), madeUpBackend(2)});
    snapshot.backends.at(1).requestsPerSecond = 7;
    show(snapshot);
    QCOMPARE(table->model()->index(0, BackendModel::Name).data().toString(), QStringLiteral("b2"));
}

void tst_BackendsPage::hidesTierAndLimitUntilAskedFor()
{
    show(madeUpSnapshot(1, {madeUpBackend(1)}));
    m_page->show();
    auto *table = m_page->findChild<QTableView *>(QStringLiteral("backends"));
    Q_EMIT table->horizontalHeader()->customContextMenuRequested({});
    const auto *menu = table->findChild<QMenu *>();
    QVERIFY(menu);
    for (const int column : {BackendModel::Tier, BackendModel::MaxConnections}) {
        QVERIFY(table->isColumnHidden(column));
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        const auto actions = menu->actions();
        const auto offered = std::ranges::find(actions, title, &QAction::text);
        QVERIFY(offered != actions.end());
        (*offered)->trigger();
        QVERIFY(!table->isColumnHidden(column));
    }
}

QTEST_MAIN(tst_BackendsPage)
#include "tst_backendspage.moc"
