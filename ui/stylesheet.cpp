#include "ui/stylesheet.h"

#include <utility>

namespace signalbox {

namespace {

constexpr const char *rules = R"(
QMainWindow { background: @window; }
QLabel { color: @text; }
QLabel#panelTitle { font-weight: 600; }
QLabel#panelNote, QLabel#advice { color: @muted; }
QLabel#error { color: @down; }
QMenuBar { background: @panel; border-bottom: 1px solid @line; padding: 1px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; color: @text; }
QMenuBar::item:selected { background: @selection; }
QMenu { background: @panel; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @muted; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolBar { background: @panel; border: 0; border-bottom: 1px solid @line; padding: 8px; spacing: 8px; }
QToolButton, QDialog QPushButton, signalbox--Notice QPushButton, signalbox--EmptyState QPushButton {
    background: @panel; color: @text; border: 1px solid @line; border-radius: 6px; padding: 3px 11px; min-height: 18px; }
QToolBar QToolButton { padding: 3px 6px 3px 10px; }
QToolButton#choice { border-radius: 0; border-right: 0; padding: 3px 9px; }
QToolButton#choice[isLast="true"] { border-right: 1px solid @line; }
QToolButton#choice:checked { background: @selection; font-weight: 600; }
QToolButton:hover, QDialog QPushButton:hover, signalbox--Notice QPushButton:hover { background: @window; }
QToolButton:pressed, QDialog QPushButton:pressed, signalbox--Notice QPushButton:pressed { background: @selection; }
QToolButton:disabled { color: @muted; background: @panel; }
QToolButton#more { border-color: @panel; color: @muted; padding: 3px 6px 3px 0; margin-left: -6px; }
QToolButton#more:hover { color: @text; background: @panel; }
QToolButton:focus, QPushButton:focus { border-color: @accent; }
QToolButton[popupMode="2"] { padding: 3px 26px 3px 11px; }
QToolButton::menu-indicator { subcontrol-origin: border; subcontrol-position: right center; right: 9px; width: 9px; }
QToolButton#primary, QPushButton#primary, QDialog QPushButton:default {
    background: @accent; color: @accentText; border-color: @accent; }
QToolButton#primary:focus, QPushButton#primary:focus, QDialog QPushButton:default:focus { border-color: @text; }
QToolButton#primary:disabled, QPushButton#primary:disabled, QDialog QPushButton:default:disabled {
    background: @panel; color: @muted; border-color: @line; }
QDialog { background: @panel; }
QLineEdit, QDialog QSpinBox, QDialog QDoubleSpinBox {
    background: @panel; border: 1px solid @line; border-radius: 4px; padding: 3px 6px; min-height: 18px; }
QLineEdit:focus, QDialog QSpinBox:focus, QDialog QDoubleSpinBox:focus { border-color: @accent; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: 0; padding: 0; }
signalbox--Panel QLineEdit { padding: 0 6px; min-height: 18px; max-height: 18px; }
QDialog QLineEdit:read-only { background: @window; }
QDialog QPushButton:disabled { color: @muted; }
QDialog QComboBox { background: @panel; border: 1px solid @line; border-radius: 4px; padding: 3px 6px; min-height: 18px; }
QDialog QComboBox:focus { border-color: @accent; }
QDialog QComboBox::drop-down { border: 0; width: 20px; }
QCheckBox { color: @text; spacing: 6px; }
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid @muted; border-radius: 3px; background: @panel; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/check.svg); }
QCheckBox:focus { color: @accent; }
QToolButton#flat { border-color: @panel; padding: 1px 6px; color: @muted; }
QToolButton#flat:hover { color: @text; background: @window; }
QToolButton#flat:focus { border-color: @accent; }
QFrame#sectionLine { background: @line; border: 0; }
#detailsBody, QScrollArea { background: @panel; }
QTableView { background: @panel; border: 0; color: @text; }
QHeaderView { background: @panel; border: 0; }
QHeaderView::section { background: @panel; color: @muted; border: 0; border-bottom: 1px solid @line; padding: 0 8px; }
QTableView QSpinBox { border: 1px solid @accent; background: @panel; color: @text; padding: 0 3px; }
QAbstractScrollArea::corner { background: @panel; border: 0; }
QSplitter::handle { background: transparent; }
QStatusBar { background: @panel; border-top: 1px solid @line; color: @muted; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: @muted; }
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 4px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

}

QString styleSheetOf(const Theme &theme)
{
    QString sheet = QLatin1String(rules);
    // Longer names first, so that @accent does not eat @accentText.
    for (const auto &[name, color] : {
             std::pair{QLatin1String("@accentText"), theme.accentText},
             std::pair{QLatin1String("@accent"), theme.accent},
             std::pair{QLatin1String("@selection"), theme.selection},
             std::pair{QLatin1String("@window"), theme.window},
             std::pair{QLatin1String("@panel"), theme.panel},
             std::pair{QLatin1String("@muted"), theme.muted},
             std::pair{QLatin1String("@line"), theme.line},
             std::pair{QLatin1String("@text"), theme.text},
             std::pair{QLatin1String("@down"), theme.down},
         })
        sheet.replace(name, color.name());
    return sheet;
}

}
