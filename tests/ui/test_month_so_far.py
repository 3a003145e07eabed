"""The month's pay in the status bar and on Today is of this month, whatever month Pay shows, and never an old one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Stage
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan
from clientbook.jobs.pay.rule_changes import news_of
from clientbook.jobs.pay.statements import pay_so_far
from clientbook.store.book import Book
from clientbook.ui.pay.rules_dialog import RulesDialog

from ..scenes.books import make_updated
from .conftest import Open

RATES = (Component(name="Sales", tiers=(Tier(Decimal(0), Decimal("0.1")),)),)


def started(path: Path) -> Book:
    book = Book(path)
    starts = date.today().replace(year=date.today().year - 1, day=1)
    book.apply(
        Label("edited", {"name": ""}),
        adds(
            [
                Client(id=-1, name="K"),
                Employer(id=-2, name="A"),
                Plan(employer_id=-2, starts=starts, base_pay=900_00, components=RATES),
                Deal(client_id=-1, title="D", stage=Stage.WON, amount=1000_00, won_on=date.today(), employer_id=-2),
            ]
        ),
    )
    return book


def test_it_follows_every_write_while_pay_shows_another_month(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    book = started(tmp_path / "b.clientbook")
    window = open_window(book.path)
    _ = window.pages["today"]
    qtbot.waitUntil(lambda: "1,000" in window.this_month.text())
    window.tabs.setCurrentWidget(window.pages["pay"])
    window.pages["pay"].show_month(f"{date.today().year - 1}-{date.today().month:02}")
    qtbot.waitUntil(lambda: window.pages["pay"].shown_month.startswith(str(date.today().year - 1)))
    deal = book.deal(next(iter(book.ids("deal"))))
    window.session.apply(Label("edited", {"name": "D"}), [Change(deal, replace(deal, amount=2000_00))])
    qtbot.waitUntil(lambda: "1,100" in window.this_month.text())
    (plan,) = book.plans()
    window.session.apply(Label("edited", {"name": "D"}), [Change(plan, replace(plan, base_pay=0))])
    qtbot.waitUntil(lambda: "200" in window.this_month.text() and "1,100" not in window.this_month.text())
    window.session.undo()
    qtbot.waitUntil(lambda: "1,100" in window.this_month.text())
    assert window.this_month.text() == window.pages["today"].pay.text()


def test_two_currencies_stand_beside_each_other(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    book = started(tmp_path / "b.clientbook")
    starts = date.today().replace(day=1)
    plan = Plan(employer_id=-1, starts=starts, currency="USD", base_pay=50_00)
    book.apply(Label("edited", {"name": ""}), adds([Employer(id=-1, name="B"), plan]))
    assert pay_so_far(book, date.today()) == [("ILS", 1000_00), ("USD", 50_00)]
    window = open_window(book.path)
    qtbot.waitUntil(lambda: "1,000" in window.this_month.text() and "50" in window.this_month.text())


def test_a_month_that_is_not_over_is_closed_after_asking_in_its_place(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    book = started(tmp_path / "b.clientbook")
    (employer,) = book.employers()
    book.apply(
        Label("edited", {"name": "A"}), [Change(employer, replace(employer, pay_from=date.today().replace(day=1)))]
    )
    window = open_window(book.path)
    window.tabs.setCurrentWidget(window.pages["pay"])
    qtbot.waitUntil(lambda: window.pages["pay"].close_button.isVisible())
    window.pages["pay"].close_button.click()
    assert window.pages["pay"].question.isVisible() and not book.count("statement")
    window.pages["pay"].question.no_button.click()
    assert not window.pages["pay"].question.isVisible()
    window.pages["pay"].close_button.click()
    window.pages["pay"].question.yes_button.click()
    qtbot.waitUntil(lambda: book.count("statement") == 1)


@pytest.mark.parametrize("way", ["book", "put_away"])
def test_what_an_update_changed_waits_in_the_status_bar(
    qtbot: QtBot, open_window: Open, tmp_path: Path, way: str
) -> None:
    path = tmp_path / "b.clientbook"
    make_updated(path)
    book = Book(path)
    assert news_of(book).waits
    window = open_window(path)
    qtbot.waitUntil(lambda: window.rules_news.button.isVisible())
    window.rules_news.button.click()
    dialog = next(each for each in window.findChildren(RulesDialog) if each.isVisible())
    assert dialog.waits.rows.rowCount() == len(news_of(book).waits)
    getattr(dialog, way).click()
    qtbot.waitUntil(lambda: not window.rules_news.button.isVisible())
    assert bool(news_of(book).waits) == (way == "put_away")


def test_pay_asks_for_no_ledger_while_nobody_looks_at_it(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    book = started(tmp_path / "b.clientbook")
    window = open_window(book.path)
    pay = window.pages["pay"]
    window.tabs.setCurrentWidget(pay)
    qtbot.waitUntil(lambda: pay.page.statement is not None and pay.page.statement.totals.payable == 1_000_00)
    window.tabs.setCurrentWidget(window.pages["client"])
    deal = book.deal(next(iter(book.ids("deal"))))
    window.session.apply(Label("edited", {"name": "D"}), [Change(deal, replace(deal, amount=2000_00))])
    qtbot.waitUntil(lambda: "1,100" in window.this_month.text())
    assert pay.page.statement.totals.payable == 1_000_00
    window.tabs.setCurrentWidget(pay)
    qtbot.waitUntil(lambda: pay.page.statement.totals.payable == 1_100_00)
