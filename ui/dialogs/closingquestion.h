#pragma once

#include "engine/metrics/snapshot.h"
#include "ui/settings.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace signalbox {

/// Asked once before the window closes while there is traffic, or something to be saved. Main thread.
class ClosingQuestion final : public QDialog
{
    Q_OBJECT

public:
    ClosingQuestion(const Snapshot &snapshot, bool hasTray, QWidget *parent);

    /// What was decided; Ask: not to close.
    Settings::OnClose decision() const { return m_decision; }
    bool isToBeRemembered() const;

private:
    QPushButton *addButton(const QString &text, Settings::OnClose decision);

    QCheckBox *m_remember;
    Settings::OnClose m_decision = Settings::OnClose::Ask;
};

/// "12 in flight: api-1 8, api-2 4"; empty: none.
QString inFlightText(const Snapshot &snapshot);

}
