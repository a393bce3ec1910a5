#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

EmptyState::EmptyState(const QString &headline, const QString &advice, QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(headline))
    , m_buttons(new QHBoxLayout)
{
    m_headline->setTextFormat(Qt::PlainText);
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
    auto *text = new QLabel(advice);
    text->setTextFormat(Qt::PlainText);
    text->setObjectName(QStringLiteral("advice"));
    text->setAlignment(Qt::AlignHCenter);
    text->setVisible(!advice.isEmpty());

    m_buttons->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_headline, 0, Qt::AlignHCenter);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addLayout(m_buttons);
    layout->setAlignment(m_buttons, Qt::AlignHCenter);
    layout->addStretch();
}

void EmptyState::setHeadline(const QString &headline)
{
    m_headline->setText(headline);
}

QPushButton *EmptyState::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(m_buttons->isEmpty() ? QStringLiteral("primary") : QStringLiteral("secondary"));
    m_buttons->addWidget(button);
    return button;
}

}
