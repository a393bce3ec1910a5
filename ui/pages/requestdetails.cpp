#include "ui/pages/requestdetails.h"

#include "ui/format.h"
#include "ui/models/curlcommand.h"
#include "ui/models/requesttext.h"
#include "ui/widgets/waterfall.h"

#include <QApplication>
#include <QClipboard>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace signalbox {

namespace {

QLabel *cell(const QString &text, bool isMuted)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (isMuted)
        label->setObjectName(QStringLiteral("advice"));
    return label;
}

QLabel *note()
{
    QLabel *label = cell({}, true);
    label->setWordWrap(true);
    return label;
}

void empty(QGridLayout *grid)
{
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

}

RequestDetails::RequestDetails(QWidget *parent)
    : DetailsPage(parent)
    , m_waterfall(new Waterfall)
    , m_noAttempt(note())
    , m_chosenBy(note())
    , m_candidates(new QWidget)
    , m_grid(new QGridLayout(m_candidates))
{
    addFacts();
    addButtons();
    addHeading(tr("Attempts"));
    m_noAttempt->setText(tr("No backend was asked."));
    addContent(m_noAttempt);
    addContent(m_waterfall);
    addHeading(tr("Why this backend"));
    addContent(m_chosenBy);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(0, 1);
    addContent(m_candidates);
    finish();
}

void RequestDetails::addFacts()
{
    m_facts = addFields();
    m_target = addField(m_facts, tr("Target"));
    m_status = addField(m_facts, tr("Status"));
    m_error = addField(m_facts, tr("Error"));
    m_time = addField(m_facts, tr("Time"));
    m_duration = addField(m_facts, tr("Duration"));
    m_queue = addField(m_facts, tr("Queued"));
    m_bytes = addField(m_facts, tr("Content"));
    m_client = addField(m_facts, tr("Client"));
    m_protocol = addField(m_facts, tr("Protocol"));
    m_userAgent = addField(m_facts, tr("User agent"));
    m_referer = addField(m_facts, tr("Referer"));
    m_id = addField(m_facts, tr("Id"));
    for (QLabel *value : {m_target, m_userAgent, m_referer, m_id})
        value->setMinimumWidth(1); // long words do not widen the pane
    m_id->setWordWrap(false);
    m_id->installEventFilter(this);
}

void RequestDetails::addButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto add = [this, layout](const QString &text, auto content) {
        auto *button = new QToolButton;
        button->setText(text);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, content] {
            if (m_request)
                QApplication::clipboard()->setText(content());
        });
        return button;
    };
    add(tr("Copy as curl"), [this] {
        return curlCommand(m_request->read(), m_baseUrl);
    })->setToolTip(curlCommandAdvice());
    add(tr("Copy id"), [this] { return textOf(m_request->read().id); });
    layout->addStretch(1);
    addContent(row);
}

void RequestDetails::showRequest(const RecordedRequest &request)
{
    m_request = request;
    const RequestRecord record = m_request->read();
    setTitle(tr("%1 %2", "method and target").arg(textOf(record.method), textOf(record.target)));
    showFacts(record);
    m_noAttempt->setVisible(record.attempts.empty());
    m_waterfall->setVisible(!record.attempts.empty());
    m_waterfall->showRequest(record);
    showReason(record);
}

/// A row without a value is not shown.
void RequestDetails::setFact(QLabel *value, const QString &text)
{
    value->setText(text);
    value->setToolTip(plainToolTip(text));
    value->setVisible(!text.isEmpty());
    m_facts->labelForField(value)->setVisible(!text.isEmpty());
}

void RequestDetails::showFacts(const RequestRecord &record)
{
    setFact(m_target, textOf(record.target));
    setFact(m_status, record.status == 0 ? tr("none was sent") : QString::number(record.status));
    setFact(m_error, codeText(record.error));
    setFact(m_time,
        tr("%1 to %2", "a request's start and end")
            .arg(timeText(record.time), timeText(record.time + record.total)));
    setFact(m_duration, latencyText(record.total));
    setFact(m_queue, record.queue.count() == 0 ? QString() : latencyText(record.queue));
    setFact(m_bytes,
        tr("%1 received, %2 sent").arg(bytesText(record.bytesReceived), bytesText(record.bytesSent)));
    setFact(m_client, textOf(record.client));
    setFact(m_protocol, textOf(record.protocol));
    setFact(m_userAgent, textOf(record.userAgent));
    setFact(m_referer, textOf(record.referer));
    setFact(m_id, textOf(record.id));
    elideId();
}

/// It is one long word: cut in its middle, whole in the tool tip.
void RequestDetails::elideId()
{
    if (m_request)
        m_id->setText(
            m_id->fontMetrics().elidedText(textOf(m_request->read().id), Qt::ElideMiddle, m_id->width()));
}

bool RequestDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        elideId();
    return DetailsPage::eventFilter(watched, event);
}

void RequestDetails::showReason(const RequestRecord &record)
{
    empty(m_grid);
    m_candidates->setVisible(!record.candidates.empty());
    const QString why = whyText(record);
    m_chosenBy->setText(why.isEmpty()
            ? tr("It was not noted: nobody was watching.")
            : tr("%1: %2", "an algorithm and why").arg(chosenByText(record.chosenBy), why));
    int row = 0;
    for (const CandidateRecord &candidate : record.candidates) {
        const bool isPicked = candidate.code == "picked";
        m_grid->addWidget(cell(textOf(candidate.backend), !isPicked), row, 0);
        if (candidate.score)
            m_grid->addWidget(
                cell(scoreText(*candidate.score, record.chosenBy), !isPicked), row, 1, Qt::AlignRight);
        m_grid->addWidget(cell(candidateText(candidate.code), !isPicked), row, 2);
        ++row;
    }
}

}
