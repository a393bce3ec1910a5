#include "ui/pages/logpage.h"

#include "ui/delegates/celldelegate.h"
#include "ui/format.h"
#include "ui/glyph.h"
#include "ui/theme.h"
#include "ui/widgets/eventtable.h"
#include "ui/widgets/requesttable.h"
#include "ui/widgets/tabbutton.h"

#include <QAction>
#include <QButtonGroup>
#include <QDataStream>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIODevice>
#include <QKeySequence>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr int headerHeight = 32; // px
constexpr qreal corner = 5; // px
constexpr int rowsWanted = 7;
constexpr int columnsVersion = 1; // what is remembered of columns goes by their positions

enum Tab { Requests, Events };

/// Appends, and forgets the oldest of what could never be shown.
template <class Item> void keep(std::vector<Item> &kept, const std::vector<Item> &more, int capacity)
{
    kept.insert(kept.end(), more.begin(), more.end());
    const auto size = static_cast<std::ptrdiff_t>(kept.size());
    kept.erase(kept.begin(), kept.begin() + std::max<std::ptrdiff_t>(0, size - capacity));
}

}

LogPage::LogPage(const BackendColors &colors, QWidget *parent)
    : QFrame(parent)
    , m_colors(colors)
    , m_requests(new RequestTable(m_colors))
    , m_events(new EventTable(m_colors))
    , m_tables(new QStackedWidget)
    , m_requestsTab(new TabButton(tr("Requests")))
    , m_eventsTab(new TabButton(tr("Events")))
    , m_filter(new QLineEdit)
    , m_problem(new QAction(this))
    , m_state(new QToolButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 4);
    layout->setSpacing(1);
    layout->addWidget(header());
    layout->addWidget(m_tables, 1);
    m_tables->addWidget(m_requests);
    m_tables->addWidget(m_events);
    connectTables();
    showTab(Requests);
}

void LogPage::connectTables()
{
    connect(m_requests, &RequestTable::requestPassed, this, &LogPage::requestPassed);
    connect(m_requests, &RequestTable::requestChosen, this, &LogPage::requestChosen);
    connect(m_requests, &RequestTable::termChosen, this, &LogPage::addTerm);
    connect(m_events, &EventTable::backendChosen, this, &LogPage::backendChosen);
    connect(m_events, &EventTable::termChosen, this, &LogPage::addTerm);
    for (const LogTable *table : std::initializer_list<LogTable *>{m_requests, m_events})
        connect(table, &LogTable::followingChanged, this, &LogPage::showNews);
}

QWidget *LogPage::header()
{
    auto *tabs = new QButtonGroup(this);
    tabs->addButton(m_requestsTab, Requests);
    tabs->addButton(m_eventsTab, Events);
    connect(tabs, &QButtonGroup::idClicked, this, &LogPage::showTab);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(300);
    m_filter->setAccessibleName(tr("Filter of the log"));
    m_filter->addAction(m_problem, QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, this, &LogPage::applyFilter);
    m_state->setObjectName(QStringLiteral("flat"));
    connect(m_state, &QToolButton::clicked, this, &LogPage::toggle);
    auto *clear = new QToolButton;
    clear->setObjectName(QStringLiteral("flat"));
    clear->setText(tr("Clear"));
    clear->setToolTip(tr("Forgets what is shown here"));
    connect(clear, &QToolButton::clicked, this, &LogPage::clear);

    auto *header = new QWidget;
    header->setFixedHeight(headerHeight);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->setSpacing(6);
    for (QWidget *tab : {m_requestsTab, m_eventsTab})
        layout->addWidget(tab);
    layout->addStretch(1);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_filter, m_state, clear})
        layout->addWidget(tool);
    return header;
}

LogTable *LogPage::shownTable() const
{
    return static_cast<LogTable *>(m_tables->currentWidget());
}

void LogPage::showTab(int tab)
{
    m_tables->setCurrentIndex(tab);
    (tab == Requests ? m_requestsTab : m_eventsTab)->setChecked(true);
    m_filter->setText(m_filters.at(static_cast<std::size_t>(tab)));
    m_filter->setPlaceholderText(tab == Requests ? tr("status:5xx backend:NAME, words or an id")
                                                 : tr("kind:state backend:NAME, or words"));
    applyFilter();
    if (tab == Events)
        m_unread = 0;
    showNews();
}

void LogPage::applyFilter()
{
    m_filters.at(static_cast<std::size_t>(m_tables->currentIndex())) = m_filter->text();
    shownTable()->setQuery(m_filter->text());
    showProblems();
}

/// By an icon and a colour; in words in the tool tip, and to those who cannot see it.
void LogPage::showProblems()
{
    const QString problems = shownTable()->problems().join(QLatin1Char('\n'));
    const Theme &theme = Theme::of(palette());
    QPalette colors = palette();
    colors.setColor(QPalette::Text, problems.isEmpty() ? theme.text : theme.down);
    m_filter->setPalette(colors);
    m_filter->setToolTip(problems.isEmpty() ? shownTable()->queryHint() : plainToolTip(problems));
    m_filter->setAccessibleDescription(problems);
    m_problem->setIcon(glyphIcon(Glyph::Triangle, theme.down, theme.muted));
    m_problem->setToolTip(plainToolTip(problems));
    m_problem->setVisible(!problems.isEmpty());
}

void LogPage::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showProblems();
}

/// Not by a focus proxy: Tab would pass over what comes before it.
void LogPage::focusInEvent(QFocusEvent *event)
{
    shownTable()->setFocus(event->reason());
}

void LogPage::setFilter(const QString &filter)
{
    m_filter->setText(filter);
}

void LogPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void LogPage::addTerm(const FilterTerm &term)
{
    const QString text = m_filter->text().trimmed();
    setFilter(text.isEmpty() ? filterText(term) : text + QLatin1Char(' ') + filterText(term));
}

void LogPage::showSnapshot(const Snapshot &snapshot)
{
    m_colors.update(snapshot);
    if (!snapshot.listeners.empty())
        m_requests->setBaseUrl(QString::fromStdString(snapshot.listeners.front()));
}

void LogPage::addRequests(const std::vector<RecordedRequest> &requests)
{
    if (!m_isPaused)
        return m_requests->requests().add(requests);
    keep(m_newRequests, requests, RequestModel::capacity);
    m_news += static_cast<int>(requests.size());
    showNews();
}

void LogPage::addEvents(const std::vector<Event> &events)
{
    if (m_tables->currentIndex() != Events)
        m_unread += static_cast<int>(events.size());
    if (m_isPaused) {
        keep(m_newEvents, events, EventModel::capacity);
        m_news += static_cast<int>(events.size());
    } else {
        m_events->events().add(events);
    }
    showNews();
}

void LogPage::markRead()
{
    m_unread = 0;
    showNews();
}

void LogPage::setPaused(bool isPaused)
{
    if (m_isPaused == isPaused)
        return;
    m_isPaused = isPaused;
    m_requests->requests().add(std::exchange(m_newRequests, {}));
    m_events->events().add(std::exchange(m_newEvents, {}));
    m_news = 0;
    showNews();
    Q_EMIT pausedChanged(isPaused);
}

void LogPage::clear()
{
    if (m_tables->currentIndex() == Requests)
        m_requests->requests().clear();
    else
        m_events->events().clear();
}

/// What the state's button does: go on, go to the end, or pause.
void LogPage::toggle()
{
    if (m_isPaused || shownTable()->isFollowing())
        setPaused(!m_isPaused);
    else
        shownTable()->follow();
}

void LogPage::showNews()
{
    m_eventsTab->setText(m_unread == 0
            ? tr("Events")
            : tr("Events (%1)").arg(countText(static_cast<std::uint64_t>(m_unread))));
    m_eventsTab->updateGeometry();
    const bool isFollowing = shownTable()->isFollowing();
    const QString key = QKeySequence(Qt::CTRL | Qt::Key_P).toString(QKeySequence::NativeText);
    if (m_isPaused) {
        m_state->setText(tr("Paused – %n new", nullptr, m_news));
        m_state->setToolTip(tr("Show what is new and go on (%1)").arg(key));
    } else {
        m_state->setText(isFollowing ? tr("Following") : tr("Go to the end"));
        m_state->setToolTip(isFollowing ? tr("Pause the display (%1)").arg(key) : tr("Follow what is new"));
    }
}

QByteArray LogPage::columns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << columnsVersion;
    for (const LogTable *table : std::initializer_list<LogTable *>{m_requests, m_events})
        stream << table->columns();
    return state;
}

void LogPage::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    int version = 0;
    stream >> version;
    for (LogTable *table : std::initializer_list<LogTable *>{m_requests, m_events}) {
        QByteArray columns;
        stream >> columns;
        if (version == columnsVersion && stream.status() == QDataStream::Ok)
            table->restoreColumns(columns);
    }
}

QSize LogPage::sizeHint() const
{
    const int titles = headerHeight + CellDelegate::RowHeight + 8;
    return {1080, titles + rowsWanted * CellDelegate::RowHeight};
}

void LogPage::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.fillRect(QRect(0, headerHeight + 1, width(), 1), theme.line);
}

}
