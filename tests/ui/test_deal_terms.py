"""What a plan asks of a deal is entered where it matters; money received is typed by Tab alone; a far day is asked about."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from clientbook.domain.choices import Stage
from clientbook.domain.entries import NotCounted
from clientbook.domain.pay.mending import mending_of
from clientbook.domain.records import Deal, Receipt
from clientbook.pay_words.mending import mending_words, mendings
from clientbook.pay_words.not_counted import _reasons
from clientbook.store.book import Book
from clientbook.ui.bulk.edit_many_dialog import EditManyDialog
from clientbook.ui.deals.closing_dialog import WinDialog
from clientbook.ui.kit.fields.day_note import DayNote
from clientbook.ui.window.main_window import MainWindow

from ..scenes.books import make_foreign
from .conftest import Open
from .test_pay_pages import choose

LANGUAGES = pytest.mark.parametrize("language", ["en", "he"])


@dataclass
class Scene:
    """A window on deals that lack what their plan asks, one of them open."""

    book: Book
    window: MainWindow
    qtbot: QtBot

    def deal(self, title: str) -> Deal:
        (found,) = (each for each in self.book.all("deal") if isinstance(each, Deal) and each.title == title)
        return found

    def show(self, title: str) -> None:
        number = self.deal(title).id
        self.window.open_record("deal", number)
        self.qtbot.waitUntil(lambda: self.window.pages["deal"].details.record_id == number)
        self.window.activateWindow()

    @property
    def fields(self) -> dict[str, Any]:
        return dict(self.window.pages["deal"].details.pages.fields)

    def is_shown(self, name: str) -> bool:
        return not self.fields[name].isHidden()

    def written(self, act: Callable[[], object]) -> None:
        with self.qtbot.waitSignal(self.window.session.changed):
            act()

    def type_into(self, field: QWidget, text: str) -> None:
        field.setFocus()
        QTest.keyClicks(field, text)


@pytest.fixture
def foreign(open_window: Open, tmp_path: Path, qtbot: QtBot) -> Callable[[str], Scene]:
    def start(language: str = "en") -> Scene:
        path = tmp_path / "foreign.clientbook"
        make_foreign(path)
        return Scene(Book(path), open_window(path, language), qtbot)

    return start


@LANGUAGES
def test_a_rate_is_asked_where_the_plan_counts_in_another_currency(
    foreign: Callable[[str], Scene], language: str
) -> None:
    on = foreign(language)
    on.show("Pilot")
    assert not on.is_shown("exchange_rate") and not on.is_shown("exchange_on")
    on.show("Cloud licence")
    assert on.is_shown("exchange_rate") and not on.is_shown("exchange_on")
    on.type_into(on.fields["exchange_rate"], "3,65")
    on.written(lambda: QTest.keyClick(on.fields["exchange_rate"], Qt.Key.Key_Return))
    made = on.deal("Cloud licence")
    assert (made.exchange_rate, made.exchange_on) == (Decimal("3.65"), made.won_on)
    assert on.is_shown("exchange_on")


def test_a_term_is_asked_where_the_plan_takes_back_by_months(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    on.show("Service contract")
    field = on.fields["term_months"]
    assert on.is_shown("term_months") and field.placeholderText() == "Needed for the clawback"
    on.type_into(field, "2 years")
    on.written(lambda: QTest.keyClick(field, Qt.Key.Key_Return))
    assert on.deal("Service contract").term_months == 24


def test_a_credit_note_chooses_among_its_clients_deals(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    on.show("Pilot")
    field = on.fields["credits"]
    (label,) = [each for each in on.window.pages["deal"].findChildren(QLabel) if each.buddy() is field]
    assert not on.is_shown("credits") and label.isHidden()
    on.show("Credit note 7")
    assert not label.isHidden()
    pilot = on.deal("Pilot").id
    assert on.is_shown("credits") and field.value() == on.deal("Service contract").id
    assert pilot in field.values() and on.deal("Cloud licence").id not in field.values()  # another currency
    field.setCurrentIndex(field.values().index(pilot))
    on.written(lambda: field.activated.emit(field.currentIndex()))
    assert on.deal("Credit note 7").credits == pilot


@LANGUAGES
def test_winning_a_foreign_deal_asks_for_the_rate(foreign: Callable[[str], Scene], language: str) -> None:
    on = foreign(language)
    on.window.pages["deal"].moves.move(on.deal("Training").id, Stage.WON)
    on.qtbot.waitUntil(lambda: bool(on.window.findChildren(WinDialog)))
    dialog = on.window.findChildren(WinDialog)[0]
    assert dialog.focusWidget() is dialog.rate and dialog.amount.value() == 250_000
    QTest.keyClicks(dialog.rate, "4.1")
    on.written(dialog.act.click)
    made = on.deal("Training")
    assert (made.stage, made.exchange_rate, made.exchange_on) == (Stage.WON, Decimal("4.1"), date.today())


def test_a_tax_rate_that_the_amount_names_while_winning_becomes_the_deals_own(
    foreign: Callable[[str], Scene],
) -> None:
    on = foreign("en")
    on.window.pages["deal"].moves.move(on.deal("Training").id, Stage.WON)
    on.qtbot.waitUntil(lambda: bool(on.window.findChildren(WinDialog)))
    dialog = on.window.findChildren(WinDialog)[0]
    percent = random.randint(1, 12)  # none that holds anyway
    dialog.amount.setText(f"{5000 + 50 * percent} incl. {percent}% VAT")
    on.written(dialog.act.click)
    made = on.deal("Training")
    assert (made.stage, made.amount, made.tax_rate) == (Stage.WON, 5000_00, Decimal(percent) / 100)


def test_winning_a_foreign_deal_in_the_form_asks_too(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    on.show("Training")
    field = on.fields["stage"]
    field.setCurrentIndex(field.values().index(Stage.WON))
    field.activated.emit(field.currentIndex())
    (dialog,) = on.window.findChildren(WinDialog)  # at once: a later one would take what is typed meanwhile
    assert on.deal("Training").stage is Stage.NEGOTIATION
    dialog.reject()


def test_what_is_typed_after_winning_builds_on_the_won_deal(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    on.show("Training")
    field = on.fields["stage"]
    field.setCurrentIndex(field.values().index(Stage.WON))
    field.activated.emit(field.currentIndex())
    on.window.findChildren(WinDialog)[0].act.click()
    on.fields["invoice"].setText("17")
    on.fields["invoice"].commit()  # before the book has answered
    on.qtbot.waitUntil(lambda: (on.deal("Training").stage, on.deal("Training").invoice) == (Stage.WON, "17"))


def test_a_day_long_past_holds_a_dialog_once(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    on.window.pages["deal"].moves.move(on.deal("Training").id, Stage.WON)
    on.qtbot.waitUntil(lambda: bool(on.window.findChildren(WinDialog)))
    dialog = on.window.findChildren(WinDialog)[0]
    dialog.on.setText("5.3.2019")
    dialog.act.click()
    assert dialog.isVisible() and dialog.on.value() == date(2019, 3, 5)  # asked about, nothing done yet
    on.written(dialog.act.click)
    assert on.deal("Training").won_on == date(2019, 3, 5)


def shown_notes(window: QWidget) -> list[DayNote]:
    return [note for note in window.findChildren(DayNote) if note.isVisible()]


@pytest.mark.parametrize("answer", ["keep", "change"])
def test_a_day_long_past_is_asked_about_below_its_field(foreign: Callable[[str], Scene], answer: str) -> None:
    on = foreign("en")
    on.show("Training")
    field = on.fields["expected_on"]
    field.selectAll()
    on.type_into(field, "5.3.2019")
    on.written(lambda: QTest.keyClick(field, Qt.Key.Key_Tab))
    (note,) = shown_notes(on.window)
    keep, change = note.findChildren(QPushButton)
    assert "2019" in keep.text() and f"5 Mar {date.today().year}" in change.text()
    if answer == "keep":
        keep.click()
    else:
        on.written(change.click)
    assert not shown_notes(on.window)
    assert on.deal("Training").expected_on == date(2019 if answer == "keep" else date.today().year, 3, 5)


def test_a_day_near_by_and_days_of_another_record_are_not_asked_about(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    on.show("Training")
    on.written(lambda: on.fields["expected_on"].type_day(date.today() + timedelta(days=360)))
    assert not shown_notes(on.window)
    on.written(lambda: on.fields["expected_on"].type_day(date.today() + timedelta(days=800)))
    assert len(shown_notes(on.window)) == 1
    on.show("Pilot")
    assert not shown_notes(on.window)


@LANGUAGES
def test_receipts_are_typed_one_after_the_other_by_tab(foreign: Callable[[str], Scene], language: str) -> None:
    on = foreign(language)
    on.show("Old order")
    receipts = on.fields["receipts"]
    receipts.lines[0].first.setFocus()
    for text in ("1.2", "100", "1.2", "100"):
        field = focused()
        assert receipts.isAncestorOf(field)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        if isinstance(focused(), QToolButton):  # takes the line out
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
    day = date(date.today().year, 2, 1)
    on.qtbot.waitUntil(lambda: on.deal("Old order").receipts == (Receipt(day, 10_000),) * 2)
    assert on.deal("Old order").cancelled_on is None
    assert receipts.isAncestorOf(focused())


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_an_invoice_number_leaves_the_focus_in_the_form(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    on.show("Pilot")
    field = on.fields["invoice"]
    on.type_into(field, "INV-7")
    on.written(lambda: QTest.keyClick(field, Qt.Key.Key_Tab))
    on.qtbot.wait(200)  # until the book's answer is shown
    assert QApplication.focusWidget() is on.fields["receipts"].lines[0].first


def test_what_is_begun_stays_with_its_record_and_an_emptied_half_comes_back(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    on.show("Pilot")
    lines = on.fields["receipts"].lines
    lines[0].first.type_day(date.today())
    on.show("Training")
    assert not on.fields["receipts"].lines[0].first.text()
    on.written(lambda: _receive(on, date.today(), 5_000))
    line = on.fields["receipts"].lines[0]
    line.second.setText("")
    line.second.commit()
    assert on.deal("Training").receipts == (Receipt(date.today(), 5_000),) and line.second.value() == 5_000
    on.written(line.remove_requested.emit)
    assert on.deal("Training").receipts == ()


def _receive(on: Scene, day: date, amount: int) -> None:
    line = on.fields["receipts"].lines[0]
    line.first.type_day(day)
    line.second.setText(str(amount // 100))
    line.second.commit()


def test_cancelling_many_asks_for_the_term_of_those_without_one(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    ids = [on.deal(title).id for title in ("Pilot", "Old order")]
    on.window.row_commands.ask_edit("deal", ids)
    on.qtbot.waitUntil(lambda: bool(on.window.findChildren(EditManyDialog)))
    dialog = on.window.findChildren(EditManyDialog)[0]
    choose(dialog.field, "product")
    assert dialog.term.isHidden()
    choose(dialog.field, "cancelled_on")
    dialog.value.setText("today")
    dialog.term.setText("12")
    on.written(dialog.do_button.click)
    assert {on.deal(title).term_months for title in ("Pilot", "Old order")} == {12}


def test_many_that_lack_something_afterwards_are_told(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    on.window.row_commands.ask_edit("deal", [on.deal("Training").id])
    on.qtbot.waitUntil(lambda: bool(on.window.findChildren(EditManyDialog)))
    dialog = on.window.findChildren(EditManyDialog)[0]
    choose(dialog.field, "stage")
    dialog.value.set_value(Stage.WON)
    with on.qtbot.waitSignal(on.window.row_commands.notified) as told:
        dialog.do_button.click()
    assert told.args is not None and "Without an exchange rate: 1 won deal" in told.args[0]


def show_pay(on: Scene) -> None:
    month = date.today().strftime("%Y-%m")
    on.window.tabs.setCurrentWidget(on.window.pages["pay"])
    on.window.pages["pay"].show_month(month)
    on.qtbot.waitUntil(lambda: on.window.pages["pay"].shown_month == month)


def links_of(window: MainWindow) -> dict[str, QPushButton]:
    return {
        each.text(): each for each in window.pages["pay"].page.missing.findChildren(QPushButton) if not each.isHidden()
    }


@LANGUAGES
def test_a_deal_that_is_not_counted_leads_to_the_field_that_mends_it(
    foreign: Callable[[str], Scene], language: str
) -> None:
    on = foreign(language)
    show_pay(on)
    act = mendings()[mending_of("no exchange rate")]
    on.qtbot.waitUntil(lambda: act in links_of(on.window))
    page = on.window.pages["pay"].page
    assert page.missing.isVisible() and page.missing.width() >= page.table.width() - 20
    next(each for text, each in links_of(on.window).items() if "Pilot" in text).click()
    on.qtbot.waitUntil(lambda: on.window.pages["deal"].details.record_id == on.deal("Pilot").id)
    on.window.tabs.setCurrentWidget(on.window.pages["pay"])
    links_of(on.window)[act].click()
    on.qtbot.waitUntil(lambda: QApplication.focusWidget() is on.fields.get("exchange_rate"))
    assert on.window.pages["deal"].details.record_id == on.deal("Cloud licence").id
    QTest.keyClicks(focused(), "3.65")
    on.written(lambda: QTest.keyClick(focused(), Qt.Key.Key_Return))
    on.window.tabs.setCurrentWidget(on.window.pages["pay"])
    on.qtbot.waitUntil(lambda: act not in links_of(on.window))
    assert "Cloud licence" in [entry.deal for entry in on.window.pages["pay"].page.statement.entries]


def test_what_the_plan_or_the_employer_lacks_is_mended_there(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    show_pay(on)
    with on.qtbot.waitSignal(on.window.pages["pay"].plan_requested) as asked:
        on.window.pages["pay"].page.mend_requested.emit(NotCounted("Old order", "", "no plan", 1))
    assert asked.args == ["edit", "Northwind Metals"]
    on.window.pages["pay"].page.mend_requested.emit(NotCounted("Old order", "", "after tail", 1))
    page = on.window.pages["pay"].page_named("employers")
    on.qtbot.waitUntil(lambda: page.details.record_id is not None and page.details.aimed_at is None)


def test_every_reason_has_words_and_a_way_to_mend_it() -> None:
    for code in _reasons():
        mending = mending_of(code)
        assert mending != mending_of("?"), code
        assert mendings()[mending] and mending_words(mending)
        if mending.kind == "deal":
            assert mending.field in Deal.__dataclass_fields__


@LANGUAGES
def test_an_amount_with_tax_is_taken_by_the_rate_that_holds(foreign: Callable[[str], Scene], language: str) -> None:
    on = foreign(language)
    on.show("Pilot")
    former, steps = on.deal("Pilot"), len(on.book.history())
    field = on.fields["amount"]
    field.setText("59000 incl. VAT")
    on.written(field.commit)
    assert (on.deal("Pilot").amount, on.deal("Pilot").tax_rate) == (5_000_000, former.tax_rate)
    field.setText("59000 incl. 25% VAT")
    on.written(field.commit)
    assert (on.deal("Pilot").amount, on.deal("Pilot").tax_rate) == (4_720_000, Decimal("0.25"))
    assert len(on.book.history()) == steps + 2
    on.written(on.window.session.undo)
    assert (on.deal("Pilot").amount, on.deal("Pilot").tax_rate) == (5_000_000, former.tax_rate)


def test_money_received_says_itself_whether_tax_is_in_it(foreign: Callable[[str], Scene]) -> None:
    on = foreign("en")
    on.show("Pilot")
    on.qtbot.waitUntil(lambda: on.fields["receipts"]._tax.rate is not None)
    line = on.fields["receipts"].lines[0]
    line.first.type_day(date.today())
    line.second.setText("1180 incl. VAT" if not line.second.with_tax else "1000 + VAT")
    on.written(line.second.commit)
    (receipt,) = on.deal("Pilot").receipts
    assert receipt.amount == (118_000 if line.second.with_tax else 100_000)
