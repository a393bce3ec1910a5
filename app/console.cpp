#include "app/console.h"

#include <cstdio>
#include <string>

namespace signalbox {

namespace {

void write(std::FILE *stream, std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

}

void say(std::string_view text)
{
    write(stderr, std::string("signalbox: ").append(text).append("\n"));
}

void print(std::span<const Problem> problems)
{
    for (const Problem &problem : problems)
        write(stderr, toString(problem) + '\n');
}

void printOut(std::string_view text)
{
    write(stdout, text);
}

}
