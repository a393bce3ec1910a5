#pragma once

#include "engine/config/config.h"

#include <QLoggingCategory>

#include <chrono>
#include <string>

namespace signalbox {

// What the event log tells of, by area: qCInfo(healthEvents, "…"). Any thread.
Q_DECLARE_LOGGING_CATEGORY(configEvents) ///< signalbox.config: what was applied, and why something was not
Q_DECLARE_LOGGING_CATEGORY(backendEvents) ///< signalbox.backends: added, removed, modes, states
Q_DECLARE_LOGGING_CATEGORY(healthEvents) ///< signalbox.health: probes, ejections
Q_DECLARE_LOGGING_CATEGORY(proxyEvents) ///< signalbox.proxy: listeners, clients, limits
Q_DECLARE_LOGGING_CATEGORY(adminEvents) ///< signalbox.admin: the admin API
Q_DECLARE_LOGGING_CATEGORY(logEvents) ///< signalbox.log: the access log

/// Sends qDebug() and its like, Qt's own included, to standard error: a line for each. Once, in the main
/// thread.
void installEventLog(LogLevel level);

/// Lets through what is at least so important; of Debug only Signalbox's own. QT_LOGGING_RULES goes before
/// it. Any thread.
void setLogLevel(LogLevel level);

/// "2026-11-23T17:21:50.123Z info signalbox.health message", with its newline; control characters escaped, so
/// that no message looks like another line.
std::string formatEvent(
    QtMsgType type, const char *category, const QString &message, std::chrono::system_clock::time_point time);

}
