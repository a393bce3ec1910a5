#include "ui/dialogs/addbackenddialog.h"

#include "engine/config/backendword.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace signalbox {

AddBackendDialog::AddBackendDialog(QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit)
    , m_name(new QLineEdit)
    , m_weight(new QSpinBox)
    , m_error(new QLabel)
{
    setWindowTitle(tr("Add backend"));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(tr("localhost:9001 or just 9001"));
    m_address->setMinimumWidth(320);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setPlaceholderText(tr("the address"));
    m_weight->setRange(0, 1000);
    m_weight->setValue(1);
    m_weight->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_weight->setToolTip(tr("0 takes nothing new"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("error"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({}); // the style's own is of another world
    m_add = buttons->addButton(tr("Add backend"), QDialogButtonBox::AcceptRole);
    m_add->setDefault(true);
    m_add->setEnabled(false);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Weight"), m_weight);
    form->addRow(QString(), m_error);
    form->addRow(buttons);

    connect(m_address, &QLineEdit::textChanged, this, &AddBackendDialog::readAddress);
    connect(m_name, &QLineEdit::textChanged, this, &AddBackendDialog::readName);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddBackendDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
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
    m_add->setEnabled(false);
    Q_EMIT submitted(backend);
}

}
