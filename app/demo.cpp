#include "app/demo.h"

#include <QUrl>

namespace signalbox {

Demo::Demo(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("demo"));
    m_stage.moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, &m_stage, &DemoStage::open);
    connect(&m_thread, &QThread::finished, &m_stage, &DemoStage::close);
}

Demo::~Demo()
{
    m_thread.quit();
    m_thread.wait();
}

bool Demo::start()
{
    m_thread.start();
    m_backends = m_stage.opened();
    return !m_backends.empty();
}

void Demo::sendTrafficTo(const QUrl &proxy)
{
    m_stage.sendTrafficTo(proxy);
}

}
