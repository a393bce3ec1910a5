#pragma once

#include <QSpinBox>

namespace signalbox {

/// A whole number that is typed. What is out of its range stays as it was typed, is not taken, and its tool
/// tip says what is. Main thread.
class NumberBox final : public QSpinBox
{
    Q_OBJECT

public:
    NumberBox(int least, int most, QWidget *parent = nullptr);

    QString rangeText() const; ///< "A whole number from 0 to 1,000"
    void sayRange(); ///< in a tool tip

Q_SIGNALS:
    void typed(); ///< also what is out of range, of which textChanged() says nothing

protected:
    QValidator::State validate(QString &input, int &position) const override;
    void keyPressEvent(QKeyEvent *event) override;
};

}
