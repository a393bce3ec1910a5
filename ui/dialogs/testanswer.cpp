#include "ui/dialogs/testanswer.h"

#include "ui/format.h"
#include "ui/models/backendtext.h"
#include "ui/theme.h"

#include <QFontDatabase>
#include <QLabel>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int widest = 360; // px

/// The first line that says something, as far as it can be shown.
QString firstLine(const std::string &content)
{
    for (const QString &line : QString::fromStdString(content).split(QLatin1Char('\n'))) {
        if (const QString simple = line.simplified(); !simple.isEmpty())
            return simple;
    }
    return {};
}

}

TestAnswer::TestAnswer(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel)
    , m_detail(new QLabel)
{
    m_summary->setObjectName(QStringLiteral("summary"));
    m_detail->setObjectName(QStringLiteral("advice"));
    m_detail->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QLabel *label : {m_summary, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    m_summary->setWordWrap(true);
    hide();
}

void TestAnswer::showWaiting()
{
    say(tr("Testing…"), true);
}

void TestAnswer::showAnswer(const BackendTest &test)
{
    if (isHidden())
        return;
    if (test.status == 0)
        return showFailure(failureText(test.message));
    QStringList parts{QString::fromStdString(test.message), latencyText(test.duration)};
    for (const std::string &part : {test.server, test.contentType}) {
        if (!part.empty())
            parts.append(QString::fromStdString(part));
    }
    say(parts.join(QStringLiteral(" · ")), test.status < 400, firstLine(test.content));
}

void TestAnswer::showFailure(const QString &reason)
{
    say(tr("No answer: %1").arg(reason), false);
}

void TestAnswer::say(const QString &summary, bool isGood, const QString &detail)
{
    const Theme &theme = Theme::of(palette());
    // The window's style sheet has the last word over palettes.
    m_summary->setStyleSheet(QStringLiteral("color: %1").arg((isGood ? theme.text : theme.down).name()));
    m_summary->setText(summary);
    m_detail->setText(m_detail->fontMetrics().elidedText(detail, Qt::ElideRight, widest));
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(summary);
    show();
}

}
