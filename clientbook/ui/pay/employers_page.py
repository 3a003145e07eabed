"""Employers: their dates and plans, and what leaving one would mean. Clients stay whoever pays."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...domain.records import Employer, Plan
from ...formatting import month_text
from ...jobs.pay.forecast import Leaving, leaving
from ...store.book import Book
from ...texts import tr
from ..kit.bidi import joined, ltr, shown_amount, shown_date
from ..kit.card import Card
from ..kit.layout.layouts import empty, set_margins
from ..kit.words import link, plain_label, plain_tooltip
from ..lanes import Lane
from ..record.details import Details
from ..session import Session

_ID = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class _Answer:
    employers: list[Employer]
    plans: list[Plan]
    leaving: Leaving | None


class EmployersPage(QWidget):
    """The list, the chosen employer's fields, and beside them its plans and what is at stake."""

    plan_requested = Signal(str, str)
    open_requested = Signal(str, int)
    merge_requested = Signal(str, list)
    error_occurred = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""
        self._answer: _Answer | None = None
        self._field: tuple[str, str] | None = None  # of an employer that is on its way
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Employers"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # a long name ends in "…"
        self.add_button = QPushButton(tr("Add an employer"), self)
        self.merge_button = QPushButton(tr("Merge…"), self)
        self.merge_button.setVisible(False)
        self.details = Details(session, "employer", self)
        self.plans = Card(tr("Plans"), self)
        self.stake = Card(tr("If you leave"), self)
        self._lines = QVBoxLayout()
        self._stake_lines = QVBoxLayout()
        self._show_cards(None, [])
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._lines.setSpacing(4)
        self._stake_lines.setSpacing(4)
        self.plans.body.addLayout(self._lines)
        self.stake.body.addLayout(self._stake_lines)
        left = QWidget(self)
        column = QVBoxLayout(left)
        set_margins(column, 16, 12, 8, 16)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self.merge_button)
        column.addWidget(self.add_button)
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(16, 12, 16, 16)
        cards.setSpacing(16)
        cards.addWidget(self.plans)
        cards.addWidget(self.stake)
        cards.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (left, self.details, scroll):
            splitter.addWidget(widget)
        splitter.setStretchFactor(2, 1)
        splitter.setSizes([220, 360, 480])
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.start_new)
        self.list.currentItemChanged.connect(lambda now, _: self._choose(now))
        self.list.itemSelectionChanged.connect(lambda: self.merge_button.setVisible(len(self._selected()) > 1))
        self.merge_button.clicked.connect(lambda: self.merge_requested.emit("employer", self._selected()))
        self.details.added.connect(self._added)
        self.details.error_occurred.connect(self.error_occurred)

    # -- what is shown --------------------------------------------------------------------------------------------

    def show_for(self, employer: str, month: str) -> None:
        """The chosen one stays the one, whatever it is called by now."""
        chosen = self.list.currentItem()
        number = chosen.data(_ID) if chosen is not None else 0
        self._session.ask(lambda book: book.names("employer", [number]).get(number, employer), self._ask, self)

    def show_field(self, employer: str, name: str) -> None:
        """An employer with the cursor in one of its fields, once the list is there."""
        self._field = (employer, name)
        self._reach_field()

    def _reach_field(self) -> None:
        for item in self.list.findItems(self._field[0], Qt.MatchFlag.MatchExactly) if self._field is not None else ():
            assert self._field is not None
            self.list.setCurrentItem(item)
            self.details.aim(item.data(_ID), self._field[1])
            self._field = None
            return

    def start_new(self) -> None:
        """A fresh employer in the fields; it is added when it has its name."""
        self.details.commit()
        self.list.setCurrentItem(None)  # type: ignore[call-overload]  # Qt takes None as "nothing"
        self.details.show_new(Employer(name="", starts_on=date.today()))
        self.plans.setVisible(False)
        self.stake.setVisible(False)

    def _selected(self) -> list[int]:
        return [item.data(_ID) for item in self.list.selectedItems()]

    def _ask(self, employer: str) -> None:
        self._wanted = employer
        today = date.today()
        self._session.ask(lambda book: _asked(book, employer, today), self._show, self, "pay-employers", lane=Lane.SLOW)

    def _show(self, answer: _Answer) -> None:
        self._answer = answer
        self.list.blockSignals(True)
        self.list.clear()
        chosen = None
        for employer in answer.employers:
            item = QListWidgetItem(employer.name)
            item.setToolTip(plain_tooltip(employer.name))
            item.setData(_ID, employer.id)
            self.list.addItem(item)
            if employer.name == self._wanted:
                chosen = item
        chosen = chosen or self.list.item(0)
        if chosen is not None and self.details.record_id != 0:
            self.list.setCurrentItem(chosen)
            self.details.show_record(chosen.data(_ID))  # also what is shown of it may have changed
        self.list.blockSignals(False)
        self._show_cards(answer.leaving, answer.plans)
        if not answer.employers and self.details.record_id is None:
            self.start_new()
        self._reach_field()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.details.commit()
            self.details.show_record(item.data(_ID))
            self._ask(item.text())

    def _added(self, number: int) -> None:
        self.details.show_record(number)
        self._session.ask(lambda book: book.names("employer", [number])[number], self._ask, self)

    def _show_cards(self, made: Leaving | None, every_plan: list[Plan]) -> None:
        self.plans.setVisible(made is not None)
        self.stake.setVisible(made is not None)
        if made is None:
            return
        name = made.employer.name
        empty(self._lines)
        plans = [plan for plan in every_plan if plan.employer_id == made.employer.id]
        for plan in sorted(plans, key=lambda each: each.starts):
            text = tr("From {day}: base pay {amount}").format(
                day=shown_date(plan.starts), amount=shown_amount(plan.base_pay, plan.currency)
            )
            self._lines.addWidget(plain_label(text, "", self))
        for way, text in (("edit", tr("Edit the plan…")), ("new", tr("New version from a day on…"))):
            if plans or way == "edit":
                button = link(text if plans else tr("Set the plan…"), self)
                button.clicked.connect(lambda _=False, way=way: self.plan_requested.emit(way, name))
                self._lines.addWidget(button)
        self._show_stake(made)

    def _show_stake(self, made: Leaving) -> None:
        empty(self._stake_lines)
        currency = made.currency

        def say(text: str, role: str = "") -> None:
            label = plain_label(text, role, self)
            label.setWordWrap(True)
            self._stake_lines.addWidget(label)

        months = [month_text(month) for month in made.unpaid_months]
        sums = sorted(made.unpaid.items()) or [(currency, 0)]
        amounts = " + ".join(shown_amount(pay, name) for name, pay in sums)
        say(tr("Earned and not paid yet: {amount}").format(amount=amounts))
        if months:
            say(", ".join(months) if len(months) <= 6 else f"{months[0]} – {months[-1]}", "secondary")
        say(tr("Won and not collected: %n deal(s)", "", len(made.waiting)))
        for each in made.waiting[:10]:
            self._deal_line(each.deal.id, each.deal.title, each.client, shown_amount(each.pay, currency))
        say(tr("Nearly closed: %n deal(s)", "", made.nearly_all))
        for deal, client, pay in made.nearly:
            self._deal_line(deal.id, deal.title, client, shown_amount(pay, currency))
        employer = made.employer
        if employer.ends_on is None:
            say(tr("To leave, fill in the last day, and the day until which won deals still pay."), "secondary")
        elif employer.tail_on is None:
            text = tr("Nothing is paid after {day}: fill in until when won deals still pay, if that is agreed.")
            say(text.format(day=shown_date(employer.ends_on)), "secondary")
        say(tr("Your clients and contacts stay in your book."), "secondary")

    def _deal_line(self, number: int, title: str, client: str, amount: str) -> None:
        button = link(joined((title, client, ltr(amount))), self)
        button.clicked.connect(lambda: self.open_requested.emit("deal", number))
        self._stake_lines.addWidget(button)


def _asked(book: Book, employer: str, today: date) -> _Answer:
    employers = book.employers()
    named = [each for each in employers if each.name == employer] or employers[:1]
    stake = None
    if named:
        has_plan = any(plan.employer_id == named[0].id for plan in book.plans())
        stake = leaving(book, named[0].name, today) if has_plan else _nothing_known(named[0])
    return _Answer(employers, book.plans(), stake)


def _nothing_known(employer: Employer) -> Leaving:
    """An employer without a plan owes nothing that could be computed."""
    return Leaving(employer=employer, currency="ILS", unpaid={}, unpaid_months=(), waiting=(), nearly=(), nearly_all=0)
