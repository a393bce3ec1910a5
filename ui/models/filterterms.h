#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace signalbox {

/// One condition of a filter: "status:5xx", or a word without a key.
struct FilterTerm
{
    QString key; ///< lower case; empty: a free word
    QString value; ///< never empty

    bool operator==(const FilterTerm &) const = default;
};

/// What was typed, taken apart at its spaces; spaces within double quotes count as text. A word with a key
/// that is none of these is a free word; a key without a value says nothing yet.
QList<FilterTerm> filterTerms(const QString &text, const QStringList &keys);

/// The other way round: a condition, quoted where it has to be.
QString filterText(const FilterTerm &term);

}
