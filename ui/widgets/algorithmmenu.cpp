#include "ui/widgets/algorithmmenu.h"

#include "ui/format.h"

#include <QActionGroup>

namespace signalbox {

AlgorithmMenu::AlgorithmMenu(QWidget *parent)
    : QMenu(tr("&Algorithm"), parent)
    , m_group(new QActionGroup(this))
{
    setToolTipsVisible(true);
    for (const Algorithm algorithm : {Algorithm::WeightedRoundRobin, Algorithm::RoundRobin,
             Algorithm::LeastConnection, Algorithm::ConsistentHashing, Algorithm::Maglev,
             Algorithm::TwoChoices, Algorithm::PeakEwma, Algorithm::Random})
        add(algorithm);
    connect(m_group, &QActionGroup::triggered, this,
        [this](const QAction *action) { Q_EMIT chosen(static_cast<Algorithm>(action->data().toInt())); });
}

void AlgorithmMenu::add(Algorithm algorithm)
{
    QAction *action = addAction(algorithmText(algorithm));
    action->setToolTip(algorithmAdvice(algorithm));
    action->setCheckable(true);
    action->setData(static_cast<int>(algorithm));
    m_group->addAction(action);
}

void AlgorithmMenu::setAlgorithm(Algorithm algorithm)
{
    for (QAction *action : m_group->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(algorithm));
}

}
