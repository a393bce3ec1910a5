#pragma once

#include "engine/engine.h"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace signalbox {

class AddressField;
class NumberBox;
class TestAnswer;

/// Asks for new backends, or for the settings of one that is there, and stays open until the engine took
/// them: submitted() asks, accept() or showError() answers. Main thread.
class BackendDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For adding; `known` are there already.
    explicit BackendDialog(std::vector<BackendConfig> known, QWidget *parent = nullptr);
    /// For editing; name and address stay.
    explicit BackendDialog(const BackendConfig &edited, QWidget *parent = nullptr);

    const std::optional<BackendConfig> &edited() const { return m_edited; } ///< as it was; nullopt: adding
    /// Shows why at the field that it is about. Of several backends `left` were not taken.
    void showError(const Error &error, const std::vector<BackendConfig> &left = {});
    void test();
    TestAnswer &answer() const { return *m_answer; }

Q_SIGNALS:
    void submitted(const std::vector<signalbox::BackendConfig> &backends);
    void testRequested(const signalbox::BackendConfig &backend);

private:
    struct Fault
    {
        QString field; ///< its object name, the setting's key; empty: something is still to be written
        QString message;
    };

    explicit BackendDialog(QWidget *parent);
    void setUpFields();
    void setUpForm();
    void setUpButtons();
    void fill(const BackendConfig &backend);
    void showMore(bool shown);
    void readAddress();
    void check();
    void showFault(const Fault &fault);
    Fault fault() const;
    std::vector<BackendConfig> backends() const;
    void submit();

    std::vector<BackendConfig> m_known;
    std::optional<BackendConfig> m_edited;
    AddressField *m_address = nullptr;
    QLineEdit *m_name = nullptr;
    NumberBox *m_weight = nullptr;
    QToolButton *m_more = nullptr;
    QComboBox *m_mode = nullptr;
    NumberBox *m_tier = nullptr;
    NumberBox *m_maxConnections = nullptr;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_healthPath = nullptr;
    QLabel *m_fault = nullptr;
    TestAnswer *m_answer = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_accept = nullptr;
    QFormLayout *m_form = nullptr;
    int m_typedWeight = 1; ///< that the address last asked for
};

}
