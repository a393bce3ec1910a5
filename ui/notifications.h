#pragma once

#include "engine/metrics/snapshot.h"

#include <QHash>
#include <QObject>
#include <QSystemTrayIcon>

#include <chrono>
#include <memory>

class QMenu;

namespace signalbox {

/// The icon in the system's tray, where there is one, and what it says of backends that go down or recover:
/// not more than one message in ten seconds, the others in one line. Main thread.
class Notifications final : public QObject
{
    Q_OBJECT

public:
    explicit Notifications(QMenu *menu, QObject *parent = nullptr);
    ~Notifications() override;

    /// Whether a window that is not shown can be brought back.
    bool hasTray() const { return m_tray != nullptr; }
    /// Before, and while it does not notify, what happens is never told of.
    void setNotifying(bool isNotifying) { m_isNotifying = isNotifying; }
    void showSnapshot(const Snapshot &snapshot);

Q_SIGNALS:
    void activated(); ///< the icon or a message was clicked
    void notified(const QString &title, const QString &message); ///< also where there is no tray

private:
    void note(const BackendSnapshot &backend);
    void forgetRemoved(const Snapshot &snapshot);
    void tell(const Snapshot &snapshot);

    std::unique_ptr<QSystemTrayIcon> m_tray; ///< null: there is none
    QHash<std::uint64_t, bool> m_isOut; ///< by backend, as known
    QStringList m_down; ///< names, not told yet
    QStringList m_recovered; ///< names, not told yet
    std::chrono::milliseconds m_toldAt{-interval}; ///< of the engine's uptime
    bool m_isNotifying = false;

    static constexpr std::chrono::seconds interval{10};
};

}
