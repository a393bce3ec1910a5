#include "app/display.h"

#include "app/unixaddress.h"

#include <QByteArray>

#include <string_view>
#include <unistd.h>

namespace signalbox {

namespace {

/// Whether something accepts connections at a Unix socket's path.
bool answers(const std::string &path)
{
    const auto address = unixAddress(path);
    if (!address)
        return false;
    const int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool connected = connect(descriptor, address->pointer(), address->size) == 0;
    if (!connected)
        close(descriptor);
    return connected; // open until the end: a server whose only client leaves may reset, just as Qt comes
}

/// ":N" and "unix:N" are sockets of this machine; what is elsewhere is believed to be there.
bool answersX11(std::string_view display)
{
    const std::size_t colon = display.rfind(':');
    const std::string_view host = display.substr(0, colon);
    if (colon == std::string_view::npos || (!host.empty() && host != "unix"))
        return colon != std::string_view::npos;
    const std::string_view number = display.substr(colon + 1);
    const std::string path = std::string("/tmp/.X11-unix/X").append(number.substr(0, number.find('.')));
    return answers(path) || answers(std::string(1, '\0') + path);
}

bool answersWayland(const std::string &display)
{
    if (display.starts_with('/'))
        return answers(display);
    return answers(qgetenv("XDG_RUNTIME_DIR").toStdString() + '/' + display);
}

}

std::string whyNoDisplay()
{
    const std::string x11 = qgetenv("DISPLAY").toStdString();
    const std::string wayland = qgetenv("WAYLAND_DISPLAY").toStdString();
    const bool needsNone = !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")
        && !qgetenv("QT_QPA_PLATFORM").startsWith("xcb") && !qgetenv("QT_QPA_PLATFORM").startsWith("wayland");
    if (needsNone || (!wayland.empty() && answersWayland(wayland)) || (!x11.empty() && answersX11(x11)))
        return {};
    if (x11.empty() && wayland.empty())
        return "no display";
    return "the display " + (wayland.empty() ? x11 : wayland) + " does not answer";
}

}
