#pragma once

#include "engine/balancing/balancer.h"

#include <vector>

namespace signalbox {

/// Draws indexes by weight in constant time (Walker's alias method, as Vose builds it, 1991). Immutable.
class AliasTable
{
public:
    /// `weights` above 0.
    explicit AliasTable(const std::vector<int> &weights);

    bool isEmpty() const { return m_columns.empty(); }
    /// An index of the weights, which are not none.
    std::size_t draw(Chance &chance) const
    {
        const double place = chance.fraction() * static_cast<double>(m_columns.size());
        const auto column = static_cast<std::size_t>(place);
        return place - static_cast<double>(column) < m_columns[column].part ? column
                                                                            : m_columns[column].alias;
    }

private:
    /// What a column does not hold of its own index is of another.
    struct Column
    {
        double part = 1;
        std::uint32_t alias = 0;
    };

    std::vector<Column> m_columns;
};

}
