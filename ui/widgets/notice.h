#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace signalbox {

/// A message across the window that stays until it is dismissed or settled, with at most one thing to do
/// about it. Main thread.
class Notice final : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    /// An empty action shows no button.
    void showMessage(const QString &message, const QString &action = {});
    QString message() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_message = nullptr;
    QPushButton *m_action = nullptr;
    QPushButton *m_dismiss = nullptr;
};

}
