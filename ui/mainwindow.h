#pragma once

#include "engine/engine.h"
#include "ui/models/observations.h"

#include <QMainWindow>

class QToolButton;

namespace signalbox {

class AlgorithmMenu;
class BackendActions;
class ChoiceBar;
class ConfigActions;
class Dashboard;
class EditHistory;
class ListenerButton;
class Notifications;
class PreferencesMenu;
class StatusLine;
struct Theme;

/// The window: menus and tools around the dashboard. Shows an engine's snapshots and passes on what its user
/// wants. Main thread; the engine and what was seen of it outlive the window.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Engine &engine, Observations &seen, EditHistory &edits, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showSnapshot(const SnapshotPtr &snapshot);
    /// Says that the engine does not listen, and why, with what can be done about it.
    void showStartError(const Error &error);
    /// Writes down how the window is laid out.
    void remember() const;

Q_SIGNALS:
    void quitRequested(); ///< a second time: at once
    void demoRequested();
    void languageChosen(const QString &code); ///< empty: the system's

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void setUpActions();
    void setUpMenus();
    void setUpBackendMenu();
    void setUpViewMenu();
    void setUpHelpMenu();
    QMenu *trayMenu();
    void setUpToolBar();
    void setUpSpans();
    void connectEngine();
    void showLog();
    void restore();
    void applyTheme();
    void showAlgorithm(Algorithm algorithm);
    void setPaused(bool isPaused);
    void tell(const QString &message);
    void fail(const QString &message, const QList<QAction *> &remedies = {});
    bool isToBeAsked() const;
    void askBeforeClosing();
    void askToQuit(); ///< at once, where nothing has to be asked
    void quit();
    void leave(); ///< for the tray, or minimised
    void comeBack();

    Engine &m_engine;
    Observations &m_seen;
    EditHistory &m_edits;
    const Theme *m_theme = nullptr;
    Dashboard *m_dashboard;
    StatusLine *m_status;
    BackendActions *m_backends = nullptr;
    ConfigActions *m_config = nullptr;
    AlgorithmMenu *m_algorithms = nullptr;
    PreferencesMenu *m_preferences = nullptr;
    Notifications *m_notifications = nullptr;
    ListenerButton *m_listener = nullptr;
    QToolButton *m_algorithm = nullptr;
    ChoiceBar *m_spans = nullptr;
    QAction *m_showCharts = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_retry;
    QAction *m_useFreePort;
    QAction *m_quit = nullptr;
    QAction *m_quitNow;
};

}
