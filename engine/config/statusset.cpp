#include "engine/config/statusset.h"

#include "engine/config/values.h"

namespace signalbox {

namespace {

struct Range
{
    int first = 0;
    int last = 0;
};

std::optional<int> parseStatus(std::string_view text)
{
    const auto status = text.size() == 3 ? parseInteger(text) : std::nullopt;
    return status && *status >= 100 && *status <= 599 ? std::optional(static_cast<int>(*status))
                                                      : std::nullopt;
}

std::optional<Range> parseRange(std::string_view text)
{
    const std::size_t dash = text.find('-');
    const auto first = parseStatus(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : parseStatus(text.substr(dash + 1));
    return first && last && *first <= *last ? std::optional(Range{*first, *last}) : std::nullopt;
}

}

StatusSet::StatusSet(const std::vector<std::string> &items)
{
    for (const std::string &item : items) {
        const Range range = parseRange(item).value_or(Range{1, 0});
        for (int status = range.first; status <= range.last; ++status)
            m_statuses.set(static_cast<std::size_t>(status));
    }
}

bool StatusSet::contains(int status) const
{
    const auto index = static_cast<std::size_t>(status); // a negative one becomes huge
    return index < m_statuses.size() && m_statuses.test(index);
}

bool StatusSet::isItem(const std::string &text)
{
    return parseRange(text).has_value();
}

}
