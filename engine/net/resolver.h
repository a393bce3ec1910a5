#pragma once

#include "engine/config/address.h"
#include "engine/config/socketaddress.h"

#include <QHostInfo>
#include <QObject>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace signalbox {

/// What a name resolved to; empty with a reason when it did not.
struct Resolution
{
    std::vector<SocketAddress> addresses; ///< in the order they are to be tried
    std::string error;
};

/// Looks host names up without blocking. Belongs to its thread; answers come in it.
class Resolver final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Calls `done` once, at once for a numeric address. Not after the resolver's end.
    void resolve(const Address &address, std::function<void(const Resolution &)> done);

private:
    struct LookUp
    {
        std::uint16_t port;
        std::function<void(const Resolution &)> done;
    };

    Q_SLOT void onLookedUp(const QHostInfo &info);

    std::map<int, LookUp> m_lookUps; ///< under way, by QHostInfo's number
};

}
