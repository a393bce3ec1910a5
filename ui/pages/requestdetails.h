#pragma once

#include "engine/engine.h"
#include "ui/pages/detailspage.h"

#include <optional>

class QGridLayout;

namespace signalbox {

class Waterfall;

/// All that was recorded of one request: what came of it, its attempts, and why this backend. Main thread.
class RequestDetails final : public DetailsPage
{
    Q_OBJECT

public:
    explicit RequestDetails(QWidget *parent = nullptr);

    void showRequest(const RecordedRequest &request);
    /// Where "Copy as curl" asks again.
    void setBaseUrl(const QString &url) { m_baseUrl = url; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addButtons();
    void addFacts();
    void showFacts(const RequestRecord &record);
    void showReason(const RequestRecord &record);
    void setFact(QLabel *value, const QString &text);
    void elideId();

    QString m_baseUrl;
    std::optional<RecordedRequest> m_request;
    QFormLayout *m_facts = nullptr;
    QLabel *m_target = nullptr;
    QLabel *m_time = nullptr;
    QLabel *m_id = nullptr;
    QLabel *m_client = nullptr;
    QLabel *m_protocol = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_error = nullptr;
    QLabel *m_duration = nullptr;
    QLabel *m_bytes = nullptr;
    QLabel *m_queue = nullptr;
    QLabel *m_userAgent = nullptr;
    QLabel *m_referer = nullptr;
    Waterfall *m_waterfall = nullptr;
    QLabel *m_noAttempt = nullptr;
    QLabel *m_chosenBy = nullptr;
    QWidget *m_candidates = nullptr;
    QGridLayout *m_grid = nullptr; ///< in m_candidates
};

}
