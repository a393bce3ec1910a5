#include "engine/logging/redaction.h"

#include <QTest>

using namespace signalbox;

class tst_Redaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesSecrets_data();
    void hidesSecrets();
    void copiesNothingWhereNothingIsSecret();
    void hidesNothingWithoutNames();
};

void tst_Redaction::hidesSecrets_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("recorded");
    const auto row = [](const char *name, const char *url, const char *recorded) {
        QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(recorded);
    };
    row("no query", "/token=x", "/token=x");
    row("an empty query", "/?", "/?");
    row("no secret", "/?page=2&a=b", "/?page=2&a=b");
    row("the only parameter", "/?token=abc", "/?token=***");
    row("the first", "/?token=abc&page=2", "/?token=***&page=2");
    row("the last", "/?page=2&token=abc", "/?page=2&token=***");
    row("in the middle", "/?a=1&token=abc&b=2", "/?a=1&token=***&b=2");
    row("two of them", "/?token=abc&password=def&x=1", "/?token=***&password=***&x=1");
    row("twice the same", "/?token=a&token=b", "/?token=***&token=***");
    row("an empty value", "/?token=&a=1", "/?token=***&a=1");
    row("no value", "/?token&a=1", "/?token&a=1");
    row("in capitals", "/?TOKEN=abc", "/?TOKEN=***");
    row("with an escaped name", "/?t%6fk%65n=abc", "/?t%6fk%65n=***");
    row("with an escaped name in capitals", "/?%54OKEN=abc", "/?%54OKEN=***");
    row("a broken escape", "/?token%=abc&token%6=d", "/?token%=abc&token%6=d");
    row("a longer name", "/?tokens=abc&xtoken=def", "/?tokens=abc&xtoken=def");
    row("a value with '='", "/?token=a=b==&c=d", "/?token=***&c=d");
    row("behind a semicolon", "/?a=1;token=abc&b=2", "/?a=1;token=***&b=2");
    row("a value with a semicolon", "/?token=a;b=c&d=e", "/?token=***&d=e");
    row("a whole URL", "https://example.org/a?token=abc", "https://example.org/a?token=***");
    row("empty parameters", "/?&&token=abc&&", "/?&&token=***&&");
}

void tst_Redaction::hidesSecrets()
{
    QFETCH(const QString, url);
    QFETCH(const QString, recorded);
    const Redaction redaction({"Token", "password"});
    const std::string given = url.toStdString();
    std::string memory = "of an earlier one";
    const std::string_view result = redaction.apply(given, memory);
    QCOMPARE(QString::fromStdString(std::string(result)), recorded);
}

void tst_Redaction::copiesNothingWhereNothingIsSecret()
{
    const Redaction redaction({"token"});
    const std::string url = "/?page=2";
    std::string memory;
    QCOMPARE(redaction.apply(url, memory).data(), url.data());
}

void tst_Redaction::hidesNothingWithoutNames()
{
    std::string memory;
    QCOMPARE(Redaction({}).apply("/?token=x", memory), std::string_view("/?token=x"));
}

QTEST_GUILESS_MAIN(tst_Redaction)
#include "tst_redaction.moc"
