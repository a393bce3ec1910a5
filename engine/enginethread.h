#pragma once

#include "engine/controller.h"

#include <QThread>

namespace signalbox {

/// The engine's own thread, with the mailboxes to it and from it. Belongs to the thread of the Engine.
class EngineThread final : public QThread
{
    Q_OBJECT

public:
    explicit EngineThread(EnginePlan plan);
    ~EngineThread() override; ///< Stops at once, and waits.

    /// False when too much mail waits already.
    bool post(EngineMail mail) { return m_mail.post(std::move(mail)); }
    std::vector<EngineNews> takeNews() { return m_news.takeAll(); }

Q_SIGNALS:
    void mailArrived();
    void newsArrived();

protected:
    void run() override;

private:
    EnginePlan m_plan;
    Mailbox<EngineMail> m_mail;
    Mailbox<EngineNews> m_news;
};

}
