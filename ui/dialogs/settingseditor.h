#pragma once

#include "engine/config/schema.h"

#include <QWidget>

namespace signalbox {

/// The field of one setting: shows a value and is edited. Main thread.
class SettingsEditor : public QWidget
{
    Q_OBJECT

public:
    /// The one that suits the setting's type.
    static SettingsEditor *make(const Setting<Config> &setting);
    /// One that only shows, text to be copied.
    static SettingsEditor *makeReadOnly();

    void setShown(const Written &value);
    /// Another value counts as unchanged from now on; the field stays as it is.
    void setUnchanged(const Written &value) { m_shown = value; }
    /// What the field says now; it need not be allowed.
    virtual Written value() const = 0;
    bool isChanged() const { return value() != m_shown; }
    bool isBeingEdited() const { return isChanged() && isAncestorOf(focusWidget()); }

Q_SIGNALS:
    void committed(); ///< by Return or by leaving the field
    void revertWanted(); ///< by Esc in a changed field

protected:
    /// Makes the widget the whole of the editor. It tells committed() itself.
    void setField(QWidget *field);
    virtual void display(const Written &value) = 0;
    bool eventFilter(QObject *field, QEvent *event) override;

private:
    Written m_shown;
};

}
