#pragma once

#include "engine/engine.h"
#include "ui/dialogs/settingsedits.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace signalbox {

class SettingsGroup;
class SettingsRow;

/// All settings but the backends, in the groups of the file, each applied as soon as it is edited. What needs
/// a restart is shown and not edited. Main thread; the engine outlives it.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(Engine &engine, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    void reject() override; ///< closes; not without a word while something typed is not applied

Q_SIGNALS:
    void saveWanted();
    void saveAsWanted();
    void revertWanted(); ///< to what the file says

protected:
    bool event(QEvent *event) override;

private:
    void setUpGroups();
    void setUpSearch();
    QWidget *makeSide();
    QWidget *makeFoot();
    QPushButton *makeButton(const QString &text, void (SettingsDialog::*wanted)());
    void connectEdits();
    SettingsRow *row(const QString &key) const;
    void apply(SettingsRow &row, const Written &value);
    void showConfig();
    void showFile();
    void commit();
    void showMatches();
    void showGroup(int index);
    void showRow(SettingsRow &row);
    void applyTheme();

    Engine &m_engine;
    SettingsEdits m_edits;
    QLineEdit *m_search;
    QListWidget *m_list;
    QScrollArea *m_page;
    QLabel *m_nothing; ///< says that nothing matches
    QLabel *m_state;
    QString m_unapplied; ///< the setting for whose sake the dialog stayed open
    QPushButton *m_revert;
    QPushButton *m_save;
    std::vector<SettingsGroup *> m_groups;
};

}
