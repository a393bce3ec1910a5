#include "tests/ui/madeup.h"
#include "ui/theme.h"
#include "ui/widgets/listenerbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTest>

using namespace signalbox;

class tst_ListenerButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsSo_data();
    void saysWhatIsSo();
    void showsWhereItListens();
    void copiesAllAddresses();
    void keepsItsOtherActions();
    void drawsAnewInAnotherTheme();
};

static Snapshot listening(bool isListening, std::vector<std::string> urls = {"http://127.0.0.1:8800"})
{
    Snapshot snapshot = madeUpSnapshot(1);
    snapshot.isListening = isListening;
    snapshot.listeners = std::move(urls);
    return snapshot;
}

static QAction *copy(const ListenerButton &button)
{
    return button.menu()->actions().front();
}

void tst_ListenerButton::saysWhatIsSo_data()
{
    QTest::addColumn<ListenerButton::Listening>("listening");
    QTest::addColumn<QString>("text");
    using enum ListenerButton::Listening;
    QTest::newRow("before it has started") << Starting << QStringLiteral("Starting…");
    QTest::newRow("when it could not") << Failed << QStringLiteral("Not listening");
    QTest::newRow("when it was stopped") << Stopped << QStringLiteral("Stopped");
    QTest::newRow("when nobody said where") << Yes << QStringLiteral("Listening");
}

void tst_ListenerButton::saysWhatIsSo()
{
    QFETCH(ListenerButton::Listening, listening);
    QFETCH(QString, text);
    ListenerButton button;
    QCOMPARE(button.text(), QStringLiteral("Starting…"));
    button.setListening(listening);
    QCOMPARE(button.text(), text);
    QCOMPARE(button.accessibleDescription(), text);
    QVERIFY(!copy(button)->isEnabled());
}

void tst_ListenerButton::showsWhereItListens()
{
    ListenerButton button;
    button.showSnapshot(listening(true, {"http://[::1]:8800", "http://127.0.0.1:8800"}));
    QCOMPARE(button.text(), QStringLiteral("Listening on [::1]:8800"));
    QCOMPARE(button.toolTip(), QStringLiteral("http://[::1]:8800\nhttp://127.0.0.1:8800"));
    button.showSnapshot(listening(false));
    QCOMPARE(button.text(), QStringLiteral("Stopped"));
    button.setListening(ListenerButton::Listening::Failed);
    button.showSnapshot(listening(false));
    QCOMPARE(button.text(), QStringLiteral("Stopped"));
}

void tst_ListenerButton::copiesAllAddresses()
{
    ListenerButton button;
    button.showSnapshot(listening(true, {"http://127.0.0.1:1", "http://127.0.0.1:2"}));
    copy(button)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:1\nhttp://127.0.0.1:2"));
}

void tst_ListenerButton::keepsItsOtherActions()
{
    ListenerButton button;
    QAction stop(QStringLiteral("Stop"));
    button.addActions({&stop});
    QCOMPARE(button.menu()->actions().back(), &stop);
}

void tst_ListenerButton::drawsAnewInAnotherTheme()
{
    ListenerButton button;
    button.setPalette(Theme::light().palette());
    button.showSnapshot(listening(true));
    const auto middle = [&button] { return button.icon().pixmap(16, 16).toImage().pixelColor(8, 8); };
    QCOMPARE(middle(), Theme::light().up);
    button.setPalette(Theme::dark().palette());
    QCOMPARE(middle(), Theme::dark().up);
}

QTEST_MAIN(tst_ListenerButton)
#include "tst_listenerbutton.moc"
