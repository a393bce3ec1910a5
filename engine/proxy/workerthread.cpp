#include "engine/proxy/workerthread.h"

namespace signalbox {

WorkerThread::WorkerThread(std::shared_ptr<const Config> config, int index, std::vector<int> listeners,
    WorkerShare &share, RecordRing *log)
    : m_config(std::move(config))
    , m_index(index)
    , m_listeners(std::move(listeners))
    , m_share(share)
    , m_log(log)
{
    setObjectName(QStringLiteral("worker-%1").arg(index));
}

WorkerThread::~WorkerThread()
{
    quit();
    wait();
}

std::error_code WorkerThread::launch()
{
    start();
    m_isReady.acquire();
    return m_error;
}

bool WorkerThread::post(WorkerCommand command)
{
    return m_worker->mailbox().post(std::move(command));
}

void WorkerThread::run()
{
    try {
        work();
    } catch (
        const std::system_error &error) { // from the worker's constructor only: no call of Qt's lies between
        m_error = error.code();
        m_isReady.release();
    }
}

void WorkerThread::work()
{
    Worker worker(*m_config, m_index, std::move(m_listeners), m_counters, m_share, m_log);
    connect(&worker, &Worker::drained, this, &WorkerThread::drained, Qt::DirectConnection);
    m_worker = &worker;
    m_isReady.release();
    exec();
}

}
