#include "tests/app/program.h"

#include <QUrl>

#include <csignal>

namespace signalbox::test {

namespace {

constexpr int longest = 20'000; // milliseconds; sanitizers and slow machines included

}

const QStringList headless = words("--no-gui --listen 127.0.0.1:0 --admin off");

Program::Program(const QStringList &arguments, const QProcessEnvironment &more)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(QLatin1String("SIGNALBOX_")) || name.endsWith(QLatin1String("DISPLAY"))
            || name == QLatin1String("QT_QPA_PLATFORM"))
            environment.remove(name);
    }
    environment.insert(more);
    setProcessEnvironment(environment);
    setWorkingDirectory(m_folder.path());
    start(QStringLiteral(PROGRAM), arguments);
}

Program::~Program()
{
    kill();
    waitForFinished();
}

bool Program::ends()
{
    return state() == NotRunning || waitForFinished(longest);
}

bool Program::isReady()
{
    return canReadLine() || (waitForReadyRead(longest) && canReadLine());
}

void Program::send(int number) const
{
    ::kill(static_cast<pid_t>(processId()), number);
}

bool Program::says(const char *text)
{
    setReadChannel(StandardError);
    m_errors += readAllStandardError();
    while (!m_errors.contains(text) && waitForReadyRead(longest))
        m_errors += readAllStandardError();
    setReadChannel(StandardOutput);
    return m_errors.contains(text);
}

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

std::uint16_t portOf(const QByteArray &readyLine, const char *name)
{
    const QByteArray before = QByteArray(" ") + name + '=';
    const qsizetype start = readyLine.indexOf(before);
    if (start < 0)
        return 0;
    const qsizetype end = readyLine.indexOf(' ', start + before.size());
    const QByteArray url = readyLine.mid(start + before.size(), end - start - before.size());
    return static_cast<std::uint16_t>(QUrl(QString::fromLatin1(url)).port(0));
}

}
