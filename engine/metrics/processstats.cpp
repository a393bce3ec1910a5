#include "engine/metrics/processstats.h"

#include <ctime>
#include <dirent.h>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr const char *descriptorFolder = "/proc/self/fd";

std::string contents(const char *path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

std::chrono::nanoseconds cpuTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::uint64_t countedDescriptors()
{
    DIR *folder = opendir(descriptorFolder);
    if (!folder)
        return 0;
    std::uint64_t entries = 0;
    while (readdir(folder))
        ++entries;
    closedir(folder);
    constexpr std::uint64_t notOurs = 3; // ".", ".." and the one that reads the folder
    return entries > notOurs ? entries - notOurs : 0;
}

std::uint64_t openDescriptors()
{
    struct stat folder
    {
    };
    const bool isToldBySize = stat(descriptorFolder, &folder) == 0 && folder.st_size > 0; // since Linux 6.2
    return isToldBySize ? static_cast<std::uint64_t>(folder.st_size) : countedDescriptors();
}

std::uint64_t maxDescriptors()
{
    rlimit limit{};
    return getrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : 0;
}

/// When the system was booted, in seconds since 1970.
std::uint64_t bootTime()
{
    const std::string text = contents("/proc/stat");
    const auto line = text.find("\nbtime ");
    std::uint64_t time = 0;
    if (line != std::string::npos)
        std::istringstream(text.substr(line + 7)) >> time;
    return time;
}

/// proc(5): the 22nd value of /proc/self/stat, the 20th behind the program's name, in ticks since the boot.
std::chrono::system_clock::time_point startTime()
{
    const std::string text = contents("/proc/self/stat");
    std::istringstream values(text.substr(text.rfind(')') + 1));
    std::string skipped;
    for (int i = 1; i < 20; ++i)
        values >> skipped;
    std::uint64_t ticks = 0;
    values >> ticks;
    const auto perSecond = static_cast<std::uint64_t>(sysconf(_SC_CLK_TCK));
    const std::chrono::milliseconds sinceBoot(ticks * 1'000 / perSecond);
    return std::chrono::system_clock::time_point(std::chrono::seconds(bootTime()) + sinceBoot);
}

}

ProcessStats readProcessStats()
{
    static const auto started = startTime();
    ProcessStats stats{.cpu = cpuTime(),
        .openDescriptors = openDescriptors(),
        .maxDescriptors = maxDescriptors(),
        .started = started};
    const auto pageSize = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    std::istringstream(contents("/proc/self/statm")) >> stats.virtualBytes >> stats.residentBytes;
    stats.virtualBytes *= pageSize;
    stats.residentBytes *= pageSize;
    return stats;
}

}
