#pragma once

#include "engine/engine.h"

#include <QWidget>

class QLabel;

namespace signalbox {

/// What a backend answered when it was asked for a test; once hidden, it waits for no answer. Main thread.
class TestAnswer final : public QWidget
{
    Q_OBJECT

public:
    explicit TestAnswer(QWidget *parent = nullptr);

    void showWaiting();
    void showAnswer(const BackendTest &test);
    void showFailure(const QString &reason);

private:
    void say(const QString &summary, bool isGood, const QString &detail = {});

    QLabel *m_summary = nullptr;
    QLabel *m_detail = nullptr;
};

}
