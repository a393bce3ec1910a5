#include "ui/widgets/listenerbutton.h"

#include "ui/glyph.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

namespace signalbox {

ListenerButton::ListenerButton(QWidget *parent)
    : QToolButton(parent)
{
    auto *menu = new QMenu(this);
    m_copy = menu->addAction(tr("&Copy address"), this,
        [this] { QGuiApplication::clipboard()->setText(m_urls.join(QLatin1Char('\n'))); });
    setMenu(menu);
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAccessibleName(tr("Listener"));
    draw();
}

void ListenerButton::addActions(const QList<QAction *> &actions)
{
    menu()->addActions(actions);
}

void ListenerButton::setListening(Listening listening)
{
    m_listening = listening;
    draw();
}

void ListenerButton::showSnapshot(const Snapshot &snapshot)
{
    QStringList urls;
    for (const std::string &url : snapshot.listeners)
        urls.append(QString::fromStdString(url));
    const Listening listening = snapshot.isListening ? Listening::Yes : Listening::Stopped;
    if (urls == m_urls && listening == m_listening)
        return;
    m_urls = urls;
    setListening(listening);
}

QString ListenerButton::caption() const
{
    QStringList places;
    for (const QString &url : m_urls)
        places.append(QUrl(url).authority());
    switch (m_listening) {
    case Listening::Starting:
        return tr("Starting…");
    case Listening::Yes:
        return places.isEmpty() ? tr("Listening") : tr("Listening on %1").arg(places.front());
    case Listening::Stopped:
        return tr("Stopped");
    case Listening::Failed:
        return tr("Not listening");
    }
    Q_UNREACHABLE();
}

void ListenerButton::draw()
{
    const Theme &theme = Theme::of(palette());
    const bool failed = m_listening == Listening::Failed;
    const QColor idle = failed ? theme.down : theme.muted;
    const QColor color = m_listening == Listening::Yes ? theme.up : idle;
    setText(caption());
    setAccessibleDescription(text());
    setToolTip(m_urls.join(QLatin1Char('\n')));
    setIcon(glyphIcon(failed ? Glyph::Cross : Glyph::Disc, color, color));
    m_copy->setEnabled(!m_urls.isEmpty());
}

void ListenerButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

}
