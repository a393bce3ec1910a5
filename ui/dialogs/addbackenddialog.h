#pragma once

#include "engine/config/config.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace signalbox {

/// Asks for a backend and stays open until the engine took it: submitted() asks, accept() or showError()
/// answers. Main thread.
class AddBackendDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddBackendDialog(QWidget *parent = nullptr);

    void showError(const QString &message);

Q_SIGNALS:
    void submitted(const signalbox::BackendConfig &backend);

private:
    void readAddress();
    void readName();
    void submit();
    QString problem() const;

    QLineEdit *m_address = nullptr;
    QLineEdit *m_name = nullptr;
    QSpinBox *m_weight = nullptr;
    QLabel *m_error = nullptr;
    QPushButton *m_add = nullptr;
    std::optional<BackendConfig> m_typed; ///< what the address field says, weight included
};

}
