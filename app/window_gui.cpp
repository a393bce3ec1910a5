#include "app/display.h"
#include "app/window.h"
#include "ui/mainwindow.h"

#include <QApplication>

namespace signalbox {

std::string whyNoWindow()
{
    return whyNoDisplay();
}

std::unique_ptr<QCoreApplication> makeWindowApplication(int &argc, char **argv)
{
    auto application = std::make_unique<QApplication>(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Signalbox"));
    QApplication::setQuitOnLastWindowClosed(false); // what is in flight is finished first
    return application;
}

std::unique_ptr<QObject> openWindow(
    Engine *engine, const std::optional<Error> &error, std::function<void()> closed)
{
    auto window = std::make_unique<MainWindow>(engine);
    QObject::connect(qApp, &QGuiApplication::lastWindowClosed, window.get(), std::move(closed));
    if (error)
        window->showStartError(*error);
    window->show();
    return window;
}

}
