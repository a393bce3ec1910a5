#include "app/window.h"
#include "engine/engine.h"

namespace signalbox {

std::string whyNoWindow()
{
    return "built without the window";
}

std::unique_ptr<QCoreApplication> makeWindowApplication(int &argc, char **argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

std::unique_ptr<QObject> openWindow(Engine *, const std::optional<Error> &, const WindowRequests &)
{
    return nullptr;
}

}
