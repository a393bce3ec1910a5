#include "engine/logging/escaping.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace signalbox;

class tst_Escaping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapesForJson_data();
    void escapesForJson();
    void isValidJsonWhateverTheOctets();
    void escapesAsPrintable_data();
    void escapesAsPrintable();
};

void tst_Escaping::escapesForJson_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("escaped");
    const auto row = [](const char *name, const QByteArray &octets, const QByteArray &escaped) {
        QTest::newRow(name) << octets << escaped;
    };
    row("nothing", "", "");
    row("plain text", "/a?b=c d~", "/a?b=c d~");
    row("quote and backslash", "a\"b\\c", "a\\\"b\\\\c");
    row("controls", QByteArray("\0\n\x1b\x7f", 4), "\\u0000\\u000A\\u001B\\u007F");
    row("controls of two octets", "\xc2\x80\xc2\x9b\xc2\xa0", "\\u0080\\u009B\xc2\xa0");
    row("characters of two to four octets", "é€😀", "é€😀");
    row("the last character there is", "\xf4\x8f\xbf\xbf", "\xf4\x8f\xbf\xbf");
    row("beyond the last character", "\xf4\x90\x80\x80", "\\uFFFD\\uFFFD\\uFFFD\\uFFFD");
    row("a lone continuation", "a\x80z", "a\\uFFFDz");
    row("a cut character", "a\xe2\x82", "a\\uFFFD\\uFFFD");
    row("a cut character before another", "\xf0\x9f\x98z", "\\uFFFD\\uFFFD\\uFFFDz");
    row("overlong forms", "\xc0\xaf\xe0\x80\xaf", "\\uFFFD\\uFFFD\\uFFFD\\uFFFD\\uFFFD");
    row("a surrogate", "\xed\xa0\x80", "\\uFFFD\\uFFFD\\uFFFD");
    row("octets that are in no text", "\xfe\xff", "\\uFFFD\\uFFFD");
}

void tst_Escaping::escapesForJson()
{
    QFETCH(const QByteArray, octets);
    QFETCH(const QByteArray, escaped);
    std::string out = "kept";
    appendJson(out, octets.toStdString());
    QCOMPARE(QByteArray::fromStdString(out), "kept" + escaped);
}

void tst_Escaping::isValidJsonWhateverTheOctets()
{
    std::mt19937 random(1);
    std::uniform_int_distribution<int> octet(0, 255);
    for (int i = 0; i < 5'000; ++i) {
        std::string octets;
        for (int j = 0; j < 24; ++j)
            octets += static_cast<char>(octet(random));
        std::string document = "{\"text\":\"";
        appendJson(document, octets);
        document += "\"}";
        QJsonParseError error;
        QJsonDocument::fromJson(QByteArray::fromStdString(document), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, document.c_str());
    }
}

void tst_Escaping::escapesAsPrintable_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("escaped");
    QTest::newRow("plain text") << QByteArray("/a?b=c d~") << QByteArray("/a?b=c d~");
    QTest::newRow("quote and backslash") << QByteArray("a\"b\\") << QByteArray("a\\x22b\\x5C");
    QTest::newRow("controls") << QByteArray("\r\n\x7f") << QByteArray("\\x0D\\x0A\\x7F");
    QTest::newRow("beyond ASCII") << QByteArray("é") << QByteArray("\\xC3\\xA9");
}

void tst_Escaping::escapesAsPrintable()
{
    QFETCH(const QByteArray, octets);
    QFETCH(const QByteArray, escaped);
    std::string out;
    appendPrintable(out, octets.toStdString());
    QCOMPARE(QByteArray::fromStdString(out), escaped);
}

QTEST_GUILESS_MAIN(tst_Escaping)
#include "tst_escaping.moc"
