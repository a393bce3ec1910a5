#include "engine/admin/adminguard.h"

#include "engine/config/address.h"

#include <QCryptographicHash>

#include <algorithm>

namespace signalbox {

namespace {

/// Of one length whatever the text's, so that comparing tells nothing of it.
QByteArray digest(std::string_view text)
{
    return QCryptographicHash::hash(
        QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256);
}

/// Takes the same time wherever the two differ.
bool areEqual(const QByteArray &a, const QByteArray &b)
{
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

bool isRead(const RequestHead &head)
{
    return head.methodName == "GET" || head.methodName == "HEAD";
}

/// Whether a browser sent it for a page of another site or, which it calls same-site, of another port of this
/// machine. A link that a person follows is such a request too.
bool isFetchedByOthers(const RequestHead &head)
{
    const auto site = fieldValue(head.fields, "Sec-Fetch-Site");
    return site && *site != "same-origin" && *site != "none";
}

bool hasForeignOrigin(const RequestHead &head)
{
    const auto origin = fieldValue(head.fields, "Origin");
    if (!origin)
        return false;
    const std::size_t scheme = origin->find("://");
    return scheme == std::string_view::npos || !equalsIgnoringCase(origin->substr(scheme + 3), head.host);
}

bool isJson(const RequestHead &head)
{
    const auto type = fieldValue(head.fields, "Content-Type");
    if (!type)
        return false;
    const std::string_view essence = type->substr(0, type->find(';'));
    return equalsIgnoringCase(essence.substr(0, essence.find_last_not_of(" \t") + 1), "application/json");
}

/// A DELETE without content says nothing that a type could be given for, and no page can send it unasked.
bool needsJson(const RequestHead &head)
{
    return !isRead(head) && (head.methodName != "DELETE" || head.framing.kind != BodyFraming::Kind::None);
}

Answer unauthorized(bool hasToken)
{
    Answer answer = hasToken
        ? errorAnswer(401, "bad_token", "The token is not the one that is set.")
        : errorAnswer(401, "token_needed", "This call needs Authorization: Bearer TOKEN.");
    answer.fields.emplace_back("WWW-Authenticate",
        hasToken ? "Bearer realm=\"signalbox\", error=\"invalid_token\"" : "Bearer realm=\"signalbox\"");
    return answer;
}

}

AdminGuard::AdminGuard(
    std::vector<SocketAddress> bound, std::vector<std::string> hosts, const std::string &token)
    : m_bound(std::move(bound))
    , m_hosts(std::move(hosts))
    , m_tokenDigest(token.empty() ? QByteArray() : digest(token))
{
}

std::optional<Answer> AdminGuard::refuse(const RequestHead &head, bool isOpen) const
{
    if (!isOurs(head.host))
        return errorAnswer(421, "wrong_host",
            "This is not an address or name of the admin API's; admin.hosts can add names.", "admin.hosts");
    if (!isOpen && !isAuthorized(head))
        return unauthorized(fieldValue(head.fields, "Authorization").has_value());
    if (hasForeignOrigin(head) || (!isRead(head) && isFetchedByOthers(head)))
        return errorAnswer(403, "cross_origin", "Pages of other origins may not call the admin API.");
    return std::nullopt;
}

std::optional<Answer> refuseContent(const RequestHead &head)
{
    if (needsJson(head) && !isJson(head))
        return errorAnswer(415, "json_needed", "This call needs Content-Type: application/json.");
    return std::nullopt;
}

/// Names of others lead here by DNS rebinding; an address in numbers cannot.
bool AdminGuard::isOurs(std::string_view host) const
{
    const auto split = splitHost(host);
    if (!split)
        return false;
    if (std::ranges::any_of(
            m_hosts, [&split](const std::string &name) { return equalsIgnoringCase(name, split->host); }))
        return true;
    const auto port = split->rest ? parsePort(*split->rest) : 80;
    return std::ranges::any_of(m_bound, [port](const SocketAddress &bound) { return bound.port() == port; })
        && isBound(split->host);
}

bool AdminGuard::isBound(const std::string &host) const
{
    if (equalsIgnoringCase(host, "localhost"))
        return true;
    const auto numeric = SocketAddress::fromNumeric(host, 0);
    if (!numeric.isValid())
        return false;
    return numeric.isLoopback() || std::ranges::any_of(m_bound, [&numeric](const SocketAddress &bound) {
        const std::string own = bound.host();
        return own == "0.0.0.0" || own == "::" || own == numeric.host();
    });
}

bool AdminGuard::isAuthorized(const RequestHead &head) const
{
    if (m_tokenDigest.isEmpty())
        return true;
    static constexpr std::string_view scheme = "Bearer ";
    const auto given = fieldValue(head.fields, "Authorization");
    return given && given->size() > scheme.size()
        && equalsIgnoringCase(given->substr(0, scheme.size()), scheme)
        && areEqual(digest(given->substr(scheme.size())), m_tokenDigest);
}

std::optional<std::string_view> fieldValue(const Fields &fields, std::string_view name)
{
    for (const Field &field : fields) {
        if (equalsIgnoringCase(field.name, name))
            return field.value;
    }
    return std::nullopt;
}

}
