#include "ui/dialogs/backenddialog.h"

#include "engine/config/backendword.h"
#include "ui/dialogs/addressfield.h"
#include "ui/dialogs/testanswer.h"
#include "ui/errortext.h"
#include "ui/glyph.h"
#include "ui/theme.h"
#include "ui/widgets/numberbox.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr QLatin1String address("address");
constexpr int mostWeight = 1000;
constexpr int lastTier = 9;
constexpr int mostConnections = 1'000'000;

NumberBox *numberBox(const char *key, int most, const QString &toolTip)
{
    auto *box = new NumberBox(0, most);
    box->setObjectName(QLatin1String(key));
    box->setToolTip(toolTip);
    return box;
}

QLineEdit *lineEdit(const char *key, const QString &placeholder, const QString &toolTip = {})
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(key));
    edit->setPlaceholderText(placeholder);
    edit->setToolTip(toolTip);
    return edit;
}

}

BackendDialog::BackendDialog(QWidget *parent)
    : QDialog(parent)
    , m_address(new AddressField)
    , m_name(lineEdit("name", tr("the address", "the name if none is written")))
    , m_weight(numberBox("weight", mostWeight, tr("0 takes nothing new")))
    , m_more(new QToolButton)
    , m_mode(new QComboBox)
    , m_tier(numberBox(
          "tier", lastTier, tr("Above 0 it is a backup: it takes traffic while none below is available")))
    , m_maxConnections(numberBox(
          "max_connections", mostConnections, tr("Requests under way at once; more wait in the queue")))
    , m_host(lineEdit("host", tr("the client's", "the Host that is sent"),
          tr("The Host it is sent; \"backend\" is its address")))
    , m_healthPath(lineEdit("health_path", tr("of the configuration", "the path of its health check"),
          tr("The path of its health check, such as /healthz")))
    , m_fault(new QLabel)
    , m_answer(new TestAnswer)
    , m_form(new QFormLayout(this))
{
    setUpFields();
    setUpForm();
    setUpButtons();
    showMore(false);
    connect(m_address, &AddressField::changed, this, &BackendDialog::readAddress);
    connect(m_more, &QToolButton::toggled, this, &BackendDialog::showMore);
    for (const QLineEdit *edit : {m_name, m_host, m_healthPath})
        connect(edit, &QLineEdit::textChanged, this, &BackendDialog::check);
    for (const NumberBox *box : {m_weight, m_tier, m_maxConnections})
        connect(box, &NumberBox::typed, this, &BackendDialog::check);
}

BackendDialog::BackendDialog(std::vector<BackendConfig> known, QWidget *parent)
    : BackendDialog(parent)
{
    m_known = std::move(known);
    m_address->setKnown(m_known);
    setWindowTitle(tr("Add backend"));
    m_accept->setText(tr("Add backend"));
    check();
}

BackendDialog::BackendDialog(const BackendConfig &edited, QWidget *parent)
    : BackendDialog(parent)
{
    m_edited = edited;
    setWindowTitle(tr("Edit %1").arg(QString::fromStdString(edited.name)));
    m_accept->setText(tr("Apply"));
    m_more->setChecked(true);
    m_address->setReadOnly(true);
    m_name->setReadOnly(true);
    for (QWidget *fixed : std::initializer_list<QWidget *>{m_address, m_name})
        fixed->setToolTip(tr("Stays as it is: another address or name is another backend"));
    fill(edited);
    m_weight->setFocus();
    m_weight->selectAll();
}

void BackendDialog::setUpFields()
{
    m_weight->setValue(1);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setText(tr("&More"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setIconSize({16, 16});
    m_more->setCheckable(true);
    m_mode->setObjectName(QStringLiteral("mode"));
    m_mode->addItem(tr("Ready", "a mode"), static_cast<int>(BackendMode::Ready));
    m_mode->addItem(tr("Drain", "a mode"), static_cast<int>(BackendMode::Drain));
    m_mode->addItem(tr("Maintenance", "a mode"), static_cast<int>(BackendMode::Maintenance));
    m_tier->setSpecialValueText(tr("0, the first"));
    m_tier->setSuffix(tr(", backup"));
    m_maxConnections->setSpecialValueText(tr("no limit"));
    m_fault->setObjectName(QStringLiteral("error"));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
}

void BackendDialog::setUpForm()
{
    m_form->setContentsMargins(16, 16, 16, 16);
    m_form->setSpacing(8);
    m_form->setSizeConstraint(QLayout::SetFixedSize); // follows what is shown
    m_form->addRow(tr("&Address"), m_address);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Weight"), m_weight);
    m_form->addRow(m_more);
    m_form->addRow(tr("M&ode"), m_mode);
    m_form->addRow(tr("T&ier"), m_tier);
    m_form->addRow(tr("Max &connections"), m_maxConnections);
    m_form->addRow(tr("&Host"), m_host);
    m_form->addRow(tr("Health &path"), m_healthPath);
    m_form->addRow(QString(), m_fault);
    m_form->addRow(QString(), m_answer);
    // As wide as the widest that may come, so that the fields stay where they are.
    m_form->labelForField(m_address)->setMinimumWidth(
        m_form->labelForField(m_maxConnections)->sizeHint().width());
}

void BackendDialog::setUpButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel)->setIcon({}); // the style's own is of another world
    m_test = buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_test->setObjectName(QStringLiteral("test"));
    m_test->setToolTip(tr("Sends one GET to it, from here"));
    m_form->addRow(buttons);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setDefault(true); // only now that it is the dialog's; else Return would cancel
    m_test->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &BackendDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &BackendDialog::test);
}

void BackendDialog::fill(const BackendConfig &backend)
{
    m_address->setAddress(backend.address);
    m_name->setText(QString::fromStdString(backend.name));
    m_weight->setValue(backend.weight);
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(backend.mode)));
    m_tier->setValue(backend.tier);
    m_maxConnections->setValue(backend.maxConnections);
    m_host->setText(QString::fromStdString(backend.host));
    m_healthPath->setText(QString::fromStdString(backend.healthPath));
}

void BackendDialog::showMore(bool shown)
{
    const QColor color = Theme::of(palette()).muted;
    m_more->setIcon(glyphIcon(shown ? Glyph::Triangle : Glyph::Play, color, color));
    const QList<QWidget *> fields{m_mode, m_tier, m_maxConnections, m_host, m_healthPath};
    for (QWidget *field : fields)
        m_form->setRowVisible(field, shown);
}

void BackendDialog::readAddress()
{
    const auto &listed = m_address->list().backends;
    const bool isOne = listed.size() <= 1;
    m_name->setEnabled(isOne);
    m_weight->setEnabled(isOne);
    if (listed.size() == 1 && !m_edited && listed.front().weight != m_typedWeight) {
        m_typedWeight = listed.front().weight;
        m_weight->setValue(m_typedWeight);
    }
    m_name->setPlaceholderText(listed.size() == 1 ? QString::fromStdString(listed.front().name)
                                                  : tr("the address", "the name if none is written"));
    if (!m_edited)
        m_accept->setText(
            isOne ? tr("Add backend") : tr("Add %n backends", nullptr, static_cast<int>(listed.size())));
    m_answer->hide();
    check();
}

void BackendDialog::check()
{
    const Fault found = fault();
    showFault(found.field.isEmpty() ? Fault() : found);
    m_accept->setEnabled(found.message.isEmpty());
    m_test->setEnabled(m_address->list().backends.size() == 1);
}

/// Puts the message below the field that it is about.
void BackendDialog::showFault(const Fault &fault)
{
    m_fault->setText(fault.message);
    m_form->setRowVisible(m_fault, !fault.message.isEmpty());
    QWidget *field = fault.field.isEmpty() ? nullptr : findChild<QWidget *>(fault.field);
    if (!field)
        return;
    if (field->isHidden())
        m_more->setChecked(true);
    const QFormLayout::TakeRowResult taken = m_form->takeRow(m_fault);
    delete taken.labelItem;
    delete taken.fieldItem;
    int row = 0;
    QFormLayout::ItemRole role{};
    m_form->getWidgetPosition(field->objectName() == address ? m_address : field, &row, &role);
    m_form->insertRow(row + 1, QString(), m_fault);
}

BackendDialog::Fault BackendDialog::fault() const
{
    const BackendList &list = m_address->list();
    if (m_address->isEmpty())
        return {{}, tr("An address is needed.")};
    if (list.backends.empty())
        return {address,
            tr("Write HOST:PORT, with :WEIGHT behind it if you like. A port is a number from 1 to 65535.")};
    for (const NumberBox *box : {m_weight, m_tier, m_maxConnections}) {
        if (!box->hasAcceptableInput())
            return {box->objectName(), box->rangeText()};
    }
    if (m_edited)
        return {};
    const std::vector<BackendConfig> wanted = backends();
    for (const BackendConfig &backend : wanted) {
        if (!isBackendName(backend.name))
            return {QStringLiteral("name"), tr("A name has at most 64 letters, digits and . _ : - [ ].")};
        if (std::ranges::find(m_known, backend.name, &BackendConfig::name) != m_known.end())
            return {wanted.size() == 1 ? QStringLiteral("name") : QString(address),
                tr("There is a backend named %1 already.").arg(QString::fromStdString(backend.name))};
    }
    return {};
}

/// What several have in common is asked once; name and weight are each one's own.
std::vector<BackendConfig> BackendDialog::backends() const
{
    std::vector<BackendConfig> backends = m_address->list().backends;
    if (m_edited)
        backends = {*m_edited};
    const QString name = m_name->text().trimmed();
    for (BackendConfig &backend : backends) {
        if (backends.size() == 1 && !m_edited && !name.isEmpty())
            backend.name = name.toStdString();
        if (backends.size() == 1)
            backend.weight = m_weight->value();
        backend.mode = static_cast<BackendMode>(m_mode->currentData().toInt());
        backend.tier = m_tier->value();
        backend.maxConnections = m_maxConnections->value();
        backend.host = m_host->text().trimmed().toStdString();
        backend.healthPath = m_healthPath->text().trimmed().toStdString();
    }
    return backends;
}

void BackendDialog::submit()
{
    m_accept->setEnabled(false);
    Q_EMIT submitted(backends());
}

void BackendDialog::test()
{
    m_answer->showWaiting();
    Q_EMIT testRequested(backends().front());
}

void BackendDialog::showError(const Error &error, const std::vector<BackendConfig> &left)
{
    if (m_address->list().backends.size() > 1 && !left.empty()) {
        QStringList words;
        for (const BackendConfig &backend : left)
            words.append(QString::fromStdString(toString(backend.address))
                + QStringLiteral(":%1").arg(backend.weight));
        m_address->setText(words.join(QStringLiteral(", ")));
    }
    m_accept->setEnabled(true);
    QString field = QString::fromStdString(error.field);
    if (!findChild<QWidget *>(field) || field.isEmpty())
        field = address;
    showFault({field, errorText(error)});
    findChild<QWidget *>(field)->setFocus();
}

}
