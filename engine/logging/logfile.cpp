#include "engine/logging/logfile.h"

#include "engine/logging/eventlog.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace signalbox {

namespace {

constexpr int patience = 1'000; // milliseconds
constexpr mode_t readableByGroup = 0640;

std::error_code lastError()
{
    return {errno, std::system_category()};
}

bool isSameFile(const struct stat &a, const struct stat &b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

}

LogFile::LogFile(std::string path)
    : m_path(std::move(path))
{
}

LogFile::~LogFile()
{
    if (m_descriptor >= 0 && !isStandardOutput())
        close(m_descriptor);
}

std::error_code LogFile::open()
{
    if (isStandardOutput()) {
        adopt(STDOUT_FILENO);
        return {};
    }
    // Without O_NONBLOCK opening a named pipe would wait for its reader.
    constexpr int flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    const int descriptor = ::open(m_path.c_str(), flags, readableByGroup);
    if (descriptor < 0)
        return lastError();
    if (m_descriptor >= 0)
        close(m_descriptor);
    adopt(descriptor);
    return {};
}

void LogFile::adopt(int descriptor)
{
    struct stat status
    {
    };
    m_descriptor = descriptor;
    m_isRegular = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    m_brokenOff.clear();
}

/// Opens it anew where its path leads to another file by now, or to none.
std::error_code LogFile::followRotation()
{
    if (isStandardOutput() && m_descriptor >= 0)
        return {};
    struct stat opened
    {
    };
    struct stat named
    {
    };
    const bool isCurrent = m_descriptor >= 0 && fstat(m_descriptor, &opened) == 0
        && stat(m_path.c_str(), &named) == 0 && isSameFile(opened, named);
    return isCurrent ? std::error_code{} : reopen();
}

std::error_code LogFile::reopen()
{
    const std::error_code error = open();
    if (error)
        noteFailure(error, 0); // what was open is written to for as long as that is so
    return error;
}

std::size_t LogFile::write(std::string_view lines)
{
    const std::error_code rotation = followRotation();
    std::string_view brokenOff = m_brokenOff;
    std::string_view rest = lines;
    std::error_code error = writeAll(brokenOff);
    m_brokenOff.erase(0, m_brokenOff.size() - brokenOff.size());
    if (!error)
        error = writeAll(rest);
    if (error)
        return giveUp(error, lines, lines.size() - rest.size());
    if (!rotation)
        noteSuccess();
    return 0;
}

/// Keeps the end of a line that was begun, so that it is whole once writing works again; the lines behind it
/// are lost.
std::size_t LogFile::giveUp(const std::error_code &error, std::string_view lines, std::size_t written)
{
    const bool isInLine = written > 0 && lines[written - 1] != '\n';
    std::string_view lost = lines.substr(written);
    if (isInLine) {
        m_brokenOff = lost.substr(0, lost.find('\n') + 1);
        lost.remove_prefix(m_brokenOff.size());
    }
    const auto count = static_cast<std::size_t>(std::count(lost.begin(), lost.end(), '\n'));
    noteFailure(error, count);
    return count;
}

/// Takes off `text` what was written.
std::error_code LogFile::writeAll(std::string_view &text)
{
    while (!text.empty()) {
        if (const std::error_code error = awaitRoom())
            return error;
        // A pipe that has room has it for so much: a larger piece may block.
        const std::size_t most = m_isRegular ? text.size() : std::min<std::size_t>(text.size(), PIPE_BUF);
        const ssize_t written = ::write(m_descriptor, text.data(), most);
        if (written >= 0)
            text.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR && errno != EAGAIN)
            return lastError();
    }
    return {};
}

std::error_code LogFile::awaitRoom() const
{
    if (m_descriptor < 0)
        return std::make_error_code(std::errc::bad_file_descriptor);
    if (m_isRegular)
        return {};
    pollfd waiting{m_descriptor, POLLOUT, 0};
    const int ready = poll(&waiting, 1, m_isFailing ? 0 : patience);
    return ready == 0 ? std::make_error_code(std::errc::timed_out) : std::error_code{};
}

void LogFile::noteFailure(const std::error_code &error, std::size_t lost)
{
    m_lost += lost;
    if (std::exchange(m_isFailing, true))
        return;
    qCCritical(logEvents, "The access log %s fails: %s. Lines that cannot be written are lost.",
        m_path.c_str(), error.message().c_str());
}

void LogFile::noteSuccess()
{
    if (!std::exchange(m_isFailing, false))
        return;
    qCWarning(logEvents, "The access log %s works again; %zu lines were lost.", m_path.c_str(),
        std::exchange(m_lost, 0));
}

}
