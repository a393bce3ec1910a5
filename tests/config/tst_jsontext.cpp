#include "engine/config/jsontext.h"

#include "engine/config/textfile.h"

#include <QTest>

using namespace signalbox;

namespace {

QByteArray repeated(const char *text, int times)
{
    return QByteArray(text).repeated(times);
}

}

class tst_JsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsValuesAndPlaces();
    void countsColumnsInCharacters();
    void takesWholeNumbersAsFarAsTheyGo();
    void nestsAsFarAsAllowed();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void refusesWhatIsTooLarge();
    void survivesEveryTruncation();
};

void tst_JsonText::keepsValuesAndPlaces()
{
    const auto parsed = parseJson("{\n  \"a\": [1, 2.5, true],\n  \"b\": {\"c\": null}\n}");
    QVERIFY(std::holds_alternative<DocumentNode>(parsed));
    const auto &root = std::get<DocumentNode>(parsed);
    const DocumentNode *list = find(*root.table(), "a");
    QVERIFY(list->place == (Place{2, 8}));
    QCOMPARE(std::get<std::int64_t>(list->list()->at(0).value), 1);
    QCOMPARE(std::get<double>(list->list()->at(1).value), 2.5);
    QVERIFY(list->list()->at(1).place == (Place{2, 12}));
    QVERIFY(std::get<bool>(list->list()->at(2).value));
    const auto &object = root.table()->at(1);
    QVERIFY(object.place == (Place{3, 3}));
    QVERIFY(find(*object.node.table(), "c")->isNull());
    QVERIFY(object.node.table()->front().node.place == (Place{3, 14}));
}

void tst_JsonText::countsColumnsInCharacters()
{
    const auto parsed = parseJson("[\"ä€😀\", 1]");
    const auto &root = std::get<DocumentNode>(parsed);
    QVERIFY(root.list()->at(1).place == (Place{1, 9}));
}

void tst_JsonText::takesWholeNumbersAsFarAsTheyGo()
{
    const auto parsed = parseJson("[9223372036854775807, -9223372036854775808, 9223372036854775808]");
    const auto &list = *std::get<DocumentNode>(parsed).list();
    QVERIFY(std::holds_alternative<std::int64_t>(list[0].value));
    QVERIFY(std::holds_alternative<std::int64_t>(list[1].value));
    QVERIFY(std::holds_alternative<double>(list[2].value));
}

void tst_JsonText::nestsAsFarAsAllowed()
{
    const QByteArray text = repeated("[", 64) + repeated("]", 64);
    QVERIFY(std::holds_alternative<DocumentNode>(parseJson(text.toStdString())));
}

void tst_JsonText::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QByteArray &text, const char *message) {
        QTest::newRow(name) << text << QByteArray(message);
    };

    row("nothing", "",
        "1:1: syntax error while parsing value - unexpected end of input; expected '[', '{', or a literal");
    row("a truncated object", "{\"a\":\n 1",
        "2:3: syntax error while parsing object - unexpected end of input; expected '}'");
    row("a truncated text", "[\"ab",
        "1:5: syntax error while parsing value - invalid string: missing closing quote");
    row("something after the end", "{} x", "1:4: syntax error while parsing value - invalid literal");
    row("a comma too many", "{\"a\": 1,}",
        "1:9: syntax error while parsing object key - unexpected '}'; expected string literal");
    row("a comment", "{} // no", "1:4: syntax error while parsing value - invalid literal");
    row("NaN", "[NaN]", "1:2: syntax error while parsing value - invalid literal");
    row("a number beyond any", "[1e999]", "1:6: number overflow parsing '1e999'");
    row("a key given twice", "{\"a\": 1,\n \"a\": 2}", "2:2: a: given twice, allowed: once");
    row("a key given twice, once escaped", "{\"a\": 1, \"\\u0061\": 2}",
        "1:10: a: given twice, allowed: once");
    row("a key given twice far inside", "[{\"b\": {\"c\": 1, \"c\": 2}}]",
        "1:17: [0].b.c: given twice, allowed: once");
    row("a key given twice in a later item", R"({"backends": [{"weight": 1}, {"weight": 1, "weight": 2}]})",
        "1:44: backends[1].weight: given twice, allowed: once");
    row("lists too deep", repeated("[", 65), "1:65: nested too deeply, allowed: 64 levels");
    row("objects too deep", repeated("{\"a\":", 100'000), "1:321: nested too deeply, allowed: 64 levels");
    row("invalid UTF-8", "{\"a\": \"\xff\"}",
        "1:8: syntax error while parsing value - invalid string: ill-formed UTF-8 byte");
    row("overlong UTF-8", "[\"\xc0\xaf\"]",
        "1:3: syntax error while parsing value - invalid string: ill-formed UTF-8 byte");
    row("half a surrogate pair", "[\"\\ud800\"]",
        "1:9: syntax error while parsing value - invalid string: surrogate U+D800..U+DBFF must be followed "
        "by "
        "U+DC00..U+DFFF");
    row("a zero byte", QByteArray("[\0]", 3), "1:2: a zero byte");
    row("a zero byte after the end", QByteArray("[]\0x", 4), "1:3: a zero byte");
    row("a control character", "[\"a\nb\"]",
        "1:4: syntax error while parsing value - invalid string: control character U+000A (LF) must be "
        "escaped "
        "to \\u000A or \\n");
}

void tst_JsonText::saysWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    const auto parsed = parseJson({text.constData(), static_cast<std::size_t>(text.size())});
    QVERIFY(std::holds_alternative<Problem>(parsed));
    QCOMPARE(QByteArray::fromStdString(toString(std::get<Problem>(parsed))), message);
}

void tst_JsonText::refusesWhatIsTooLarge()
{
    const std::string most = '"' + std::string(largestDocument - 2, 'a') + '"';
    QVERIFY(std::holds_alternative<DocumentNode>(parseJson(most)));
    const auto parsed = parseJson(most + ' ');
    QCOMPARE(std::get<Problem>(parsed).code, std::string("too_large"));
}

void tst_JsonText::survivesEveryTruncation()
{
    const std::string text = "{\"a\": [1, -2.5e3, \"\\u00e4\\n\", true, null], \"ä\": {\"b\": false}}";
    for (std::size_t size = 0; size < text.size(); ++size) {
        const auto parsed = parseJson(std::string_view(text).substr(0, size));
        QVERIFY2(std::holds_alternative<Problem>(parsed), text.substr(0, size).c_str());
        QVERIFY(!std::get<Problem>(parsed).source.empty());
    }
    QVERIFY(std::holds_alternative<DocumentNode>(parseJson(text)));
}

QTEST_APPLESS_MAIN(tst_JsonText)
#include "tst_jsontext.moc"
