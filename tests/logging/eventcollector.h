#pragma once

#include <QLoggingCategory>
#include <QStringList>

#include <mutex>

namespace signalbox::test {

/// Collects what is logged while it lives, in whatever thread. One at a time.
class EventCollector
{
public:
    EventCollector() { s_previous = qInstallMessageHandler(collect); }
    ~EventCollector()
    {
        qInstallMessageHandler(s_previous);
        take();
    }

    QStringList take()
    {
        const std::lock_guard lock(s_mutex);
        return std::exchange(s_messages, {});
    }

private:
    static void collect(QtMsgType, const QMessageLogContext &, const QString &message)
    {
        const std::lock_guard lock(s_mutex);
        s_messages.append(message);
    }

    static inline QtMessageHandler s_previous = nullptr;
    static inline std::mutex s_mutex;
    static inline QStringList s_messages;
};

}
