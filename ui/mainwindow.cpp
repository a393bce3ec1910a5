#include "ui/mainwindow.h"

#include "ui/backendactions.h"
#include "ui/charts/throughputchart.h"
#include "ui/format.h"
#include "ui/glyph.h"
#include "ui/pages/backendspage.h"
#include "ui/pages/statusline.h"
#include "ui/pages/summarystrip.h"
#include "ui/settings.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/algorithmmenu.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

constexpr QSize defaultSize{1440, 900};
constexpr QSize smallestSize{960, 600};
constexpr int leastChartHeight = 200; // px, while the table's height follows its rows

}

MainWindow::MainWindow(Engine *engine, QWidget *parent)
    : QMainWindow(parent)
    , m_engine(*engine)
{
    setWindowTitle(tr("Signalbox"));
    setMinimumSize(smallestSize);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_model.setSlowStart(m_engine.config().balancing.slowStart);
    setUpPages();
    setUpMenus();
    setUpToolBar();
    applyTheme();
    restoreLayout();
    connectEngine();
    showSnapshot(m_engine.snapshot());
}

MainWindow::~MainWindow()
{
    // The view goes before the model and the history that it shows.
    delete takeCentralWidget();
}

void MainWindow::setUpPages()
{
    m_notice = new Notice;
    m_strip = new SummaryStrip(m_history);
    m_backends = new BackendsPage(m_model);
    m_throughput = new Panel(tr("Throughput"));
    m_throughput->setNote(tr("requests/s by backend"));
    m_chart = new ThroughputChart(m_history, m_colors);
    m_throughput->setContent(m_chart);
    m_status = new StatusLine(m_history);
    setStatusBar(m_status);

    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setHandleWidth(8);
    m_splitter->addWidget(m_backends);
    m_splitter->addWidget(m_throughput);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(0, false);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_splitterMoved = true; });

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_notice);
    layout->addWidget(m_strip);
    layout->addWidget(m_splitter, 1);
    setCentralWidget(content);
}

void MainWindow::setUpMenus()
{
    m_actions = new BackendActions(m_engine, m_model, m_backends->selection(), this);
    connect(m_actions->editWeight(), &QAction::triggered, m_backends, &BackendsPage::editWeight);
    connect(m_actions, &BackendActions::failed, m_notice,
        [this](const QString &message) { m_notice->showMessage(message); });

    QList<QAction *> onRows{m_actions->editWeight()};
    onRows += m_actions->modes();
    onRows += m_actions->remove();
    m_backends->setActions(QList{m_actions->add()} + onRows, m_actions->add());
    m_backends->setExpected(!m_engine.config().backends.empty());

    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), this, &QWidget::close);

    QMenu *backend = menuBar()->addMenu(tr("&Backend"));
    backend->addAction(m_actions->add());
    backend->addSeparator();
    backend->addActions(onRows);

    QMenu *traffic = menuBar()->addMenu(tr("&Traffic"));
    m_algorithms = new AlgorithmMenu(this);
    traffic->addMenu(m_algorithms);
    connect(m_algorithms, &AlgorithmMenu::chosen, this,
        [this](Algorithm algorithm) { m_engine.submit(SetAlgorithm{algorithm}); });

    QMenu *view = menuBar()->addMenu(tr("&View"));
    m_showCharts = view->addAction(tr("&Charts"));
    m_showCharts->setShortcut(tr("Ctrl+2"));
    m_showCharts->setCheckable(true);
    m_showCharts->setChecked(true);
    connect(m_showCharts, &QAction::toggled, m_throughput, &QWidget::setVisible);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Signalbox"), this, [this] {
        QMessageBox::about(this, tr("About Signalbox"),
            tr("Signalbox %1\nAn HTTP load balancer with a live dashboard.\nGPL-3.0-or-later")
                .arg(QStringLiteral(SIGNALBOX_VERSION)));
    });
}

void MainWindow::setUpToolBar()
{
    auto *bar = addToolBar(tr("Tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});

    m_listener = new QToolButton;
    m_listener->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_listener->setToolTip(tr("Copies the address"));
    connect(m_listener, &QToolButton::clicked, this, [this] {
        if (const auto &urls = m_engine.snapshot()->listeners; !urls.empty())
            QApplication::clipboard()->setText(QString::fromStdString(urls.front()));
    });
    bar->addWidget(m_listener);

    bar->addAction(m_actions->add());
    bar->widgetForAction(m_actions->add())->setObjectName(QStringLiteral("primary"));
    bar->addActions(m_actions->modes());
    bar->addAction(m_actions->remove());

    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    auto *caption = new QLabel(tr("Algorithm"));
    caption->setObjectName(QStringLiteral("advice"));
    bar->addWidget(caption);
    m_algorithm = new QToolButton;
    m_algorithm->setPopupMode(QToolButton::InstantPopup);
    m_algorithm->setMenu(m_algorithms);
    m_algorithm->setAccessibleName(tr("Algorithm"));
    bar->addWidget(m_algorithm);
}

void MainWindow::connectEngine()
{
    connect(&m_engine, &Engine::snapshotReady, this, &MainWindow::showSnapshot);
    connect(&m_engine, &Engine::failed, this, &MainWindow::showStartError);
    connect(&m_engine, &Engine::started, this, [this](const Ready &ready) {
        m_notice->hide();
        showListeners({ready.proxy});
    });
    connect(&m_engine, &Engine::stopped, this, [this] { showListener(tr("Stopped"), Listening::No); });
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        m_notice->hide();
        showListener(tr("Starting…"), Listening::No);
        m_engine.start();
    });
    showListener(tr("Starting…"), Listening::No);
}

void MainWindow::showSnapshot(const SnapshotPtr &snapshot)
{
    m_colors.update(*snapshot);
    const bool secondPassed = m_history.update(*snapshot);
    const int rows = m_model.rowCount();
    m_model.update(snapshot);
    if (m_model.rowCount() != rows)
        fitTable();
    m_backends->showSnapshot(*snapshot);
    m_actions->refresh();
    m_strip->showSnapshot(*snapshot);
    m_status->showSnapshot(*snapshot);
    m_algorithms->setAlgorithm(snapshot->algorithm);
    m_algorithm->setText(algorithmText(snapshot->algorithm));
    m_algorithm->setToolTip(algorithmAdvice(snapshot->algorithm));
    if (!snapshot->listeners.empty())
        showListeners(snapshot->listeners);
    if (!secondPassed)
        return;
    m_strip->refreshTrails();
    m_chart->refresh();
}

void MainWindow::showStartError(const Error &error)
{
    showListener(tr("Not listening"), Listening::Failed);
    m_notice->showMessage(QString::fromStdString(error.message), tr("Retry"));
}

void MainWindow::showListeners(const std::vector<std::string> &urls)
{
    QStringList places;
    for (const std::string &url : urls)
        places.append(QUrl(QString::fromStdString(url)).authority());
    showListener(tr("Listening on %1").arg(places.join(QStringLiteral(", "))), Listening::Yes);
}

void MainWindow::showListener(const QString &text, Listening listening)
{
    if (m_listener->text() == text && m_listening == listening)
        return;
    m_listening = listening;
    m_actions->add()->setEnabled(listening == Listening::Yes); // else nothing is there to take it
    m_listener->setText(text);
    drawListener();
}

void MainWindow::drawListener()
{
    const bool failed = m_listening == Listening::Failed;
    const QColor idle = failed ? m_theme->down : m_theme->muted;
    const QColor color = m_listening == Listening::Yes ? m_theme->up : idle;
    m_listener->setIcon(glyphIcon(failed ? Glyph::Cross : Glyph::Disc, color, color));
}

void MainWindow::applyTheme()
{
    const Theme &theme = Theme::of(QApplication::palette());
    if (m_theme == &theme)
        return;
    m_theme = &theme;
    setPalette(theme.palette());
    setStyleSheet(styleSheetOf(theme));
    m_actions->applyTheme(theme);
    drawListener();
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
    if (event->type() == QEvent::Show)
        fitTable();
    return handled;
}

void MainWindow::restoreLayout()
{
    const Settings settings;
    resize(defaultSize);
    restoreGeometry(settings.geometry());
    m_splitterMoved = m_splitter->restoreState(settings.splitter());
    m_backends->restoreColumns(settings.backendColumns());
    m_showCharts->setChecked(settings.chartsVisible());
}

/// Gives the table the room that its rows need and the chart the rest, until somebody decides otherwise.
void MainWindow::fitTable()
{
    if (m_splitterMoved || !isVisible())
        return;
    const int height = m_splitter->height() - m_splitter->handleWidth();
    const int table = std::min(m_backends->sizeHint().height(), height - leastChartHeight);
    m_splitter->setSizes({table, height - table});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Settings settings;
    settings.setGeometry(saveGeometry());
    settings.setSplitter(m_splitterMoved ? m_splitter->saveState() : QByteArray());
    settings.setBackendColumns(m_backends->columns());
    settings.setChartsVisible(m_showCharts->isChecked());
    QMainWindow::closeEvent(event);
}

}
