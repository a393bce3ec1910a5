#include "engine/config/textfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>

namespace signalbox {

namespace {

Problem unreadable(const std::string &file, int error)
{
    return {.code = "unreadable",
        .source = file,
        .given = std::string("cannot be read: ") + std::strerror(error)};
}

/// Writes a file as a whole; `like` is an existing one whose mode it gets.
std::optional<Problem> write(const std::string &file, std::string_view text, const QString &like)
{
    QSaveFile target(QString::fromStdString(file));
    const auto failure = [&file](const std::string &given) {
        return Problem{.code = "save_failed", .source = file, .given = given};
    };
    if (!target.open(QIODevice::WriteOnly))
        return failure("cannot be written: " + target.errorString().toStdString());
    if (QFileInfo::exists(like))
        target.setPermissions(QFile::permissions(like)); // first: the text can hold a secret
    const auto size = static_cast<qint64>(text.size());
    // commit() does not notice when what is buffered cannot be written, and Qt does not tell why.
    if (target.write(text.data(), size) != size || !target.flush())
        return failure("cannot be written as a whole: is the disk full?");
    if (!target.commit())
        return failure("cannot be replaced: " + target.errorString().toStdString());
    return std::nullopt;
}

/// What a chain of symbolic links ends at, whether it exists or not.
std::string withoutLinks(const std::string &file)
{
    std::error_code error;
    const std::filesystem::path target = std::filesystem::weakly_canonical(file, error);
    return error ? file : target.string();
}

}

Problem tooLarge(const std::string &source)
{
    return {.code = "too_large",
        .source = source,
        .given = "more than 1 MiB",
        .allowed = "at most that for a configuration"};
}

std::variant<std::string, Problem> readTextFile(const std::string &file)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        return unreadable(file, EISDIR);
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    std::string text(largestDocument + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad() || !stream.is_open())
        return unreadable(file, errno);
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > largestDocument)
        return tooLarge(file);
    return text;
}

std::vector<Problem> replaceTextFile(const std::string &file, std::string_view text)
{
    const std::string target = withoutLinks(file);
    const QString name = QString::fromStdString(target);
    if (QFileInfo::exists(name)) {
        const auto before = readTextFile(target);
        if (const auto *problem = std::get_if<Problem>(&before))
            return {*problem};
        if (const auto problem = write(target + '~', std::get<std::string>(before), name))
            return {*problem};
    }
    if (const auto problem = write(target, text, name))
        return {*problem};
    return {};
}

}
