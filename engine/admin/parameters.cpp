#include "engine/admin/parameters.h"

#include <algorithm>
#include <charconv>

namespace signalbox {

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            result += text[i];
            continue;
        }
        const std::string_view digits = text.substr(i + 1, 2);
        unsigned char octet = 0;
        const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), octet, 16).ptr;
        if (digits.size() < 2 || end != digits.data() + 2)
            return std::nullopt;
        result += static_cast<char>(octet);
        i += 2;
    }
    return result;
}

std::optional<Parameters> parseParameters(std::string_view text)
{
    Parameters result;
    while (!text.empty()) {
        std::string pair(text.substr(0, text.find('&')));
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
        std::ranges::replace(pair, '+', ' ');
        const std::size_t sign = pair.find('=');
        const auto name = percentDecoded(std::string_view(pair).substr(0, sign));
        const auto value = percentDecoded(
            sign == std::string::npos ? std::string_view{} : std::string_view(pair).substr(sign + 1));
        if (!name || !value)
            return std::nullopt;
        if (!name->empty())
            result[*name] = *value;
    }
    return result;
}

}
