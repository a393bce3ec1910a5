#include "engine/logging/requesthistory.h"

namespace signalbox {

void RequestHistory::add(RecordedRequest request)
{
    m_requests.push_back(std::move(request));
    if (m_requests.size() > most)
        m_requests.pop_front();
}

void RequestHistory::visit(const std::function<bool(const RequestRecord &record)> &visit) const
{
    for (auto request = m_requests.rbegin(); request != m_requests.rend(); ++request) {
        if (!visit(request->read()))
            return;
    }
}

}
