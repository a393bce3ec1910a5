#include "ui/widgets/choicebar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace signalbox {

ChoiceBar::ChoiceBar(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    connect(m_group, &QButtonGroup::idClicked, this, &ChoiceBar::chosen);
}

void ChoiceBar::addChoice(int value, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("choice"));
    button->setText(text);
    button->setCheckable(true);
    button->setChecked(m_group->buttons().isEmpty());
    for (QAbstractButton *other : m_group->buttons())
        other->setProperty("isLast", false);
    button->setProperty("isLast", true);
    m_group->addButton(button, value);
    layout()->addWidget(button);
}

void ChoiceBar::setValue(int value)
{
    if (QAbstractButton *button = m_group->button(value))
        button->setChecked(true);
}

int ChoiceBar::value() const
{
    return m_group->checkedId();
}

}
