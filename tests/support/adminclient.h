#pragma once

#include "tests/support/rawclient.h"

#include <QJsonObject>

namespace signalbox::test {

/// Calls the admin API of a running engine, each time on a connection of its own. Used by one thread.
class AdminClient
{
public:
    struct Reply
    {
        int status = 0; ///< 0: no whole response came
        Response response;
        QJsonObject json;
    };

    explicit AdminClient(std::uint16_t port)
        : m_port(port)
    {
    }

    std::uint16_t port() const { return m_port; }
    /// The octets of a call, with the fields that it needs.
    std::string request(const std::string &method, const std::string &target, const std::string &content = {},
        const std::string &fields = {}) const;
    Reply call(const std::string &method, const std::string &target, const std::string &content = {},
        const std::string &fields = {}) const;

    QJsonObject get(const std::string &target) const { return call("GET", target).json; }
    std::string stateOf(const std::string &backend) const; ///< empty: it is gone
    std::string metrics() const { return call("GET", "/metrics").response.body; }

private:
    std::uint16_t m_port;
};

}
