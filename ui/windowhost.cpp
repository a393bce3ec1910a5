#include "ui/windowhost.h"

#include "ui/appearance.h"
#include "ui/settings.h"

namespace signalbox {

WindowHost::WindowHost(Engine &engine, const QString &language, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_edits(engine)
{
    const Settings settings;
    applyAppearance(settings.appearance());
    m_language.set(language.isEmpty() ? settings.language() : language);
    open();
}

/// Also a signal's end keeps how the window is laid out.
WindowHost::~WindowHost()
{
    m_window->remember();
}

void WindowHost::open()
{
    m_window = std::make_unique<MainWindow>(m_engine, m_seen, m_edits);
    connect(m_window.get(), &MainWindow::quitRequested, this, &WindowHost::quitRequested);
    connect(m_window.get(), &MainWindow::demoRequested, this, &WindowHost::demoRequested);
    // Queued: the window that asks is not there any more afterwards.
    connect(
        m_window.get(), &MainWindow::languageChosen, this, &WindowHost::changeLanguage, Qt::QueuedConnection);
    m_window->show();
}

void WindowHost::changeLanguage(const QString &code)
{
    m_language.set(code);
    m_window->remember();
    m_window.reset();
    open();
}

}
