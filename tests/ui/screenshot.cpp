// Writes pictures of the window with seeded traffic, light and dark, in several sizes: screenshot FOLDER
// [LANGUAGE]
#include "tests/ui/seededtraffic.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/pages/dashboard.h"
#include "ui/pages/logpage.h"
#include "ui/theme.h"
#include "ui/undo/edithistory.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QMenuBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

using namespace signalbox;

namespace {

constexpr int seconds = 240;

void grab(QWidget &window, const QDir &folder, const QString &name)
{
    QApplication::processEvents();
    if (!window.grab().save(folder.filePath(name + QStringLiteral(".png"))))
        qFatal("cannot write %s", qPrintable(folder.filePath(name)));
}

void play(MainWindow &window, SeededTraffic &traffic)
{
    auto *log = window.findChild<LogPage *>();
    log->addEvents(SeededTraffic::events());
    for (int second = 0; second < seconds; ++second) {
        window.showSnapshot(traffic.next());
        if (second >= seconds - 60)
            log->addRequests(traffic.requests());
    }
}

/// The whole window in one appearance, with a backend's details, then a request's.
void grabWindow(MainWindow &window, const QDir &folder, const QString &name)
{
    auto *table = window.findChild<QTableView *>(QStringLiteral("backends"));
    auto *dashboard = window.findChild<Dashboard *>();
    table->setFocus();
    table->selectRow(3);
    dashboard->showDetails();
    for (const QSize size : {QSize(1440, 900), QSize(1920, 1080), QSize(1100, 700)}) {
        window.resize(size);
        grab(window, folder, QStringLiteral("%1-%2").arg(name).arg(size.width()));
    }
    dashboard->closeDetails();
    grab(window, folder, name + QStringLiteral("-1100-plain"));
    window.resize(1440, 900);
    SeededTraffic traffic;
    traffic.next();
    Q_EMIT window.findChild<LogPage *>()->requestChosen(traffic.requests().back());
    grab(window, folder, name + QStringLiteral("-request"));
    dashboard->closeDetails();
}

}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QTemporaryDir settings; // nobody's own
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    Language language;
    language.set(argc > 2 ? QString::fromLocal8Bit(argv[2]) : QStringLiteral("en"));
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));

    Engine engine{Config{}};
    Observations seen;
    EditHistory edits(engine);
    MainWindow window(engine, seen, edits);
    window.resize(1440, 900);
    window.show();
    grab(window, folder, QStringLiteral("empty"));
    SeededTraffic traffic;
    SeededTraffic::recall(seen.health);
    play(window, traffic);
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        const QString name = theme == &Theme::light() ? QStringLiteral("light") : QStringLiteral("dark");
        QApplication::setPalette(theme->palette());
        grabWindow(window, folder, name);
        SettingsDialog dialog(engine, &window);
        dialog.show();
        grab(dialog, folder, name + QStringLiteral("-settings"));
        ShortcutsDialog keys(*window.menuBar(), &window);
        keys.show();
        grab(keys, folder, name + QStringLiteral("-keys"));
    }
    return 0;
}
