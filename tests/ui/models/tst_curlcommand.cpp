#include "tests/ui/madeuprequest.h"
#include "ui/models/curlcommand.h"

#include <QProcess>
#include <QTest>

using namespace signalbox;

class tst_CurlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheSameAgain_data();
    void asksTheSameAgain();
    void saysThatContentIsMissing();
    void aShellTakesItAsItIs();
};

static QString commandOf(std::string_view method, std::string_view target, std::string_view agent = {})
{
    RequestRecord record = madeUpRequest();
    record.method = method;
    record.target = target;
    record.userAgent = agent;
    return curlCommand(record, QStringLiteral("http://127.0.0.1:8800"));
}

void tst_CurlCommand::asksTheSameAgain_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *method, const char *target, const char *agent,
                         const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(method) << QString::fromUtf8(target)
                            << QString::fromUtf8(agent) << QString::fromUtf8(expected);
    };
    row("a GET needs no method", "GET", "/a?b=c&d=e", "", "curl 'http://127.0.0.1:8800/a?b=c&d=e'");
    row("a HEAD does not wait for content", "HEAD", "/", "", "curl --head 'http://127.0.0.1:8800/'");
    row("another method", "DELETE", "/1", "", "curl -X DELETE 'http://127.0.0.1:8800/1'");
    row("a method with letters that a shell takes for its own", "A|B", "/", "",
        "curl -X 'A|B' 'http://127.0.0.1:8800/'");
    row("single quotes", "GET", "/it's", "", "curl 'http://127.0.0.1:8800/it'\\''s'");
    row("brackets are no pattern", "GET", "/[1-3]", "", "curl --globoff 'http://127.0.0.1:8800/[1-3]'");
    row("dots stay", "GET", "/a/../b", "", "curl --path-as-is 'http://127.0.0.1:8800/a/../b'");
    row("no target at all", "OPTIONS", "*", "",
        "curl -X OPTIONS --request-target '*' 'http://127.0.0.1:8800'");
    row("a whole URL as the target", "GET", "http://h/x", "", "curl 'http://h/x'");
    row("a user agent with quotes and a newline", "GET", "/", "a\"b\n'c'",
        "curl -H 'User-Agent: a\"b\n'\\''c'\\''' 'http://127.0.0.1:8800/'");
}

void tst_CurlCommand::asksTheSameAgain()
{
    QFETCH(QString, method);
    QFETCH(QString, target);
    QFETCH(QString, agent);
    QTEST(commandOf(method.toStdString(), target.toStdString(), agent.toStdString()), "expected");
}

void tst_CurlCommand::saysThatContentIsMissing()
{
    RequestRecord record = madeUpRequest();
    record.method = "POST";
    record.target = "/a%2Fb%1F";
    record.bytesReceived = 12;
    QCOMPARE(curlCommand(record, QStringLiteral("http://a")),
        QStringLiteral("curl -X POST 'http://a/a%2Fb%1F'\n# the content (12 bytes) is not recorded"));
}

void tst_CurlCommand::aShellTakesItAsItIs()
{
    const std::string agent = "$HOME `id` \"x\" 'y' \\ !\n; exit 1";
    QString command = commandOf("GET", "/$(id)'\"\\", agent);
    command.replace(0, 4, QStringLiteral("printf '%s|'"));
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()),
        QStringLiteral("-H|User-Agent: %1|http://127.0.0.1:8800/$(id)'\"\\|")
            .arg(QString::fromStdString(agent)));
}

QTEST_APPLESS_MAIN(tst_CurlCommand)
#include "tst_curlcommand.moc"
