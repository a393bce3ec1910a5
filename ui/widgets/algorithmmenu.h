#pragma once

#include "engine/config/config.h"

#include <QMenu>

class QActionGroup;

namespace signalbox {

/// The algorithms to choose from, each with what it does; the one in use is marked. Main thread.
class AlgorithmMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit AlgorithmMenu(QWidget *parent = nullptr);

    void setAlgorithm(Algorithm algorithm);

Q_SIGNALS:
    void chosen(signalbox::Algorithm algorithm);

private:
    void add(Algorithm algorithm);

    QActionGroup *m_group;
};

}
