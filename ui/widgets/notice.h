#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace signalbox {

/// A message across the window that stays until it is dismissed or settled, with what can be done about it.
/// Main thread.
class Notice final : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    enum class Kind {
        Trouble,
        Standing, ///< trouble that stays until something is done about it: not to be dismissed
        News,
    };

    /// With a button for each action. The actions' owner keeps them as long as the message is shown.
    void showMessage(const QString &message, const QList<QAction *> &actions = {}, Kind kind = Kind::Trouble);
    QString message() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setActions(const QList<QAction *> &actions);
    QPushButton *addButton(QAction *action);

    QHBoxLayout *m_layout = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_dismiss = nullptr;
    QList<QAction *> m_actions;
    QList<QPushButton *> m_buttons; ///< of the actions
    Kind m_kind = Kind::Trouble;
};

}
