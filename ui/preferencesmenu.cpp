#include "ui/preferencesmenu.h"

#include "ui/appearance.h"
#include "ui/language.h"

#include <QActionGroup>

namespace signalbox {

PreferencesMenu::PreferencesMenu(QWidget *parent)
    : QMenu(tr("&Preferences"), parent)
{
    addAppearances();
    addLanguages();
    addClosings();
    QAction *notifying = addAction(tr("&Notify when backends go down or recover"));
    notifying->setCheckable(true);
    notifying->setChecked(Settings().isNotifying());
    connect(notifying, &QAction::toggled, this, [this](bool isOn) {
        Settings().setNotifying(isOn);
        Q_EMIT notifyingChosen(isOn);
    });
}

QAction *PreferencesMenu::addChoice(QMenu &menu, QActionGroup &group, const QString &text, bool isChosen)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    group.addAction(action);
    return action;
}

void PreferencesMenu::addAppearances()
{
    using Appearance = Settings::Appearance;
    QMenu *menu = addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(menu);
    const Appearance current = Settings().appearance();
    const auto add = [&](const QString &text, Appearance appearance) {
        connect(
            addChoice(*menu, *group, text, appearance == current), &QAction::triggered, this, [appearance] {
                Settings().setAppearance(appearance);
                applyAppearance(appearance);
            });
    };
    add(tr("As the &system"), Appearance::System);
    add(tr("&Light"), Appearance::Light);
    add(tr("&Dark"), Appearance::Dark);
}

void PreferencesMenu::addLanguages()
{
    QMenu *menu = addMenu(tr("&Language"));
    auto *group = new QActionGroup(menu);
    const QString current = Settings().language();
    const auto add = [&](const QString &text, const QString &code) {
        connect(addChoice(*menu, *group, text, code == current), &QAction::triggered, this, [this, code] {
            Settings().setLanguage(code);
            Q_EMIT languageChosen(code);
        });
    };
    add(tr("As the &system"), {});
    for (const Language::Choice &choice : Language::choices())
        add(choice.name, choice.code);
}

void PreferencesMenu::addClosings()
{
    using OnClose = Settings::OnClose;
    QMenu *menu = addMenu(tr("When the window &closes"));
    m_closings = new QActionGroup(menu);
    const auto add = [&](const QString &text, OnClose onClose) {
        QAction *action = addChoice(*menu, *m_closings, text, false);
        action->setData(static_cast<int>(onClose));
        connect(action, &QAction::triggered, this, [onClose] { Settings().setOnClose(onClose); });
    };
    add(tr("&Ask while there is traffic"), OnClose::Ask);
    add(tr("&Keep running"), OnClose::KeepRunning);
    add(tr("&Drain and quit"), OnClose::Quit);
    setOnClose(Settings().onClose());
}

void PreferencesMenu::setOnClose(Settings::OnClose onClose)
{
    for (QAction *action : m_closings->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(onClose));
}

}
