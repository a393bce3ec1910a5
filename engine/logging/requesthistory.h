#pragma once

#include "engine/logging/requestrecord.h"

#include <deque>
#include <functional>
#include <string>

namespace signalbox {

/// The last requests that were recorded, a bounded number. Belongs to one thread.
class RequestHistory
{
public:
    static constexpr std::size_t most = 1'000;

    void add(const RequestRecord &record);

    /// Calls visit(record) for each, the newest first, until it returns false. The text of a record is valid
    /// during that call.
    void visit(const std::function<bool(const RequestRecord &record)> &visit) const;

private:
    std::deque<std::string> m_records; ///< encoded; the newest last
};

}
