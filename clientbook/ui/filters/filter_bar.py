"""The filter of one tab: its chips, and the one button from which conditions and kept filters come."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QVBoxLayout, QWidget

from ...domain.errors import UserError
from ...domain.filtering.filter_text import rules_of, text_of
from ...domain.filtering.filters import EVERYTHING, AllOf, AnyOf, Rules, joined, put, ready_made
from ...domain.records import Filter, OwnField, Plan
from ...jobs.filter_values import filter_values
from ...jobs.keep_filter import forget_filter, keep_filter, kept_filters, rename_filter
from ...jobs.own_fields.known_fields import own_fields
from ...store.book import Book, Done
from ...texts import tr
from ..kit.bidi import isolate
from ..kit.look.icons import icon
from ..kit.popover import give_menu
from ..session import Session
from .chips import ChipRow
from .words import ready_words


@dataclass(frozen=True)
class _Kept:
    filters: list[Filter]
    currency: str
    own_fields: Sequence[OwnField]


class FilterBar(QWidget):
    """The chips; `button` stands wherever the tab puts it."""

    rules_changed = Signal(object)
    notified = Signal(str, bool)  # a sentence, and whether the newest step can be offered for undo
    error_occurred = Signal(object)  # UserError

    def __init__(self, session: Session, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.rules: Rules = EVERYTHING
        self._session = session
        self.kept: list[Filter] = []
        self._applied = 0  # the id of the kept filter that was applied last
        self._currency = "ILS"

        self.button = QToolButton(parent)
        self.button.setObjectName("filter")
        self.button.setText(tr("Filter"))
        self.button.setIcon(icon("filter"))
        self.button.setToolTip(tr("Show only some"))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        give_menu(self.button, self.menu)
        self.chips = ChipRow(kind, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        self.chips.show_rules(self.rules)

        self.menu.aboutToShow.connect(self._fill_menu)
        self.chips.add_requested.connect(self._add_at)
        self.chips.save_requested.connect(self._ask_name)
        self.chips.change_requested.connect(self._change)
        self.chips.beside_requested.connect(self._add_beside)
        self.chips.replace_requested.connect(lambda path, new: self.set_rules(put(self.rules, path, new)))
        self.chips.joining_requested.connect(lambda how: self.set_rules(how(joined(self.rules)[1])))
        self.chips.clear_requested.connect(self.clear)

    def start(self) -> None:
        """Asks for the kept filters."""
        self._session.ask(partial(_kept_of, self.kind), self._take_kept, self, "filters-" + self.kind)

    def book_changed(self, done: Done) -> None:
        """The book changed."""
        if done.touched.keys() & {"filter", "plan", "own_field"}:
            self.start()

    def _take_kept(self, kept: _Kept) -> None:
        self.kept = kept.filters
        self._currency = kept.currency
        self.chips.own_fields = kept.own_fields
        self._show_chips()

    def _show_chips(self) -> None:
        present = text_of(self.rules)
        self.chips.show_rules(self.rules, savable=all(each.rules != present for each in self.kept))

    def set_rules(self, rules: Rules) -> None:
        """Shows and tells other rules."""
        if rules == AnyOf():
            rules = EVERYTHING
        if rules == self.rules:
            return
        self.rules = rules
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.button.setFocus()  # the chip that has it goes
        self._show_chips()
        self.rules_changed.emit(rules)

    def clear(self) -> None:
        self._applied = 0
        self.set_rules(EVERYTHING)

    @property
    def is_empty(self) -> bool:
        return self.rules == EVERYTHING

    # -- making and changing tests --------------------------------------------------------------------------------

    def add_condition(self) -> None:
        """Asks for one more condition."""
        self._add_at(self.button)

    def _add_at(self, anchor: QWidget) -> None:
        how, inner = joined(self.rules)
        self._pop(None, anchor, lambda rule: self.set_rules(how((*inner, rule))))

    def _change(self, path: tuple[int, ...], anchor: QWidget) -> None:
        rules = self.rules
        for place in path:
            rules = joined(rules)[1][place]
        self._pop(rules, anchor, lambda rule: self.set_rules(put(self.rules, path, rule)))

    def _add_beside(self, place: int, anchor: QWidget) -> None:
        """Another test joined to one chip the other way: "or" among those that all hold."""
        how, inner = joined(self.rules)
        other: type[AllOf] | type[AnyOf] = AnyOf if how is AllOf else AllOf
        present = inner[place]
        beside = present.rules if isinstance(present, other) else (present,)
        self._pop(None, anchor, lambda rule: self.set_rules(put(self.rules, (place,), other((*beside, rule)))))

    def _pop(self, rules: Rules | None, anchor: QWidget, done: Callable[[Rules], None]) -> None:
        from .rule_popover import RulePopover

        popover = RulePopover(self.kind, self._currency, self._ask_values, rules, self, self.chips.own_fields)
        popover.rule_done.connect(done)
        popover.show_at(anchor)

    def _ask_values(self, field: str, then: Callable[[list[str]], None], owner: QWidget) -> None:
        self._session.ask(lambda book: filter_values(book, self.kind, field), then, owner, "values-" + self.kind)

    # -- filters kept by name -------------------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        menu = self.menu
        menu.clear()
        present = text_of(self.rules)
        for kept in self.kept:
            self._offer(kept.name, kept.rules, present, partial(self._apply, kept))
        if self.kept:
            menu.addSeparator()
        words = ready_words()
        for code, rules in ready_made(self.kind, self._currency).items():
            self._offer(words[code], text_of(rules), present, partial(self.set_rules, rules))
        menu.addSeparator()
        menu.addAction(icon("add"), tr("Add a condition…")).triggered.connect(lambda: self.add_condition())
        if not self.is_empty:
            menu.addAction(tr("Save this filter as…")).triggered.connect(lambda: self._ask_name())
        applied = self._applied_filter()
        if applied is not None:
            name = isolate(applied.name).replace("&", "&&")
            rename = menu.addAction(tr("Rename {name}…").format(name=name))
            rename.triggered.connect(partial(self._ask_new_name, applied))
            forget = menu.addAction(tr("Delete {name}").format(name=name))
            forget.triggered.connect(partial(self._forget, applied))
        if not self.is_empty:
            menu.addAction(tr("Clear filters")).triggered.connect(self.clear)

    def _offer(self, name: str, rules: str, present: str, apply: Callable[[], None]) -> None:
        action = self.menu.addAction(name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(rules == present)
        action.triggered.connect(lambda _=False: apply())

    def _applied_filter(self) -> Filter | None:
        """The kept filter that is shown, also when it was changed since it was applied."""
        present = text_of(self.rules)
        same = next((each for each in self.kept if each.rules == present), None)
        return same or next((each for each in self.kept if each.id == self._applied), None)

    def _apply(self, kept: Filter) -> None:
        try:
            rules = rules_of(self.kind, kept.rules)
        except UserError as error:
            self._applied = kept.id  # so that it can be deleted
            self.error_occurred.emit(error)
            return
        self.set_rules(rules)
        self._applied = kept.id

    def _ask_name(self) -> None:
        from .name_popover import NamePopover

        applied = self._applied_filter()
        popover = NamePopover(applied.name if applied is not None else "", tr("Save"), self)
        popover.named.connect(self._keep)
        popover.show_at(self.chips.save_button or self.button)

    def _keep(self, name: str) -> None:
        rules = self.rules
        self._write(lambda book: keep_filter(book, self.kind, name, rules), tr("{what} is saved"), name)

    def _ask_new_name(self, kept: Filter, _: bool = False) -> None:
        from .name_popover import NamePopover

        popover = NamePopover(kept.name, tr("Rename"), self)
        popover.named.connect(partial(self._rename, kept))
        popover.show_at(self.button)

    def _rename(self, kept: Filter, name: str) -> None:
        self._write(lambda book: rename_filter(book, kept.id, name), tr("{what} is saved"), name)

    def _forget(self, kept: Filter, _: bool = False) -> None:
        self._write(lambda book: forget_filter(book, kept.id), tr("{what} deleted"), kept.name)

    def _write(self, work: Callable[[Book], Done], sentence: str, name: str) -> None:
        notified = sentence.format(what=isolate(name))
        self._session.write(lambda book, _: work(book), lambda _: self.notified.emit(notified, True))

    # -- memory ---------------------------------------------------------------------------------------------------

    def state(self) -> str:
        return text_of(self.rules)

    def restore(self, state: str) -> None:
        """What cannot be read is no filter."""
        try:
            self.set_rules(rules_of(self.kind, state))
        except UserError:
            self.clear()


def _kept_of(kind: str, book: Book) -> _Kept:
    """The kept filters, the currency in which the manager is paid, and the own fields of the kind."""
    plans: list[Any] = book.all("plan")
    newest: Plan | None = max(plans, key=lambda plan: plan.starts, default=None)
    return _Kept(kept_filters(book, kind), newest.currency if newest is not None else "ILS", own_fields(book, kind))
