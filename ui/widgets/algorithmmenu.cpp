#include "ui/widgets/algorithmmenu.h"

#include "ui/format.h"

#include <QActionGroup>

namespace signalbox {

AlgorithmMenu::AlgorithmMenu(QWidget *parent)
    : QMenu(tr("&Algorithm"), parent)
    , m_group(new QActionGroup(this))
{
    for (const Algorithm algorithm : {Algorithm::WeightedRoundRobin, Algorithm::RoundRobin}) {
        QAction *action = addAction(algorithmText(algorithm));
        action->setCheckable(true);
        action->setData(static_cast<int>(algorithm));
        m_group->addAction(action);
    }
    connect(m_group, &QActionGroup::triggered, this,
        [this](const QAction *action) { Q_EMIT chosen(static_cast<Algorithm>(action->data().toInt())); });
}

void AlgorithmMenu::setAlgorithm(Algorithm algorithm)
{
    for (QAction *action : m_group->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(algorithm));
}

}
