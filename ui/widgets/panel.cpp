#include "ui/widgets/panel.h"

#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int headerHeight = 28; // px
constexpr qreal corner = 5; // px

}

Panel::Panel(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_header(new QWidget)
    , m_headerLayout(new QHBoxLayout(m_header))
    , m_note(new ElidedLabel)
    , m_layout(new QVBoxLayout(this))
{
    auto *caption = new QLabel(title);
    caption->setObjectName(QStringLiteral("panelTitle"));
    m_note->setObjectName(QStringLiteral("panelNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_header->setFixedHeight(headerHeight);
    m_headerLayout->setContentsMargins(10, 0, 10, 0);
    m_headerLayout->setSpacing(10);
    m_headerLayout->addWidget(caption);
    m_headerLayout->addWidget(m_note, 1);
    m_layout->setContentsMargins(1, 1, 1, 4);
    m_layout->setSpacing(1);
    m_layout->addWidget(m_header);
}

void Panel::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setToolTip(note.toHtmlEscaped());
}

void Panel::setContent(QWidget *content)
{
    m_layout->addWidget(content, 1);
}

void Panel::addToHeader(QWidget *tool)
{
    m_headerLayout->addWidget(tool);
}

void Panel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.fillRect(QRect(0, m_header->geometry().bottom() + 1, width(), 1), theme.line);
}

}
