#include "engine/http/erroranswer.h"
#include "tests/support/printing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace signalbox;

namespace {

const ErrorAnswer answer{502, "connect_failed", "No <backend> & \"more\".", "connection_refused", "id-1",
    std::chrono::seconds(0), "",
    {{"api-1<b>", "refused", std::chrono::milliseconds(12)}, {"api-2", "reset"}}};

std::string valueOf(const ErrorResponse &response, std::string_view name)
{
    for (const Field &field : response.head().fields) {
        if (field.name == name)
            return std::string(field.value);
    }
    return "-";
}

}

class tst_ErrorAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEverythingInJson();
    void escapesHtml();
    void choosesByAccept_data();
    void choosesByAccept();
    void writesItsFields();
    void leavesOutWhatIsNotSet();
    void hasAPhraseForEachStatusOfItsOwn();
};

void tst_ErrorAnswer::tellsEverythingInJson()
{
    const ErrorResponse response(answer, nullptr, "now");
    QJsonParseError error;
    const auto content = QByteArray::fromStdString(std::string(response.content()));
    const QJsonObject json = QJsonDocument::fromJson(content, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(json[QStringLiteral("status")].toInt(), 502);
    QCOMPARE(json[QStringLiteral("title")].toString(), QStringLiteral("Bad Gateway"));
    QCOMPARE(json[QStringLiteral("detail")].toString(), QStringLiteral("No <backend> & \"more\"."));
    QCOMPARE(json[QStringLiteral("code")].toString(), QStringLiteral("connect_failed"));
    QCOMPARE(json[QStringLiteral("request_id")].toString(), QStringLiteral("id-1"));
    const QJsonArray attempts = json[QStringLiteral("attempts")].toArray();
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts[0][QStringLiteral("backend")].toString(), QStringLiteral("api-1<b>"));
    QCOMPARE(attempts[0][QStringLiteral("code")].toString(), QStringLiteral("refused"));
    QCOMPARE(attempts[0][QStringLiteral("ms")].toInt(), 12);
}

void tst_ErrorAnswer::escapesHtml()
{
    const Field accept{"Accept", "text/html"};
    ErrorAnswer evil = answer;
    evil.requestId = "<script>";
    const ErrorResponse response(evil, &accept, "now");
    const std::string html(response.content());
    QVERIFY(test::contains(html, "No &lt;backend&gt; &amp; &quot;more&quot;."));
    QVERIFY(test::contains(html, "api-1&lt;b&gt;"));
    QVERIFY(!test::contains(html, "<script>"));
    QVERIFY(test::contains(html, "502 Bad Gateway"));
}

void tst_ErrorAnswer::choosesByAccept_data()
{
    QTest::addColumn<std::string>("accept");
    QTest::addColumn<bool>("html");
    const auto row = [](const char *name, const char *accept, bool html) {
        QTest::newRow(name) << std::string(accept) << html;
    };
    row("a browser", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true);
    row("anything", "*/*", false);
    row("JSON", "application/json", false);
    row("problem JSON", "application/problem+json", false);
    row("JSON before HTML", "application/json, text/html", false);
    row("HTML before JSON", "text/html, application/json", true);
    row("HTML in capitals, with a weight", "TEXT/HTML;q=0.9", true);
    row("HTML behind an image", "image/png, text/html", true);
    row("another text", "text/plain", false);
    row("a name that begins so", "text/html5", false);
    row("nothing", "", false);
}

void tst_ErrorAnswer::choosesByAccept()
{
    QFETCH(std::string, accept);
    const Field field{"Accept", accept};
    const ErrorResponse response(answer, &field, "now");
    const bool html = valueOf(response, "Content-Type") == "text/html; charset=utf-8";
    QTEST(html, "html");
    if (!html)
        QCOMPARE(valueOf(response, "Content-Type"), std::string("application/problem+json"));
    QCOMPARE(response.head().framing.length, std::uint64_t(response.content().size()));
    QVERIFY(response.head().framing.kind == BodyFraming::Kind::Length);
}

void tst_ErrorAnswer::writesItsFields()
{
    ErrorAnswer full = answer;
    full.retryAfter = std::chrono::seconds(7);
    full.allow = "GET, HEAD";
    const ErrorResponse response(full, nullptr, std::string("then"));
    QCOMPARE(response.head().status, 502);
    QCOMPARE(response.head().reason, std::string_view("Bad Gateway"));
    QCOMPARE(valueOf(response, "Date"), std::string("then"));
    QCOMPARE(valueOf(response, "Proxy-Status"), std::string("signalbox; error=connection_refused"));
    QCOMPARE(valueOf(response, "X-Request-Id"), std::string("id-1"));
    QCOMPARE(valueOf(response, "Retry-After"), std::string("7"));
    QCOMPARE(valueOf(response, "Allow"), std::string("GET, HEAD"));
}

void tst_ErrorAnswer::leavesOutWhatIsNotSet()
{
    ErrorAnswer plain;
    plain.status = 400;
    const ErrorResponse response(plain, nullptr, "now");
    QCOMPARE(valueOf(response, "Retry-After"), std::string("-"));
    QCOMPARE(valueOf(response, "Allow"), std::string("-"));
    QCOMPARE(valueOf(response, "Proxy-Status"), std::string("signalbox; error=http_request_error"));
}

void tst_ErrorAnswer::hasAPhraseForEachStatusOfItsOwn()
{
    for (int status : {400, 405, 408, 413, 414, 417, 421, 431, 500, 501, 502, 503, 504, 505, 508})
        QVERIFY2(*reasonPhrase(status), qPrintable(QString::number(status)));
    QCOMPARE(std::string(reasonPhrase(799)), std::string());
}

QTEST_APPLESS_MAIN(tst_ErrorAnswer)
#include "tst_erroranswer.moc"
