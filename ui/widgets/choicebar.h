#pragma once

#include <QWidget>

class QButtonGroup;

namespace signalbox {

/// A row of joined buttons of which one is down. Main thread.
class ChoiceBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceBar(QWidget *parent = nullptr);

    void addChoice(int value, const QString &text);
    void setValue(int value); ///< emits nothing
    int value() const;

Q_SIGNALS:
    void chosen(int value);

private:
    QButtonGroup *m_group;
};

}
