#include "engine/admin/openapi.h"
#include "engine/admin/route.h"

#include <QJsonArray>
#include <QTest>

#include <set>

using namespace signalbox;

namespace {

QString text(std::string_view octets)
{
    return QString::fromUtf8(octets.data(), static_cast<qsizetype>(octets.size()));
}

}

class tst_Route : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRoutes_data();
    void findsRoutes();
    void tellsWhichMethodsAPathHas();
    void hasEachRouteOnce();
    void hasWhatTheContractLists_data();
    void hasWhatTheContractLists();
    void isDescribedRouteByRoute();
    void isDescribedWithNothingElse();
    void namesOnlySchemasThatThereAre();
};

void tst_Route::findsRoutes_data()
{
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("pattern"); // empty: there is none
    QTest::addColumn<QString>("name");
    const std::string backend = "/api/v1/backends/{name}";
    const std::string none;
    QTest::newRow("no name") << std::string("/api/v1/backends") << std::string("/api/v1/backends")
                             << QString();
    QTest::newRow("a name") << std::string("/api/v1/backends/api-1") << backend << QStringLiteral("api-1");
    QTest::newRow("a colon") << std::string("/api/v1/backends/localhost:80") << backend
                             << QStringLiteral("localhost:80");
    QTest::newRow("an encoded colon")
        << std::string("/api/v1/backends/localhost%3a80") << backend << QStringLiteral("localhost:80");
    QTest::newRow("an encoded slash stays in the name")
        << std::string("/api/v1/backends/a%2Fb") << backend << QStringLiteral("a/b");
    QTest::newRow("a plus is no blank")
        << std::string("/api/v1/backends/a+b") << backend << QStringLiteral("a+b");
    QTest::newRow("an empty name") << std::string("/api/v1/backends/") << none << QString();
    QTest::newRow("too much") << std::string("/api/v1/backends/a/b") << none << QString();
    QTest::newRow("badly encoded") << std::string("/api/v1/backends/%g1") << none << QString();
    QTest::newRow("cut off") << std::string("/api/v1/backends/a%4") << none << QString();
    QTest::newRow("not of this version") << std::string("/api/v2/backends") << none << QString();
    QTest::newRow("no path") << std::string("*") << none << QString();
    QTest::newRow("nothing") << std::string("") << none << QString();
}

void tst_Route::findsRoutes()
{
    QFETCH(const std::string, path);
    QFETCH(const std::string, pattern);
    QFETCH(const QString, name);
    const RouteMatch match = findRoute("GET", path);
    QCOMPARE(match.route != nullptr, !pattern.empty());
    if (!match.route)
        return;
    QCOMPARE(std::string(match.route->path), pattern);
    QCOMPARE(match.names.empty() ? QString() : text(match.names.front()), name);
}

void tst_Route::tellsWhichMethodsAPathHas()
{
    const RouteMatch wrong = findRoute("PUT", "/api/v1/backends/a");
    QVERIFY(!wrong.route);
    QCOMPARE(text(wrong.allow), QStringLiteral("GET, HEAD, PATCH, DELETE"));
    QVERIFY(findRoute("PUT", "/nowhere").allow.empty());
    QVERIFY(findRoute("HEAD", "/metrics").route);
    QVERIFY(!findRoute("HEAD", "/add_server").route);
    QVERIFY(!findRoute("get", "/metrics").route);
}

void tst_Route::hasEachRouteOnce()
{
    std::set<std::pair<std::string, std::string>> seen;
    for (const Route &route : routes())
        QVERIFY2(seen.emplace(route.method, route.path).second, route.path);
}

void tst_Route::hasWhatTheContractLists_data()
{
    QTest::addColumn<std::string>("method");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<bool>("open");
    const auto row = [](const char *method, const char *path, bool isOpen = false) {
        QTest::addRow("%s %s", method, path) << std::string(method) << std::string(path) << isOpen;
    };
    row("GET", "/api/v1/status");
    row("GET", "/api/v1/backends");
    row("GET", "/api/v1/backends/a");
    row("POST", "/api/v1/backends");
    row("PATCH", "/api/v1/backends/a");
    row("PATCH", "/api/v1/backends");
    row("DELETE", "/api/v1/backends/a");
    row("GET", "/api/v1/config");
    row("PATCH", "/api/v1/config");
    row("POST", "/api/v1/config/save");
    row("POST", "/api/v1/config/reload");
    row("GET", "/api/v1/requests");
    row("GET", "/api/v1/requests/1");
    row("GET", "/api/v1/route");
    row("GET", "/api/v1/events");
    row("GET", "/api/v1/openapi.json");
    row("GET", "/metrics");
    row("GET", "/healthz", true);
    row("GET", "/readyz", true);
    row("POST", "/add_server");
    row("POST", "/remove_server");
    row("GET", "/get_server");
}

void tst_Route::hasWhatTheContractLists()
{
    QFETCH(const std::string, method);
    QFETCH(const std::string, path);
    QFETCH(const bool, open);
    const RouteMatch match = findRoute(method, path);
    QVERIFY(match.route);
    QCOMPARE(match.route->isOpen, open);
}

void tst_Route::isDescribedRouteByRoute()
{
    const QJsonObject paths = openApiJson().value(QLatin1String("paths")).toObject();
    for (const Route &route : routes()) {
        const QJsonObject operation =
            paths.value(text(route.path)).toObject().value(text(route.method).toLower()).toObject();
        QVERIFY2(!operation.isEmpty(), route.path);
        QVERIFY(!operation.value(QLatin1String("summary")).toString().isEmpty());
        QVERIFY(
            operation.value(QLatin1String("responses")).toObject().contains(QString::number(route.success)));
        QCOMPARE(operation.contains(QLatin1String("requestBody")), route.content != nullptr);
        QCOMPARE(operation.contains(QLatin1String("security")), route.isOpen);
        const auto inPath = text(route.path).count(QLatin1Char('{'));
        QCOMPARE(operation.value(QLatin1String("parameters")).toArray().size(),
            static_cast<qsizetype>(route.query.size()) + inPath);
    }
}

void tst_Route::isDescribedWithNothingElse()
{
    const QJsonObject paths = openApiJson().value(QLatin1String("paths")).toObject();
    qsizetype operations = 0;
    for (const QJsonValue &path : paths)
        operations += path.toObject().size();
    QCOMPARE(operations, static_cast<qsizetype>(routes().size()));
}

void tst_Route::namesOnlySchemasThatThereAre()
{
    const QJsonObject schemas = openApiJson()
                                    .value(QLatin1String("components"))
                                    .toObject()
                                    .value(QLatin1String("schemas"))
                                    .toObject();
    for (const Route &route : routes())
        QVERIFY(!route.content || schemas.contains(text(route.content)));
    const QJsonObject backend = schemas.value(QLatin1String("Backend")).toObject();
    QVERIFY(backend.value(QLatin1String("properties")).toObject().contains(QLatin1String("weight")));
}

QTEST_APPLESS_MAIN(tst_Route)
#include "tst_route.moc"
