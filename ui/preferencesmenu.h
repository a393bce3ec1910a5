#pragma once

#include "ui/settings.h"

#include <QMenu>

class QActionGroup;

namespace signalbox {

/// The habits of the window itself, remembered at once: how it looks, its language, what closing means,
/// whether it notifies. Main thread.
class PreferencesMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit PreferencesMenu(QWidget *parent = nullptr);

    void setOnClose(Settings::OnClose onClose);

Q_SIGNALS:
    void languageChosen(const QString &code); ///< empty: the system's
    void notifyingChosen(bool isNotifying);

private:
    void addAppearances();
    void addLanguages();
    void addClosings();
    /// One of a group; triggered() is the caller's to connect.
    static QAction *addChoice(QMenu &menu, QActionGroup &group, const QString &text, bool isChosen);

    QActionGroup *m_closings = nullptr;
};

}
