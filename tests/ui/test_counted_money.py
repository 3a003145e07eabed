"""Scenario 4 with its money: a plan of several rules, a dollar deal, a closed month that changes, the employer's
statement, papers; by mouse alone and by keyboard alone, with clicks and keys counted (`make day` prints them).

Each is tried by mouse in English and by keyboard in Hebrew. The bounds: what the first version took, where it could be done
in it at all, else what is taken now. A text that is typed counts no keys.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTabBar, QWidget

from clientbook import labels
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import EntryKind, Period, Rates, Stage
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan
from clientbook.jobs.pay.statements import close_month
from clientbook.texts import tr
from clientbook.ui.kit import messages

from .counting import at_most, by_key, hand, press
from .hand import Hand

__all__ = ["by_key", "hand"]  # fixtures for all tests here

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date.today()
MONTH = f"{TODAY:%Y-%m}"


def fill(hand: Hand, field: QWidget, text: str, by_key: bool) -> None:
    """What is in the field goes."""
    if by_key:
        hand.tab_to(lambda widget: widget is field)
    else:
        hand.wheel_to(field)
        hand.click(field)
    hand.key(Qt.Key.Key_A, CTRL)
    hand.type(text)


def choose(hand: Hand, box: Any, text: str, by_key: bool) -> None:
    if by_key:
        hand.tab_to(lambda widget: widget is box)
        while box.currentText() != text:  # a letter of its own for each step: a space would open the list
            hand.key(Qt.Key.Key_Down if box.currentIndex() < box.findText(text) else Qt.Key.Key_Up)
    else:
        hand.wheel_to(box)
        hand.choose(box, text)
    hand.until(lambda: box.currentText() == text)


def to_pay(hand: Hand, by_key: bool) -> Any:
    pay = hand.window.pages["pay"]
    if by_key:
        hand.key(Qt.Key.Key_5, CTRL)
    else:
        hand.click_tab(hand.window.tabs.tabBar(), tr("Pay"))
    hand.until(pay.isVisible)
    return pay


def mend(hand: Hand, what: str, text: str, by_key: bool) -> None:
    """By the button beside a deal that is not counted: it leads to the field that lacks something."""
    press(hand, hand.button(what), by_key)
    details = hand.window.pages["deal"].details
    hand.until(lambda: bool(details.record_id) and details.isAncestorOf(hand.window.focusWidget()))
    hand.type(text)
    hand.key(Qt.Key.Key_Return)


def begun_this_month(hand: Hand, *deals: Deal, clawback: str = "all") -> None:
    """A plan of 5 % from the first of this month, and deals of one client."""
    employer = Employer(id=-1, name="Northwind", pay_from=TODAY.replace(day=1))
    parts = (Component(name="Sales", tiers=(Tier(Decimal(0), Decimal("0.05")),)),)
    plan = Plan(employer_id=-1, starts=TODAY.replace(day=1), base_pay=9_000_00, components=parts, clawback=clawback)
    made = adds([employer, plan, Client(id=-2, name="Kalomi"), *deals])
    hand.window.session.write(lambda book, _: book.apply(Label("edited"), made))
    hand.until(lambda: hand.book.count("deal") == len(deals))


def deal(**fields: Any) -> Deal:
    return Deal(client_id=-2, stage=Stage.WON, won_on=TODAY, opened_on=TODAY, **fields)


def test_a_plan_with_tiers_a_bonus_and_a_guarantee(hand: Hand, by_key: bool) -> None:
    """It took 13 clicks and about 75 keys at the first version, texts included."""
    pay = to_pay(hand, by_key)
    hand.until(lambda: pay.page.empty.isVisible())
    press(hand, hand.button(pay.page.empty.findChildren(QAbstractButton)[0].text()), by_key)
    editor = hand.dialog()
    hand.until(lambda: editor.employer.hasFocus())
    hand.type("Northwind")
    base = editor.fields["base_pay"]
    if by_key:
        hand.tab_to(lambda widget: widget is base)
    else:
        hand.click(base)
    hand.type("9000")
    press(hand, editor.more_button, by_key)
    hand.until(lambda: editor.form.fields["rates"].isVisible())
    choose(hand, editor.form.fields["accumulates"], labels.periods()[Period.QUARTER], by_key)
    tiers = editor.form.tiers
    if not by_key:
        hand.wheel_to(tiers.add_button)
    press(hand, tiers.add_button, by_key)
    hand.until(lambda: len(tiers.rows) == 2 and tiers.rows[1][1].hasFocus())
    hand.type("150000")
    if by_key:
        hand.key(Qt.Key.Key_Tab)
        hand.until(lambda: tiers.rows[1][2].hasFocus())
    fill(hand, tiers.rows[1][2], "6", by_key)
    add = next(each for each in editor.bonuses.findChildren(QAbstractButton) if each.text() == tr("Add a bonus"))
    if not by_key:
        hand.wheel_to(add)
    press(hand, add, by_key)
    hand.until(lambda: len(editor.bonuses.rows) == 1 and editor.bonuses.rows[0].fields["name"].hasFocus())
    hand.type("Ten deals")
    for name, text in (("reaches", "10"), ("pays", "1500")):
        fill(hand, editor.bonuses.rows[0].fields[name], text, by_key)
    fill(hand, editor.fields["guarantee"], "4000", by_key)
    if by_key:
        hand.key(Qt.Key.Key_Return, CTRL)
    else:
        hand.click(editor.save_button)
    hand.until(lambda: hand.book.count("plan") == 1)
    (plan,) = cast(list[Plan], hand.book.all("plan"))
    assert plan.components[0].rates is Rates.MARGINAL  # by its second tier
    assert (plan.base_pay, plan.guarantee) == (9_000_00, 4_000_00)
    assert [(tier.start, tier.rate) for tier in plan.components[0].tiers][1] == (Decimal(150_000_00), Decimal("0.06"))
    assert [(each.name, each.reaches, each.pays) for each in plan.bonuses] == [("Ten deals", 10, 1_500_00)]
    at_most(hand, "a plan with tiers, a bonus, a guarantee", by_key, clicks=13, keys=4, keyboard=78)


def test_a_dollar_deal_gets_its_rate(hand: Hand, by_key: bool) -> None:
    """From the sentence that it is not counted; at the first version it could not be paid at all."""
    begun_this_month(hand, deal(id=-3, title="Cloud", amount=5_000_00, currency="USD"))
    pay = to_pay(hand, by_key)
    hand.until(lambda: pay.page.statement is not None and bool(pay.page.statement.not_counted))
    mend(hand, tr("Set the exchange rate"), "3.7", by_key)
    hand.until(lambda: [each.exchange_rate for each in cast(list[Deal], hand.book.all("deal"))] == [Decimal("3.7")])
    pay = to_pay(hand, by_key)
    hand.until(lambda: [each.pay for each in pay.page.statement.entries][1:] == [925_00])
    at_most(hand, "a dollar deal counted", by_key, clicks=3, keys=1, keyboard=17)


def test_a_deal_of_a_closed_month_changes_and_the_next_month_says_so(hand: Hand, by_key: bool) -> None:
    begun_this_month(hand, deal(id=-3, title="Steel", amount=42_000_00), deal(id=-4, title="Tin", amount=10_000_00))
    hand.window.session.write(lambda book, _: close_month(book, MONTH, early=True))
    deals = hand.window.pages["deal"]
    hand.until(lambda: hand.book.count("statement") == 1)
    if by_key:
        hand.key(Qt.Key.Key_4, CTRL)
        hand.until(lambda: deals.model.rowCount() == 2)
        hand.tab_to(lambda widget: widget is deals.table)
        hand.key(Qt.Key.Key_Down)
    else:
        hand.click_tab(hand.window.tabs.tabBar(), tr("Deals"))
        hand.click_row(deals.table, 0)
    hand.until(lambda: bool(deals.details.record_id) and deals.details.pages.is_built)
    fill(hand, deals.details.pages.fields["amount"], "40000", by_key)
    hand.key(Qt.Key.Key_Return)
    hand.until(
        lambda: sorted(each.amount for each in cast(list[Deal], hand.book.all("deal"))) == [10_000_00, 40_000_00]
    )
    pay = to_pay(hand, by_key)
    hand.until(lambda: pay.shown_month == MONTH and pay.page.statement is not None)
    after = next(each for each in pay.findChildren(QAbstractButton) if each.accessibleName() == tr("Next month"))
    press(hand, after, by_key)
    hand.until(lambda: pay.page.statement is not None and pay.page.statement.month != MONTH)
    corrected = [each.pay for each in pay.page.statement.entries if each.kind is EntryKind.ADJUSTMENT]
    assert corrected == [-100_00]
    at_most(hand, "a closed month's deal changed, its adjustment seen", by_key, clicks=5, keys=2, keyboard=26)


def test_a_deal_that_falls_through_takes_back_what_it_paid(hand: Hand, by_key: bool) -> None:
    gone = deal(id=-3, title="Steel", amount=42_000_00, cancelled_on=TODAY)
    begun_this_month(hand, gone, clawback="months left")
    pay = to_pay(hand, by_key)
    hand.until(lambda: pay.page.statement is not None and bool(pay.page.statement.not_counted))
    mend(hand, tr("Set the term"), "12", by_key)
    hand.until(lambda: [each.term_months for each in cast(list[Deal], hand.book.all("deal"))] == [12])
    pay = to_pay(hand, by_key)
    hand.until(lambda: EntryKind.CLAWBACK in {each.kind for each in pay.page.statement.entries})
    at_most(hand, "a clawback by its term", by_key, clicks=3, keys=1, keyboard=17)


def test_the_employer_s_statement_is_compared_and_the_papers_go_out(
    hand: Hand, by_key: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = tmp_path / "theirs.csv"
    theirs.write_text("Client,Deal,Commission\nKalomi,Steel,2000\n", encoding="utf-8")
    monkeypatch.setattr(messages, "file_to_open", lambda *_: theirs)
    begun_this_month(hand, deal(id=-3, title="Steel", amount=42_000_00))
    pay = to_pay(hand, by_key)
    hand.until(lambda: pay.page.statement is not None and len(pay.page.statement.entries) == 2)
    if by_key:
        hand.act("pay-reconciliation")
    else:
        bar = next(each for each in pay.findChildren(QTabBar) if each.isVisible() and each.count() > 3)
        hand.click_tab(bar, tr("Reconciliation"))
    press(hand, hand.button(tr("Take in their statement…")), by_key)
    dialog = hand.dialog()
    hand.until(lambda: dialog.is_ready)
    if by_key:
        hand.key(Qt.Key.Key_Return)  # the button that goes on
    else:
        hand.click(dialog.take_button)
    hand.until(lambda: hand.book.count("remittance") == 1)
    hand.closed()
    hand.told("their statement compared; so far")
    for name in ("statement.pdf", "statement.xlsx"):
        monkeypatch.setattr(messages, "file_to_save", lambda *_, name=name: tmp_path / name)
        if by_key:
            hand.act("pay-statement")
            hand.until(lambda: pay.page.isVisible())
            hand.key(Qt.Key.Key_E, CTRL)
        else:
            if name == "statement.pdf":
                hand.click_tab(bar, tr("Statement"))
            hand.click(pay.export_button)
        if name == "statement.pdf":  # the first paper asks for the manager's name
            hand.dialog()
            hand.type("Noa")
            hand.key(Qt.Key.Key_Return)
        hand.until((tmp_path / name).exists)
    at_most(hand, "their statement, and papers", by_key, clicks=7, keys=1, keyboard=24)
