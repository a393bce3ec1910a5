#include "ui/dialogs/settingsrow.h"

#include "ui/dialogs/settingseditor.h"
#include "ui/dialogs/settingshint.h"
#include "ui/dialogs/settingstext.h"
#include "ui/glyph.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int fieldWidth = 320; // px, with unit and reset button
constexpr int iconSize = 16; // px

const char *keyOf(const Setting<Config> *setting)
{
    return setting ? setting->key : "listen";
}

bool isReadOnly(const Setting<Config> *setting)
{
    return !setting || setting->restart;
}

/// The range and the default, as far as there are some.
QString hintText(const Setting<Config> *setting)
{
    const QString fallback = setting ? defaultText(*setting) : QString();
    const QString restart = SettingsRow::tr("Needs a restart: change it in the file");
    if (isReadOnly(setting))
        return fallback.isEmpty() ? restart : fallback + QLatin1Char('\n') + restart;
    const QString range = rangeText(*setting);
    return range.isEmpty() ? fallback : range + QStringLiteral(" · ") + fallback;
}

QLabel *wrapped(const QString &text, const char *name)
{
    auto *label = new QLabel(text);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}

SettingsRow::SettingsRow(const Setting<Config> *setting, QWidget *parent)
    : QFrame(parent)
    , m_setting(setting)
    , m_editor(isReadOnly(setting) ? SettingsEditor::makeReadOnly() : SettingsEditor::make(*setting))
    , m_label(wrapped(settingText(keyOf(setting)).label, "settingLabel"))
    , m_help(wrapped(settingText(keyOf(setting)).help, "advice"))
    , m_hint(wrapped({}, "advice"))
    , m_noteIcon(new QLabel)
    , m_noteText(wrapped({}, "note"))
    , m_reset(new QToolButton)
{
    setObjectName(key());
    setUpField();
    auto *field = new QWidget;
    field->setFixedWidth(fieldWidth);
    field->setLayout(makeField());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 12);
    layout->setSpacing(24);
    layout->addLayout(makeWords(), 1);
    layout->addWidget(field, 0, Qt::AlignTop);
    setNote(Note::None, {});
}

QString SettingsRow::key() const
{
    return QLatin1String(keyOf(m_setting));
}

QString SettingsRow::label() const
{
    return m_label->text();
}

void SettingsRow::setUpField()
{
    m_label->setToolTip(key());
    m_label->setBuddy(m_editor);
    m_hint->setText(hintText(m_setting));
    QWidget *field = m_editor->focusProxy();
    field->setAccessibleName(label());
    field->setAccessibleDescription(m_help->text() + QLatin1Char('\n') + m_hint->text());

    m_reset->setObjectName(QStringLiteral("reset"));
    m_reset->setIconSize({iconSize, iconSize});
    m_reset->setToolTip(tr("Back to the default"));
    m_reset->setAccessibleName(tr("%1: back to the default").arg(label()));
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(policy);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_editor->setFocus();
        setNote(Note::None, {});
        Q_EMIT edited(m_setting->written(Config{}));
    });
    connect(m_editor, &SettingsEditor::committed, this, &SettingsRow::commit);
    connect(m_editor, &SettingsEditor::revertWanted, this, &SettingsRow::showCurrent);
}

QLayout *SettingsRow::makeWords()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_label);
    words->addWidget(m_help);
    words->addStretch(1);
    return words;
}

QLayout *SettingsRow::makeField()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    const bool isShort = m_editor->minimumWidth() == m_editor->maximumWidth();
    line->addWidget(m_editor, isShort ? 0 : 1);
    if (isShort)
        line->addWidget(new QLabel(settingText(keyOf(m_setting)).unit), 1);
    line->addWidget(m_reset, 0, Qt::AlignTop);
    auto *field = new QVBoxLayout;
    field->setContentsMargins(0, 0, 0, 0);
    field->setSpacing(4);
    field->addLayout(line);
    field->addWidget(m_hint);
    field->addLayout(makeNote());
    return field;
}

QLayout *SettingsRow::makeNote()
{
    auto *note = new QHBoxLayout;
    note->setSpacing(6);
    note->addWidget(m_noteIcon, 0, Qt::AlignTop);
    note->addWidget(m_noteText, 1);
    return note;
}

bool SettingsRow::matches(const QStringList &words) const
{
    const std::string_view group = settingGroup(keyOf(m_setting));
    const QString text =
        QStringList{key(), label(), m_help->text(), settingGroupText(group)}.join(QLatin1Char('\n'));
    return std::ranges::all_of(
        words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

Written SettingsRow::valueIn(const Config &config) const
{
    if (m_setting && m_setting->restart)
        return valueText(*m_setting, m_setting->written(config)).toStdString();
    if (m_setting)
        return m_setting->written(config);
    QStringList addresses;
    for (const Address &address : config.listen)
        addresses.append(QString::fromStdString(toString(address)));
    return addresses.join(QLatin1Char('\n')).toStdString();
}

void SettingsRow::showConfig(const Config &config)
{
    m_current = valueIn(config);
    const bool isDefault = m_current == valueIn(Config{});
    QFont font = m_label->font();
    font.setBold(!isDefault);
    m_label->setFont(font);
    m_label->setAccessibleDescription(isDefault ? QString() : tr("differs from the default"));
    m_reset->setVisible(!isDefault && !isReadOnly(m_setting));
    if (m_note == Note::Problem || m_editor->isBeingEdited())
        m_editor->setUnchanged(m_current);
    else
        m_editor->setShown(m_current);
}

void SettingsRow::commit()
{
    if (m_editor->isChanged() || m_note == Note::Problem)
        setNote(Note::None, {});
    if (m_editor->isChanged())
        Q_EMIT edited(m_editor->value());
}

void SettingsRow::showCurrent()
{
    setNote(Note::None, {});
    m_editor->setShown(m_current);
}

void SettingsRow::showApplied()
{
    setNote(Note::Applied, tr("Applied"));
}

void SettingsRow::clearApplied()
{
    if (m_note == Note::Applied)
        setNote(Note::None, {});
}

void SettingsRow::showProblem(const QString &message)
{
    setNote(Note::Problem, message);
}

void SettingsRow::showWarning(const QString &message)
{
    if (m_warning == message)
        return;
    m_warning = message;
    if (m_note != Note::Problem)
        setNote(Note::None, {});
}

void SettingsRow::setNote(Note note, const QString &message)
{
    const bool isWarning = (note == Note::None || note == Note::Applied) && !m_warning.isEmpty();
    m_note = isWarning ? Note::Warning : note;
    m_noteText->setText(isWarning ? m_warning : message);
    m_noteIcon->setVisible(m_note != Note::None);
    m_noteText->setVisible(m_note != Note::None);
    drawNote();
}

void SettingsRow::drawNote()
{
    const Theme &theme = Theme::of(palette());
    const bool isBad = m_note == Note::Problem;
    const QColor color = isBad ? theme.down : m_note == Note::Warning ? theme.warning : theme.up;
    const Glyph glyph = isBad ? Glyph::Cross : m_note == Note::Warning ? Glyph::Triangle : Glyph::Check;
    m_noteIcon->setPixmap(glyphIcon(glyph, color, color).pixmap(iconSize, iconSize));
    m_noteText->setStyleSheet(QStringLiteral("color: %1").arg(color.name()));
    m_reset->setIcon(glyphIcon(Glyph::Back, theme.muted, theme.muted));
}

void SettingsRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawNote();
}

/// A line between it and the next one.
void SettingsRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, Theme::of(palette()).line);
}

}
