#include "ui/mainwindow.h"

#include "ui/backendactions.h"
#include "ui/configactions.h"
#include "ui/dialogs/closingquestion.h"
#include "ui/format.h"
#include "ui/glyph.h"
#include "ui/notifications.h"
#include "ui/pages/backendspage.h"
#include "ui/pages/dashboard.h"
#include "ui/pages/logpage.h"
#include "ui/pages/statusline.h"
#include "ui/preferencesmenu.h"
#include "ui/settings.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/algorithmmenu.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/listenerbutton.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>

#include <algorithm>

namespace signalbox {

namespace {

constexpr QSize defaultSize{1440, 900};
constexpr QSize frame{16, 48}; // px that a window's frame takes, at most
constexpr QSize smallestSize{960, 600};
constexpr std::chrono::seconds messageTime{6};
constexpr std::size_t recentSeconds = 10; // of traffic, that closing asks about

}

MainWindow::MainWindow(Engine &engine, Observations &seen, EditHistory &edits, QWidget *parent)
    : QMainWindow(parent)
    , m_engine(engine)
    , m_seen(seen)
    , m_edits(edits)
    , m_dashboard(new Dashboard(seen))
    , m_status(new StatusLine(seen.traffic))
    , m_retry(new QAction(tr("&Retry"), this))
    , m_useFreePort(new QAction(tr("&Use a free port"), this))
    , m_quitNow(new QAction(tr("Quit &now"), this))
{
    setMinimumSize(smallestSize.boundedTo(screen()->availableSize()));
    setContextMenuPolicy(Qt::NoContextMenu);
    setCentralWidget(m_dashboard);
    setStatusBar(m_status);
    setUpActions();
    setUpMenus();
    setUpToolBar();
    m_notifications = new Notifications(trayMenu(), this);
    connect(m_notifications, &Notifications::activated, this, &MainWindow::comeBack);
    connect(m_preferences, &PreferencesMenu::notifyingChosen, m_notifications, &Notifications::setNotifying);
    applyTheme();
    restore();
    connectEngine();
    showLog();
    showSnapshot(m_engine.snapshot());
    m_pause->setChecked(m_seen.isPaused);
    m_notifications->setNotifying(Settings().isNotifying()); // from now on: what is so already is no news
    if (m_seen.startError)
        showStartError(*m_seen.startError);
}

MainWindow::~MainWindow()
{
    delete takeCentralWidget(); // while the actions that it refers to are there
}

void MainWindow::setUpActions()
{
    BackendsPage &page = m_dashboard->backends();
    m_backends = new BackendActions(m_engine, m_edits, m_dashboard->model(), page.selection(), this);
    connect(m_backends, &BackendActions::failed, this, [this](const QString &message) { fail(message); });
    connect(m_backends, &BackendActions::told, this, &MainWindow::tell);
    connect(m_backends, &BackendActions::adding, &page, &BackendsPage::awaitRows);
    connect(m_backends->editWeight(), &QAction::triggered, &page, &BackendsPage::editWeight);
    connect(&page, &BackendsPage::addressesDropped, m_backends, &BackendActions::addAll);
    connect(&page, &BackendsPage::addressesPasted, m_backends, &BackendActions::addAll);
    connect(&page, &BackendsPage::demoRequested, this, &MainWindow::demoRequested);
    page.setExpected(!m_engine.config().backends.empty());
    m_dashboard->setEditAction(m_backends->edit());

    m_config = new ConfigActions(m_engine, this);
    connect(m_config, &ConfigActions::failed, this, &MainWindow::fail);
    connect(m_config, &ConfigActions::told, this, &MainWindow::tell);
    connect(m_config, &ConfigActions::replaced, &m_edits, &EditHistory::clear);
    connect(m_config, &ConfigActions::titleChanged, m_status, &StatusLine::setFile);
    m_status->setFile(m_config->fileText());

    connect(m_retry, &QAction::triggered, &m_engine, &Engine::start);
    connect(m_useFreePort, &QAction::triggered, &m_engine, &Engine::startOnFreePorts);
    connect(m_quitNow, &QAction::triggered, this, &MainWindow::quitRequested);
    for (const QAction *action : {m_retry, m_useFreePort}) {
        connect(action, &QAction::triggered, this, [this] {
            m_dashboard->notice().hide();
            m_listener->setListening(ListenerButton::Listening::Starting);
            m_seen.startError.reset();
        });
    }
}

void MainWindow::connectEngine()
{
    connect(&m_engine, &Engine::snapshotReady, this, &MainWindow::showSnapshot);
    connect(&m_engine, &Engine::requestsRecorded, this, [this](const std::vector<RecordedRequest> &requests) {
        m_seen.requests.add(requests);
        m_dashboard->log().addRequests(requests);
    });
    connect(&m_engine, &Engine::eventsHappened, this, [this](const std::vector<Event> &events) {
        m_seen.events.add(events);
        m_seen.health.addEvents(events);
        m_dashboard->log().addEvents(events);
    });
    connect(&m_engine, &Engine::failed, this, &MainWindow::showStartError);
    connect(&m_engine, &Engine::started, this, [this] {
        m_seen.startError.reset();
        m_dashboard->notice().hide();
        m_backends->add()->setEnabled(true);
    });
    connect(&m_engine, &Engine::stopped, this,
        [this] { m_listener->setListening(ListenerButton::Listening::Stopped); });
}

/// What came before this window was made.
void MainWindow::showLog()
{
    m_dashboard->log().addRequests(m_seen.requests.items());
    m_dashboard->log().addEvents(m_seen.events.items());
    m_dashboard->log().markRead();
}

void MainWindow::showSnapshot(const SnapshotPtr &snapshot)
{
    m_dashboard->showSnapshot(snapshot, m_seen.update(*snapshot));
    m_backends->refresh();
    m_config->showSnapshot(*snapshot);
    m_status->showSnapshot(*snapshot);
    m_notifications->showSnapshot(*snapshot);
    showAlgorithm(snapshot->algorithm);
    const bool isRunning = snapshot->sequence > 0;
    m_backends->add()->setEnabled(isRunning); // else nothing is there to take it
    if (isRunning)
        m_listener->showSnapshot(*snapshot);
    if (m_seen.isStopping) {
        const QString inFlight = inFlightText(*snapshot);
        m_dashboard->notice().showMessage(
            inFlight.isEmpty() ? tr("Stopping…") : tr("Stopping. %1").arg(inFlight), {m_quitNow},
            Notice::Kind::News);
    }
}

void MainWindow::showAlgorithm(Algorithm algorithm)
{
    m_algorithms->setAlgorithm(algorithm);
    m_algorithm->setText(algorithmText(algorithm));
    m_algorithm->setToolTip(algorithmAdvice(algorithm));
}

void MainWindow::showStartError(const Error &error)
{
    m_seen.startError = error;
    m_listener->setListening(ListenerButton::Listening::Failed);
    m_backends->add()->setEnabled(false);
    QList<QAction *> actions;
    if (error.code == "address_in_use")
        actions.append(m_useFreePort);
    actions += {m_retry, m_config->open()};
    m_dashboard->notice().showMessage(QString::fromStdString(error.message), actions, Notice::Kind::Standing);
}

void MainWindow::setPaused(bool isPaused)
{
    m_seen.isPaused = isPaused;
    m_pause->setChecked(isPaused);
    m_dashboard->setPaused(isPaused);
    m_status->setPaused(isPaused);
    if (!isPaused)
        showSnapshot(m_engine.snapshot());
}

/// Something worked, so that what failed before is settled.
void MainWindow::tell(const QString &message)
{
    if (!m_seen.startError && !m_seen.isStopping)
        m_dashboard->notice().hide();
    m_status->showMessage(message, static_cast<int>(std::chrono::milliseconds(messageTime).count()));
}

void MainWindow::fail(const QString &message, const QList<QAction *> &remedies)
{
    if (m_seen.startError) // whose remedies stay
        m_status->showMessage(message);
    else
        m_dashboard->notice().showMessage(message, remedies);
}

void MainWindow::applyTheme()
{
    const Theme &theme = Theme::of(QApplication::palette());
    if (m_theme == &theme)
        return;
    m_theme = &theme;
    setPalette(theme.palette());
    setStyleSheet(styleSheetOf(theme));
    m_backends->applyTheme(theme);
    m_pause->setIcon(glyphIcon(Glyph::Pause, theme.text, theme.muted));
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
    return handled;
}

void MainWindow::restore()
{
    const Settings settings;
    resize(defaultSize.boundedTo(screen()->availableSize() - frame));
    restoreGeometry(settings.geometry());
    m_showCharts->setChecked(settings.chartsVisible());
    m_spans->setValue(settings.minutesShown());
    m_dashboard->setMinutesShown(m_spans->value());
    m_dashboard->restore(settings);
}

void MainWindow::remember() const
{
    Settings settings;
    settings.setGeometry(saveGeometry());
    settings.setChartsVisible(m_showCharts->isChecked());
    settings.setMinutesShown(m_spans->value());
    m_dashboard->save(settings);
}

/// The window goes only with the process: what it still has to say while it drains is seen.
void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    event->ignore();
    const Settings::OnClose decided = Settings().onClose();
    if (m_seen.isStopping)
        Q_EMIT quitRequested();
    else if (decided == Settings::OnClose::KeepRunning)
        leave();
    else
        askToQuit();
}

bool MainWindow::isToBeAsked() const
{
    const auto &samples = m_seen.traffic.samples();
    const auto recent = std::min(samples.size(), recentSeconds);
    const SnapshotPtr snapshot = m_engine.snapshot();
    return snapshot->isModified || snapshot->inFlight > 0
        || std::any_of(samples.end() - static_cast<std::ptrdiff_t>(recent), samples.end(),
            [](const TrafficSample &sample) { return sample.rate > 0; });
}

void MainWindow::askBeforeClosing()
{
    if (auto *open = findChild<ClosingQuestion *>(); open && open->isVisible())
        return open->raise();
    auto *question = new ClosingQuestion(*m_engine.snapshot(), m_notifications->hasTray(), this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, [this, question] {
        if (question->isToBeRemembered()) {
            Settings().setOnClose(question->decision());
            m_preferences->setOnClose(question->decision());
        }
        question->decision() == Settings::OnClose::KeepRunning ? leave() : quit();
    });
    question->open();
}

void MainWindow::askToQuit()
{
    const bool isDecided = m_seen.isStopping || Settings().onClose() == Settings::OnClose::Quit;
    isDecided || !isToBeAsked() ? quit() : askBeforeClosing();
}

void MainWindow::quit()
{
    remember();
    m_seen.isStopping = true;
    m_listener->setListening(ListenerButton::Listening::Stopped);
    Q_EMIT quitRequested();
}

void MainWindow::leave()
{
    if (m_notifications->hasTray())
        hide();
    else
        showMinimized();
}

void MainWindow::comeBack()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

}
