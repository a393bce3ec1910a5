#include "ui/dialogs/backendlist.h"

#include <QTest>

using namespace signalbox;

class tst_BackendList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void tst_BackendList::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("refused");
    const auto row = [](const char *name, const char *text, const QStringList &names,
                         const QStringList &refused = {}) {
        QTest::newRow(name) << QString::fromUtf8(text) << names << refused;
    };
    const QString a = QStringLiteral("a:1");
    const QString b = QStringLiteral("b:2");
    row("nothing says nothing", " \n\n", {});
    row("one word is one backend", " a:1 ", {a});
    row("lines are backends", "a:1\nb:2:3\n", {a, b});
    row("lines of other systems end otherwise", "a:1\r\nb:2\rlocalhost:3",
        {a, b, QStringLiteral("localhost:3")});
    row("commas part them too", "a:1, b:2", {a, b});
    row("one that is named twice counts once", "a:1\na:1:9", {a});
    row("comments are no backends", "# mine\na:1", {a});
    row("a line of several words is refused as a whole", "server a:1;\nb:2", {b},
        {QStringLiteral("server a:1;")});
    row("what cannot be understood is told", "a:1\nhttps://x", {a}, {QStringLiteral("https://x")});
}

void tst_BackendList::reads()
{
    QFETCH(QString, text);
    const BackendList list = BackendList::read(text);
    QStringList names;
    for (const BackendConfig &backend : list.backends)
        names.append(QString::fromStdString(backend.name));
    QTEST(names, "names");
    QTEST(list.refused, "refused");
}

QTEST_APPLESS_MAIN(tst_BackendList)
#include "tst_backendlist.moc"
