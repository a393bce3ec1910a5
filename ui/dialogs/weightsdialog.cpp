#include "ui/dialogs/weightsdialog.h"

#include "ui/dialogs/intendedshares.h"
#include "ui/dialogs/sharebar.h"
#include "ui/format.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr int mostWeight = 1000;
constexpr int mostHeight = 420; // px of lines; more of them scroll
constexpr int room = 32; // px

QLabel *label(const QString &text, const char *name)
{
    auto *label = new QLabel(text);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    return label;
}

}

WeightsDialog::WeightsDialog(
    std::vector<BackendSnapshot> backends, Algorithm algorithm, const std::vector<Row> &rows, QWidget *parent)
    : QDialog(parent)
    , m_backends(std::move(backends))
    , m_algorithm(algorithm)
{
    setWindowTitle(tr("Set weights"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(lines(rows), 1);
    if (!usesWeights(m_algorithm))
        layout->addWidget(label(tr("%1 ignores the weights").arg(algorithmText(m_algorithm)), "advice"));
    layout->addWidget(buttons());
    preview();
    if (!m_lines.empty())
        m_lines.front().weight->setFocus();
}

QWidget *WeightsDialog::lines(const std::vector<Row> &rows)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    grid->addWidget(label(tr("Backend"), "advice"), 0, 0);
    grid->addWidget(label(tr("Weight"), "advice"), 0, 1);
    grid->addWidget(label(tr("Intended share"), "advice"), 0, 2);
    for (const Row &row : rows)
        addLine(*grid, row);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its fields have it
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    const QSize hint = content->sizeHint();
    area->setMinimumSize(hint.width() + room, std::min(hint.height(), mostHeight));
    return area;
}

void WeightsDialog::addLine(QGridLayout &grid, const Row &row)
{
    const auto it = std::ranges::find(m_backends, row.id, &BackendSnapshot::id);
    if (it == m_backends.end())
        return;
    const int line = grid.rowCount();
    const QString backend = QString::fromStdString(it->config.name);
    auto *name = label(backend, "name");
    auto *weight = new QSpinBox;
    weight->setRange(0, mostWeight);
    weight->setValue(it->config.weight);
    weight->setAlignment(Qt::AlignRight);
    weight->setButtonSymbols(QAbstractSpinBox::NoButtons);
    weight->setAccessibleName(tr("Weight of %1").arg(backend));
    auto *share = new ShareBar(row.color);
    share->setBefore(it->intendedShare);
    grid.addWidget(name, line, 0);
    grid.addWidget(weight, line, 1);
    grid.addWidget(share, line, 2);
    connect(weight, &QSpinBox::valueChanged, this, &WeightsDialog::preview);
    m_lines.push_back({static_cast<std::size_t>(it - m_backends.begin()), weight, share});
}

QWidget *WeightsDialog::buttons()
{
    auto *box = new QDialogButtonBox;
    auto *apply = box->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    box->addButton(QDialogButtonBox::Cancel)->setIcon({}); // the style's own is of another world
    auto *equal = box->addButton(tr("&Equal"), QDialogButtonBox::ActionRole);
    auto *hundred = box->addButton(tr("In &percent"), QDialogButtonBox::ActionRole);
    equal->setObjectName(QStringLiteral("equal"));
    equal->setToolTip(tr("Each gets the same"));
    hundred->setObjectName(QStringLiteral("percent"));
    hundred->setToolTip(tr("In the same proportions, with a sum of 100"));
    for (QPushButton *button : {equal, hundred})
        button->setAutoDefault(false);
    apply->setDefault(true);
    connect(equal, &QPushButton::clicked, this, [this] { setWeights(std::vector<int>(m_lines.size(), 1)); });
    connect(hundred, &QPushButton::clicked, this, [this] { setWeights(scaledToHundred(weights())); });
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

std::vector<int> WeightsDialog::weights() const
{
    std::vector<int> weights;
    for (const Line &line : m_lines)
        weights.push_back(line.weight->value());
    return weights;
}

void WeightsDialog::setWeights(const std::vector<int> &weights)
{
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i].weight->setValue(weights[i]);
}

void WeightsDialog::preview()
{
    std::vector<BackendSnapshot> wanted = m_backends;
    for (const Line &line : m_lines)
        wanted[line.backend].config.weight = line.weight->value();
    const std::vector<double> shares = intendedShares(wanted, m_algorithm);
    for (const Line &line : m_lines)
        line.share->setShare(shares[line.backend]);
}

std::vector<WeightsDialog::Weight> WeightsDialog::changed() const
{
    std::vector<Weight> changed;
    for (const Line &line : m_lines) {
        const BackendConfig &backend = m_backends[line.backend].config;
        if (line.weight->value() != backend.weight)
            changed.push_back({backend.name, line.weight->value()});
    }
    return changed;
}

}
