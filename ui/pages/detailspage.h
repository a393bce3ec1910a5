#pragma once

#include <QWidget>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace signalbox {

/// A pane of details: a title line with a close button, and sections below it that scroll. Main thread.
class DetailsPage : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPage(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {300, 600}; }

Q_SIGNALS:
    void closed();

protected:
    void setTitle(const QString &title, const QColor &mark = {});
    /// Before the close button.
    void addToTitle(QWidget *widget);
    /// A heading with a line above; what is added next belongs to it.
    void addHeading(const QString &text);
    void addContent(QWidget *content);
    /// Rows of names and values.
    QFormLayout *addFields();
    static QLabel *addField(QFormLayout *fields, const QString &name);
    void finish(); ///< nothing more is added

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QLabel *m_mark;
    QLabel *m_title;
    QHBoxLayout *m_header;
    QVBoxLayout *m_sections;
    QScrollArea *m_scroll;
};

}
