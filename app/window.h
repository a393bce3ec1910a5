#pragma once

#include <QCoreApplication>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace signalbox {

class Engine;
struct Error;

// The window's side of the application. window_gui.cpp has it, window_none.cpp stands in where the build
// leaves the dashboard out (SIGNALBOX_GUI=OFF).

/// Why no window can be opened; empty if one can.
std::string whyNoWindow();

std::unique_ptr<QCoreApplication> makeWindowApplication(int &argc, char **argv);

/// What the window's user asks of the application rather than of the engine.
struct WindowRequests
{
    std::function<void()> quit; ///< a second time: at once
    std::function<void()> demo;
};

/// Opens the window, with an error that kept the engine from being started.
std::unique_ptr<QObject> openWindow(
    Engine *engine, const std::optional<Error> &error, const WindowRequests &requests);

}
