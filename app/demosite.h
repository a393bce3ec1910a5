#pragma once

#include "app/demorequest.h"

#include <QByteArray>

namespace signalbox {

/// What a demo backend answers with.
struct DemoAnswer
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
};

/// The small web shop that every demo backend serves: a page at "/" and a few JSON resources under "/api".
DemoAnswer demoAnswer(const QByteArray &backend, const DemoRequest &request);

/// An error in the demo shop's own form.
DemoAnswer demoError(const QByteArray &backend, int status);

/// The answer as octets of HTTP/1.1; without its body for HEAD.
QByteArray toHttp(const DemoAnswer &answer, const QByteArray &method, bool keepAlive);

}
