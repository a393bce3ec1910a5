#include "ui/dialogs/settingsgroup.h"

#include "ui/dialogs/settingsrow.h"
#include "ui/dialogs/settingstext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace signalbox {

namespace {

QLabel *makeAdvice(const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("advice"));
    label->setWordWrap(true);
    return label;
}

}

SettingsGroup::SettingsGroup(std::string_view group, QWidget *parent)
    : QWidget(parent)
    , m_group(group)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(0);
    auto *title = new QLabel(this->title());
    title->setObjectName(QStringLiteral("settingsTitle"));
    title->setIndent(0);
    layout->addWidget(title);
    if (const QString advice = settingGroupAdvice(group); !advice.isEmpty())
        layout->addWidget(makeAdvice(advice));
    if (group == "listen")
        addRow(nullptr);
    for (const Setting<Config> &setting : settings()) {
        if (settingGroup(setting.key) == group)
            addRow(&setting);
    }
}

QString SettingsGroup::title() const
{
    return settingGroupText(m_group);
}

void SettingsGroup::addRow(const Setting<Config> *setting)
{
    m_rows.push_back(new SettingsRow(setting));
    layout()->addWidget(m_rows.back());
}

bool SettingsGroup::filter(const QStringList &words)
{
    bool isAnyShown = false;
    for (SettingsRow *row : m_rows) {
        const bool isShown = row->matches(words);
        row->setVisible(isShown);
        isAnyShown = isAnyShown || isShown;
    }
    return isAnyShown;
}

}
