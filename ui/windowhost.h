#pragma once

#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/models/observations.h"
#include "ui/undo/edithistory.h"

#include <QObject>

#include <memory>

namespace signalbox {

/// Keeps the window open, and makes it anew when its language changes; what was seen of the engine stays,
/// and so does what can be undone.
/// Main thread; the engine outlives it.
class WindowHost final : public QObject
{
    Q_OBJECT

public:
    /// `language`: of this run only; empty: as its user chose, else the system's.
    WindowHost(Engine &engine, const QString &language, QObject *parent = nullptr);
    ~WindowHost() override;

    MainWindow &window() { return *m_window; }

Q_SIGNALS:
    void quitRequested(); ///< a second time: at once
    void demoRequested();

private:
    void open();
    void changeLanguage(const QString &code);

    Engine &m_engine;
    Language m_language;
    Observations m_seen;
    EditHistory m_edits;
    std::unique_ptr<MainWindow> m_window;
};

}
