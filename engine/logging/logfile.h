#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>

namespace signalbox {

/// A file, or standard output, that lines are appended to; follows rotation. What fails is reported once to
/// the event log, and again when it works. One thread's.
class LogFile
{
public:
    /// `path` "-": standard output.
    explicit LogFile(std::string path);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    /// Opens it; an error leaves what was open.
    std::error_code open();
    /// Opens it anew; an error is reported as those of writing are.
    std::error_code reopen();

    /// Appends whole lines; returns how many of them are lost. Waits for a full pipe or terminal for at most
    /// a second, and no longer while that has failed.
    std::size_t write(std::string_view lines);

private:
    bool isStandardOutput() const { return m_path == "-"; }
    std::error_code followRotation();
    void adopt(int descriptor);
    std::size_t giveUp(const std::error_code &error, std::string_view lines, std::size_t written);
    std::error_code writeAll(std::string_view &text);
    std::error_code awaitRoom() const;
    void noteFailure(const std::error_code &error, std::size_t lost);
    void noteSuccess();

    const std::string m_path;
    int m_descriptor = -1;
    bool m_isRegular = false; ///< else a pipe, a terminal, a socket
    std::string m_brokenOff; ///< the end of a line whose beginning was written
    bool m_isFailing = false;
    std::size_t m_lost = 0; ///< lines, since it is failing
};

}
