#include "ui/dialogs/addressfield.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 300ms;
constexpr int fieldWidth = 360; // px
constexpr int mostNamed = 3;

}

AddressField::AddressField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_hint(new QLabel)
{
    setFocusProxy(m_edit);
    m_edit->setObjectName(QStringLiteral("address"));
    m_edit->setPlaceholderText(tr("localhost:9001, just 9001, or a list"));
    m_edit->setMinimumWidth(fieldWidth);
    m_edit->setAccessibleName(tr("Address"));
    m_hint->setObjectName(QStringLiteral("advice"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setMinimumHeight(m_hint->fontMetrics().height());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &AddressField::lookUp);
    connect(m_edit, &QLineEdit::textChanged, this, &AddressField::read);
}

void AddressField::setAddress(const Address &address)
{
    m_edit->setText(QString::fromStdString(toString(address)));
}

void AddressField::setText(const QString &text)
{
    m_edit->setText(text);
}

void AddressField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

bool AddressField::isEmpty() const
{
    return m_list.backends.empty() && m_list.refused.isEmpty();
}

void AddressField::read()
{
    m_list = BackendList::read(m_edit->text());
    m_lookup = -1;
    say(understood());
    if (m_list.backends.size() == 1)
        m_pause.start();
    else
        m_pause.stop();
    Q_EMIT changed();
}

void AddressField::say(const QString &hint)
{
    m_hint->setText(m_hint->fontMetrics().elidedText(hint, Qt::ElideRight, fieldWidth));
    m_hint->setToolTip(m_hint->text() == hint ? QString() : hint);
    m_edit->setAccessibleDescription(hint);
}

QString AddressField::understood() const
{
    const int count = static_cast<int>(m_list.backends.size());
    if (count == 1 && m_list.refused.isEmpty())
        return sameAddress();
    if (count == 0)
        return {};
    if (!m_list.refused.isEmpty())
        return tr("%n backends; not understood: %1", nullptr, count)
            .arg(m_list.refused.join(QStringLiteral(", ")));
    QStringList names;
    for (int i = 0; i < std::min(count, mostNamed); ++i)
        names.append(QString::fromStdString(m_list.backends.at(static_cast<std::size_t>(i)).name));
    const QString named = names.join(QStringLiteral(", "));
    return count > mostNamed ? tr("%n backends: %1, …", nullptr, count).arg(named)
                             : tr("%n backends: %1", nullptr, count).arg(named);
}

QString AddressField::sameAddress() const
{
    const auto it = std::ranges::find(m_known, m_list.backends.front().address, &BackendConfig::address);
    return it == m_known.end() ? QString()
                               : tr("the address of %1 too").arg(QString::fromStdString(it->name));
}

void AddressField::lookUp()
{
    const QString host = QString::fromStdString(m_list.backends.front().address.host);
    if (QHostAddress(host).isNull())
        m_lookup = QHostInfo::lookupHost(host, this, &AddressField::showAnswer);
}

void AddressField::showAnswer(const QHostInfo &answer)
{
    if (answer.lookupId() != m_lookup)
        return;
    QStringList addresses;
    for (const QHostAddress &address : answer.addresses())
        addresses.append(address.toString());
    addresses.removeDuplicates();
    const QString resolved = addresses.isEmpty()
        ? tr("does not resolve now")
        : tr("resolves to %1").arg(addresses.join(QStringLiteral(", ")));
    const QString before = understood();
    say(before.isEmpty() ? resolved : tr("%1; %2", "two facts").arg(resolved, before));
}

}
