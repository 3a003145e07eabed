"""One component of a plan in fields, with the curve of what it pays and a test amount with its slices."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from .... import labels
from ....domain.choices import Rates
from ....domain.money import rounded
from ....domain.pay.earning.tiers import earned, retroactive, spans, worth
from ....domain.pay.plan_checks import component_problems
from ....domain.plan import Component
from ....texts import tr
from ...kit.bidi import shown_amount
from ...kit.fields.amount_field import AmountField
from ...kit.fields.field import ChoiceField, LineField, TagsField
from ...kit.fields.form import Form
from ...kit.words import plain_label
from ..shown_breakdown import shown_slice
from .curve import WHOLE, Curve, pay_of
from .tier_table import TierTable


class ComponentForm(QWidget):
    """`value_changed` tells the component whenever a field is committed."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._component = Component(name="")
        self._currency = "ILS"
        anchors: dict[object, str] = {None: tr("As the plan says")}
        self.fields: dict[str, Any] = {
            "name": LineField(self),
            "rates": ChoiceField(labels.rates(), self),
            "accumulates": ChoiceField(labels.periods(), self),
            "basis": ChoiceField(labels.bases(), self),
            "anchor": ChoiceField(anchors | labels.anchors(), self),
            "products": TagsField(self),
            "quota": AmountField(self, empty_is_zero=True),
            "cap": AmountField(self),
        }
        self.tiers = TierTable(self)
        self._curve = Curve(self)
        self.try_amount = AmountField(self)
        self.earned = plain_label("", "", self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        words = {
            "name": tr("Name"),
            "rates": tr("Rates"),
            "accumulates": tr("The total runs over"),
            "basis": tr("A rate applies to"),
            "anchor": tr("Counted"),
            "products": tr("Products"),
            "quota": tr("Quota"),
            "cap": tr("Ceiling"),
        }
        self.fields["products"].setPlaceholderText(tr("Whatever no other part names"))
        self.fields["quota"].setPlaceholderText(tr("None"))
        self.fields["cap"].setPlaceholderText(tr("None"))
        form = Form()
        for name, field in self.fields.items():
            form.add(words[name], field)
        self.earned.setWordWrap(True)
        self.earned.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        test = Form()
        test.add(tr("Test amount"), self.try_amount)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.tiers)
        side.addWidget(self._curve)
        side.addLayout(test)
        side.addWidget(self.earned)
        side.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.addLayout(form, 0, 0)
        grid.addLayout(side, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.value_changed.connect(lambda value, name=name: self._edited(name, value))
        self.tiers.value_changed.connect(lambda value: self._edited("tiers", value))
        self.tiers.row_added.connect(self._leave_flat)
        self.try_amount.value_changed.connect(lambda _: self._show_test())

    def value(self) -> Component:
        return self._component

    def set_value(self, component: Component, currency: str) -> None:
        self._component, self._currency = component, currency
        for field in (self.fields["quota"], self.fields["cap"], self.try_amount, self.tiers):
            field.currency = currency
        for name, field in self.fields.items():
            field.set_value(getattr(component, name))
        self.tiers.set_value(component.tiers)
        self._follow()

    def commit(self) -> None:
        """Commits what is being typed."""
        for field in (*self.fields.values(), self.tiers, self.try_amount):
            if hasattr(field, "commit"):
                field.commit()
        self._component = replace(self._component, tiers=self.tiers.value())

    def _edited(self, name: str, value: Any) -> None:
        self._component = replace(self._component, **{name: value})
        if name == "rates" and value is Rates.FLAT and len(self._component.tiers) > 1:
            self._component = replace(self._component, tiers=self._component.tiers[:1])
            self.tiers.set_value(self._component.tiers)
        self._follow()
        self.value_changed.emit(self._component)

    def _leave_flat(self) -> None:
        """A second tier means several rates: each for its own part, until another way is chosen."""
        if self._component.rates is Rates.FLAT:
            self.fields["rates"].set_value(Rates.MARGINAL)
            self._edited("rates", Rates.MARGINAL)

    def _follow(self) -> None:
        sound = not list(component_problems(self._component, ""))
        self._curve.show_component(self._component if sound else None, self._currency)
        self._show_test()

    def _show_test(self) -> None:
        amount, component = self.try_amount.value(), self._component
        if amount is None or list(component_problems(component, "")):
            self.earned.setText(tr("Type an amount to see what it pays, tier by tier."))
            return
        table, total = spans(component), Decimal(amount)
        breakdown = [retroactive(table, total)] if component.rates in WHOLE else earned(table, total, Decimal(0))
        lines = [
            f"{shown_slice(sliced, self._currency)} = {shown_amount(rounded(worth((sliced,))), self._currency)}"
            for sliced in breakdown
        ]
        pay = shown_amount(rounded(pay_of(component, total)), self._currency)
        self.earned.setText("\n".join([*lines, tr("Pays {amount}").format(amount=pay)]))
