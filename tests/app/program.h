#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <cstdint>

namespace signalbox::test {

/// The real program, in an empty folder, without display and SIGNALBOX_ variables.
class Program : public QProcess
{
public:
    explicit Program(const QStringList &arguments, const QProcessEnvironment &more = {});
    ~Program() override;

    bool ends();
    bool isReady(); ///< waits for the ready line
    void send(int number) const; ///< a signal
    bool says(const char *text); ///< waits until standard error holds the text

private:
    QTemporaryDir m_folder;
    QByteArray m_errors;
};

/// The words between the blanks of a line.
QStringList words(const char *line);

/// The port of "proxy" or "admin" in a ready line; 0: none.
std::uint16_t portOf(const QByteArray &readyLine, const char *name);

extern const QStringList headless; ///< options: no window, any free port, no admin API

}
