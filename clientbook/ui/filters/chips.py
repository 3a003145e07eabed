"""The tests of a filter as a row of chips: a click changes one, its x takes it away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from ...domain.filtering.filters import EVERYTHING, AllOf, AnyOf, Not, Rule, Rules, Unknown, joined
from ...domain.records import OwnField
from ...texts import tr
from ..kit.layout.flow import FlowLayout
from ..kit.layout.layouts import empty, set_margins
from ..kit.look.icons import icon
from ..kit.popover import give_menu
from ..kit.words import plain_tooltip
from .words import chip_words

#: Longer words end in "…", whole in the tooltip.
_WIDEST = 420
_CROSS = QSize(12, 12)


class Chip(QFrame):
    """One test, or several joined the other way."""

    change_requested = Signal()
    menu_requested = Signal()
    remove_requested = Signal()

    def __init__(self, words: str, problem: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self.setProperty("problem", problem)
        self.words = QToolButton(self)
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
        self.words.setText(shown.replace("&", "&&"))
        self.words.setToolTip(plain_tooltip(words))
        self.words.setAccessibleName(words)
        self.words.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cross = QToolButton(self)
        self.cross.setIcon(icon("close"))
        self.cross.setIconSize(_CROSS)
        self.cross.setAccessibleName(tr("Remove the filter {words}").format(words=words))
        self.cross.setToolTip(tr("Remove this filter"))
        row = QHBoxLayout(self)
        set_margins(row, 4, 0, 2, 0)
        row.setSpacing(0)
        row.addWidget(self.words)
        row.addWidget(self.cross)
        self.words.clicked.connect(self.change_requested)
        self.words.customContextMenuRequested.connect(lambda _: self.menu_requested.emit())
        self.cross.clicked.connect(self.remove_requested)


class ChipRow(QWidget):
    """All chips of a filter. Wishes name the place of a rule: its number, and inside a group a second one."""

    change_requested = Signal(tuple, QWidget)  # path, where to show
    beside_requested = Signal(int, QWidget)  # another one joined to this one the other way
    replace_requested = Signal(tuple, object)  # path, the new rules or None
    joining_requested = Signal(object)  # AllOf or AnyOf
    add_requested = Signal(QWidget)  # where to show
    save_requested = Signal()
    clear_requested = Signal()

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._rules: Rules = EVERYTHING
        self.own_fields: Sequence[OwnField] = ()
        self.save_button: QToolButton | None = None  # while there is something to save
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(16, 0, 16, 10)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def chips(self) -> list[Chip]:
        widgets = (item.widget() for item in (self._flow.itemAt(place) for place in range(self._flow.count())) if item)
        return [widget for widget in widgets if isinstance(widget, Chip)]

    def show_rules(self, rules: Rules, savable: bool = False) -> None:
        """`savable` where the filter is not kept by a name yet."""
        self._rules, self.save_button = rules, None
        how, inner = joined(rules)
        empty(self._flow)
        if len(inner) > 1:
            self._flow.addWidget(self._joining(how))
        for place, each in enumerate(inner):
            chip = Chip(chip_words(self._kind, each, self.own_fields), _has_unknown(each), self)
            chip.change_requested.connect(partial(self._change, place, chip))
            chip.menu_requested.connect(partial(self._show_menu, place, chip))
            chip.remove_requested.connect(partial(self.replace_requested.emit, (place,), None))
            self._flow.addWidget(chip)
        if inner:
            self._add_ends(savable)
        self.setVisible(bool(inner))
        self.updateGeometry()

    def _add_ends(self, savable: bool) -> None:
        """What can be done with all of it: one more, a name for it, or none of it."""
        more = self._end("+ " + tr("Condition"), "quiet")
        more.clicked.connect(lambda: self.add_requested.emit(more))
        if savable:
            self.save_button = self._end(tr("Save…"), "save")
            self.save_button.clicked.connect(self.save_requested)
        self._end(tr("Clear filters"), "quiet").clicked.connect(self.clear_requested)

    def _end(self, text: str, look: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setObjectName(look)
        self._flow.addWidget(button)
        return button

    def _joining(self, how: type[AllOf] | type[AnyOf]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("quiet")
        button.setText(tr("All of:") if how is AllOf else tr("Any of:"))
        button.setToolTip(tr("Whether all of these have to hold, or any one of them"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for other, words in ((AllOf, tr("All of these hold")), (AnyOf, tr("Any one of these holds"))):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(other is how)
            action.triggered.connect(partial(self._join, other))
        give_menu(button, menu)
        return button

    def _join(self, how: type[AllOf] | type[AnyOf], _: bool = False) -> None:
        self.joining_requested.emit(how)

    def _change(self, place: int, chip: Chip) -> None:
        if _is_simple(joined(self._rules)[1][place]):
            self.change_requested.emit((place,), chip)
        else:
            self._show_menu(place, chip)

    def _show_menu(self, place: int, chip: Chip) -> None:
        """All that can be done with one chip."""
        how, inner = joined(self._rules)
        rules = inner[place]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for path, part in _simple_parts(rules, (place,)):
            words = chip_words(self._kind, part, self.own_fields).replace("&", "&&")
            menu.addAction(tr("Change: {words}").format(words=words)).triggered.connect(
                partial(self._wish_change, path, chip)
            )
        more = tr("Or…") if how is AllOf else tr("And…")
        menu.addAction(more).triggered.connect(lambda: self.beside_requested.emit(place, chip))
        turned = rules.rule if isinstance(rules, Not) else Not(rules)
        negate = menu.addAction(tr("Not"))
        negate.setCheckable(True)
        negate.setChecked(isinstance(rules, Not))
        negate.triggered.connect(lambda: self.replace_requested.emit((place,), turned))
        menu.addSeparator()
        menu.addAction(icon("delete"), tr("Remove")).triggered.connect(
            lambda: self.replace_requested.emit((place,), None)
        )
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))

    def _wish_change(self, path: tuple[int, ...], chip: Chip, _: bool = False) -> None:
        self.change_requested.emit(path, chip)


def _is_simple(rules: Rules) -> bool:
    """Whether the little window can show it."""
    return isinstance(rules.rule if isinstance(rules, Not) else rules, Rule)


def _simple_parts(rules: Rules, path: tuple[int, ...]) -> Sequence[tuple[tuple[int, ...], Rules]]:
    if _is_simple(rules):
        return [(path, rules)]
    if isinstance(rules, AllOf | AnyOf):
        return [((*path, place), each) for place, each in enumerate(rules.rules) if _is_simple(each)]
    return []


def _has_unknown(rules: Rules) -> bool:
    match rules:
        case AllOf(inner) | AnyOf(inner):
            return any(map(_has_unknown, inner))
        case Not(inner_rule):
            return _has_unknown(inner_rule)
    return isinstance(rules, Unknown)
