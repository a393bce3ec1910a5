#include "ui/dialogs/closingquestion.h"

#include "ui/format.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int mostNames = 6;

QLabel *paragraph(const QString &text, const QString &role = {})
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setObjectName(role);
    return label;
}

/// It asks for the one reason or for the other.
bool hasTraffic(const Snapshot &snapshot)
{
    return !snapshot.isModified || snapshot.inFlight > 0 || snapshot.requestsPerSecond > 0;
}

}

QString inFlightText(const Snapshot &snapshot)
{
    QStringList names;
    for (const BackendSnapshot &backend : snapshot.backends) {
        if (backend.inFlight > 0)
            names.append(ClosingQuestion::tr("%1 (%2)", "a backend and how much it has in flight")
                             .arg(QString::fromStdString(backend.config.name), countText(backend.inFlight)));
    }
    if (snapshot.inFlight == 0)
        return {};
    const QString sum =
        ClosingQuestion::tr("%Ln requests in flight", nullptr, static_cast<int>(snapshot.inFlight));
    if (names.isEmpty())
        return sum;
    if (names.size() > mostNames)
        names = names.mid(0, mostNames) << QStringLiteral("…");
    return ClosingQuestion::tr("%1: %2", "how many are in flight, and where")
        .arg(sum, names.join(QStringLiteral(", ")));
}

ClosingQuestion::ClosingQuestion(const Snapshot &snapshot, bool hasTray, QWidget *parent)
    : QDialog(parent)
    , m_remember(new QCheckBox(tr("&Remember this, and do not ask again")))
{
    setWindowTitle(tr("Close the window?"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    if (hasTraffic(snapshot))
        layout->addWidget(paragraph(tr("Signalbox forwards traffic."), QStringLiteral("panelTitle")));
    if (const QString inFlight = inFlightText(snapshot); !inFlight.isEmpty())
        layout->addWidget(paragraph(inFlight));
    if (snapshot.isModified)
        layout->addWidget(
            paragraph(tr("The configuration has changes that are not saved: quitting drops them.")));
    layout->addWidget(paragraph(
        hasTray ? tr("Keep running leaves an icon in the tray.") : tr("Keep running minimises the window."),
        QStringLiteral("advice")));
    layout->addWidget(m_remember);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(addButton(tr("&Cancel"), Settings::OnClose::Ask));
    buttons->addWidget(addButton(tr("&Drain and quit"), Settings::OnClose::Quit));
    QPushButton *keep = addButton(tr("&Keep running"), Settings::OnClose::KeepRunning);
    keep->setDefault(true);
    keep->setFocus();
    buttons->addWidget(keep);
    layout->addLayout(buttons);
    setMinimumWidth(440);
}

bool ClosingQuestion::isToBeRemembered() const
{
    return m_remember->isChecked();
}

QPushButton *ClosingQuestion::addButton(const QString &text, Settings::OnClose decision)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, decision] {
        m_decision = decision;
        done(decision == Settings::OnClose::Ask ? Rejected : Accepted);
    });
    return button;
}

}
