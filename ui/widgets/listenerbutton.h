#pragma once

#include "engine/metrics/snapshot.h"

#include <QToolButton>

namespace signalbox {

/// Whether and where clients can connect; its menu copies the address and opens or closes the listeners. Main
/// thread.
class ListenerButton final : public QToolButton
{
    Q_OBJECT

public:
    enum class Listening { Starting, Yes, Stopped, Failed };

    explicit ListenerButton(QWidget *parent = nullptr);

    /// Before and after there are snapshots.
    void setListening(Listening listening);
    void showSnapshot(const Snapshot &snapshot);
    /// Actions below "Copy address".
    void addActions(const QList<QAction *> &actions);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    QString caption() const;

    QAction *m_copy;
    QStringList m_urls;
    Listening m_listening = Listening::Starting;
};

}
