#pragma once

#include <QObject>

class QSocketNotifier;

namespace signalbox {

/// Turns SIGTERM, SIGINT, SIGHUP and SIGUSR1 into Qt signals, in the thread that made it. A second SIGTERM or
/// SIGINT ends the process at once with 128 + its number, even if the event loop hangs. One for the process.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);

Q_SIGNALS:
    void stopRequested(); ///< SIGTERM or SIGINT
    void reloadRequested(); ///< SIGHUP
    void reopenRequested(); ///< SIGUSR1

private:
    void readPipe();

    QSocketNotifier *m_notifier = nullptr;
};

}
