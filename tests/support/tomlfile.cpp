#include "tests/support/tomlfile.h"

#include "engine/config/tomlreader.h"

#include <QFile>

#include <stdexcept>

namespace signalbox::test {

TomlFile::TomlFile(const std::string &text)
{
    write(text);
}

std::string TomlFile::path() const
{
    return m_folder.filePath(QStringLiteral("signalbox.toml")).toStdString();
}

void TomlFile::write(const std::string &text) const
{
    QFile file(QString::fromStdString(path()));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0)
        throw std::runtime_error("cannot write a test's file");
}

std::string TomlFile::text() const
{
    QFile file(QString::fromStdString(path()));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

LoadedConfig TomlFile::load(void (*options)(Config &)) const
{
    return loadToml(path(), options);
}

LoadedConfig loadToml(const std::string &path, void (*options)(Config &))
{
    Draft draft;
    readTomlFile(path, draft);
    addValidation(draft);
    LoadedConfig loaded{draft.config, draft.config, draft.problems};
    if (options)
        options(loaded.started);
    return loaded;
}

}
