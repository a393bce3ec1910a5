#include "app/display.h"
#include "app/window.h"
#include "ui/windowhost.h"

#include <QApplication>
#include <QIcon>

namespace signalbox {

std::string whyNoWindow()
{
    return whyNoDisplay();
}

std::unique_ptr<QCoreApplication> makeWindowApplication(int &argc, char **argv)
{
    auto application = std::make_unique<QApplication>(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Signalbox"));
    QApplication::setDesktopFileName(QStringLiteral("io.github.signalbox.Signalbox"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/signalbox.svg")));
    QApplication::setQuitOnLastWindowClosed(false); // what is in flight is finished first
    return application;
}

std::unique_ptr<QObject> openWindow(
    Engine *engine, const std::optional<Error> &error, const WindowRequests &requests)
{
    const QString language = QString::fromStdString(engine->config().application.language);
    auto host = std::make_unique<WindowHost>(*engine, language);
    QObject::connect(host.get(), &WindowHost::quitRequested, host.get(), requests.quit);
    QObject::connect(host.get(), &WindowHost::demoRequested, host.get(), requests.demo);
    if (error)
        host->window().showStartError(*error);
    return host;
}

}
