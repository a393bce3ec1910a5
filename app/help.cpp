#include "app/help.h"

#include "app/option.h"

namespace signalbox {

namespace {

constexpr std::size_t column = 34;
constexpr std::size_t width = 110;

constexpr const char *head = R"(Usage: signalbox [options] [BACKEND...]

An HTTP load balancer with a live dashboard.

  BACKEND is [http://]HOST[:PORT][:WEIGHT], [IPv6]:PORT, or PORT for localhost. Weights are 0 to 1000.
  TIME is 250ms, 5s, 2m or plain seconds.

Options, each with its default, its key in the configuration file and its environment variable:
)";

constexpr const char *foot = R"(
An option overrides the environment, that overrides the file, that overrides the default. Backends on the
command line replace the file's. Exit status: 0 after a clean stop, 1 could not run, 2 wrong usage or
configuration. SIGTERM and SIGINT stop after what is in flight, a second one at once; SIGHUP re-reads the file;
SIGUSR1 reopens the access log.
)";

std::string usage(const Option &option)
{
    std::string result =
        option.letter ? std::string("  -") + option.letter + ", --" : std::string("      --");
    result += option.name;
    if (option.placeholder.empty())
        return result;
    return result + (option.implied ? "[=" + option.placeholder + ']' : ' ' + option.placeholder);
}

/// The text, which is not empty, broken into lines that begin at the column.
std::string wrapped(const std::string &text)
{
    std::string result;
    std::size_t at = column;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string word = text.substr(begin, end - begin);
        if (at + word.size() > width) {
            result.back() = '\n';
            result.append(column, ' ');
            at = column;
        }
        result += word + ' ';
        at += word.size() + 1;
        begin = end + 1;
    }
    result.pop_back();
    return result;
}

std::string description(const Option &option)
{
    std::string result = option.documentation;
    if (!option.standard.empty())
        result += " [" + option.standard + ']';
    return result;
}

std::string otherNames(const Option &option)
{
    std::string result = option.key;
    if (option.hasVariable)
        result += (result.empty() ? "" : ", ") + variable(option);
    return result;
}

std::string entry(const Option &option)
{
    std::string result = usage(option);
    result += result.size() + 2 > column ? '\n' + std::string(column, ' ')
                                         : std::string(column - result.size(), ' ');
    result += wrapped(description(option)) + '\n';
    if (const std::string names = otherNames(option); !names.empty())
        result += std::string(column, ' ') + names + '\n';
    return result;
}

}

std::string helpText()
{
    std::string result = head;
    for (const Option &option : options())
        result += entry(option);
    return result + foot;
}

}
