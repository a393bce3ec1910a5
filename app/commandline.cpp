#include "app/commandline.h"

#include <algorithm>

namespace signalbox {

namespace {

bool looksLikeOption(std::string_view word)
{
    if (word.starts_with("--"))
        return true;
    return word.size() > 1 && word[0] == '-' && findOption(word[1]);
}

/// One walk over the words.
class Parser
{
public:
    explicit Parser(std::vector<std::string> words)
        : m_words(std::move(words))
    {
    }

    CommandLine parse()
    {
        while (m_next < m_words.size())
            readWord(m_words[m_next++]);
        return std::move(m_result);
    }

private:
    void readWord(const std::string &word)
    {
        if (m_onlyBackends || !word.starts_with('-'))
            m_result.given.push_back({findOption("servers"), word, "BACKEND"});
        else if (word == "--")
            m_onlyBackends = true;
        else if (word.starts_with("--"))
            readLong(word);
        else
            readShort(word);
    }

    void readLong(const std::string &word)
    {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const Option *option = findOption(std::string_view(name).substr(2));
        if (!option)
            addUnknown(name);
        else if (equals != std::string::npos)
            m_result.given.push_back({option, word.substr(equals + 1), name});
        else
            readValue(*option, name);
    }

    void readShort(const std::string &word)
    {
        const Option *option = word.size() > 1 ? findOption(word[1]) : nullptr;
        const std::string name = word.substr(0, 2);
        if (!option || (option->implied && word.size() > 2))
            addUnknown(word);
        else if (word.size() > 2)
            m_result.given.push_back({option, word.substr(word[2] == '=' ? 3 : 2), name});
        else
            readValue(*option, name);
    }

    void readValue(const Option &option, const std::string &source)
    {
        if (option.implied) {
            m_result.given.push_back({&option, *option.implied, source});
        } else if (m_next < m_words.size() && !looksLikeOption(m_words[m_next])) {
            m_result.given.push_back({&option, m_words[m_next++], source});
        } else {
            m_result.problems.push_back(
                {.code = "missing_value", .source = source, .given = "needs a value, " + option.placeholder});
        }
    }

    void addUnknown(const std::string &word)
    {
        std::vector<std::string> known;
        for (const Option &option : options())
            known.push_back("--" + option.name);
        m_result.problems.push_back({.code = "unknown_option",
            .source = word,
            .given = "unknown option",
            .nearest = nearest(word, known)});
    }

    std::vector<std::string> m_words;
    std::size_t m_next = 0;
    bool m_onlyBackends = false; ///< after "--"
    CommandLine m_result;
};

}

bool CommandLine::has(std::string_view name) const
{
    return std::ranges::any_of(given, [name](const GivenOption &one) { return one.option->name == name; });
}

std::string CommandLine::value(std::string_view name) const
{
    std::string result;
    for (const GivenOption &one : given) {
        if (one.option->name == name)
            result = one.value;
    }
    return result;
}

CommandLine parseCommandLine(std::vector<std::string> words)
{
    return Parser(std::move(words)).parse();
}

}
