"""Colours, type and the one stylesheet: Fusion with two palettes, following the system while it runs."""

from dataclasses import dataclass
from string import Template
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ....resources_path import resource


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one scheme, as #RRGGBB."""

    dark: bool
    window: str
    base: str
    raised: str
    text: str
    secondary: str
    line: str
    accent: str
    accent_text: str
    accent_hover: str
    selection: str  # what is chosen
    hover: str  # what the pointer rests on
    pressed: str  # what is held down, or whose menu is open
    good: str
    careful: str
    bad: str


LIGHT: Final = Theme(
    dark=False,
    window="#F5F6F8",
    base="#FFFFFF",
    raised="#FFFFFF",
    text="#1B1F24",
    secondary="#57606A",
    line="#DCE0E5",
    accent="#0B63B6",
    accent_text="#FFFFFF",
    accent_hover="#094F91",
    selection="#D7E8FA",
    hover="#E8EBEF",
    pressed="#D5DAE0",
    good="#1A7F37",
    careful="#8A5A00",
    bad="#C0202B",
)
DARK: Final = Theme(
    dark=True,
    window="#15181C",
    base="#1C2026",
    raised="#242A31",
    text="#E6EAEE",
    secondary="#9BA5AF",
    line="#323941",
    accent="#5AA9F5",
    accent_text="#10151B",
    accent_hover="#7DBBF8",
    selection="#1F4B7A",
    hover="#2C333B",
    pressed="#3A434D",
    good="#4CC267",
    careful="#D9A52B",
    bad="#FF6B61",
)

_STYLE: Final = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 6px; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {
    background: $base; color: $text; border: 1px solid $line; border-radius: 6px; padding: 3px 6px;
    min-height: $line_height; selection-background-color: $accent; selection-color: $accent_text;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $secondary; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 1px solid $accent; }
QLineEdit[problem="true"] { border: 1px solid $bad; }
QComboBox { padding-left: 8px; padding-right: 8px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($down); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; outline: 0; }
[reads="true"] QLineEdit, [reads="true"] QPlainTextEdit, [reads="true"] QComboBox {
    background: transparent; border-color: transparent; }
[reads="true"] QLineEdit[blank="true"], [reads="true"] QPlainTextEdit[blank="true"] {
    background: $base; border-color: $line; }
[reads="true"] QLineEdit:hover, [reads="true"] QPlainTextEdit:hover, [reads="true"] QComboBox:hover {
    background: $window; border-color: $line; }
[reads="true"] QLineEdit:focus, [reads="true"] QPlainTextEdit:focus, [reads="true"] QComboBox:focus {
    background: $base; border-color: $accent; }
[reads="true"] QLineEdit[problem="true"] { border-color: $bad; }
QCheckBox::indicator, #checks::indicator {
    width: 14px; height: 14px; border: 1px solid $secondary; border-radius: 4px; background: $base; }
QCheckBox::indicator:checked, #checks::indicator:checked {
    background: $accent; border-color: $accent; image: url($checked); }
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $secondary; border-radius: 8px; background: $base; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; }
QCheckBox, QRadioButton { border: 1px solid transparent; border-radius: 4px; padding: 2px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; }
QPushButton {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6px; padding: 4px 12px;
    min-height: $line_height;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:open, QToolButton:pressed, QToolButton:open { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $secondary; }
QPushButton[primary="true"] { background: $accent; color: $accent_text; border: 1px solid $accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[primary="true"]:disabled { background: $line; color: $secondary; border-color: $line; }
QPushButton::menu-indicator {
    image: url($down); width: 12px; height: 12px; subcontrol-position: center right; right: 8px;
}
QPushButton, QToolButton { icon-size: $icon; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px 6px; color: $text; }
QToolButton:checked { background: $selection; border: 1px solid $accent; }
QToolButton:checked:hover { background: $selection; }
QToolButton::menu-indicator { image: none; }
QToolButton[chip="true"] {
    background: $raised; border: 1px solid $line; border-radius: 11px; padding: 2px 11px; min-height: 18px;
}
QToolButton[chip="true"]:checked { background: $selection; border-color: $accent; }
QToolButton[chip="true"]:focus { border-color: $accent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QTabBar { font-weight: 600; }
QTabBar::tab { background: transparent; color: $secondary; padding: 10px 14px 8px 14px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected:focus { color: $accent; }
QTabBar[small="true"] { font-weight: 400; }
QTabBar[small="true"]::tab { padding: 6px 8px 5px 8px; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTableView, QListView, QTreeView {
    background: $base; alternate-background-color: $base; border: 1px solid transparent; gridline-color: transparent;
    selection-background-color: $selection; selection-color: $text; outline: 0;
}
QListView:focus, QTreeView:focus { border: 1px solid $accent; }
QTableView::item { padding: 0 5px; border: none; }
QTableView::item:selected { background: $selection; color: $text; }
QListView::item { padding: 6px 8px; border: none; }
#cards { background: transparent; }
#column { background: transparent; border: 1px solid transparent; border-radius: 8px; }
#day { background: $base; border: 1px solid $line; border-radius: 6px; }
#day[off="true"], #day[past="true"] { background: transparent; }
#day[focused="true"], #day[over="true"] { border-color: $accent; }
#day[over="true"] { background: $selection; }
#dayLines { background: transparent; border: 1px solid transparent; border-radius: 4px; }
#dayLines:focus { border-color: $accent; }
#dayLines::item { padding: 3px 4px; }
#dayLines::item:selected { background: $selection; color: $text; }
#column[over="true"] { background: $selection; border: 1px solid $accent; }
QHeaderView { background: $base; }
QHeaderView::section {
    background: $base; color: $secondary; border: none; border-bottom: 1px solid $line; padding: 6px 8px;
}
QHeaderView::section:hover { color: $text; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QStatusBar { background: $window; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { padding: 2px 12px; }
QMenu { background: $raised; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $secondary; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea:focus, QTextBrowser:focus { border: 1px solid $accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 1px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCalendarWidget QToolButton { font-weight: 600; }
#qt_calendar_navigationbar { background: $raised; }
#toast { background: $text; border-radius: 8px; }
#toast QLabel { color: $window; }
#toast QPushButton { background: transparent; border: none; color: $toast_action; font-weight: 600; padding: 2px 8px; }
#toast QPushButton:focus { border: 1px solid $toast_action; }
#details, #body { background: $base; }
#card { background: $raised; border: 1px solid $line; border-radius: 8px; }
#card[warns="true"] { border-color: $careful; }
#card QTableView, #card QHeaderView, #card QHeaderView::section { background: $raised; }
#chip { background: $selection; border: 1px solid $selection; border-radius: 12px; }
#chip[problem="true"] { background: $base; border-color: $bad; }
#chip QToolButton { background: transparent; border-radius: 10px; padding: 2px 4px; }
#chip QToolButton:focus { border: 1px solid $accent; }
#quiet { color: $secondary; padding: 3px 4px; }
#save { border: 1px dashed $accent; border-radius: 10px; padding: 2px 10px; color: $accent; }
#filter { background: $raised; border: 1px solid $line; padding: 4px 6px; }
#filter:hover { background: $hover; }
#filter:focus { border-color: $accent; }
#filter:pressed, #filter:open { background: $pressed; }
#popover { background: $raised; border: 1px solid $line; border-radius: 8px; }
#checks { border: 1px solid $line; border-radius: 6px; }
#checks:focus { border: 1px solid $accent; }
#checks::item { padding: 3px 4px; }
#found { background: transparent; }
#key { background: $raised; border: 1px solid $line; border-radius: 4px; padding: 1px 6px; }
#finder { background: $base; padding: 0; min-height: 26px; }
#finder:hover { background: $base; border-color: $accent; }
#pill { border-radius: 9px; padding: 1px 8px; }
QLabel[role="secondary"] { color: $secondary; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="problem"] { color: $bad; }
QLabel[role="careful"] { color: $careful; }
""")

_current = LIGHT


def current() -> Theme:
    """The theme in use."""
    return _current


def pill_colours(role: str) -> tuple[QColor, QColor]:
    """A pill's word and the soft ground under it, which lets a little of its colour through: good, careful, bad."""
    colour = {"good": _current.good, "careful": _current.careful, "bad": _current.bad}.get(role, _current.secondary)
    word, ground = QColor(colour), QColor(colour)
    ground.setAlpha(28)
    # On its own tint a colour would be harder to read than on the page.
    return word.lighter(112) if _current.dark else word.darker(118), ground


def is_dark(app: QApplication, wish: str) -> bool:
    """Whether to be dark: by wish ("light", "dark"), else as the system is."""
    if wish in ("light", "dark"):
        return wish == "dark"
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def apply_theme(app: QApplication, dark: bool) -> Theme:
    """Sets style, palette and stylesheet of the whole program."""
    global _current
    _current = DARK if dark else LIGHT
    app.setStyle("Fusion")
    app.setPalette(_palette(_current))
    colours = {name: getattr(_current, name) for name in Theme.__dataclass_fields__}
    scheme = "dark" if dark else "light"
    pictures = {name: resource(f"icons/{name}-{scheme}.svg").as_posix() for name in ("down", "checked")}
    # A height that a style sheet names is the least that a layout gives: below a line of the font, texts are cut.
    line = f"{max(20, QFontMetrics(app.font()).height() + 2)}px"
    icon = f"{max(16, QFontMetrics(app.font()).height())}px"  # icons grow with the words beside them
    action = (LIGHT if dark else DARK).accent
    app.setStyleSheet(_STYLE.substitute(colours, toast_action=action, line_height=line, icon=icon, **pictures))
    return _current


def scale_type(app: QApplication, usual: QFont, percent: int) -> None:
    """The whole program's type, in percent of what is usual."""
    font = QFont(usual)
    if usual.pointSizeF() > 0:
        font.setPointSizeF(usual.pointSizeF() * percent / 100)
    else:
        font.setPixelSize(round(usual.pixelSize() * percent / 100))
    if font != app.font():
        app.setFont(font)


def _palette(theme: Theme) -> QPalette:
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.window,
        roles.WindowText: theme.text,
        roles.Base: theme.base,
        roles.AlternateBase: theme.raised,
        roles.ToolTipBase: theme.raised,
        roles.ToolTipText: theme.text,
        roles.Text: theme.text,
        roles.Button: theme.raised,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.bad,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.accent_text,
        roles.PlaceholderText: theme.secondary,
        roles.Accent: theme.accent,
        roles.Mid: theme.line,
        roles.Midlight: theme.line,
        roles.Light: theme.raised,
        roles.Dark: theme.line,
        roles.Shadow: theme.line,
    }
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.secondary))
    return palette


def type_scale(widget: QWidget, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> None:
    """Sets a widget's type relative to the application's: 0.9 secondary, 1.25 a record's name, 1.6 the one figure."""
    font = QApplication.font()
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    font.setWeight(weight)
    widget.setFont(font)


def restyle(widget: QWidget) -> None:
    """Has the stylesheet look at a widget's properties again: it does so once by itself."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def tabular(font: QFont) -> QFont:
    """The font with figures of one width, where it has them."""
    font = QFont(font)
    if hasattr(font, "setFeature"):
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
