#pragma once

#include "engine/metrics/snapshot.h"
#include "ui/models/traffichistory.h"

#include <QString>
#include <QVariant>

namespace signalbox {

/// One backend as the table shows it: what each of its cells says and means. A plain value. Main thread.
struct BackendRow
{
    enum Column {
        State,
        Name,
        BackendAddress,
        Weight,
        InFlight,
        Rate,
        Share,
        P50,
        P95,
        P99,
        Errors,
        Retries,
        Probe,
        Tier,
        MaxConnections,
        Requests,
        ServerErrors,
        Failures,
        Since,
        ColumnCount
    };
    enum class Tone { Plain, Muted, Warns, Hurts }; ///< how a cell says what it says

    QString text(int column) const;
    QString spoken(int column) const; ///< for screen readers
    QString hint(int column) const; ///< plain text, for a tool tip
    Tone tone(int column) const;
    QVariant sortValue(int column) const; ///< a number or a string
    bool differs(const BackendRow &other, int column) const; ///< in what it shows
    bool isProblem() const; ///< it is not up, is not what its operator wants, or hurts
    double errorFraction() const; ///< 0–1 of the recent attempts

    BackendSnapshot backend;
    Attempts recent; ///< of the last ten seconds
    int flaps = 0; ///< in the last ten minutes
    bool isSlow = false; ///< beside the others
    Algorithm algorithm = Algorithm::WeightedRoundRobin;
};

}
