#pragma once

#include "engine/config/config.h"

#include <QDialog>

#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

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
    void setUpFields();
    void setUpForm();
    void showMore(bool shown);
    void readAddress();
    void readName();
    void submit();
    QString problem() const;

    QLineEdit *m_address = nullptr;
    QLineEdit *m_name = nullptr;
    QSpinBox *m_weight = nullptr;
    QToolButton *m_more = nullptr;
    QSpinBox *m_tier = nullptr;
    QSpinBox *m_maxConnections = nullptr;
    QLabel *m_error = nullptr;
    QPushButton *m_add = nullptr;
    QFormLayout *m_form = nullptr;
    std::optional<BackendConfig> m_typed; ///< what the address field says, weight included
};

}
