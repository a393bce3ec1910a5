#include "engine/proxy/failures.h"

#include <QTest>

using namespace signalbox;

class tst_Failures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheClient_data();
    void tellsTheClient();
};

void tst_Failures::tellsTheClient_data()
{
    QTest::addColumn<int>("failure");
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("code");
    const auto row = [](const char *name, UpstreamFailure failure, int status, const char *code) {
        QTest::newRow(name) << static_cast<int>(failure) << status << std::string(code);
    };
    row("refused", UpstreamFailure::ConnectRefused, 502, "connection_refused");
    row("connecting takes too long", UpstreamFailure::ConnectTimeout, 504, "connection_timeout");
    row("cannot be reached", UpstreamFailure::ConnectFailed, 502, "connection_failed");
    row("closes without an answer", UpstreamFailure::ConnectionLost, 502, "connection_lost");
    row("answers too late", UpstreamFailure::HeadTimeout, 504, "response_timeout");
    row("takes the request too slowly", UpstreamFailure::BodyTimeout, 504, "content_timeout");
    row("answers what is no response", UpstreamFailure::BadResponse, 502, "bad_response");
}

void tst_Failures::tellsTheClient()
{
    QFETCH(const int, failure);
    QFETCH(const int, status);
    QFETCH(const std::string, code);
    const auto kind = static_cast<UpstreamFailure>(failure);
    QCOMPARE(std::string(codeOf(kind)), code);
    const ErrorAnswer answer = answerTo(kind, "api:9001");
    QCOMPARE(answer.status, status);
    QCOMPARE(std::string(answer.code), "backend_" + code);
    QVERIFY(std::string(answer.detail).starts_with("Backend api:9001 "));
}

QTEST_GUILESS_MAIN(tst_Failures)
#include "tst_failures.moc"
