#include "ui/undo/steptext.h"

#include "ui/format.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct OneBackend
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::StepText)

public:
    QString operator()(const AddBackend &command) const { return name(tr("Add %1"), command.backend.name); }
    QString operator()(const RemoveBackend &command) const { return name(tr("Remove %1"), command.name); }
    QString operator()(const UpdateBackend &command) const { return name(tr("Edit %1"), command.name); }
    QString operator()(const SetWeight &command) const { return name(tr("Weight of %1"), command.name); }
    QString operator()(const SetMode &command) const
    {
        switch (command.mode) {
        case BackendMode::Drain:
            return name(tr("Drain %1"), command.name);
        case BackendMode::Maintenance:
            return name(tr("Maintenance of %1"), command.name);
        case BackendMode::Ready:
            break;
        }
        return name(tr("Make %1 ready"), command.name);
    }
    QString operator()(const SetAlgorithm &command) const { return algorithmText(command.algorithm); }
    template <class Other> QString operator()(const Other &) const { return {}; }

private:
    static QString name(const QString &text, const std::string &name)
    {
        return text.arg(QString::fromStdString(name));
    }
};

struct SeveralBackends
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::StepText)

public:
    QString operator()(const AddBackend &) const { return tr("Add %n backends", nullptr, count); }
    QString operator()(const RemoveBackend &) const { return tr("Remove %n backends", nullptr, count); }
    QString operator()(const SetWeight &) const { return tr("Weights of %n backends", nullptr, count); }
    QString operator()(const SetMode &command) const
    {
        switch (command.mode) {
        case BackendMode::Drain:
            return tr("Drain %n backends", nullptr, count);
        case BackendMode::Maintenance:
            return tr("Maintenance of %n backends", nullptr, count);
        case BackendMode::Ready:
            break;
        }
        return tr("Make %n backends ready", nullptr, count);
    }
    template <class Other> QString operator()(const Other &) const { return {}; }

    int count;
};

}

QString stepText(const std::vector<Command> &commands)
{
    if (commands.size() == 1)
        return std::visit(OneBackend{}, commands.front());
    return std::visit(SeveralBackends{static_cast<int>(commands.size())}, commands.front());
}

}
