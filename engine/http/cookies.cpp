#include "engine/http/cookies.h"

namespace signalbox {

namespace {

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::string_view> findIn(std::string_view pairs, std::string_view name)
{
    while (!pairs.empty()) {
        const std::string_view pair = pairs.substr(0, pairs.find(';'));
        pairs.remove_prefix(pair.size() == pairs.size() ? pair.size() : pair.size() + 1);
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && trimmed(pair.substr(0, equals)) == name)
            return trimmed(pair.substr(equals + 1));
    }
    return std::nullopt;
}

}

std::optional<std::string_view> findCookie(const Fields &fields, std::string_view name)
{
    for (const Field &field : fields) {
        if (field.id != FieldId::Other || !equalsIgnoringCase(field.name, "cookie"))
            continue;
        if (const auto value = findIn(field.value, name))
            return value;
    }
    return std::nullopt;
}

}
