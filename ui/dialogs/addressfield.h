#pragma once

#include "ui/dialogs/backendlist.h"

#include <QTimer>
#include <QWidget>

class QHostInfo;
class QLabel;
class QLineEdit;

namespace signalbox {

/// Where a backend is, as it is typed, or where several are, as they are pasted; says below how that is
/// understood and what the name resolves to. Main thread.
class AddressField final : public QWidget
{
    Q_OBJECT

public:
    explicit AddressField(QWidget *parent = nullptr);

    void setAddress(const Address &address);
    void setText(const QString &text);
    void setReadOnly(bool readOnly);
    /// Those that are there already, to say so.
    void setKnown(std::vector<BackendConfig> known) { m_known = std::move(known); }
    const BackendList &list() const { return m_list; }
    bool isEmpty() const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void lookUp();
    void showAnswer(const QHostInfo &answer);
    QString understood() const;
    QString sameAddress() const;
    void say(const QString &hint);

    QLineEdit *m_edit = nullptr;
    QLabel *m_hint = nullptr;
    QTimer m_pause; ///< in typing, before a name is looked up
    int m_lookup = -1; ///< the one whose answer counts; -1: none
    BackendList m_list;
    std::vector<BackendConfig> m_known;
};

}
