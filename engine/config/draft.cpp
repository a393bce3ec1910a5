#include "engine/config/draft.h"

#include "engine/config/validation.h"

#include <algorithm>

namespace signalbox {

namespace {

/// A value that was refused on reading, or a list of which an item was, need not be found missing or wrong
/// again.
bool isKnown(const Draft &draft, const std::string &key)
{
    return std::ranges::any_of(draft.problems,
        [&key](const Problem &problem) { return problem.key == key || problem.key.starts_with(key + '['); });
}

}

void addValidation(Draft &draft)
{
    for (Problem &problem : validate(draft.config)) {
        if (isKnown(draft, problem.key))
            continue;
        const auto origin = draft.origins.find(problem.key);
        if (origin != draft.origins.end())
            problem.source = origin->second;
        draft.problems.push_back(std::move(problem));
    }
}

}
