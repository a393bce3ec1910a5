#pragma once

#include "engine/logging/recordedrequest.h"

#include <deque>
#include <functional>

namespace signalbox {

/// The last requests that were recorded, a bounded number. Belongs to one thread.
class RequestHistory
{
public:
    static constexpr std::size_t most = 1'000;

    void add(RecordedRequest request);

    /// Calls visit(record) for each, the newest first, until it returns false. The text of a record is valid
    /// during that call.
    void visit(const std::function<bool(const RequestRecord &record)> &visit) const;

private:
    std::deque<RecordedRequest> m_requests; ///< the newest last
};

}
