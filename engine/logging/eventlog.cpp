#include "engine/logging/eventlog.h"

#include <QDateTime>

#include <unistd.h>

namespace signalbox {

Q_LOGGING_CATEGORY(configEvents, "signalbox.config")
Q_LOGGING_CATEGORY(backendEvents, "signalbox.backends")
Q_LOGGING_CATEGORY(healthEvents, "signalbox.health")
Q_LOGGING_CATEGORY(proxyEvents, "signalbox.proxy")
Q_LOGGING_CATEGORY(adminEvents, "signalbox.admin")
Q_LOGGING_CATEGORY(logEvents, "signalbox.log")

namespace {

const char *nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return "error";
}

QString printable(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const auto category = c.category();
        const bool isPrintable = category != QChar::Other_Control && category != QChar::Separator_Line
            && category != QChar::Separator_Paragraph;
        if (isPrintable)
            out += c;
        else
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return out;
}

/// One write(2) for one line: lines of several threads do not mix.
void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const std::string line = formatEvent(type, context.category, message, std::chrono::system_clock::now());
    [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, line.data(), line.size());
}

QString rulesOf(LogLevel level)
{
    QString rules = QStringLiteral("*.debug=false\n");
    switch (level) {
    case LogLevel::Error:
        rules += QStringLiteral("*.warning=false\n*.info=false\n");
        break;
    case LogLevel::Warning:
        rules += QStringLiteral("*.info=false\n");
        break;
    case LogLevel::Info:
        break;
    case LogLevel::Debug:
        rules += QStringLiteral("default.debug=true\nsignalbox.*.debug=true\n");
        break;
    }
    return rules;
}

}

void installEventLog(LogLevel level)
{
    setLogLevel(level);
    qInstallMessageHandler(handle);
}

void setLogLevel(LogLevel level)
{
    QLoggingCategory::setFilterRules(rulesOf(level));
}

std::string formatEvent(
    QtMsgType type, const char *category, const QString &message, std::chrono::system_clock::time_point time)
{
    const auto sinceEpoch = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch());
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::UTC);
    std::string line = utc.toString(Qt::ISODateWithMs).toStdString();
    line.append(" ").append(nameOf(type)).append(" ").append(category ? category : "default").append(" ");
    return line.append(printable(message).toStdString()).append("\n");
}

}
