#include "ui/widgets/recentmenu.h"

#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>

namespace signalbox {

namespace {

QStringList filesThatAreThere()
{
    QStringList files = Settings().recentFiles();
    files.removeIf([](const QString &file) { return !QFileInfo(file).isFile(); });
    return files;
}

}

RecentMenu::RecentMenu(QWidget *parent)
    : QMenu(tr("Open &recent"), parent)
{
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
    fill();
}

void RecentMenu::add(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = Settings().recentFiles();
    if (!files.empty() && files.front() == path)
        return;
    files.removeAll(path);
    files.prepend(path);
    Settings().setRecentFiles(files.mid(0, mostFiles));
    fill();
}

void RecentMenu::fill()
{
    clear();
    const QStringList files = filesThatAreThere();
    for (int i = 0; i < files.size(); ++i)
        addFile(i + 1, files.at(i));
    addSeparator();
    addAction(tr("&Clear the list"), this, &RecentMenu::clearFiles);
    menuAction()->setEnabled(!files.empty());
}

void RecentMenu::clearFiles()
{
    Settings().setRecentFiles({});
    fill();
}

void RecentMenu::addFile(int number, const QString &file)
{
    QString path = QDir::toNativeSeparators(file);
    const QString text = QStringLiteral("&%1  %2").arg(
        QString::number(number), path.replace(QLatin1Char('&'), QLatin1String("&&")));
    addAction(text, this, [this, file] { Q_EMIT chosen(file); });
}

}
