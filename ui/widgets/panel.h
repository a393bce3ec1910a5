#pragma once

#include <QFrame>

class QHBoxLayout;

class QVBoxLayout;

namespace signalbox {

class ElidedLabel;

/// A surface with a line of 1 px around it, and a title with a note beside it. Main thread.
class Panel : public QFrame
{
    Q_OBJECT

public:
    explicit Panel(const QString &title, QWidget *parent = nullptr);

    void setNote(const QString &note);
    void setContent(QWidget *content);
    void addToHeader(QWidget *tool); ///< at its end

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_header = nullptr;
    QHBoxLayout *m_headerLayout = nullptr;
    ElidedLabel *m_note = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

}
