#include "engine/enginethread.h"

namespace signalbox {

namespace {

constexpr std::size_t mailboxSize = 4096;

}

EngineThread::EngineThread(EnginePlan plan)
    : m_plan(std::move(plan))
    , m_mail(mailboxSize, [this] { Q_EMIT mailArrived(); })
    , m_news(mailboxSize, [this] { Q_EMIT newsArrived(); })
{
    setObjectName(QStringLiteral("engine"));
}

EngineThread::~EngineThread()
{
    quit();
    wait();
}

void EngineThread::run()
{
    Controller controller(std::move(m_plan), m_news);
    const auto handleMail = [this, &controller] {
        for (EngineMail &mail : m_mail.takeAll())
            controller.handle(mail);
    };
    connect(this, &EngineThread::mailArrived, &controller, handleMail, Qt::QueuedConnection);
    controller.start();
    handleMail(); // what came before the connection
    exec();
}

}
