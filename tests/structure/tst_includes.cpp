#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <optional>

namespace signalbox::test {

/// The rule of the source tree: includes point down only, and folders of one rank do not include each other.
class IncludesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pointDownOnly_data();
    void pointDownOnly();
    void beginWithTheFilesOwnHeader_data();
    void beginWithTheFilesOwnHeader();
    void leaveOutWhatTheFolderMustNotKnow_data();
    void leaveOutWhatTheFolderMustNotKnow();

private:
    void addRows() const;

    const QDir m_root{QStringLiteral(SIGNALBOX_SOURCE_DIR)};
    QStringList m_files; ///< relative to the root
};

namespace {

struct Include
{
    QString path;
    bool quoted = false;
};

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<Include> includesOf(const QString &text)
{
    static const QRegularExpression line(
        QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"),
        QRegularExpression::MultilineOption);
    QList<Include> result;
    for (auto match = line.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result.append({found.captured(2), found.captured(1) == u'"'});
    }
    return result;
}

/// "engine/net/stream.h" → "engine/net"; "engine/engine.h" → "engine".
QString moduleOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    const bool inside = parts.first() == QLatin1StringView("engine") && parts.size() > 2;
    return inside ? parts[0] + u'/' + parts[1] : parts.first();
}

/// Higher may include lower.
std::optional<int> rankOf(const QString &module)
{
    static const QHash<QString, int> ranks{
        {QStringLiteral("engine/config"), 0},
        {QStringLiteral("engine/http"), 0},
        {QStringLiteral("engine/net"), 1},
        {QStringLiteral("engine/balancing"), 1},
        {QStringLiteral("engine/server"), 2},
        {QStringLiteral("engine/health"), 2},
        {QStringLiteral("engine/metrics"), 2},
        {QStringLiteral("engine/logging"), 2},
        {QStringLiteral("engine/proxy"), 3},
        {QStringLiteral("engine/admin"), 3},
        {QStringLiteral("engine"), 4},
        {QStringLiteral("ui"), 5},
        {QStringLiteral("app"), 6},
    };
    const auto found = ranks.find(module);
    return found == ranks.end() ? std::nullopt : std::optional(*found);
}

/// What the window may know of the engine.
bool isForTheWindow(const QString &path)
{
    return path.startsWith(QLatin1StringView("ui/")) || path == QLatin1StringView("engine/engine.h")
        || path.startsWith(QLatin1StringView("engine/config/"))
        || path == QLatin1StringView("engine/metrics/snapshot.h");
}

bool isGenerated(const QString &path)
{
    return path.endsWith(QLatin1StringView(".moc")) || path.startsWith(QLatin1StringView("moc_"))
        || path.startsWith(QLatin1StringView("ui_"));
}

}

void IncludesTest::initTestCase()
{
    for (const char *folder : {"app", "engine", "ui"}) {
        QDirIterator files(m_root.filePath(QLatin1StringView(folder)),
            {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            m_files.append(m_root.relativeFilePath(files.next()));
    }
    m_files.sort();
    QVERIFY(m_files.contains(QLatin1StringView("engine/engine.h")));
}

void IncludesTest::addRows() const
{
    QTest::addColumn<QString>("file");
    for (const QString &file : m_files)
        QTest::newRow(qPrintable(file)) << file;
}

void IncludesTest::pointDownOnly_data()
{
    addRows();
}

void IncludesTest::pointDownOnly()
{
    QFETCH(const QString, file);
    const QString module = moduleOf(file);
    const auto rank = rankOf(module);
    QVERIFY2(rank, "this folder has no rank");
    for (const Include &include : includesOf(contents(m_root.filePath(file)))) {
        if (!include.quoted || isGenerated(include.path))
            continue;
        QVERIFY2(m_root.exists(include.path),
            qPrintable(include.path + QLatin1StringView(" is no path from the root")));
        const QString other = moduleOf(include.path);
        const bool down = other == module || rankOf(other).value_or(*rank) < *rank;
        QVERIFY2(down, qPrintable(include.path));
        QVERIFY2(module != QLatin1StringView("ui") || isForTheWindow(include.path), qPrintable(include.path));
    }
}

void IncludesTest::beginWithTheFilesOwnHeader_data()
{
    addRows();
}

void IncludesTest::beginWithTheFilesOwnHeader()
{
    QFETCH(const QString, file);
    const QString text = contents(m_root.filePath(file));
    if (file.endsWith(QLatin1StringView(".h"))) {
        QVERIFY(text.contains(QLatin1StringView("#pragma once\n")));
        return;
    }
    const QString own = file.chopped(3) + u'h';
    const auto includes = includesOf(text);
    if (m_root.exists(own))
        QCOMPARE(includes.isEmpty() ? QString() : includes.first().path, own);
}

void IncludesTest::leaveOutWhatTheFolderMustNotKnow_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("forbidden");
    QTest::newRow("the engine knows no widgets")
        << "engine"
        << "^(QtWidgets|QtGui|QtCharts|QWidget|QMainWindow|QApplication|QGuiApplication|QPainter)";
    QTest::newRow("http knows no sockets, timers or signals")
        << "engine/http"
        << "^(sys/socket|sys/epoll|netinet/|QObject|QTimer|QTcp|QtNetwork|QSocket)";
    QTest::newRow("the window opens no sockets") << "ui"
                                                 << "^(sys/|netinet/|QTcp|QtNetwork|QSocket)";
}

void IncludesTest::leaveOutWhatTheFolderMustNotKnow()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, forbidden);
    const QRegularExpression expression(forbidden);
    for (const QString &file : std::as_const(m_files)) {
        if (!file.startsWith(folder + u'/'))
            continue;
        for (const Include &include : includesOf(contents(m_root.filePath(file))))
            QVERIFY2(!expression.match(include.path).hasMatch(),
                qPrintable(file + QLatin1StringView(": ") + include.path));
    }
}

}

QTEST_GUILESS_MAIN(signalbox::test::IncludesTest)
#include "tst_includes.moc"
