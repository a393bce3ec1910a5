#pragma once

#include "engine/engine.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace signalbox {

/// Which requests somebody wants to see: "status:5xx backend:legacy attempts:>1 duration:>100ms words", all
/// of it together, upper and lower case alike; "-status:2xx" is any other. A free word is in the target or
/// the client's address, or is the request's id. A plain value.
class RequestQuery
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::RequestQuery)

public:
    RequestQuery() = default; ///< any
    explicit RequestQuery(const QString &text);

    bool matches(const RequestRecord &record) const;
    bool isEmpty() const { return m_conditions.empty(); }
    /// What of it is not understood, and so looked for as words; in the user's language.
    const QStringList &problems() const { return m_problems; }

private:
    void add(const QString &word);

    std::vector<std::function<bool(const RequestRecord &)>> m_conditions;
    QStringList m_problems;
};

}
