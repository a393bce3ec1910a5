// The main window's menus and tools.
#include "ui/mainwindow.h"

#include "ui/backendactions.h"
#include "ui/configactions.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/format.h"
#include "ui/pages/backendspage.h"
#include "ui/pages/dashboard.h"
#include "ui/pages/logpage.h"
#include "ui/preferencesmenu.h"
#include "ui/widgets/algorithmmenu.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/fittingtoolbar.h"
#include "ui/widgets/listenerbutton.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolButton>

namespace signalbox {

void MainWindow::setUpMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    m_config->addToFileMenu(*file);
    file->addSeparator();
    m_quit = file->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), this, &MainWindow::askToQuit);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_backends->undo(), m_backends->redo()});
    edit->addSeparator();
    edit->addAction(tr("&Filter"), QKeySequence(QKeySequence::Find), m_dashboard, &Dashboard::focusFilter);

    setUpBackendMenu();

    QMenu *traffic = menuBar()->addMenu(tr("&Traffic"));
    m_algorithms = new AlgorithmMenu(this);
    traffic->addMenu(m_algorithms);
    connect(m_algorithms, &AlgorithmMenu::chosen, m_backends, &BackendActions::setAlgorithm);
    traffic->addSeparator();
    m_config->addToTrafficMenu(*traffic);

    setUpViewMenu();
    setUpHelpMenu();
}

/// What is needed while the window is not shown.
QMenu *MainWindow::trayMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tray"));
    menu->addAction(tr("&Show Signalbox"), this, &MainWindow::comeBack);
    menu->addMenu(m_preferences);
    menu->addSeparator();
    menu->addAction(m_quit);
    return menu;
}

void MainWindow::setUpBackendMenu()
{
    QList<QAction *> onRows{m_backends->edit(), m_backends->editWeight(), m_backends->setWeights()};
    onRows += m_backends->modes();
    onRows += {m_backends->test(), m_backends->remove()};
    auto *details = new QAction(tr("D&etails"), this);
    details->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    details->setShortcutContext(
        Qt::WidgetShortcut); // elsewhere, as in the table's editor, Enter means something else
    connect(details, &QAction::triggered, m_dashboard, &Dashboard::showDetails);
    QMenu *menu = menuBar()->addMenu(tr("&Backend"));
    menu->addAction(m_backends->add());
    menu->addSeparator();
    menu->addActions(onRows);
    menu->addSeparator();
    menu->addAction(details);
    m_dashboard->backends().setActions(QList{m_backends->add(), details} + onRows, m_backends->add());
}

void MainWindow::setUpViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    m_pause = view->addAction(tr("&Pause"));
    m_pause->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::toggled, this, &MainWindow::setPaused);
    connect(&m_dashboard->log(), &LogPage::pausedChanged, m_pause, &QAction::setChecked);
    m_showCharts = view->addAction(tr("&Charts"));
    m_showCharts->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_2));
    m_showCharts->setCheckable(true);
    m_showCharts->setChecked(true);
    connect(m_showCharts, &QAction::toggled, m_dashboard, &Dashboard::setChartsVisible);
    view->addAction(tr("&Next pane"), QKeySequence(Qt::Key_F6), m_dashboard, &Dashboard::focusNextPane);
    view->addSeparator();
    m_preferences = new PreferencesMenu(this);
    connect(m_preferences, &PreferencesMenu::languageChosen, this, &MainWindow::languageChosen);
    view->addMenu(m_preferences);
}

void MainWindow::setUpHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Keyboard shortcuts"), QKeySequence(QKeySequence::HelpContents), this, [this] {
        auto *dialog = new ShortcutsDialog(*menuBar(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    help->addAction(tr("&About Signalbox"), this, [this] {
        auto *box = new QMessageBox(this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setWindowTitle(tr("About Signalbox"));
        box->setIconPixmap(windowIcon().pixmap(64));
        box->setText(tr("Signalbox %1\nAn HTTP load balancer with a live dashboard.\nGPL-3.0-or-later")
                         .arg(QStringLiteral(SIGNALBOX_VERSION)));
        box->open();
    });
}

void MainWindow::setUpToolBar()
{
    auto *bar = new FittingToolBar(tr("Tools"));
    addToolBar(bar);
    m_listener = new ListenerButton;
    m_listener->addActions({m_config->listening()});
    bar->addWidget(m_listener);
    m_backends->add()->setIconText(tr("Add backend"));
    bar->addAction(m_backends->add());
    bar->widgetForAction(m_backends->add())->setObjectName(QStringLiteral("primary"));
    bar->addYielding(m_backends->modes());
    bar->addYielding({m_backends->remove(), m_backends->undo()});

    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    auto *caption = new QLabel(tr("Algorithm"));
    caption->setObjectName(QStringLiteral("advice"));
    bar->addYielding(caption);
    m_algorithm = new QToolButton;
    m_algorithm->setPopupMode(QToolButton::InstantPopup);
    m_algorithm->setMenu(m_algorithms);
    m_algorithm->setAccessibleName(tr("Algorithm"));
    bar->addWidget(m_algorithm);
    setUpSpans();
    bar->addWidget(m_spans);
    bar->addYielding({m_pause});
}

void MainWindow::setUpSpans()
{
    m_spans = new ChoiceBar;
    m_spans->setAccessibleName(tr("Time that the charts show"));
    for (const int minutes : {1, 5, 15})
        m_spans->addChoice(minutes, tr("%n min", nullptr, minutes));
    connect(m_spans, &ChoiceBar::chosen, m_dashboard, &Dashboard::setMinutesShown);
}

}
