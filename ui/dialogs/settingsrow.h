#pragma once

#include "engine/config/schema.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace signalbox {

class SettingsEditor;

/// One setting: what it is called and does, its field, its range and default, and what came of changing it.
/// Main thread.
class SettingsRow final : public QFrame
{
    Q_OBJECT

public:
    /// Without a setting it shows the listeners, which have tables of their own in the file.
    explicit SettingsRow(const Setting<Config> *setting, QWidget *parent = nullptr);

    const Setting<Config> *setting() const { return m_setting; }
    QString key() const;
    QString label() const;
    bool matches(const QStringList &words) const;
    SettingsEditor *editor() const { return m_editor; }

    /// Shows its part of it, unless something is being typed, or was refused and stands there still.
    void showConfig(const Config &config);
    /// Forgets what was typed, or refused.
    void showCurrent();
    void showApplied();
    bool hasProblem() const { return m_note == Note::Problem; } ///< what was typed is not applied
    void showProblem(const QString &message);
    /// Something to know, although it is allowed; empty: nothing.
    void showWarning(const QString &message);
    void clearApplied();

Q_SIGNALS:
    void edited(const signalbox::Written &value);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Note { None, Applied, Warning, Problem };

    QLayout *makeWords();
    QLayout *makeField();
    QLayout *makeNote();
    void setUpField();
    void setNote(Note note, const QString &message);
    void drawNote();
    void commit();
    Written valueIn(const Config &config) const;

    const Setting<Config> *const m_setting;
    SettingsEditor *m_editor;
    QLabel *m_label;
    QLabel *m_help;
    QLabel *m_hint;
    QLabel *m_noteIcon;
    QLabel *m_noteText;
    QToolButton *m_reset;
    Note m_note = Note::None;
    QString m_warning;
    Written m_current;
};

}
