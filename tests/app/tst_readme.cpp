#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

/// Runs every command that README shows, with the program that was built in place of app/run.
class tst_Readme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runs_data();
    void runs();
};

namespace {

constexpr int patience = 20'000; // milliseconds

/// The lines of README's sh blocks.
QStringList commands()
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/README.md"));
    if (!file.open(QFile::ReadOnly))
        return {};
    QStringList lines;
    static const QRegularExpression block(QStringLiteral("^```sh\\n(.*?)^```"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    auto blocks = block.globalMatch(QString::fromUtf8(file.readAll()));
    while (blocks.hasNext())
        lines += blocks.next().captured(1).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines;
}

}

void tst_Readme::runs_data()
{
    QTest::addColumn<QStringList>("words");
    const QStringList lines = commands();
    QVERIFY(lines.size() >= 5);
    for (const QString &line : lines)
        QTest::newRow(qPrintable(line)) << line.split(QLatin1Char(' '));
}

void tst_Readme::runs()
{
    QFETCH(QStringList, words);
    QCOMPARE(words.takeFirst(), QStringLiteral("app/run"));
    const bool ends = words.contains(QStringLiteral("--help")) || words.contains(QStringLiteral("--check"));
    if (!ends && !words.contains(QStringLiteral("--listen")))
        words = QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")}
            + words; // 8800 may be taken here
    QProcess program;
    program.setWorkingDirectory(QStringLiteral(SOURCE_FOLDER));
    program.start(QStringLiteral(PROGRAM), words);
    if (!ends) {
        QVERIFY(program.waitForReadyRead(patience));
        QVERIFY(program.readLine().startsWith("ready proxy=http://127.0.0.1:"));
        ::kill(static_cast<pid_t>(program.processId()), SIGTERM);
    }
    QVERIFY(program.waitForFinished(patience));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

QTEST_GUILESS_MAIN(tst_Readme)
#include "tst_readme.moc"
