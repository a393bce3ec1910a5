#pragma once

#include <QToolBar>

namespace signalbox {

/// A tool bar whose labels give up their place, then its buttons their texts, the last first, where there is
/// no room for all. Main thread.
class FittingToolBar final : public QToolBar
{
    Q_OBJECT

public:
    explicit FittingToolBar(const QString &title, QWidget *parent = nullptr);

    /// With an icon and a text, of which the icon is enough.
    void addYielding(const QList<QAction *> &actions);
    void addYielding(QWidget *label);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();
    QStringList texts() const;
    bool isTooWide() const;
    void showLabels(bool isShown);
    void showText(QAction *action, bool isShown);

    QList<QAction *> m_yielding;
    QList<QAction *> m_labels;
    QStringList m_fittedTexts;
    bool m_isFitting = false;
};

}
