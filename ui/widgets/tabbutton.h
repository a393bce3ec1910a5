#pragma once

#include <QAbstractButton>

namespace signalbox {

/// A title that is one of several to choose from, as in a tab bar. Main thread.
class TabButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TabButton(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFont boldFont() const;
};

}
