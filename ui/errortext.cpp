#include "ui/errortext.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::ErrorText)
};

}

QString errorText(const Error &error)
{
    if (error.code == "exists" || error.code == "duplicate_name")
        return ErrorText::tr("There is a backend of this name already.");
    if (error.code == "not_found")
        return ErrorText::tr("This backend is not there any more.");
    if (error.code == "own_listener")
        return ErrorText::tr("Signalbox itself listens at this address.");
    if (error.code == "busy")
        return ErrorText::tr("Signalbox is too busy, or has not been started.");
    return QString::fromStdString(error.message);
}

}
