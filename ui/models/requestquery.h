#pragma once

#include "engine/engine.h"

#include <QString>

#include <functional>
#include <vector>

namespace signalbox {

/// Which requests somebody wants to see: "status:5xx backend:legacy attempts:>1 duration:>100ms words", all
/// of it together, upper and lower case alike. A free word is in the target or the client's address, or is
/// the request's id. A plain value.
class RequestQuery
{
public:
    RequestQuery() = default; ///< any
    explicit RequestQuery(const QString &text);

    bool matches(const RequestRecord &record) const;
    bool isEmpty() const { return m_conditions.empty(); }

private:
    std::vector<std::function<bool(const RequestRecord &)>> m_conditions;
};

}
