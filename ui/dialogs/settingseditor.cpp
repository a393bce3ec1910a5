#include "ui/dialogs/settingseditor.h"

#include "ui/dialogs/settingshint.h"
#include "ui/dialogs/settingstext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr int shortWidth = 112; // px: of numbers, times and sizes

/// Numbers as they are typed here: "0,2" in German, without groups.
QLocale typedLocale()
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    return locale;
}

QString typedText(const Written &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return typedLocale().toString(*number, 'f', QLocale::FloatingPointShortest);
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return typedLocale().toString(static_cast<qlonglong>(*number));
    return QString::fromStdString(toText(value));
}

class SwitchEditor final : public SettingsEditor
{
public:
    SwitchEditor()
        : m_box(new QCheckBox)
    {
        setField(m_box);
        nameState();
        connect(m_box, &QCheckBox::toggled, this, &SwitchEditor::nameState);
        connect(m_box, &QCheckBox::clicked, this, &SettingsEditor::committed);
    }
    Written value() const override { return m_box->isChecked(); }

private:
    void display(const Written &value) override { m_box->setChecked(value == Written(true)); }
    void nameState()
    {
        m_box->setText(m_box->isChecked() ? SettingsEditor::tr("On") : SettingsEditor::tr("Off"));
    }

    QCheckBox *m_box;
};

class ChoiceEditor final : public SettingsEditor
{
public:
    explicit ChoiceEditor(const Setting<Config> &setting)
        : m_box(new QComboBox)
    {
        for (const QString &name : choices(setting))
            m_box->addItem(choiceText(setting.key, name), name);
        m_box->setFocusPolicy(Qt::StrongFocus);
        setField(m_box);
        connect(m_box, &QComboBox::activated, this, &SettingsEditor::committed);
    }
    Written value() const override { return m_box->currentData().toString().toStdString(); }

private:
    void display(const Written &value) override
    {
        m_box->setCurrentIndex(m_box->findData(QString::fromStdString(toText(value))));
    }

    QComboBox *m_box;
};

class TextEditor final : public SettingsEditor
{
public:
    TextEditor(bool isSecret, bool isShort)
        : m_line(new QLineEdit)
    {
        if (isSecret)
            m_line->setEchoMode(QLineEdit::PasswordEchoOnEdit);
        setField(m_line);
        if (isShort)
            setFixedWidth(shortWidth);
        connect(m_line, &QLineEdit::editingFinished, this, &SettingsEditor::committed);
    }
    Written value() const override
    {
        const QString text = m_line->text().trimmed();
        bool isNumber = false;
        const double number = typedLocale().toDouble(text, &isNumber);
        const bool isWhole = isNumber && std::abs(number) < 1e15 && number == std::floor(number);
        if (m_isWhole && isWhole)
            return static_cast<std::int64_t>(number);
        if (m_isReal && isNumber)
            return number;
        return text.toStdString();
    }

private:
    void display(const Written &value) override
    {
        m_isWhole = std::holds_alternative<std::int64_t>(value);
        m_isReal = std::holds_alternative<double>(value);
        m_line->setText(typedText(value));
        m_line->setCursorPosition(0);
    }

    QLineEdit *m_line;
    bool m_isWhole = false;
    bool m_isReal = false;
};

/// Items, one a line. Return begins another one, so that it is left, or Ctrl+Return, that commits.
class ListEditor final : public SettingsEditor
{
public:
    ListEditor()
        : m_text(new QPlainTextEdit)
    {
        m_text->setTabChangesFocus(true);
        m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        setField(m_text);
        m_text->document()->setDocumentMargin(5);
        fit();
        connect(m_text, &QPlainTextEdit::textChanged, this, &ListEditor::fit);
    }
    Written value() const override
    {
        std::vector<std::string> items;
        for (const QString &line : m_text->toPlainText().split(QLatin1Char('\n'))) {
            if (const QString item = line.trimmed(); !item.isEmpty())
                items.push_back(item.toStdString());
        }
        return items;
    }

private:
    void display(const Written &value) override
    {
        QStringList lines;
        for (const std::string &item : std::get<std::vector<std::string>>(value))
            lines.append(QString::fromStdString(item));
        m_text->setPlainText(lines.join(QLatin1Char('\n')));
    }
    void fit()
    {
        constexpr int mostLines = 8;
        constexpr int frame = 14; // px, with the document's margin
        const int lines = std::clamp(m_text->blockCount(), 2, mostLines);
        m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + frame);
    }

    QPlainTextEdit *m_text;
};

class ReadOnly final : public SettingsEditor
{
public:
    ReadOnly()
        : m_label(new QLabel)
    {
        m_label->setTextFormat(Qt::PlainText);
        m_label->setWordWrap(true);
        m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setField(m_label);
    }
    Written value() const override { return m_label->text().toStdString(); }

private:
    void display(const Written &value) override { m_label->setText(typedText(value)); }

    QLabel *m_label;
};

}

SettingsEditor *SettingsEditor::make(const Setting<Config> &setting)
{
    if (std::holds_alternative<Setting<Config>::Access<bool>>(setting.member))
        return new SwitchEditor;
    if (!choices(setting).empty())
        return new ChoiceEditor(setting);
    if (setting.isList())
        return new ListEditor;
    const bool isText = std::holds_alternative<Setting<Config>::Access<std::string>>(setting.member);
    return new TextEditor(setting.rule.sense == Sense::Secret, !isText);
}

SettingsEditor *SettingsEditor::makeReadOnly()
{
    return new ReadOnly;
}

void SettingsEditor::setShown(const Written &value)
{
    if (value == m_shown && !isChanged())
        return; // the cursor stays
    m_shown = value;
    display(value);
}

void SettingsEditor::setField(QWidget *field)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field);
    setFocusProxy(field);
    field->installEventFilter(this);
}

bool SettingsEditor::eventFilter(QObject *field, QEvent *event)
{
    const auto *widget = static_cast<const QWidget *>(field);
    if (event->type() == QEvent::Wheel && !widget->hasFocus()) {
        event->ignore(); // it scrolls the page and changes nothing on the way
        return true;
    }
    const bool isLeft = event->type() == QEvent::FocusOut
        && static_cast<const QFocusEvent *>(event)->reason() != Qt::PopupFocusReason; // its own menu
    if (isLeft && qobject_cast<QPlainTextEdit *>(field))
        Q_EMIT committed();
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (key->matches(QKeySequence::Cancel) && isChanged()) {
        Q_EMIT revertWanted();
        return true;
    }
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT committed();
        return true;
    }
    return false;
}

}
