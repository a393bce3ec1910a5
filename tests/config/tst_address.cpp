#include "engine/config/address.h"
#include "engine/config/backendword.h"

#include <QTest>

using namespace signalbox;

namespace {

/// A backend in one line, or "refused".
QByteArray summary(const std::variant<BackendConfig, Refusal> &parsed)
{
    const auto *backend = std::get_if<BackendConfig>(&parsed);
    if (!backend)
        return "refused";
    return QByteArray::fromStdString(
        toString(backend->address) + " weight " + std::to_string(backend->weight));
}

}

class tst_Address : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackends_data();
    void readsBackends();
    void saysThatTlsIsNotBuilt();
    void namesBackendsByTheirAddress();
    void readsListeners_data();
    void readsListeners();
    void tellsWhatReachesAListener_data();
    void tellsWhatReachesAListener();
    void tellsBackendNames();
};

void tst_Address::readsBackends_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *name, const char *text, const char *result) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(result);
    };

    row("host and port", "api:9001", "api:9001 weight 1");
    row("with a weight", "api:9001:3", "api:9001 weight 3");
    row("a weight out of range is for the validation", "api:9001:2000", "api:9001 weight 2000");
    row("a host alone has port 80", "api.example", "api.example:80 weight 1");
    row("an underscore, as Compose has it", "my_api:9001", "my_api:9001 weight 1");
    row("IPv4", "127.0.0.1:9001", "127.0.0.1:9001 weight 1");
    row("IPv6 in brackets", "[::1]:9001", "[::1]:9001 weight 1");
    row("IPv6 with a weight", "[::1]:9001:2", "[::1]:9001 weight 2");
    row("IPv6 without a port", "[fe80::1%eth0]", "[fe80::1%eth0]:80 weight 1");
    row("a port is on localhost", "9001", "localhost:9001 weight 1");
    row("a port after a colon", ":9001", "localhost:9001 weight 1");
    row("a port with a weight", "9001:3", "localhost:9001 weight 3");
    row("http://", "http://api:9001", "api:9001 weight 1");
    row("http:// with a final slash", "http://api:9001/", "api:9001 weight 1");
    row("https:// is refused", "https://api:9001", "refused");
    row("another scheme is refused", "ftp://api:9001", "refused");
    row("a path is refused", "http://api:9001/v1", "refused");
    row("nothing is refused", "", "refused");
    row("a colon alone is refused", ":", "refused");
    row("port 0 is refused", "api:0", "refused");
    row("a port too high is refused", "api:65536", "refused");
    row("a port with a sign is refused", "api:+80", "refused");
    row("letters for a port are refused", "api:http", "refused");
    row("a colon without a port is refused", "api:", "refused");
    row("letters for a weight are refused", "api:80:x", "refused");
    row("a fourth part is refused", "api:80:1:2", "refused");
    row("IPv6 without brackets is refused", "::1:9001", "refused");
    row("brackets around a name are refused", "[api]:9001", "refused");
    row("an open bracket is refused", "[::1", "refused");
    row("a space is refused", "a pi:9001", "refused");
    row("a negative port is refused", "-1", "refused");
    row("a name that begins with a hyphen is refused", "-api:9001", "refused");
}

void tst_Address::readsBackends()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, result);
    QCOMPARE(summary(parseBackend(text.toStdString())), result);
}

void tst_Address::saysThatTlsIsNotBuilt()
{
    const auto refusal = std::get<Refusal>(parseBackend("https://api"));
    QVERIFY(refusal.reason.find("TLS") != std::string::npos);
    QVERIFY(std::holds_alternative<Refusal>(parseBackendAddress("https://api")));
    QVERIFY(std::holds_alternative<Refusal>(parseBackendAddress("api:80:3")));
}

void tst_Address::namesBackendsByTheirAddress()
{
    QCOMPARE(defaultName({"api", 80}), std::string("api:80"));
    QCOMPARE(defaultName({"::1", 80}), std::string("[::1]:80"));
    QVERIFY(isBackendName(defaultName({"fe80::1%eth0", 80})));
    QVERIFY(isBackendName(defaultName({std::string(200, 'a'), 80})));
}

void tst_Address::readsListeners_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");

    QTest::newRow("a bare port is loopback") << QByteArray("8800") << true << QByteArray("") << 8800;
    QTest::newRow("any free port") << QByteArray("0") << true << QByteArray("") << 0;
    QTest::newRow("everywhere") << QByteArray("*:80") << true << QByteArray("*") << 80;
    QTest::newRow("IPv4") << QByteArray("127.0.0.1:0") << true << QByteArray("127.0.0.1") << 0;
    QTest::newRow("IPv6") << QByteArray("[::1]:80") << true << QByteArray("::1") << 80;
    QTest::newRow("a name") << QByteArray("localhost:80") << true << QByteArray("localhost") << 80;
    QTest::newRow("an address alone is refused") << QByteArray("127.0.0.1") << false << QByteArray() << 0;
    QTest::newRow("a port too high is refused") << QByteArray("70000") << false << QByteArray() << 0;
    QTest::newRow("a weight is refused") << QByteArray("a:80:3") << false << QByteArray() << 0;
    QTest::newRow("nothing is refused") << QByteArray() << false << QByteArray() << 0;
}

void tst_Address::readsListeners()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, allowed);
    QFETCH(QByteArray, host);
    QFETCH(int, port);
    const auto address = parseListener(text.toStdString());
    QCOMPARE(address.has_value(), allowed);
    if (!address)
        return;
    QCOMPARE(QByteArray::fromStdString(address->host), host);
    QCOMPARE(int(address->port), port);
    QVERIFY(parseListener(toString(*address)) == address);
}

void tst_Address::tellsWhatReachesAListener_data()
{
    QTest::addColumn<QByteArray>("backend");
    QTest::addColumn<QByteArray>("listener");
    QTest::addColumn<bool>("reached");
    const auto row = [](const char *backend, const char *listener, bool reached) {
        QTest::addRow("%s %s %s", backend, reached ? "reaches" : "does not reach", listener)
            << QByteArray(backend) << QByteArray(listener) << reached;
    };

    row("127.0.0.1:80", "127.0.0.1:80", true);
    row("127.0.0.1:81", "127.0.0.1:80", false);
    row("127.0.0.2:80", "127.0.0.1:80", false);
    row("localhost:80", "127.0.0.1:80", true);
    row("localhost:80", "[::1]:80", true);
    row("127.0.0.1:80", "80", true);
    row("[::1]:80", "80", true);
    row("127.0.0.2:80", "*:80", true);
    row("[::1]:80", "0.0.0.0:80", false);
    row("[::1]:80", "[::]:80", true);
    row("0.0.0.0:80", "127.0.0.1:80", true);
    row("api:80", "*:80", false);
    row("api:80", "api:80", true);
    row("localhost:80", "0", false);
}

void tst_Address::tellsWhatReachesAListener()
{
    QFETCH(QByteArray, backend);
    QFETCH(QByteArray, listener);
    QFETCH(bool, reached);
    const auto target = std::get<Address>(parseBackendAddress(backend.toStdString()));
    QCOMPARE(reaches(target, parseListener(listener.toStdString()).value()), reached);
}

void tst_Address::tellsBackendNames()
{
    QVERIFY(isBackendName("api-1.local:80_[x]"));
    QVERIFY(isBackendName(std::string(64, 'a')));
    QVERIFY(!isBackendName(std::string(65, 'a')));
    QVERIFY(!isBackendName(""));
    QVERIFY(!isBackendName("a b"));
    QVERIFY(!isBackendName("a/b"));
}

QTEST_APPLESS_MAIN(tst_Address)
#include "tst_address.moc"
