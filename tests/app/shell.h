#pragma once

#include <QProcess>

namespace signalbox::test {

/// A shell that runs one line after another, as typed, in which curl fails where a call does.
class Shell
{
public:
    explicit Shell(const QString &folder);
    ~Shell();

    struct Result
    {
        int status = -1; ///< -1: it did not end
        QByteArray output; ///< standard error included
    };

    Result run(const QString &line);

private:
    QProcess m_process;
};

}
