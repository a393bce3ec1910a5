#pragma once

#include <QList>
#include <QWidget>

namespace signalbox {

/// One figure of the strip: caption, value with unit, a note below and a sparkline beside. Red at its edge
/// when it hurts. Main thread.
class Tile final : public QWidget
{
    Q_OBJECT

public:
    explicit Tile(const QString &caption, QWidget *parent = nullptr);

    void setValue(const QString &value, const QString &unit);
    void setNote(const QString &note);
    void setTrail(const QList<double> &trail);
    void setAlarm(bool alarm);
    QString value() const { return m_value; }
    QString note() const { return m_note; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int paintTrail(QPainter &painter, int left) const; ///< where it begins, in px, if there is room
    void paintNote(QPainter &painter, int right) const;
    void paintFrame(QPainter &painter) const;
    int paintValue(QPainter &painter) const; ///< where the value ends, in px
    void describe();

    QString m_caption;
    QString m_value;
    QString m_unit;
    QString m_note;
    QList<double> m_trail;
    bool m_alarm = false;
};

}
