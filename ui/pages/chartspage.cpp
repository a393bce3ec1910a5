#include "ui/pages/chartspage.h"

#include "ui/charts/answerschart.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/distributionchart.h"
#include "ui/charts/latencychart.h"
#include "ui/charts/throughputchart.h"
#include "ui/widgets/panel.h"

#include <QDataStream>
#include <QIODevice>
#include <QKeyEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int gap = 8; // px

QSplitter *splitterOf(Qt::Orientation orientation, QWidget *first, QWidget *second)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setHandleWidth(gap);
    splitter->addWidget(first);
    splitter->addWidget(second);
    splitter->setSizes({1000, 1000}); // alike, whatever room there is
    return splitter;
}

}

ChartsPage::ChartsPage(const TrafficHistory &history, const BackendColors &colors, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_throughput(new ThroughputChart(history, m_busiest, colors, m_cursor))
    , m_distribution(new DistributionChart(history, m_busiest, colors, m_cursor))
    , m_latency(new LatencyChart(history, m_cursor))
    , m_answers(new AnswersChart(history, m_cursor))
    , m_timeCharts{m_throughput, m_latency, m_answers}
{
    setUpPanels();
    connect(m_throughput, &ThroughputChart::backendClicked, this, &ChartsPage::toggleBackend);
    connect(m_distribution, &DistributionChart::backendClicked, this, &ChartsPage::toggleBackend);
    connect(&m_cursor, &ChartCursor::changed, this, &ChartsPage::writeNotes);
    writeNotes();
}

void ChartsPage::setUpPanels()
{
    m_throughputPanel = new Panel(tr("Throughput"));
    m_throughputPanel->setContent(m_throughput);
    m_distributionPanel = new Panel(tr("Distribution"));
    m_distributionPanel->setContent(m_distribution);
    m_latencyPanel = addLegend(new Panel(tr("Latency")), m_latency);
    m_answersPanel = addLegend(new Panel(tr("Answers")), m_answers);
    m_upper = splitterOf(Qt::Horizontal, m_throughputPanel, m_distributionPanel);
    m_lower = splitterOf(Qt::Horizontal, m_latencyPanel, m_answersPanel);
    m_rows = splitterOf(Qt::Vertical, m_upper, m_lower);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_rows);
}

Panel *ChartsPage::addLegend(Panel *panel, TimeChart *chart)
{
    auto *legend = new ChartLegend;
    connect(chart, &TimeChart::readoutChanged, legend,
        [legend](const Readout &readout) { legend->setRows(readout.rows); });
    panel->setContent(chart);
    panel->addToHeader(legend);
    return panel;
}

void ChartsPage::refresh(const Snapshot &snapshot)
{
    if (!isVisible())
        return;
    m_busiest.update(m_history);
    forgetLost();
    for (TimeChart *chart : m_timeCharts)
        chart->refresh();
    m_distribution->refresh(snapshot);
    if (m_cursor.second())
        writeNotes(); // how long ago it was
}

void ChartsPage::setFrozen(bool isFrozen)
{
    for (TimeChart *chart : m_timeCharts)
        chart->setFrozen(isFrozen);
    m_distribution->setFrozen(isFrozen);
}

/// The cursor leaves with its second, the choice with its backend.
void ChartsPage::forgetLost()
{
    const TimeWindow &window = m_latency->window();
    const auto second = m_cursor.second();
    if (second && (*second > window.now() || *second < window.now() - window.length().count()))
        m_cursor.setSecond(std::nullopt);
    if (m_backend && m_history.name(*m_backend).isEmpty())
        chooseBackend(std::nullopt);
}

void ChartsPage::setWindow(std::chrono::minutes window)
{
    m_busiest.setWindow(window);
    m_busiest.update(m_history);
    for (TimeChart *chart : m_timeCharts)
        chart->setWindow(window);
    forgetLost();
}

void ChartsPage::setBackend(std::optional<std::uint64_t> id)
{
    if (m_backend == id)
        return;
    m_backend = id;
    m_busiest.setPinned(id);
    m_busiest.update(m_history);
    m_throughput->setBackend(id);
    m_distribution->setBackend(id);
    writeNotes();
}

void ChartsPage::toggleBackend(std::uint64_t id)
{
    chooseBackend(m_backend == id ? std::nullopt : std::optional(id));
}

void ChartsPage::chooseBackend(std::optional<std::uint64_t> id)
{
    setBackend(id);
    Q_EMIT backendChosen(id);
}

void ChartsPage::writeNotes()
{
    const QString name = m_backend ? m_history.name(*m_backend) : QString();
    m_throughputPanel->setNote(
        m_backend ? tr("requests/s of %1 alone").arg(name) : tr("requests/s by backend"));
    const auto second = m_cursor.second();
    m_distributionPanel->setNote(second
            ? tr("%1 · filled: got · outline: intended").arg(ageText(m_latency->window().now() - *second))
            : tr("last 10 s · filled: got · outline: intended"));
    m_latencyPanel->setNote(m_backend ? tr("all backends") : QString());
    m_answersPanel->setNote(m_backend ? tr("per second, all backends") : tr("per second"));
}

bool ChartsPage::event(QEvent *event)
{
    // Before a shortcut of the window takes it.
    if (event->type() == QEvent::ShortcutOverride && m_backend
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ChartsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_backend)
        return event->ignore();
    chooseBackend(std::nullopt);
}

void ChartsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_busiest.update(m_history);
}

QByteArray ChartsPage::layout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_rows->saveState() << m_upper->saveState() << m_lower->saveState();
    return state;
}

void ChartsPage::restoreLayout(const QByteArray &state)
{
    QDataStream stream(state);
    for (QSplitter *splitter : {m_rows, m_upper, m_lower}) {
        QByteArray own;
        stream >> own;
        splitter->restoreState(own);
    }
}

}
