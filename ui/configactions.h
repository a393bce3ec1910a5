#pragma once

#include "engine/engine.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <map>

class QAction;
class QMenu;

namespace signalbox {

class RecentMenu;
class SettingsDialog;

/// The configuration's file and what is done to the engine as a whole, as actions with their keys; shows in
/// the window's title which file it is and whether it is saved. Main thread; the engine outlives it.
class ConfigActions final : public QObject
{
    Q_OBJECT

public:
    ConfigActions(Engine &engine, QWidget *window);

    void addToFileMenu(QMenu &menu) const;
    void addToTrafficMenu(QMenu &menu) const;

    QAction *open() const { return m_open; }
    QAction *save() const { return m_save; }
    QAction *saveAs() const { return m_saveAs; }
    QAction *revert() const { return m_revert; }
    QAction *reload() const { return m_reload; }
    QAction *settings() const { return m_settings; }
    QAction *listening() const { return m_listening; }
    QAction *debugging() const { return m_debugging; }

    void showSnapshot(const Snapshot &snapshot);
    bool isModified() const { return m_isModified; }
    /// "signalbox.toml — modified"
    QString fileText() const;

Q_SIGNALS:
    void replaced(); ///< by what a file says: live edits were dropped
    void failed(const QString &message, const QList<QAction *> &remedies = {});
    void told(const QString &message); ///< what has been done
    void titleChanged(const QString &fileText);

private:
    using Answer = std::function<void(const std::optional<Error> &error)>;

    void setUpFile();
    void setUpTraffic();
    QAction *action(const QString &text, const QKeySequence &key, void (ConfigActions::*slot)());
    void submit(Command command, Answer answer);
    void finish(CommandId id, const std::optional<Error> &error);
    void fail(const std::optional<Error> &error);

    void askForFile();
    void openAfterAsking(const QString &file);
    void openFile(const QString &file);
    void saveFile();
    void askWhereToSave() { askWhereToSave({}); }
    void askWhereToSave(const std::function<void()> &next);
    void saveTo(const QString &file, const std::function<void()> &next = {});
    void failToSave(const Error &error);
    void reloadFile();
    void tellDifference(const Config &before, const Config &now);
    void openSettings();
    void showTitle();

    Engine &m_engine;
    QWidget *const m_window;
    RecentMenu *m_recent;
    QAction *m_open;
    QAction *m_save;
    QAction *m_saveAs;
    QAction *m_revert;
    QAction *m_reload;
    QAction *m_settings;
    QAction *m_listening;
    QAction *m_debugging;
    QPointer<SettingsDialog> m_dialog;
    std::map<CommandId, Answer> m_answers; ///< of commands under way
    ConfigPtr m_reloaded; ///< the configuration before a reload, until a snapshot shows the one after it
    QString m_file;
    bool m_isModified = false;
};

}
