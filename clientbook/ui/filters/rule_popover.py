"""The little window that makes a test, or changes one: field, operator, value."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ...domain.filtering.filters import FIELDS, Field, Not, Operator, Rule, Rules, field_of, operators_of, own_name
from ...domain.records import OwnField
from ...texts import tr
from ..kit.fields.field import CheckField, ChoiceField, named
from ..kit.popover import Popover
from .value_fields import editor_for
from .words import field_words, operator_words

#: Asks which values a field holds in the book: field, who takes the answer, and the widget without which nobody does.
AskValues = Callable[[str, Callable[[list[str]], None], QWidget], None]


class RulePopover(Popover):
    """`rule_done` tells the test once it is whole. `rules` is a `Rule`, perhaps inside `Not`, or None for a new one."""

    enter_once = True  # asks for one thing: Enter in a field is enough

    rule_done = Signal(object)

    def __init__(
        self,
        kind: str,
        currency: str,
        ask_values: AskValues,
        rules: Rules | None,
        parent: QWidget,
        own: Sequence[OwnField] = (),
    ) -> None:
        """`own` are the own fields of the kind."""
        super().__init__(parent)
        self._kind = kind
        self._currency = currency
        self._ask_values = ask_values
        self._own = {own_name(each): each for each in own}
        words = field_words(kind, own)
        self.field = ChoiceField(words, self)
        self.field.setMaxVisibleItems(20)
        named(self.field, tr("Field"))
        self.operator = ChoiceField({}, self)
        named(self.operator, tr("Condition"))
        self.value: Any = None
        self.negated = CheckField(tr("Exclude these"), self)
        self.done_button = QPushButton(tr("Add filter") if rules is None else tr("Change filter"), self)
        self.done_button.setProperty("primary", True)
        self.done_button.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.negated)
        foot.addStretch()
        foot.addWidget(self.done_button)
        self.body.addWidget(self.field)
        self.body.addWidget(self.operator)
        self.body.addLayout(foot)
        self.setMinimumWidth(340)
        self.field.value_changed.connect(lambda _: self._show_field())
        self.operator.value_changed.connect(lambda _: self._show_value())
        self.done_button.clicked.connect(self._finish)
        self._show(rules)

    def _show(self, rules: Rules | None) -> None:
        rule = rules.rule if isinstance(rules, Not) else rules
        self.negated.set_value(isinstance(rules, Not))
        if not isinstance(rule, Rule):
            self.field.set_value(next(iter(FIELDS[self._kind])))
            self._show_field()
            self.field.setFocus()
            return
        if rule.field not in self.field.values():  # an own field as which it was asked once
            self.field.fill({**field_words(self._kind, list(self._own.values())), rule.field: "…"})
        self.field.set_value(rule.field)
        self._show_field(rule.operator)
        self.value.set_value(rule.value)
        self.value.setFocus()

    def _show_field(self, operator: Operator | None = None) -> None:
        field = self._asked()
        words = operator_words(field.type)
        choices = {each: words[each] for each in operators_of(field)}
        self.operator.fill(choices)
        self.operator.set_value(operator or next(iter(choices)))
        self.operator.setVisible(len(choices) > 1)
        self._show_value()

    def _show_value(self) -> None:
        if self.value is not None:
            self.body.removeWidget(self.value)
            self.value.hide()
            self.value.deleteLater()
        field = self._asked()
        self.value = editor_for(field, self.operator.value(), self._currency, self)
        self.body.insertWidget(2, self.value)
        self.value.show()
        own = self._own.get(field.name)
        if own is not None and hasattr(self.value, "offer"):
            self.value.offer(list(own.choices))
        elif hasattr(self.value, "offer") and not field.choices:
            self._ask_values(field.name, self._offerer(self.value), self.value)
        self._fit()

    def _asked(self) -> Field:
        """The field that is chosen."""
        name = self.field.value()
        found = field_of(self._kind, name)
        assert found is not None
        return replace(found, choices=self._own[name].choices) if name in self._own else found

    def _fit(self) -> None:
        """As high as what is in it now: the inner layout first, which would only tell of it later."""
        inner = self.value.layout()
        if inner is not None:
            inner.activate()
        self.body.activate()
        self.adjustSize()

    def _offerer(self, editor: object) -> Callable[[list[str]], None]:
        """Answers that come when another editor is there already are dropped."""

        def offer(values: list[str]) -> None:
            if editor is self.value:
                editor.offer(values)
                self._fit()

        return offer

    def _finish(self) -> None:
        value = self.value.value()
        if value is None:
            self.value.setFocus()
            return
        rule = Rule(self.field.value(), self.operator.value(), None if value == () else value)
        self.rule_done.emit(Not(rule) if self.negated.value() else rule)
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
            return
        super().keyPressEvent(event)
