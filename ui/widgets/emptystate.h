#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace signalbox {

/// Says, in the middle of a pane, why there is nothing in it and what to do about it. Main thread.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &headline, const QString &advice, QWidget *parent = nullptr);

    void setHeadline(const QString &headline);
    /// Beside those before it; the first is the one to take.
    QPushButton *addButton(const QString &text);

private:
    QLabel *m_headline = nullptr;
    QHBoxLayout *m_buttons = nullptr;
};

}
