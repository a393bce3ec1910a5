#include "app/console.h"

#include <QString>

#include <atomic>
#include <cstdio>

namespace signalbox {

namespace {

std::atomic<LogLevel> leastImportant = LogLevel::Info;

LogLevel level(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

void handle(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (level(type) <= leastImportant)
        say(text.toStdString());
}

void write(std::FILE *stream, std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

}

void say(std::string_view text)
{
    write(stderr, std::string("signalbox: ").append(text).append("\n"));
}

void print(std::span<const Problem> problems)
{
    for (const Problem &problem : problems)
        write(stderr, toString(problem) + '\n');
}

void printOut(std::string_view text)
{
    write(stdout, text);
}

void installLog(LogLevel level)
{
    leastImportant = level;
    qInstallMessageHandler(handle);
}

}
