#pragma once

#include "engine/admin/answer.h"
#include "engine/config/socketaddress.h"
#include "engine/http/head.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signalbox {

/// Who may call the admin API: decides by a request's head alone.
class AdminGuard
{
public:
    /// `hosts` are further names accepted in Host, whatever the port; an empty token: none is needed.
    AdminGuard(std::vector<SocketAddress> bound, std::vector<std::string> hosts, const std::string &token);

    /// How a request is refused; nullopt when it may go on. `isOpen`: it needs no token.
    std::optional<Answer> refuse(const RequestHead &head, bool isOpen) const;

private:
    bool isOurs(std::string_view host) const;
    bool isBound(const std::string &host) const;
    bool isAuthorized(const RequestHead &head) const;

    std::vector<SocketAddress> m_bound;
    std::vector<std::string> m_hosts;
    QByteArray m_tokenDigest; ///< empty: no token
};

/// How a call's content is refused by its type; nullopt when it may go on.
std::optional<Answer> refuseContent(const RequestHead &head);

/// The value of the first field of that name; nullopt: there is none.
std::optional<std::string_view> fieldValue(const Fields &fields, std::string_view name);

}
