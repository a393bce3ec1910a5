#include "ui/configactions.h"

#include "engine/config/tomlreader.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/settings.h"
#include "ui/widgets/recentmenu.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace signalbox;

/// With a real engine, which a reader of ours stands in for the program's.
class tst_ConfigActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void savesAndSaysWhere();
    void asksWhereWhenThereIsNoFile();
    void savesUnderAnotherName();
    void aFailedSaveSaysWhy();
    void offersWhatCanBeDoneAboutAFileChangedMeanwhile();
    void revertDropsEditsAndNamesThem();
    void opensAFile();
    void asksWhatBecomesOfChangesBeforeOpening();
    void aBadFileChangesNothing();
    void remembersEightFilesThatAreThere();
    void theTitleSaysWhichFileAndWhetherItIsSaved();
    void stopsAndStartsListening();
    void switchesDebugging();
    void opensTheSettingsOnce();

private:
    void start(const QString &file);
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void edit(int attempts);
    void type(QFileDialog *dialog, const QString &file);
    template <class Dialog> Dialog *shown() const { return m_window->findChild<Dialog *>(); }
    QString lastTold() const { return m_told->empty() ? QString() : m_told->back().front().toString(); }
    const Snapshot &now() const { return *m_engine->snapshot(); }

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<QMainWindow> m_window;
    ConfigActions *m_actions = nullptr;
    std::unique_ptr<QSignalSpy> m_told;
    std::unique_ptr<QSignalSpy> m_failed;
};

namespace {

/// As the program reads it, with options that keep it out of the way.
LoadedConfig readConfig(const std::string &file)
{
    Draft draft;
    if (!file.empty())
        readTomlFile(file, draft);
    LoadedConfig loaded{draft.config, draft.config, draft.problems};
    loaded.started.listen = {Address{"127.0.0.1", 0}};
    loaded.started.admin.address.reset();
    loaded.started.workers = 1;
    return loaded;
}

void write(const QString &path, int attempts)
{
    std::ofstream(path.toStdString()) << "[retry]\nattempts = " << attempts << "\n";
}

}

void tst_ConfigActions::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void tst_ConfigActions::init()
{
    Settings().setRecentFiles({});
    m_folder = std::make_unique<QTemporaryDir>();
    write(path("signalbox.toml"), 4);
    start(path("signalbox.toml"));
}

void tst_ConfigActions::cleanup()
{
    m_told.reset();
    m_failed.reset();
    m_window.reset();
    m_engine.reset();
}

void tst_ConfigActions::start(const QString &file)
{
    cleanup();
    const std::string name = file.toStdString();
    m_engine = std::make_unique<Engine>(readConfig(name), name, readConfig);
    m_window = std::make_unique<QMainWindow>();
    m_actions = new ConfigActions(*m_engine, m_window.get());
    m_window->addActions({m_actions->save(), m_actions->settings()});
    m_told = std::make_unique<QSignalSpy>(m_actions, &ConfigActions::told);
    m_failed = std::make_unique<QSignalSpy>(m_actions, &ConfigActions::failed);
    connect(m_engine.get(), &Engine::snapshotReady, m_actions,
        [this](const SnapshotPtr &snapshot) { m_actions->showSnapshot(*snapshot); });
    m_window->show();
    QSignalSpy started(m_engine.get(), &Engine::started);
    m_engine->start();
    QVERIFY(started.wait());
    QTRY_COMPARE(QString::fromStdString(now().file), file);
    QTRY_VERIFY(m_actions->save()->isEnabled());
}

void tst_ConfigActions::edit(int attempts)
{
    Config config = *now().config;
    config.retry.attempts = attempts;
    m_engine->submit(SetConfig{config});
    QTRY_VERIFY(m_actions->isModified());
}

void tst_ConfigActions::type(QFileDialog *dialog, const QString &file)
{
    QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
}

void tst_ConfigActions::savesAndSaysWhere()
{
    edit(7);
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(lastTold(), QStringLiteral("Saved to %1").arg(path("signalbox.toml")));
    QCOMPARE(readConfig(path("signalbox.toml").toStdString()).file.retry.attempts, 7);
    QTRY_VERIFY(!m_actions->isModified());
}

void tst_ConfigActions::asksWhereWhenThereIsNoFile()
{
    start({});
    QCOMPARE(m_actions->fileText(), QStringLiteral("No file"));
    edit(7);
    m_actions->save()->trigger();
    type(shown<QFileDialog>(), path("new.toml"));
    QTRY_COMPARE(lastTold(), QStringLiteral("Saved to %1").arg(path("new.toml")));
    QCOMPARE(readConfig(path("new.toml").toStdString()).file.retry.attempts, 7);
    QTRY_COMPARE(m_actions->fileText(), QStringLiteral("new.toml"));
}

void tst_ConfigActions::savesUnderAnotherName()
{
    edit(7);
    m_actions->saveAs()->trigger();
    type(shown<QFileDialog>(), path("copy"));
    QTRY_COMPARE(m_actions->fileText(), QStringLiteral("copy.toml"));
    QCOMPARE(readConfig(path("signalbox.toml").toStdString()).file.retry.attempts, 4);
    QCOMPARE(readConfig(path("copy.toml").toStdString()).file.retry.attempts, 7);
}

void tst_ConfigActions::aFailedSaveSaysWhy()
{
    edit(7);
    QVERIFY(QFile::remove(path("signalbox.toml")) && QDir().mkpath(path("signalbox.toml")));
    m_actions->save()->trigger();
    QTRY_COMPARE(m_failed->size(), 1);
    QVERIFY(m_failed->front().front().toString().contains(QStringLiteral("signalbox.toml")));
    QVERIFY(m_told->empty());
    QVERIFY(m_actions->isModified());
}

void tst_ConfigActions::offersWhatCanBeDoneAboutAFileChangedMeanwhile()
{
    edit(5);
    write(path("signalbox.toml"), 6);
    m_actions->save()->trigger();
    QTRY_COMPARE(m_failed->size(), 1);
    const QList<QAction *> remedies{m_actions->saveAs(), m_actions->reload()};
    QCOMPARE(m_failed->front().at(1).value<QList<QAction *>>(), remedies);
    QVERIFY(m_failed->front().front().toString().startsWith(QStringLiteral("signalbox.toml was changed")));
}

void tst_ConfigActions::revertDropsEditsAndNamesThem()
{
    QVERIFY(!m_actions->revert()->isEnabled());
    edit(7);
    QVERIFY(m_actions->revert()->isEnabled());
    m_actions->revert()->trigger();
    QTRY_COMPARE(lastTold(), QStringLiteral("As in signalbox.toml again: retry.attempts"));
    QCOMPARE(now().config->retry.attempts, 4);
    QVERIFY(!m_actions->isModified());
    m_actions->reload()->trigger();
    QTRY_COMPARE(lastTold(), QStringLiteral("Nothing differs from signalbox.toml"));
}

void tst_ConfigActions::opensAFile()
{
    write(path("other.toml"), 9);
    QSignalSpy replaced(m_actions, &ConfigActions::replaced);
    m_actions->open()->trigger();
    type(shown<QFileDialog>(), path("other.toml"));
    QTRY_COMPARE(lastTold(), QStringLiteral("Opened %1").arg(path("other.toml")));
    QCOMPARE(replaced.size(), 1);
    QTRY_COMPARE(now().config->retry.attempts, 9);
    QTRY_COMPARE(m_actions->fileText(), QStringLiteral("other.toml"));
    const QStringList wanted{path("other.toml"), path("signalbox.toml")};
    QCOMPARE(Settings().recentFiles(), wanted);
}

void tst_ConfigActions::asksWhatBecomesOfChangesBeforeOpening()
{
    write(path("other.toml"), 9);
    edit(7);
    auto *recent = shown<RecentMenu>();
    Q_EMIT recent->chosen(path("other.toml"));
    QTest::mouseClick(shown<QMessageBox>()->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(!shown<QMessageBox>());
    QCOMPARE(now().config->retry.attempts, 7);
    Q_EMIT recent->chosen(path("other.toml"));
    QTest::mouseClick(shown<QMessageBox>()->button(QMessageBox::Save), Qt::LeftButton);
    QTRY_COMPARE(now().config->retry.attempts, 9);
    QCOMPARE(readConfig(path("signalbox.toml").toStdString()).file.retry.attempts, 7);
}

void tst_ConfigActions::aBadFileChangesNothing()
{
    QFile bad(path("bad.toml"));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("?") == 1);
    bad.close();
    Q_EMIT shown<RecentMenu>()->chosen(path("bad.toml"));
    QTRY_COMPARE(m_failed->size(), 1);
    QVERIFY(m_failed->front().front().toString().contains(QStringLiteral("bad.toml:1")));
    QCOMPARE(now().config->retry.attempts, 4);
    QCOMPARE(m_actions->fileText(), QStringLiteral("signalbox.toml"));
    QVERIFY(!Settings().recentFiles().contains(path("bad.toml")));
}

void tst_ConfigActions::remembersEightFilesThatAreThere()
{
    auto *recent = shown<RecentMenu>();
    for (int i = 0; i < 10; ++i) {
        const QString file = path("file") + QString::number(i);
        write(file, i);
        recent->add(file);
    }
    QCOMPARE(Settings().recentFiles().size(), RecentMenu::mostFiles);
    QCOMPARE(Settings().recentFiles().front(), path("file9"));
    QVERIFY(QFile::remove(path("file8")));
    Q_EMIT recent->aboutToShow();
    const QList<QAction *> actions = recent->actions();
    QCOMPARE(actions.size(), RecentMenu::mostFiles - 1 + 2); // with a line and Clear
    QCOMPARE(actions.at(1)->text(), QStringLiteral("&2  ") + path("file7"));
    QSignalSpy chosen(recent, &RecentMenu::chosen);
    actions.at(1)->trigger();
    QCOMPARE(chosen.front().front().toString(), path("file7"));
    actions.back()->trigger();
    QVERIFY(Settings().recentFiles().empty());
    QVERIFY(!recent->menuAction()->isEnabled());
}

void tst_ConfigActions::theTitleSaysWhichFileAndWhetherItIsSaved()
{
    QCOMPARE(m_window->windowTitle(), QStringLiteral("signalbox.toml[*] — Signalbox"));
    QVERIFY(!m_window->isWindowModified());
    QSignalSpy changed(m_actions, &ConfigActions::titleChanged);
    edit(7);
    QVERIFY(m_window->isWindowModified());
    QCOMPARE(changed.back().front().toString(), QStringLiteral("signalbox.toml — modified"));
}

void tst_ConfigActions::stopsAndStartsListening()
{
    QTRY_VERIFY(now().isListening);
    QCOMPARE(m_actions->listening()->text(), QStringLiteral("Stop &listening"));
    m_actions->listening()->trigger();
    QTRY_COMPARE(m_actions->listening()->text(), QStringLiteral("Start &listening"));
    QVERIFY(!now().isListening);
    m_actions->listening()->trigger();
    QTRY_VERIFY(now().isListening);
}

void tst_ConfigActions::switchesDebugging()
{
    QVERIFY(!m_actions->debugging()->isChecked());
    m_actions->debugging()->trigger();
    QTRY_VERIFY(now().isDebugging);
    QVERIFY(m_actions->debugging()->isChecked());
    m_actions->debugging()->trigger();
    QTRY_VERIFY(!now().isDebugging);
    QVERIFY(!m_actions->isModified());
}

void tst_ConfigActions::opensTheSettingsOnce()
{
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QPointer<SettingsDialog> dialog = shown<SettingsDialog>();
    QVERIFY(dialog && dialog->isVisible());
    m_actions->settings()->trigger();
    QCOMPARE(m_window->findChildren<SettingsDialog *>().size(), 1);
    edit(7);
    dialog->findChild<QPushButton *>(QStringLiteral("revert"))->click();
    QTRY_COMPARE(lastTold(), QStringLiteral("As in signalbox.toml again: retry.attempts"));
    edit(7);
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(lastTold(), QStringLiteral("Saved to %1").arg(path("signalbox.toml")));
    dialog->close();
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(tst_ConfigActions)
#include "tst_configactions.moc"
