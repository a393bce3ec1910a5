#pragma once

#include <QByteArray>

#include <variant>

namespace signalbox {

/// The head of a request to a demo backend, as far as a demo backend cares.
struct DemoRequest
{
    QByteArray method;
    QByteArray path; ///< without the query
    qint64 contentLength = 0;
    bool keepAlive = true;
    bool expectsContinue = false;
};

/// Why a head cannot be served: the status to answer with before closing.
struct DemoRefusal
{
    int status = 400;
};

using DemoHead = std::variant<std::monostate, DemoRequest, DemoRefusal>;

/// Takes one request head off the front of what was received; std::monostate when it is not complete yet.
/// Bodies have a Content-Length or are refused with 411 (RFC 9112 §6.3).
DemoHead takeDemoHead(QByteArray &received);

}
