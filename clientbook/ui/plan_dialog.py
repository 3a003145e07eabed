"""The plainest plan: an employer, base pay, and one rate on what is won. More is in the plan file."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from .. import labels
from ..domain.choices import Anchor, Rates
from ..domain.pay.plan import Component, Tier
from ..domain.records import Plan
from ..files.plan_file import PlanDraft
from ..texts import tr
from .forms import CurrencyField
from .kit.amount_field import AmountField
from .kit.date_field import DateField
from .kit.field import ChoiceField, LineField, PercentField
from .kit.notices import plain_label


class PlanDialog(QDialog):
    """`plan_requested` gives the plan once employer, start and rate are there."""

    plan_requested = Signal(object)  # PlanDraft

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Pay plan"))
        self._employer = LineField(self)
        self._starts = DateField(self)
        self._starts.set_value(date(date.today().year, 1, 1))
        self._currency = CurrencyField(self)
        self._currency.set_value(currency)
        self._base = AmountField(self, empty_is_zero=True)
        self._base.currency = currency
        self._rate = PercentField(self)
        self._anchor = ChoiceField(labels.anchors(), self)
        self._anchor.set_value(Anchor.WON)
        self._problem = plain_label("", "problem", self)
        self._save = QPushButton(tr("Save"), self)
        self._save.setProperty("primary", True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)

        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for label, field in (
            (tr("Employer"), self._employer),
            (tr("In force from"), self._starts),
            (tr("Currency"), self._currency),
            (tr("Base pay a month"), self._base),
            (tr("Rate on deals"), self._rate),
            (tr("Counted"), self._anchor),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        self.setMinimumWidth(420)

        self._currency.value_changed.connect(self._set_currency)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)

    def _set_currency(self, currency: str) -> None:
        self._base.currency = currency or "ILS"

    def _accept(self) -> None:
        for field in (self._employer, self._starts, self._currency, self._base, self._rate):
            field.commit()
        if not self._employer.value():
            self._tell(self._employer, tr("Who pays you? Type the employer's name."))
        elif self._starts.value() is None:
            self._tell(self._starts, tr("From which day on? Type it as 1.1.2026."))
        elif self._rate.value() is None:
            self._tell(self._rate, tr("Which part of a deal is yours? Type it as 4%."))
        else:
            self.plan_requested.emit(self._draft())
            self.accept()

    def _tell(self, field: QWidget, problem: str) -> None:
        self._problem.setText(problem)
        field.setFocus()

    def _draft(self) -> PlanDraft:
        component = Component(name=tr("Sales"), rates=Rates.FLAT, tiers=(Tier(Decimal(0), self._rate.value()),))
        plan = Plan(
            employer_id=0,
            starts=self._starts.value(),
            currency=self._currency.value() or "ILS",
            base_pay=self._base.value() or 0,
            anchor=self._anchor.value(),
            components=(component,),
        )
        return PlanDraft(self._employer.value(), plan)
