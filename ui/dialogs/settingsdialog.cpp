#include "ui/dialogs/settingsdialog.h"

#include "engine/config/validation.h"
#include "ui/dialogs/settingsgroup.h"
#include "ui/dialogs/settingshint.h"
#include "ui/dialogs/settingsrow.h"
#include "ui/dialogs/settingstext.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace signalbox {

namespace {

constexpr QSize defaultSize{940, 660};
constexpr int sideWidth = 208; // px

/// What no other dialog has. Colours: line, panel, window, selection, text, accent.
constexpr const char *rules = R"(
QLabel#settingsTitle { font-size: 15px; font-weight: 600; padding: 4px 0; }
QWidget#side { background: %3; border-right: 1px solid %1; }
QWidget#foot { border-top: 1px solid %1; }
QScrollArea, QWidget#settingsPage { background: %2; border: 0; }
QListWidget { background: transparent; border: 0; color: %5; outline: 0; }
QListWidget::item { padding: 6px 8px; border-radius: 4px; }
QListWidget::item:hover { background: %4; }
QListWidget::item:selected { background: %4; color: %5; border: 0; }
QListWidget::item:selected:focus { border: 1px solid %6; }
QPlainTextEdit, QComboBox { background: %2; color: %5; border: 1px solid %1; border-radius: 4px; }
QComboBox { padding: 3px 6px; min-height: 18px; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { width: 0; height: 0; border-left: 4px solid %2; border-right: 4px solid %2; border-top: 5px solid %5; }
QPlainTextEdit:focus, QComboBox:focus { border-color: %6; }
QToolButton#reset { border-color: %2; padding: 3px; min-height: 16px; }
QToolButton#reset:focus { border-color: %6; }
)";

QString rulesOf(const Theme &theme)
{
    return QString::fromLatin1(rules).arg(theme.line.name(), theme.panel.name(), theme.window.name(),
        theme.selection.name(), theme.text.name(), theme.accent.name());
}

}

SettingsDialog::SettingsDialog(Engine &engine, QWidget *parent)
    : QDialog(parent)
    , m_engine(engine)
    , m_edits(engine)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_page(new QScrollArea)
    , m_nothing(new QLabel(tr("No setting matches.")))
    , m_state(new QLabel)
    , m_revert(makeButton(tr("Revert"), &SettingsDialog::revertWanted))
    , m_save(makeButton(tr("Save"), &SettingsDialog::saveWanted))
{
    setWindowTitle(tr("Settings"));
    resize(defaultSize);
    setUpGroups();
    setUpSearch();
    auto *content = new QHBoxLayout;
    content->setSpacing(0);
    content->addWidget(makeSide());
    content->addWidget(m_page, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(content, 1);
    layout->addWidget(makeFoot());
    connectEdits();
    applyTheme();
    showConfig();
    showFile();
    m_list->setCurrentRow(0);
    m_search->setFocus();
}

SettingsDialog::~SettingsDialog()
{
    hide(); // a field that is left commits, which needs what is gone once the widgets go
}

void SettingsDialog::setUpGroups()
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("settingsPage"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 16, 24, 0);
    layout->setSpacing(0);
    for (const std::string_view group : settingGroups()) {
        m_groups.push_back(new SettingsGroup(group));
        layout->addWidget(m_groups.back());
        m_list->addItem(m_groups.back()->title());
        for (SettingsRow *row : m_groups.back()->rows())
            connect(
                row, &SettingsRow::edited, this, [this, row](const Written &value) { apply(*row, value); });
    }
    m_nothing->setObjectName(QStringLiteral("advice"));
    layout->addWidget(m_nothing);
    layout->addStretch(1);
    m_page->setWidget(page);
    m_page->setWidgetResizable(true);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setFocusPolicy(Qt::NoFocus);
}

void SettingsDialog::setUpSearch()
{
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("groups"));
    m_list->setAccessibleName(tr("Groups of settings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::showMatches);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::showGroup);
    auto *find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    connect(find, &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

QWidget *SettingsDialog::makeSide()
{
    auto *side = new QWidget;
    side->setObjectName(QStringLiteral("side"));
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(sideWidth);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 16, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    return side;
}

QWidget *SettingsDialog::makeFoot()
{
    m_state->setObjectName(QStringLiteral("advice"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_revert->setObjectName(QStringLiteral("revert"));
    m_revert->setToolTip(tr("Drops the changes that are not saved"));
    auto *save = new QShortcut(QKeySequence(QKeySequence::Save), this);
    connect(save, &QShortcut::activated, this, [this] {
        commit();
        Q_EMIT saveWanted();
    });
    auto *foot = new QWidget;
    foot->setObjectName(QStringLiteral("foot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_revert);
    layout->addWidget(makeButton(tr("Save as…"), &SettingsDialog::saveAsWanted));
    layout->addWidget(m_save);
    layout->addWidget(makeButton(tr("Close"), &SettingsDialog::reject));
    return foot;
}

QPushButton *SettingsDialog::makeButton(const QString &text, void (SettingsDialog::*wanted)())
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false); // Return commits a field
    connect(button, &QPushButton::clicked, this, wanted);
    return button;
}

void SettingsDialog::connectEdits()
{
    connect(&m_edits, &SettingsEdits::changed, this, &SettingsDialog::showConfig);
    connect(&m_edits, &SettingsEdits::applied, this, [this](const QString &key) { row(key)->showApplied(); });
    connect(&m_edits, &SettingsEdits::failed, this, [this](const QString &key, const Error &error) {
        row(key)->showProblem(QString::fromStdString(error.message));
    });
    connect(&m_engine, &Engine::snapshotReady, this, &SettingsDialog::showFile);
}

SettingsRow *SettingsDialog::row(const QString &key) const
{
    return m_page->findChild<SettingsRow *>(key);
}

void SettingsDialog::apply(SettingsRow &row, const Written &value)
{
    for (const SettingsGroup *group : m_groups) {
        for (SettingsRow *other : group->rows())
            other->clearApplied();
    }
    m_unapplied.clear();
    if (const auto problem = m_edits.apply(*row.setting(), value))
        row.showProblem(problemText(*problem, *row.setting()));
    else
        row.showCurrent();
}

void SettingsDialog::showConfig()
{
    const Config config = m_edits.config();
    for (const SettingsGroup *group : m_groups) {
        for (SettingsRow *row : group->rows())
            row->showConfig(config);
    }
    SettingsRow &algorithm = *row(QStringLiteral("balancing.algorithm"));
    QString warning;
    for (const Problem &problem : validate(config)) {
        if (problem.severity == Problem::Severity::Warning)
            warning = problemText(problem, *algorithm.setting());
    }
    algorithm.showWarning(warning);
}

void SettingsDialog::showFile()
{
    const Snapshot &snapshot = *m_engine.snapshot();
    const QString file = QFileInfo(QString::fromStdString(snapshot.file)).fileName();
    m_save->setEnabled(snapshot.isModified);
    m_revert->setEnabled(snapshot.isModified && !file.isEmpty());
    if (!m_unapplied.isEmpty())
        m_state->setText(tr("“%1” is not applied. Close again to leave it as it was.").arg(m_unapplied));
    else if (file.isEmpty())
        m_state->setText(tr("Changes apply at once. Save asks for a file to keep them in."));
    else if (snapshot.isModified)
        m_state->setText(tr("Changes have been applied, but not saved to %1 yet.").arg(file));
    else
        m_state->setText(tr("Changes apply at once. Save keeps them in %1.").arg(file));
}

/// What is being typed.
void SettingsDialog::commit()
{
    if (QWidget *field = focusWidget())
        field->clearFocus();
}

void SettingsDialog::reject()
{
    commit();
    const auto rows = m_page->findChildren<SettingsRow *>();
    const auto wrong = std::ranges::find_if(rows, &SettingsRow::hasProblem);
    if (wrong == rows.end() || m_unapplied == (*wrong)->label())
        return QDialog::reject();
    m_unapplied = (*wrong)->label();
    showFile();
    showRow(**wrong);
}

void SettingsDialog::showRow(SettingsRow &row)
{
    m_search->clear();
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i]->isAncestorOf(&row))
            m_list->setCurrentRow(static_cast<int>(i));
    }
    m_page->ensureWidgetVisible(&row);
    row.setFocus();
}

void SettingsDialog::showMatches()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool isAnyShown = false;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const bool matches = m_groups[i]->filter(words);
        const int item = static_cast<int>(i);
        m_list->item(item)->setHidden(!matches);
        m_groups[i]->setVisible(matches && (!words.empty() || m_list->currentRow() == item));
        isAnyShown = isAnyShown || matches;
    }
    m_nothing->setVisible(!isAnyShown);
    m_page->verticalScrollBar()->setValue(0);
}

/// Alone; while something is searched, all that match are shown and it is scrolled to.
void SettingsDialog::showGroup(int index)
{
    if (m_search->text().trimmed().isEmpty())
        showMatches();
    else if (index >= 0)
        m_page->verticalScrollBar()->setValue(m_groups.at(static_cast<std::size_t>(index))->y());
}

void SettingsDialog::applyTheme()
{
    const Theme &theme = Theme::of(QApplication::palette());
    if (theme.palette() == palette() && !styleSheet().isEmpty())
        return;
    setPalette(theme.palette());
    setStyleSheet(rulesOf(theme));
    QPalette boxes = theme.palette();
    boxes.setColor(QPalette::Window, theme.muted); // of which the style makes their outline
    for (QCheckBox *box : m_page->findChildren<QCheckBox *>())
        box->setPalette(boxes);
}

bool SettingsDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
    return handled;
}

}
