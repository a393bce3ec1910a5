#include "ui/pages/statusline.h"

#include "ui/format.h"
#include "ui/models/traffichistory.h"

#include <QLabel>

namespace signalbox {

StatusLine::StatusLine(const TrafficHistory &history, QWidget *parent)
    : QStatusBar(parent)
    , m_history(history)
    , m_running(new QLabel)
    , m_traffic(new QLabel)
    , m_totals(new QLabel)
{
    setSizeGripEnabled(false);
    setContentsMargins(4, 0, 4, 0);
    for (QLabel *label : {m_running, m_traffic, m_totals}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(4, 3, 12, 3);
    }
    addWidget(m_running);
    addWidget(m_traffic);
    addPermanentWidget(m_totals);
}

void StatusLine::showSnapshot(const Snapshot &snapshot)
{
    m_running->setText(tr("up %1 · workers: %2").arg(durationText(snapshot.uptime)).arg(snapshot.workers));
    if (!m_history.samples().empty()) {
        const TrafficSample &last = m_history.samples().back();
        m_traffic->setText(tr("↓ %1  ↑ %2").arg(byteRateText(last.sent), byteRateText(last.received)));
        m_traffic->setToolTip(tr("Content to clients and from clients"));
    }
    const Totals &totals = snapshot.totals;
    m_totals->setText(
        tr("%1 requests · %2 retries · %3 cut off by clients")
            .arg(countText(totals.requests), countText(totals.retries), countText(totals.clientAborts)));
}

}
