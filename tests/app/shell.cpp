#include "tests/app/shell.h"

#include <QRegularExpression>

namespace signalbox::test {

namespace {

constexpr int longest = 30'000; // milliseconds

}

Shell::Shell(const QString &folder)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setWorkingDirectory(folder);
    m_process.start(QStringLiteral("sh"), QStringList());
    m_process.write("curl() { command curl -sS --fail-with-body --max-time 20 \"$@\"; }\n");
}

Shell::~Shell()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

Shell::Result Shell::run(const QString &line)
{
    static const QRegularExpression end(QStringLiteral("\nstatus (\\d+)\n$"));
    m_process.write(line.toUtf8() + "\nprintf '\\nstatus %s\\n' $?\n");
    QByteArray output;
    while (m_process.waitForReadyRead(longest)) {
        output += m_process.readAll();
        if (const auto match = end.match(QString::fromUtf8(output)); match.hasMatch())
            return {match.captured(1).toInt(), output.left(output.lastIndexOf("\nstatus "))};
    }
    return {-1, output};
}

}
