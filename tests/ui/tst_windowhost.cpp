#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"
#include "ui/preferencesmenu.h"
#include "ui/settings.h"
#include "ui/widgets/notice.h"
#include "ui/windowhost.h"

#include <QApplication>
#include <QMenuBar>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace signalbox;

class tst_WindowHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void makesTheWindowAnewInAnotherLanguage();
    void theNewWindowGoesOnShowingTheEngine();
    void theNewWindowHasTheLog();
    void theNewWindowStillSaysWhyNothingListens();
    void theNewWindowUndoesWhatWasDoneBefore();
    void theNewWindowIsStillPaused();
    void remembersTheLayoutHoweverItEnds();
    void passesOnWhatIsWanted();
    void theRunsLanguageComesBeforeTheChosenOne();

private:
    static QString firstMenu(WindowHost &host);
    static QTableView *table(WindowHost &host);
    static void choose(WindowHost &host, const QString &language);
    static QAction *action(WindowHost &host, const QKeySequence &key);

    QTemporaryDir m_settings;
};

void tst_WindowHost::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void tst_WindowHost::init()
{
    QSettings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("signalbox"), QStringLiteral("window"))
        .clear();
}

QString tst_WindowHost::firstMenu(WindowHost &host)
{
    return host.window().menuBar()->actions().front()->text();
}

QTableView *tst_WindowHost::table(WindowHost &host)
{
    return host.window().findChild<QTableView *>(QStringLiteral("backends"));
}

void tst_WindowHost::choose(WindowHost &host, const QString &language)
{
    for (QAction *action : host.window().findChild<PreferencesMenu *>()->findChildren<QAction *>()) {
        if (action->text() == language)
            return action->trigger();
    }
    QFAIL("no such language");
}

QAction *tst_WindowHost::action(WindowHost &host, const QKeySequence &key)
{
    const auto actions = host.window().findChildren<QAction *>();
    return *std::ranges::find(actions, key, &QAction::shortcut);
}

void tst_WindowHost::makesTheWindowAnewInAnotherLanguage()
{
    Engine engine{Config{}};
    WindowHost host(engine, QStringLiteral("en"));
    QCOMPARE(firstMenu(host), QStringLiteral("&File"));
    const QPointer<MainWindow> before = &host.window();
    choose(host, QStringLiteral("Deutsch"));
    QVERIFY(before); // while its menu is being handled
    QTRY_VERIFY(!before);
    QVERIFY(host.window().isVisible());
    QCOMPARE(firstMenu(host), QStringLiteral("&Datei"));
    choose(host, QStringLiteral("English"));
    QTRY_COMPARE(firstMenu(host), QStringLiteral("&File"));
}

void tst_WindowHost::theNewWindowGoesOnShowingTheEngine()
{
    test::ScriptedBackend backend;
    test::RunningEngine running({backend.port()});
    WindowHost host(running.engine(), QStringLiteral("en"));
    QTRY_COMPARE(table(host)->model()->rowCount(), 1);
    const QPointer<MainWindow> before = &host.window();
    choose(host, QStringLiteral("Deutsch"));
    QTRY_VERIFY(!before);
    QCOMPARE(table(host)->model()->rowCount(), 1);
    QVERIFY(!running.run(AddBackend{test::backendAt("b2", backend.port())}));
    QTRY_COMPARE(table(host)->model()->rowCount(), 2);
    choose(host, QStringLiteral("English"));
    QTRY_COMPARE(firstMenu(host), QStringLiteral("&File"));
}

void tst_WindowHost::theNewWindowHasTheLog()
{
    test::ScriptedBackend backend;
    test::RunningEngine running({backend.port()});
    WindowHost host(running.engine(), QStringLiteral("en"));
    const auto rows = [&host](const char *name) {
        return host.window().findChild<QTableView *>(QLatin1String(name))->model()->rowCount();
    };
    QVERIFY(!running.run(AddBackend{test::backendAt("b2", backend.port())}));
    QTRY_VERIFY(rows("events") > 0);
    test::RawClient client(running.port());
    QVERIFY(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
    QTRY_COMPARE(rows("requests"), 1);
    const int events = rows("events");
    const QPointer<MainWindow> before = &host.window();
    choose(host, QStringLiteral("Deutsch"));
    QTRY_VERIFY(!before);
    QCOMPARE(rows("requests"), 1);
    QCOMPARE(rows("events"), events);
    choose(host, QStringLiteral("English"));
    QTRY_COMPARE(firstMenu(host), QStringLiteral("&File"));
}

void tst_WindowHost::theNewWindowStillSaysWhyNothingListens()
{
    Engine engine{Config{}};
    WindowHost host(engine, QStringLiteral("en"));
    host.window().showStartError({"address_in_use", "127.0.0.1:8800 is taken", "listen"});
    const QPointer<MainWindow> before = &host.window();
    choose(host, QStringLiteral("English"));
    QTRY_VERIFY(!before);
    auto *notice = host.window().findChild<Notice *>();
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->message(), QStringLiteral("127.0.0.1:8800 is taken"));
}

void tst_WindowHost::theNewWindowUndoesWhatWasDoneBefore()
{
    test::ScriptedBackend backend;
    test::RunningEngine running({backend.port()});
    WindowHost host(running.engine(), QStringLiteral("en"));
    QTRY_COMPARE(table(host)->model()->rowCount(), 1);
    table(host)->selectRow(0);
    const auto mode = [&running] { return running.engine().snapshot()->backends.at(0).config.mode; };
    action(host, Qt::CTRL | Qt::Key_D)->trigger();
    QTRY_COMPARE(mode(), BackendMode::Drain);
    const QPointer<MainWindow> before = &host.window();
    choose(host, QStringLiteral("English"));
    QTRY_VERIFY(!before);
    QVERIFY(action(host, Qt::CTRL | Qt::Key_Z)->isEnabled());
    action(host, Qt::CTRL | Qt::Key_Z)->trigger();
    QTRY_COMPARE(mode(), BackendMode::Ready);
}

void tst_WindowHost::theNewWindowIsStillPaused()
{
    Engine engine{Config{}};
    WindowHost host(engine, QStringLiteral("en"));
    const auto pause = [&host] {
        const auto actions = host.window().findChildren<QAction *>();
        return *std::ranges::find_if(actions,
            [](const QAction *each) { return each->isCheckable() && each->text().contains(u"ause"); });
    };
    pause()->trigger();
    QVERIFY(pause()->isChecked());
    const QPointer<MainWindow> before = &host.window();
    choose(host, QStringLiteral("English"));
    QTRY_VERIFY(!before);
    QVERIFY(pause()->isChecked());
}

void tst_WindowHost::remembersTheLayoutHoweverItEnds()
{
    Engine engine{Config{}};
    {
        WindowHost host(engine, QStringLiteral("en"));
        QVERIFY(Settings().chartsVisible());
        const auto actions = host.window().findChildren<QAction *>();
        const auto charts = std::ranges::find(actions, QStringLiteral("&Charts"), &QAction::text);
        QVERIFY(charts != actions.end());
        (*charts)->trigger();
    }
    QVERIFY(!Settings().chartsVisible());
}

void tst_WindowHost::passesOnWhatIsWanted()
{
    Engine engine{Config{}};
    WindowHost host(engine, QStringLiteral("en"));
    QSignalSpy demo(&host, &WindowHost::demoRequested);
    QSignalSpy quit(&host, &WindowHost::quitRequested);
    Q_EMIT host.window().demoRequested();
    QCOMPARE(demo.size(), 1);
    host.window().close();
    QCOMPARE(quit.size(), 1);
}

void tst_WindowHost::theRunsLanguageComesBeforeTheChosenOne()
{
    Settings().setLanguage(QStringLiteral("de"));
    Engine engine{Config{}};
    {
        WindowHost host(engine, {});
        QCOMPARE(firstMenu(host), QStringLiteral("&Datei"));
    }
    WindowHost host(engine, QStringLiteral("en"));
    QCOMPARE(firstMenu(host), QStringLiteral("&File"));
    QCOMPARE(Settings().language(), QStringLiteral("de"));
}

QTEST_MAIN(tst_WindowHost)
#include "tst_windowhost.moc"
