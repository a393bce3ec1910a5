#include "ui/dialogs/addbackenddialog.h"

#include "engine/config/backendword.h"
#include "ui/glyph.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace signalbox {

namespace {

constexpr int mostWeight = 1000;
constexpr int lastTier = 9;
constexpr int mostConnections = 1'000'000;

QSpinBox *spinBox(int most, const QString &toolTip)
{
    auto *box = new QSpinBox;
    box->setRange(0, most);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setToolTip(toolTip);
    return box;
}

}

AddBackendDialog::AddBackendDialog(QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit)
    , m_name(new QLineEdit)
    , m_weight(spinBox(mostWeight, tr("0 takes nothing new")))
    , m_more(new QToolButton)
    , m_tier(spinBox(lastTier, tr("Above 0 it is a backup: it takes traffic while none below is available")))
    , m_maxConnections(spinBox(mostConnections, tr("Requests under way at once; more wait in the queue")))
    , m_error(new QLabel)
    , m_form(new QFormLayout(this))
{
    setWindowTitle(tr("Add backend"));
    setUpFields();
    setUpForm();
    showMore(false);
    connect(m_address, &QLineEdit::textChanged, this, &AddBackendDialog::readAddress);
    connect(m_name, &QLineEdit::textChanged, this, &AddBackendDialog::readName);
    connect(m_more, &QToolButton::toggled, this, &AddBackendDialog::showMore);
}

void AddBackendDialog::setUpFields()
{
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(tr("localhost:9001 or just 9001"));
    m_address->setMinimumWidth(320);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setPlaceholderText(tr("the address"));
    m_weight->setObjectName(QStringLiteral("weight"));
    m_weight->setValue(1);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setText(tr("&More"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setIconSize({16, 16});
    m_more->setCheckable(true);
    m_tier->setObjectName(QStringLiteral("tier"));
    m_tier->setSpecialValueText(tr("0, the first"));
    m_tier->setSuffix(tr(", backup"));
    m_maxConnections->setObjectName(QStringLiteral("maxConnections"));
    m_maxConnections->setSpecialValueText(tr("no limit"));
    m_error->setObjectName(QStringLiteral("error"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
}

void AddBackendDialog::setUpForm()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({}); // the style's own is of another world
    m_add = buttons->addButton(tr("Add backend"), QDialogButtonBox::AcceptRole);
    m_add->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddBackendDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_form->setContentsMargins(16, 16, 16, 16);
    m_form->setSpacing(8);
    m_form->setSizeConstraint(QLayout::SetFixedSize); // follows what is shown
    m_form->addRow(tr("&Address"), m_address);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Weight"), m_weight);
    m_form->addRow(m_more);
    m_form->addRow(tr("&Tier"), m_tier);
    m_form->addRow(tr("Max &connections"), m_maxConnections);
    m_form->addRow(QString(), m_error);
    m_form->addRow(buttons);
    m_add->setDefault(true); // only now that it is the dialog's; else Return would cancel
    // As wide as the widest that may come, so that the fields stay where they are.
    m_form->labelForField(m_address)->setMinimumWidth(
        m_form->labelForField(m_maxConnections)->sizeHint().width());
}

void AddBackendDialog::showMore(bool shown)
{
    const QColor color = Theme::of(palette()).muted;
    m_more->setIcon(glyphIcon(shown ? Glyph::Triangle : Glyph::Play, color, color));
    m_form->setRowVisible(m_tier, shown);
    m_form->setRowVisible(m_maxConnections, shown);
}

void AddBackendDialog::showError(const QString &message)
{
    m_error->setText(message);
    m_add->setEnabled(true);
    m_address->setFocus();
}

void AddBackendDialog::readAddress()
{
    const int before = m_typed ? m_typed->weight : 1;
    const auto parsed = parseBackend(m_address->text().trimmed().toStdString());
    const auto *backend = std::get_if<BackendConfig>(&parsed);
    m_typed = backend ? std::optional(*backend) : std::nullopt;
    if (m_typed && m_typed->weight != before)
        m_weight->setValue(m_typed->weight);
    m_name->setPlaceholderText(m_typed ? QString::fromStdString(m_typed->name) : tr("the address"));
    readName();
}

void AddBackendDialog::readName()
{
    m_error->setText(m_address->text().isEmpty() ? QString() : problem());
    m_add->setEnabled(problem().isEmpty());
}

QString AddBackendDialog::problem() const
{
    if (!m_typed)
        return tr("Write HOST:PORT, with :WEIGHT behind it if you like.");
    const QString name = m_name->text().trimmed();
    if (!name.isEmpty() && !isBackendName(name.toStdString()))
        return tr("A name has at most 64 letters, digits and . _ : - [ ].");
    return {};
}

void AddBackendDialog::submit()
{
    if (!problem().isEmpty())
        return;
    BackendConfig backend = *m_typed;
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        backend.name = name.toStdString();
    backend.weight = m_weight->value();
    backend.tier = m_tier->value();
    backend.maxConnections = m_maxConnections->value();
    m_add->setEnabled(false);
    Q_EMIT submitted(backend);
}

}
