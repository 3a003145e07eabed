"""A pay plan in fields. Employer, base pay and one rate are asked first; floors, parts with tiers and bonuses unfold.

Says what is wrong before it saves.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from .... import labels
from ....domain.choices import Negative, Receipts
from ....domain.money import percent_text
from ....domain.pay.plan_checks import problems, warnings
from ....domain.plan import Component
from ....domain.records import Plan
from ....domain.tax import TaxTable, in_order
from ....files.plan.plan_file import PlanDraft
from ....files.plan.plan_problems import problem_text
from ....formatting import month_name
from ....texts import tr, translated
from ...kit.card import Card
from ...kit.fields.amount_field import AmountField
from ...kit.fields.date_field import DateField
from ...kit.fields.day_note import holds
from ...kit.fields.field import CheckField, ChoiceField, LineField, PercentField, refused_in
from ...kit.fields.form import Form
from ...kit.layout.layouts import open_within
from ...kit.layout.reading_order import ReadingOrder
from ...kit.popover import give_menu
from ...kit.words import plain_label
from ...program.tax_dialog import tax_problem
from ...record.fields.forms import CurrencyField
from .allowance_rows import AllowanceRows
from .bonus_rows import BonusRows
from .component_form import ComponentForm
from .fresh_plan import is_plain
from .opening_rows import OpeningRows
from .patterns import PATTERNS, Pattern, PatternButtons, picture_of
from .plan_tax import PlanTax
from .plan_words import PlanWords
from .told_part import ToldComponent, fits_form

_SHARE = "share"
_PAUSE_MS = 400  # after a change, before the plan is said anew
_BAR = 16  # the room of a scroll bar
_FOOT = 72  # that of the buttons


class PlanEditor(ReadingOrder, QDialog):
    """`plan_requested` gives the whole plan once it is sound."""

    plan_requested = Signal(object)  # PlanDraft
    trial_requested = Signal(object)  # a sound PlanDraft: what would the last months have paid?
    deal_trial_requested = Signal(object, int)  # a sound PlanDraft, and a deal's id

    def __init__(
        self, draft: PlanDraft, parent: QWidget | None = None, is_first: bool = False, tax: TaxTable = ()
    ) -> None:
        """An employer's first plan asks from which month the book keeps pay.

        `tax` is the table of the settings, for a plan whose receipts are with tax and that has none of its own.
        """
        super().__init__(parent)
        self._is_first = is_first
        self.setWindowTitle(tr("Pay plan"))
        self._plan = draft.plan
        self._components: list[Component] = list(draft.plan.components)
        self._place = 0
        self._make_fields(tax)
        self.offer = plain_label(
            tr("Plans made today carry what is below zero into the next month: base pay stays whole. Choose it above."),
            "secondary",
            self,
        )
        self.offer.setWordWrap(True)
        self.problem_label = plain_label("", "problem", self)
        self.save_button = QPushButton(tr("Save"), self)
        self.save_button.setProperty("primary", True)
        self.save_button.setShortcut(QKeySequence("Ctrl+Return"))  # Enter alone ends the field that is typed in
        self.add_button = QPushButton(tr("Add a part"), self)
        self._buttons = QDialogButtonBox(self)
        self._lay_out()
        self._show(draft)
        self._connect()

    # -- making ---------------------------------------------------------------------------------------------------

    def _make_fields(self, tax: TaxTable) -> None:
        self.employer = LineField(self)
        self.fields: dict[str, Any] = {
            "starts": DateField(self),
            "currency": CurrencyField(self),
            "base_pay": AmountField(self, empty_is_zero=True),
            "anchor": ChoiceField(labels.anchors(), self),
            "guarantee": AmountField(self, empty_is_zero=True),
            "draw": AmountField(self, empty_is_zero=True),
            "negative": ChoiceField(labels.negatives(), self),
            "receipts": ChoiceField(labels.receipts(), self),
            "year_begins": ChoiceField({number: month_name(number) for number in range(1, 13)}, self),
            "carry_over": CheckField(tr("Running totals go on when this version starts inside a period"), self),
        }
        self._pay_from = DateField(self)
        self.rate = PercentField(self)
        ways = {"all": tr("All"), "months left": tr("By the months left of the term"), _SHARE: tr("A part")}
        self._clawback = ChoiceField(ways, self)
        self._part = PercentField(self)
        self.tax = PlanTax(tax, self)
        self.parts_chooser = ChoiceField({}, self)
        self._remove = QPushButton(tr("Remove this part"), self)
        self._as_text = QPushButton(tr("All its rules…"), self)
        self._as_text.setToolTip(tr("Which deals, conditions, sums a deal, when it is paid: as lines of a plan file"))
        self._texts: set[str] = set()  # the names of parts that are shown as lines though their form fits
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self.form = ComponentForm(self)
        self.told = ToldComponent(self)
        self.bonuses = BonusRows(self)
        self.allowances = AllowanceRows(self)
        self.opening = OpeningRows(self)
        self.words = PlanWords(self)
        self.more_button = QPushButton(tr("More rules"), self)
        self.patterns = PatternButtons(self.more_button, self)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._first_terms())
        column.addWidget(self._begin_with())
        column.addWidget(self.words)
        column.addWidget(self._more_rules())
        column.addStretch()
        scroll = QScrollArea(self)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        self._buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.problem_label.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.addWidget(self.problem_label, 1)
        foot.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)

    def _first_terms(self) -> Card:
        """What a plain plan is made of."""
        terms = Card(tr("Terms"), self)
        columns = (Form(), Form())
        columns[0].add(tr("Employer"), self.employer)
        columns[0].add(tr("Base pay a month"), self.fields["base_pay"])
        columns[0].add(tr("Commission"), self.rate)
        columns[1].add(tr("In force from"), self.fields["starts"])
        columns[1].add(tr("Currency"), self.fields["currency"])
        if self._is_first:
            columns[1].add(tr("Pay is kept from"), self._pay_from)
            hint = plain_label(
                tr("Months before it are history: they count in totals and pay nothing."), "secondary", self
            )
            hint.setWordWrap(True)
            columns[1].addRow("", hint)
        self._pay_from.setVisible(self._is_first)
        self._plain = columns[0]
        terms.body.addLayout(_side_by_side(columns))
        return terms

    def _begin_with(self) -> Card:
        """Ways of paying, for a plan that is still the plainest."""
        self._ways = Card(tr("How are you paid?"), self)
        self._ways.body.addWidget(self.patterns)
        return self._ways

    def _more_rules(self) -> QWidget:
        """What most plans do without."""
        self._more = QWidget(self)
        self._more.setObjectName("cards")
        column = QVBoxLayout(self._more)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        bonuses = Card(tr("Bonuses"), self)
        bonuses.body.addWidget(self.bonuses)
        allowances = Card(tr("Allowances"), self)
        allowances.body.addWidget(self.allowances)
        before = Card(tr("Before this book"), self)
        hint = plain_label(
            tr("What a period had counted, or a draw owed, when the first plan begins."), "secondary", self
        )
        hint.setWordWrap(True)
        before.body.addWidget(hint)
        before.body.addWidget(self.opening)
        for card in (self._parts(), bonuses, allowances, self._further_terms(), before):
            column.addWidget(card)
        return self._more

    def _further_terms(self) -> Card:
        words = {
            "anchor": tr("Deals count"),
            "guarantee": tr("Guarantee"),
            "draw": tr("Recoverable draw"),
            "negative": tr("Commission below zero"),
            "year_begins": tr("Years begin in"),
            "receipts": tr("Receipts are"),
        }
        terms = Card(tr("Further terms"), self)
        columns = (Form(), Form())
        for name in ("anchor", "guarantee", "draw"):
            columns[0].add(words[name], self.fields[name])
        columns[1].add(tr("A deal that falls through takes back"), self._taken_back())
        for name in ("negative", "receipts", "year_begins"):
            columns[1].add(words[name], self.fields[name])
        for name in ("guarantee", "draw"):
            self.fields[name].setPlaceholderText(tr("None"))
        terms.body.addLayout(_side_by_side(columns))
        terms.body.addWidget(self.tax)
        terms.body.addWidget(self.offer)
        terms.body.addWidget(self.fields["carry_over"])
        self.fields["carry_over"].setVisible(not self._is_first)  # there is no version before it
        return terms

    def _taken_back(self) -> QHBoxLayout:
        self._clawback.setAccessibleName(tr("A deal that falls through takes back"))
        self._part.setAccessibleName(tr("Part that is taken back"))
        taken = QHBoxLayout()
        taken.setSpacing(8)
        taken.addWidget(self._clawback, 2)
        taken.addWidget(self._part, 1)
        return taken

    def _parts(self) -> Card:
        parts = Card(tr("Parts of the plan"), self)
        self.parts_chooser.setAccessibleName(tr("Part"))
        self.parts_chooser.setMinimumWidth(220)
        row = QHBoxLayout()
        row.setSpacing(8)
        menu = QMenu(self.add_button)
        for pattern in PATTERNS:
            text = translated(pattern.text).replace("&", "&&")
            menu.addAction(picture_of(pattern), text).triggered.connect(
                lambda _=False, pattern=pattern: self._add_pattern(pattern)
            )
        give_menu(self.add_button, menu)
        for widget in (self.parts_chooser, self.add_button, self._as_text, self._remove):
            row.addWidget(widget)
        row.addStretch()
        parts.body.addLayout(row)
        parts.body.addWidget(self.form)
        parts.body.addWidget(self.told)
        return parts

    def _connect(self) -> None:
        self.fields["currency"].value_changed.connect(self._currency_changed)
        self._clawback.value_changed.connect(lambda way: self._part.setVisible(way == _SHARE))
        self.fields["receipts"].value_changed.connect(self._show_tax)
        self.fields["negative"].value_changed.connect(self._show_offer)
        self.parts_chooser.value_changed.connect(self._choose)
        self.rate.value_changed.connect(self._rate_edited)
        self.more_button.clicked.connect(self.show_more)
        self.patterns.chosen.connect(self._begin_by)
        self._as_text.clicked.connect(self._show_as_text)
        self.told.value_changed.connect(self._component_edited)
        self.words.deal_chosen.connect(self._try_deal)
        self._pause.timeout.connect(self._say)
        for field in (self.employer, self.rate, self.bonuses, self.allowances, *self.fields.values()):
            field.value_changed.connect(lambda _: self._pause.start())
        self._remove.clicked.connect(self._remove_component)
        self.form.value_changed.connect(self._component_edited)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    # -- what is shown --------------------------------------------------------------------------------------------

    def _show(self, draft: PlanDraft) -> None:
        plan = draft.plan
        self.employer.set_value(draft.employer)
        self._pay_from.set_value(date.today().replace(day=1) if self._is_first else None)
        self._currency_changed(plan.currency)
        for name, field in self.fields.items():
            field.set_value(getattr(plan, name))
        part = plan.clawback.endswith("%")
        self._clawback.set_value(_SHARE if part else plan.clawback)
        self._part.set_value(Decimal(plan.clawback.rstrip("% ")) / 100 if part else None)
        self._part.setVisible(part)
        self.tax.rows.set_value(plan.tax)
        self._show_tax(plan.receipts)
        self._show_offer(plan.negative)
        self._show_component(0)
        self.bonuses.set_value(plan.bonuses, plan.currency)
        self.allowances.set_value(plan.allowances)
        self.opening.set_currency(plan.currency)
        self.opening.set_value(plan)
        self._say()
        if is_plain(plan):
            self.rate.set_value(plan.components[0].tiers[0].rate)
            self._unfold(False)
        else:
            self.show_more()

    def show_more(self) -> None:
        """Unfolds all rules; the one rate is then that of its part."""
        self.rate.commit()
        self._unfold(True)
        if self._more.isVisible():
            self.form.fields["name"].setFocus()

    def _unfold(self, all_rules: bool) -> None:
        self._more.setVisible(all_rules)
        self._ways.setVisible(not all_rules)
        self.words.offer_trial(all_rules)
        self._plain.setRowVisible(self.rate, not all_rules)
        size = self.findChild(QScrollArea).widget().sizeHint()  # type: ignore[union-attr]
        open_within(self, QSize(max(980, size.width() + _BAR), 760 if all_rules else size.height() + _FOOT))

    def _rate_edited(self, rate: Decimal | None) -> None:
        component = self._components[0]
        tiers = (replace(component.tiers[0], rate=rate or Decimal(0)),)
        self._components[0] = replace(component, tiers=tiers)
        self.form.set_value(self._components[0], self.fields["currency"].value() or self._plan.currency)

    def _show_tax(self, receipts: Receipts) -> None:
        """The rates stand there where receipts hold tax; those of the settings where the plan has none."""
        self.tax.setVisible(receipts is Receipts.GROSS)
        if receipts is Receipts.GROSS:
            self.tax.show_table(self.tax.rows.value())

    def _show_offer(self, negative: Negative) -> None:
        """Plans of before there was a choice pay what is below zero; the change is offered, never made."""
        self.offer.setVisible(negative is Negative.PAY)

    def _currency_changed(self, currency: str) -> None:
        for name in ("base_pay", "guarantee", "draw"):
            self.fields[name].currency = currency
        self.bonuses.currency = currency
        self.allowances.currency = currency
        self.opening.set_currency(currency)
        if self._components:
            self._show_part(self._components[self._place], currency)

    def _show_component(self, place: int) -> None:
        self._place = place
        self.parts_chooser.fill({n: each.name or tr("Unnamed") for n, each in enumerate(self._components)})
        self.parts_chooser.set_value(place)
        self.parts_chooser.setVisible(len(self._components) > 1)
        self._remove.setVisible(len(self._components) > 1)
        shown = self._components[place] if self._components else None
        in_form = shown is not None and self._is_in_form(shown)
        self.form.setVisible(in_form)
        self.told.setVisible(shown is not None and not in_form)
        self._as_text.setVisible(in_form)
        if shown is not None:
            self._show_part(shown, self.fields["currency"].value() or self._plan.currency)

    def _show_part(self, component: Component, currency: str) -> None:
        if self._is_in_form(component):
            self.form.set_value(component, currency)
        else:
            self.told.show_part(component, lambda: replace(self._bare(), currency=currency))

    def _is_in_form(self, component: Component) -> bool:
        return fits_form(component) and component.name not in self._texts

    def _show_as_text(self) -> None:
        """The part that is shown, as lines: there it can say all that a plan can."""
        self._keep_component()
        self._texts.add(self._components[self._place].name)
        self._show_component(self._place)
        self.told.lines.setFocus()

    def _choose(self, place: int) -> None:
        self._keep_component()
        refused = self.told.lines if self.told.isVisible() and self.told.problem else refused_in(self.form)
        if refused is None:
            self._show_component(place)
            return
        self.parts_chooser.set_value(self._place)  # what stands there would be lost without a word
        refused.setFocus()

    def _keep_component(self) -> None:
        if not self._components:
            return
        if self._is_in_form(self._components[self._place]):
            self.form.commit()
            self._components[self._place] = self.form.value()
        else:
            self.told.commit()

    def _component_edited(self, component: Component) -> None:
        self._components[self._place] = component
        self.parts_chooser.setItemText(self._place, component.name or tr("Unnamed"))
        self.problem_label.setText("")
        self._pause.start()

    def _begin_by(self, pattern: Pattern) -> None:
        """The plainest plan becomes one of this way; what was typed of its terms stays."""
        self.rate.commit()
        if pattern.component is not None:
            self._components = []
        self._add_pattern(pattern)
        self.show_more()

    def _add_pattern(self, pattern: Pattern) -> None:
        """One part more, or one bonus."""
        self._keep_component()
        part = pattern.part([each.name for each in self._components])
        if part is not None:
            self._components.append(part)
            self._show_component(len(self._components) - 1)
        goal = pattern.goal([each.name for each in self.bonuses.value()])
        if goal is not None:
            self.bonuses.add(goal)
        self._pause.start()

    def _remove_component(self) -> None:
        del self._components[self._place]
        self._show_component(max(self._place - 1, 0))
        self._pause.start()

    # -- in words -------------------------------------------------------------------------------------------------

    def _bare(self) -> Plan:
        """The terms as they stand, for what is said of one part."""
        return replace(self._plan, anchor=self.fields["anchor"].value(), currency=self.fields["currency"].value())

    def _say(self) -> None:
        """What the plan says by now, and what the last months would have paid, where it is sound."""
        sound = self._sound()
        if sound is not None:
            self.words.show_plan(sound.plan)
            self.trial_requested.emit(sound)

    def _sound(self) -> PlanDraft | None:
        if not self.fields["currency"].value() or self.fields["starts"].value() is None:
            return None
        draft = self.draft()
        return None if problems(draft.plan) else draft

    def _try_deal(self, number: int | None) -> None:
        sound = self._sound()
        if number is None or sound is None:
            self.words.show_deal(None, "")
        else:
            self.deal_trial_requested.emit(sound, number)

    # -- saving ---------------------------------------------------------------------------------------------------

    def draft(self) -> PlanDraft:
        """The plan as it stands in the fields."""
        values = {name: field.value() for name, field in self.fields.items()}
        values["tax"] = in_order(self.tax.rows.value()) if values["receipts"] is Receipts.GROSS else ()
        way = self._clawback.value()
        values["clawback"] = percent_text(self._part.value() or Decimal(1)) if way == _SHARE else way
        values["allowances"] = self.allowances.value()
        plan = replace(self._plan, **values, components=tuple(self._components), bonuses=self.bonuses.value())
        return PlanDraft(self.employer.value(), replace(plan, opening=self.opening.value(plan)))

    def pay_from(self) -> date | None:
        """The day from which the book keeps pay; None where that is not asked, or left empty: from the plan's first."""
        day: date | None = self._pay_from.value()
        return day

    def _accept(self) -> None:
        fields = (
            self.employer,
            self._pay_from,
            self.rate,
            *self.fields.values(),
            self._part,
            self.tax.rows,
            self.bonuses,
            self.allowances,
            self.opening,
        )
        for field in fields:
            if hasattr(field, "commit"):
                field.commit()
        self._keep_component()
        problem = self._found_problem()
        self.problem_label.setText(problem)
        if not problem and not holds(self):
            self.plan_requested.emit(self.draft())
            self.accept()

    def _found_problem(self) -> str:
        refused = refused_in(self)
        if refused is not None:
            refused.setFocus()
            return refused.toolTip()
        if not self.employer.value():
            self.employer.setFocus()
            return tr("Who pays you? Type the employer's name.")
        if self.fields["starts"].value() is None:
            self.fields["starts"].setFocus()
            return tr("From which day on? Type it as 1.1.2026.")
        if not self.fields["currency"].value():
            self.fields["currency"].setFocus()
            return tr("In which currency? Type its three letters, as ILS.")
        begun = self.allowances.begun()
        if begun is not None:
            (begun.first if begun.first.value() is None else begun.second).setFocus()
            return tr("An allowance needs a name and a sum.")
        if (opened := self.opening.begun()) is not None:
            (opened.first if opened.first.value() is None else opened.second).setFocus()
            return tr("What was counted before needs the name of a part, and how much.")
        if unread := (self.told.problem if self.told.isVisible() else "") or self.bonuses.problem():
            return unread
        tax = tax_problem(self.tax.rows) if self.fields["receipts"].value() is Receipts.GROSS else ""
        return tax or next((_worded(each.key, problem_text(each)) for each in problems(self.draft().plan)), "")


def plan_warnings(plan: Plan) -> str:
    """What is allowed but rarely meant, in a sentence; "" where there is nothing to say."""
    return " ".join(_worded(each.key, problem_text(each)) for each in warnings(plan))


def _worded(key: str, problem: str) -> str:
    """ "component[1].tiers[2].from" as a person calls it."""
    numbers = [int(part) for part in "".join(c if c.isdigit() else " " for c in key).split()]
    if key.startswith("bonus"):
        return tr("Bonus {n}: {problem}").format(n=numbers[0], problem=problem)
    if key.startswith("allowance"):
        return tr("Allowance {n}: {problem}").format(n=numbers[0], problem=problem)
    if not numbers or key.startswith("opening"):
        return tr("Terms: {problem}").format(problem=problem)
    if len(numbers) > 1:
        return tr("Part {n}, tier {tier}: {problem}").format(n=numbers[0], tier=numbers[1], problem=problem)
    return tr("Part {n}: {problem}").format(n=numbers[0], problem=problem)


def _side_by_side(columns: tuple[Form, Form]) -> QGridLayout:
    both = QGridLayout()
    both.setHorizontalSpacing(24)
    for place, form in enumerate(columns):
        both.addLayout(form, 0, place)
        both.setColumnStretch(place, 1)
    return both
