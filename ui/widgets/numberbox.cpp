#include "ui/widgets/numberbox.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolTip>

namespace signalbox {

NumberBox::NumberBox(int least, int most, QWidget *parent)
    : QSpinBox(parent)
{
    setRange(least, most);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(lineEdit(), &QLineEdit::inputRejected, this, &NumberBox::sayRange);
    connect(lineEdit(), &QLineEdit::textChanged, this, &NumberBox::typed);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] {
        if (!hasAcceptableInput() && !cleanText().isEmpty())
            sayRange();
    });
}

QString NumberBox::rangeText() const
{
    return tr("A whole number from %1 to %2")
        .arg(QLocale().toString(minimum()), QLocale().toString(maximum()));
}

void NumberBox::sayRange()
{
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), rangeText(), this);
}

/// QSpinBox takes no digit that leads out of the range, so that 1001 would become 100.
QValidator::State NumberBox::validate(QString &input, int &position) const
{
    const QValidator::State state = QSpinBox::validate(input, position);
    if (state != QValidator::Invalid)
        return state;
    QString number = input;
    if (!suffix().isEmpty() && number.endsWith(suffix()))
        number.chop(suffix().size());
    bool isNumber = false;
    QLocale().toLongLong(number.trimmed(), &isNumber);
    return isNumber ? QValidator::Intermediate : QValidator::Invalid;
}

/// Enter would put the last number that was in the range in its place, and confirm that.
void NumberBox::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !hasAcceptableInput())
        sayRange();
    else
        QSpinBox::keyPressEvent(event);
}

}
