#include "ui/configactions.h"

#include "engine/config/changes.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/widgets/recentmenu.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace signalbox {

namespace {

QString nameOf(const QString &file)
{
    return QFileInfo(file).fileName();
}

QFileDialog *fileDialog(QWidget *window, const QString &title, const QString &file)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(
        {ConfigActions::tr("Configurations (*.toml)"), ConfigActions::tr("All files (*)")});
    if (!file.isEmpty())
        dialog->setDirectory(QFileInfo(file).absolutePath());
    return dialog;
}

}

ConfigActions::ConfigActions(Engine &engine, QWidget *window)
    : QObject(window)
    , m_engine(engine)
    , m_window(window)
    , m_recent(new RecentMenu(window))
    , m_listening(new QAction(tr("Stop &listening"), window))
    , m_debugging(new QAction(tr("&Debugging"), window))
{
    setUpFile();
    setUpTraffic();
    connect(&m_engine, &Engine::commandFinished, this, &ConfigActions::finish);
    connect(m_recent, &RecentMenu::chosen, this, &ConfigActions::openAfterAsking);
    showTitle();
}

void ConfigActions::setUpFile()
{
    m_open = action(tr("&Open…"), QKeySequence::Open, &ConfigActions::askForFile);
    m_save = action(tr("&Save"), QKeySequence::Save, &ConfigActions::saveFile);
    m_saveAs = action(tr("Save &as…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, &ConfigActions::askWhereToSave);
    m_revert = action(tr("Re&vert"), {}, &ConfigActions::reloadFile);
    m_revert->setToolTip(tr("Drops the changes that are not saved"));
    m_reload = action(tr("Re&load from file"), QKeySequence::Refresh, &ConfigActions::reloadFile);
    m_settings = action(tr("Se&ttings…"), Qt::CTRL | Qt::Key_Comma, &ConfigActions::openSettings);
    m_settings->setMenuRole(QAction::PreferencesRole);
}

void ConfigActions::setUpTraffic()
{
    m_listening->setToolTip(tr("Whether clients can connect; what is in flight goes on"));
    connect(m_listening, &QAction::triggered, this, [this] {
        submit(SetListening{!m_engine.snapshot()->isListening}, [this](const auto &error) { fail(error); });
    });
    m_debugging->setCheckable(true);
    m_debugging->setToolTip(tr("No timeouts, retries, checks or ejection, to sit at a breakpoint"));
    connect(m_debugging, &QAction::triggered, this,
        [this](bool isOn) { submit(SetDebugging{isOn}, [this](const auto &error) { fail(error); }); });
}

QAction *ConfigActions::action(const QString &text, const QKeySequence &key, void (ConfigActions::*slot)())
{
    auto *action = new QAction(text, m_window);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void ConfigActions::addToFileMenu(QMenu &menu) const
{
    menu.addAction(m_open);
    menu.addMenu(m_recent);
    menu.addSeparator();
    menu.addActions({m_save, m_saveAs});
    menu.addSeparator();
    menu.addActions({m_revert, m_reload});
    menu.addSeparator();
    menu.addAction(m_settings);
}

void ConfigActions::addToTrafficMenu(QMenu &menu) const
{
    menu.addActions({m_listening, m_debugging});
}

void ConfigActions::submit(Command command, Answer answer)
{
    m_answers.emplace(m_engine.submit(std::move(command)), std::move(answer));
}

void ConfigActions::finish(CommandId id, const std::optional<Error> &error)
{
    if (auto answer = m_answers.extract(id))
        answer.mapped()(error);
}

void ConfigActions::fail(const std::optional<Error> &error)
{
    if (!error)
        return;
    m_debugging->setChecked(m_engine.snapshot()->isDebugging);
    Q_EMIT failed(QString::fromStdString(error->message));
}

void ConfigActions::askForFile()
{
    QFileDialog *dialog = fileDialog(m_window, tr("Open configuration"), m_file);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigActions::openAfterAsking);
    dialog->open();
}

/// Asks what is to become of changes that are not saved.
void ConfigActions::openAfterAsking(const QString &file)
{
    if (!m_isModified)
        return openFile(file);
    auto *box = new QMessageBox(QMessageBox::Question, tr("Open configuration"),
        tr("Save the changes to the configuration first?"),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Opening %1 drops what is not saved.").arg(nameOf(file)));
    box->button(QMessageBox::Save)->setEnabled(!m_file.isEmpty());
    connect(box, &QMessageBox::finished, this, [this, file](int answer) {
        if (answer == QMessageBox::Save)
            saveTo({}, [this, file] { openFile(file); });
        else if (answer == QMessageBox::Discard)
            openFile(file);
    });
    box->open();
}

void ConfigActions::openFile(const QString &file)
{
    if (m_engine.snapshot()->sequence == 0) // it could not start; started() or failed() tells the rest
        return m_engine.startWith(file.toStdString());
    submit(OpenConfig{file.toStdString()}, [this, file](const auto &error) {
        if (error)
            return fail(error);
        m_recent->add(file);
        Q_EMIT replaced();
        Q_EMIT told(tr("Opened %1").arg(QDir::toNativeSeparators(file)));
    });
}

void ConfigActions::saveFile()
{
    if (m_file.isEmpty())
        askWhereToSave();
    else
        saveTo({});
}

void ConfigActions::askWhereToSave(const std::function<void()> &next)
{
    QFileDialog *dialog = fileDialog(m_window, tr("Save configuration"), m_file);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("toml"));
    dialog->selectFile(m_file.isEmpty() ? QStringLiteral("signalbox.toml") : nameOf(m_file));
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, next](const QString &file) { saveTo(file, next); });
    dialog->open();
}

/// An empty file: the one that the configuration has.
void ConfigActions::saveTo(const QString &file, const std::function<void()> &next)
{
    submit(SaveConfig{file.toStdString()}, [this, file, next](const auto &error) {
        if (error && error->code == "no_file")
            return askWhereToSave(next);
        if (error)
            return failToSave(*error);
        const QString saved = file.isEmpty() ? m_file : file;
        m_recent->add(saved);
        Q_EMIT told(tr("Saved to %1").arg(QDir::toNativeSeparators(saved)));
        if (next)
            next();
    });
}

void ConfigActions::failToSave(const Error &error)
{
    if (error.code != "file_changed")
        return fail(error);
    Q_EMIT failed(tr("%1 was changed by another program. Save to another file, or reload it, which drops the "
                     "changes made here.")
                      .arg(nameOf(m_file)),
        {m_saveAs, m_reload});
}

void ConfigActions::reloadFile()
{
    const ConfigPtr before = m_engine.snapshot()->config;
    submit(ReloadConfig{}, [this, before](const auto &error) {
        if (error)
            return fail(error);
        m_reloaded = before;
        Q_EMIT replaced();
    });
}

void ConfigActions::tellDifference(const Config &before, const Config &now)
{
    QStringList keys;
    for (const Change &change : changedKeys(before, now))
        keys.append(QString::fromStdString(change.key));
    if (keys.empty())
        Q_EMIT told(tr("Nothing differs from %1").arg(nameOf(m_file)));
    else
        Q_EMIT told(tr("As in %1 again: %2").arg(nameOf(m_file), keys.join(QStringLiteral(", "))));
}

void ConfigActions::openSettings()
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_engine, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &SettingsDialog::saveWanted, m_save, &QAction::trigger);
        connect(m_dialog, &SettingsDialog::saveAsWanted, m_saveAs, &QAction::trigger);
        connect(m_dialog, &SettingsDialog::revertWanted, m_revert, &QAction::trigger);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ConfigActions::showSnapshot(const Snapshot &snapshot)
{
    const QString file = QString::fromStdString(snapshot.file);
    const bool isRunning = snapshot.sequence > 0;
    m_save->setEnabled(isRunning);
    m_saveAs->setEnabled(isRunning);
    m_revert->setEnabled(isRunning && snapshot.isModified && !file.isEmpty());
    m_reload->setEnabled(isRunning && !file.isEmpty());
    m_listening->setEnabled(isRunning);
    m_listening->setText(snapshot.isListening ? tr("Stop &listening") : tr("Start &listening"));
    m_debugging->setEnabled(isRunning);
    m_debugging->setChecked(snapshot.isDebugging);
    if (const ConfigPtr before = std::exchange(m_reloaded, nullptr))
        tellDifference(*before, *snapshot.config);
    if (file == m_file && snapshot.isModified == m_isModified)
        return;
    if (file != m_file && QFileInfo::exists(file))
        m_recent->add(file);
    m_file = file;
    m_isModified = snapshot.isModified;
    showTitle();
}

QString ConfigActions::fileText() const
{
    if (m_file.isEmpty())
        return m_isModified ? tr("No file — modified") : tr("No file");
    return m_isModified ? tr("%1 — modified").arg(nameOf(m_file)) : nameOf(m_file);
}

void ConfigActions::showTitle()
{
    constexpr auto mark = QLatin1String("[*]"); // doubled, it stands for itself
    QString name = nameOf(m_file);
    name.replace(mark, QLatin1String("[*][*]"));
    m_window->setWindowTitle(
        name.isEmpty() ? QStringLiteral("[*]Signalbox") : QStringLiteral("%1[*] — Signalbox").arg(name));
    m_window->setWindowModified(m_isModified);
    Q_EMIT titleChanged(fileText());
}

}
