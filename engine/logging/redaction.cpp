#include "engine/logging/redaction.h"

#include <algorithm>
#include <cstdint>

namespace signalbox {

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char low = lowered(c);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

/// The first character of `text`, in lower case, which it takes off: "%54oken" begins with a 't'.
char takeCharacter(std::string_view &text)
{
    const int high = text.size() > 2 && text[0] == '%' ? hexValue(text[1]) : -1;
    const int low = high >= 0 ? hexValue(text[2]) : -1;
    const char c = low >= 0 ? static_cast<char>(high * 16 + low) : text[0];
    text.remove_prefix(low >= 0 ? 3 : 1);
    return lowered(c);
}

bool isNamed(std::string_view written, std::string_view name)
{
    while (!written.empty() && !name.empty()) {
        if (takeCharacter(written) != name.front())
            return false;
        name.remove_prefix(1);
    }
    return written.empty() && name.empty();
}

}

Redaction::Redaction(std::vector<std::string> names)
    : m_names(std::move(names))
{
    for (std::string &name : m_names)
        std::transform(name.begin(), name.end(), name.begin(), lowered);
}

std::string_view Redaction::apply(std::string_view url, std::string &memory) const
{
    const auto question = m_names.empty() ? std::string_view::npos : url.find('?');
    if (question == std::string_view::npos)
        return url;
    memory.clear();
    std::size_t copied = 0;
    for (std::size_t start = question + 1; start < url.size();) {
        // Some servers part parameters by ';' too: a name may begin there, but a value goes on to the '&'.
        std::size_t end = std::min(url.find_first_of("&;", start), url.size());
        const std::size_t equals = url.substr(0, end).find('=', start);
        if (equals != std::string_view::npos && isSecret(url.substr(start, equals - start))) {
            end = std::min(url.find('&', equals), url.size());
            memory.append(url, copied, equals + 1 - copied).append("***");
            copied = end;
        }
        start = end + 1;
    }
    return copied == 0 ? url : std::string_view(memory.append(url, copied, url.size() - copied));
}

bool Redaction::isSecret(std::string_view name) const
{
    return std::any_of(
        m_names.begin(), m_names.end(), [name](const std::string &secret) { return isNamed(name, secret); });
}

}
