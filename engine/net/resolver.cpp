#include "engine/net/resolver.h"

namespace signalbox {

namespace {

Resolution toResolution(const QHostInfo &info, std::uint16_t port)
{
    Resolution resolution;
    for (const QHostAddress &address : info.addresses()) {
        const auto numeric = SocketAddress::fromNumeric(address.toString().toStdString(), port);
        if (numeric.isValid())
            resolution.addresses.push_back(numeric);
    }
    if (resolution.addresses.empty())
        resolution.error =
            info.error() == QHostInfo::NoError ? "no address" : info.errorString().toStdString();
    return resolution;
}

}

void Resolver::resolve(const Address &address, std::function<void(const Resolution &)> done)
{
    if (const auto numeric = SocketAddress::fromNumeric(address.host, address.port); numeric.isValid())
        return done({{numeric}, {}});
    if (address.host.empty() || address.host == "localhost") // both families, whatever the hosts file says
        return done({{SocketAddress::fromNumeric("127.0.0.1", address.port),
                         SocketAddress::fromNumeric("::1", address.port)},
            {}});
    // By name: Qt 6.4 leaks what it allocates for a function when the receiver ends first.
    const int number =
        QHostInfo::lookupHost(QString::fromStdString(address.host), this, SLOT(onLookedUp(QHostInfo)));
    m_lookUps.emplace(number, LookUp{address.port, std::move(done)});
}

void Resolver::onLookedUp(const QHostInfo &info)
{
    auto lookUp = m_lookUps.extract(info.lookupId());
    if (!lookUp.empty())
        lookUp.mapped().done(toResolution(info, lookUp.mapped().port));
}

}
