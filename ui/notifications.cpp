#include "ui/notifications.h"

#include "ui/models/backendtext.h"

#include <QIcon>
#include <QMenu>

#include <algorithm>

namespace signalbox {

namespace {

bool isOut(const BackendSnapshot &backend)
{
    return backend.state == BackendState::Down || backend.state == BackendState::Ejected;
}

bool isBack(const BackendSnapshot &backend)
{
    return backend.state == BackendState::Up || backend.state == BackendState::Ramping;
}

const BackendSnapshot *find(const Snapshot &snapshot, const QString &name)
{
    const auto found = std::ranges::find(snapshot.backends, name.toStdString(),
        [](const BackendSnapshot &backend) { return backend.config.name; });
    return found == snapshot.backends.end() ? nullptr : &*found;
}

}

Notifications::Notifications(QMenu *menu, QObject *parent)
    : QObject(parent)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = std::make_unique<QSystemTrayIcon>(QIcon(QStringLiteral(":/signalbox.svg")));
    m_tray->setToolTip(QStringLiteral("Signalbox"));
    m_tray->setContextMenu(menu);
    connect(
        m_tray.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason != QSystemTrayIcon::Context) // that opens the menu
                Q_EMIT activated();
        });
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &Notifications::activated);
    m_tray->show();
}

Notifications::~Notifications() = default;

void Notifications::showSnapshot(const Snapshot &snapshot)
{
    for (const BackendSnapshot &backend : snapshot.backends)
        note(backend);
    forgetRemoved(snapshot);
    if (snapshot.uptime < m_toldAt)
        m_toldAt = snapshot.uptime - interval; // the engine was started anew
    if (snapshot.uptime - m_toldAt >= interval)
        tell(snapshot);
}

/// A backend that recovers before its fall was told of has nothing to tell.
void Notifications::note(const BackendSnapshot &backend)
{
    const QString name = QString::fromStdString(backend.config.name);
    const auto known = m_isOut.constFind(backend.id);
    const bool wasOut = known != m_isOut.cend() && *known;
    if (!wasOut && isOut(backend)) {
        m_isOut[backend.id] = true;
        if (m_recovered.removeAll(name) == 0)
            m_down.append(name);
    } else if (wasOut && isBack(backend)) {
        m_isOut[backend.id] = false;
        if (m_down.removeAll(name) == 0)
            m_recovered.append(name);
    }
}

void Notifications::forgetRemoved(const Snapshot &snapshot)
{
    const auto isGone = [&snapshot](const QString &name) { return !find(snapshot, name); };
    m_down.removeIf(isGone);
    m_recovered.removeIf(isGone);
}

void Notifications::tell(const Snapshot &snapshot)
{
    if (m_down.isEmpty() && m_recovered.isEmpty())
        return;
    const QString names = m_down.join(QStringLiteral(", "));
    const QString recovered = m_recovered.join(QStringLiteral(", "));
    QString title = tr("%n backends recovered", nullptr, static_cast<int>(m_recovered.size()));
    QString message = recovered;
    if (!m_down.isEmpty()) {
        title = tr("%n backends down", nullptr, static_cast<int>(m_down.size()));
        message = m_down.size() == 1
            ? tr("%1: %2", "a backend and why").arg(names, reasonText(*find(snapshot, names)))
            : names;
        if (!recovered.isEmpty())
            message += QLatin1Char('\n') + tr("Recovered: %1").arg(recovered);
    }
    m_toldAt = snapshot.uptime;
    m_down.clear();
    m_recovered.clear();
    if (!m_isNotifying)
        return;
    if (m_tray)
        m_tray->showMessage(title, message, m_tray->icon());
    Q_EMIT notified(title, message);
}

}
