#include "ui/pages/statusline.h"

#include "ui/format.h"
#include "ui/models/traffichistory.h"

#include <QLabel>

namespace signalbox {

namespace {

const auto separator = QStringLiteral(" · ");

/// A number of the same plural as the count, which may be beyond an int.
int plural(std::uint64_t count)
{
    constexpr std::uint64_t period = 1'000'000; // no language looks at more digits
    return static_cast<int>(count < period ? count : period + count % period);
}

}

StatusLine::StatusLine(const TrafficHistory &history, QWidget *parent)
    : QStatusBar(parent)
    , m_history(history)
    , m_running(new QLabel)
    , m_traffic(new QLabel)
    , m_paused(new QLabel(tr("Display paused")))
    , m_totals(new QLabel)
    , m_file(new QLabel)
{
    setSizeGripEnabled(false);
    setContentsMargins(4, 0, 4, 0);
    for (QLabel *label : {m_running, m_traffic, m_paused, m_totals, m_file}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(4, 3, 12, 3);
    }
    m_paused->hide();
    addWidget(m_running);
    addWidget(m_traffic);
    addWidget(m_paused);
    addPermanentWidget(m_totals);
    addPermanentWidget(m_file);
}

void StatusLine::showSnapshot(const Snapshot &snapshot)
{
    const QStringList running{tr("up %1", "for how long").arg(durationText(snapshot.uptime)),
        tr("%n workers", nullptr, snapshot.workers),
        tr("%Ln client connections", nullptr, static_cast<int>(snapshot.clientConnections))};
    m_running->setText(running.join(separator));
    if (!m_history.samples().empty()) {
        const TrafficSample &last = m_history.samples().back();
        m_traffic->setText(tr("↓ %1  ↑ %2").arg(byteRateText(last.sent), byteRateText(last.received)));
        m_traffic->setToolTip(tr("Content to clients and from clients"));
    }
    const Totals &totals = snapshot.totals;
    const QStringList sums{
        tr("%1 requests", nullptr, plural(totals.requests)).arg(countText(totals.requests)),
        tr("%1 retries", nullptr, plural(totals.retries)).arg(countText(totals.retries)),
        tr("%1 cut off by clients", "requests", plural(totals.clientAborts))
            .arg(countText(totals.clientAborts))};
    m_totals->setText(sums.join(separator));
}

void StatusLine::setFile(const QString &file)
{
    m_file->setText(file);
    m_file->setVisible(!file.isEmpty());
}

void StatusLine::setPaused(bool isPaused)
{
    m_paused->setVisible(isPaused);
}

}
