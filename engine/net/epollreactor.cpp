#include "engine/net/epollreactor.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds longestTurn{1}; // then Qt's timers and queued calls get theirs

int checked(int descriptor, const char *what)
{
    if (descriptor < 0)
        throw std::system_error(errno, std::generic_category(), what);
    return descriptor;
}

void eraseFrom(std::vector<EventHandler *> &list, EventHandler *handler)
{
    std::replace(list.begin(), list.end(), handler, static_cast<EventHandler *>(nullptr));
}

}

EpollReactor::EpollReactor(QObject *parent)
    : QObject(parent)
    , m_epoll(checked(epoll_create1(EPOLL_CLOEXEC), "epoll_create1"))
    , m_rearm(checked(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "eventfd"))
    , m_notifier(m_epoll, QSocketNotifier::Read)
    , m_now(Clock::now())
{
    epoll_event event{};
    event.events = EPOLLIN | EPOLLET;
    event.data.ptr = nullptr;
    checked(epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_rearm, &event), "epoll_ctl");
    connect(&m_notifier, &QSocketNotifier::activated, this, &EpollReactor::turn);
}

EpollReactor::~EpollReactor()
{
    m_notifier.setEnabled(false);
    reclaimDisposed();
    close(m_rearm);
    close(m_epoll);
}

bool EpollReactor::watch(int descriptor, EventHandler &handler)
{
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.ptr = &handler;
    return epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void EpollReactor::unwatch(int descriptor, EventHandler &handler)
{
    epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    for (int i = m_batchNext; i < m_batchSize; ++i) {
        if (m_batch[static_cast<std::size_t>(i)].data.ptr == &handler)
            m_batch[static_cast<std::size_t>(i)].data.ptr = nullptr;
    }
    if (handler.m_isInReadyList) {
        eraseFrom(m_ready, &handler);
        eraseFrom(m_readyNow, &handler);
        handler.m_isInReadyList = false;
    }
}

void EpollReactor::makeReady(EventHandler &handler)
{
    if (handler.m_isInReadyList)
        return;
    handler.m_isInReadyList = true;
    m_ready.push_back(&handler);
    wake();
}

void EpollReactor::atBatchEnd(BatchListener &listener)
{
    if (listener.m_awaitsBatchEnd)
        return;
    listener.m_awaitsBatchEnd = true;
    m_atBatchEnd.push_back(&listener);
    wake();
}

void EpollReactor::dispose(Disposable &object)
{
    m_disposed.push_back(&object);
    wake();
}

/// Outside a turn: makes the next one come at once.
void EpollReactor::wake()
{
    if (!m_isInTurn)
        eventfd_write(m_rearm, 1);
}

void EpollReactor::turn()
{
    m_isInTurn = true;
    m_now = Clock::now();
    const TimePoint end = m_now + longestTurn;
    for (;;) {
        const int handled = handleBatch();
        handleReadyList();
        endBatch();
        const bool hasMore = handled == static_cast<int>(m_batch.size()) || !m_ready.empty();
        if (!hasMore || Clock::now() >= end)
            break;
        m_now = Clock::now();
    }
    m_isInTurn = false;
    reclaimDisposed();
    if (!m_ready.empty())
        wake();
}

int EpollReactor::handleBatch()
{
    m_batchSize = std::max(0, epoll_wait(m_epoll, m_batch.data(), static_cast<int>(m_batch.size()), 0));
    const int handled = m_batchSize;
    for (m_batchNext = 0; m_batchNext < m_batchSize;) {
        const epoll_event &event = m_batch[static_cast<std::size_t>(m_batchNext++)];
        if (event.data.ptr)
            static_cast<EventHandler *>(event.data.ptr)->onEvents(event.events);
    }
    m_batchSize = 0;
    return handled;
}

void EpollReactor::handleReadyList()
{
    m_readyNow.swap(m_ready);
    for (EventHandler *&entry : m_readyNow) {
        EventHandler *handler = entry;
        if (!handler)
            continue;
        entry = nullptr;
        handler->m_isInReadyList = false;
        handler->onEvents(0);
    }
    m_readyNow.clear();
}

void EpollReactor::endBatch()
{
    for (std::size_t i = 0; i < m_atBatchEnd.size(); ++i) { // grows while it runs
        m_atBatchEnd[i]->m_awaitsBatchEnd = false;
        m_atBatchEnd[i]->onBatchEnd();
    }
    m_atBatchEnd.clear();
}

void EpollReactor::reclaimDisposed()
{
    endBatch();
    m_reclaimed.swap(m_disposed);
    for (Disposable *object : m_reclaimed)
        object->reclaim();
    m_reclaimed.clear();
}

}
