#include "ui/pages/detailspage.h"

#include "ui/format.h"
#include "ui/theme.h"

#include <QFocusEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>

namespace signalbox {

namespace {

constexpr int headerHeight = 32; // px
constexpr qreal corner = 5; // px
constexpr int markSize = 10; // px

QPixmap squareOf(const QColor &color)
{
    QPixmap pixmap(markSize, markSize);
    pixmap.fill(color);
    return pixmap;
}

}

DetailsPage::DetailsPage(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel)
    , m_title(new QLabel)
    , m_header(new QHBoxLayout)
    , m_sections(new QVBoxLayout)
    , m_scroll(new QScrollArea)
{
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(40); // a long name gives way to the buttons
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("flat"));
    close->setText(QStringLiteral("✕"));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    connect(close, &QToolButton::clicked, this, &DetailsPage::closed);
    m_header->setContentsMargins(12, 0, 4, 0);
    m_header->setSpacing(8);
    m_header->addWidget(m_mark);
    m_header->addWidget(m_title, 1);
    m_header->addWidget(close);
    auto *header = new QWidget;
    header->setFixedHeight(headerHeight);
    header->setLayout(m_header);

    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("detailsBody"));
    body->setLayout(m_sections);
    m_sections->setContentsMargins(12, 10, 12, 12);
    m_sections->setSpacing(8);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(body);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(1);
    layout->addWidget(header);
    layout->addWidget(m_scroll, 1);
}

void DetailsPage::setTitle(const QString &title, const QColor &mark)
{
    m_mark->setVisible(mark.isValid());
    if (mark.isValid())
        m_mark->setPixmap(squareOf(mark));
    m_title->setText(title);
    m_title->setToolTip(plainToolTip(title));
    setAccessibleName(tr("Details of %1").arg(title));
    m_scroll->setAccessibleName(accessibleName());
}

/// Not by a focus proxy: Tab would pass over what comes before it.
void DetailsPage::focusInEvent(QFocusEvent *event)
{
    m_scroll->setFocus(event->reason());
}

void DetailsPage::addToTitle(QWidget *widget)
{
    m_header->insertWidget(m_header->count() - 1, widget);
}

void DetailsPage::addHeading(const QString &text)
{
    auto *line = new QFrame;
    line->setObjectName(QStringLiteral("sectionLine"));
    line->setFixedHeight(1);
    auto *heading = new QLabel(text);
    heading->setObjectName(QStringLiteral("panelTitle"));
    m_sections->addWidget(line);
    m_sections->addWidget(heading);
}

void DetailsPage::addContent(QWidget *content)
{
    m_sections->addWidget(content);
}

QFormLayout *DetailsPage::addFields()
{
    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(12);
    fields->setVerticalSpacing(5);
    fields->setLabelAlignment(Qt::AlignLeft);
    fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_sections->addLayout(fields);
    return fields;
}

QLabel *DetailsPage::addField(QFormLayout *fields, const QString &name)
{
    auto *caption = new QLabel(name);
    caption->setObjectName(QStringLiteral("advice"));
    auto *value = new QLabel;
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(name);
    fields->addRow(caption, value);
    return value;
}

void DetailsPage::finish()
{
    m_sections->addStretch(1);
}

void DetailsPage::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.fillRect(QRect(0, headerHeight + 1, width(), 1), theme.line);
}

void DetailsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closed();
    QWidget::keyPressEvent(event);
}

}
