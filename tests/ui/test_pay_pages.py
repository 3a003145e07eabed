"""The Pay tab by mouse and keys: a plan with tiers, closing, their statement, what lies ahead, employers."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Anchor, Period, Rates, Stage
from clientbook.domain.pay.reconciliation.verdicts import Verdict
from clientbook.domain.plan import Bonus, Tier
from clientbook.domain.records import Client, Deal
from clientbook.jobs.demo import fill_with_samples
from clientbook.store.book import Book
from clientbook.texts import tr
from clientbook.ui.bulk.merge_dialog import MergeDialog
from clientbook.ui.pay.plan.plan_editor import PlanEditor
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open
from .test_whole_job import type_into

LEFT = Qt.MouseButton.LeftButton


def choose(field: Any, value: Any) -> None:
    field.setCurrentIndex(field._values.index(value))
    field.activated.emit(field.currentIndex())


def editor_of(qtbot: QtBot, window: MainWindow) -> PlanEditor:
    qtbot.waitUntil(lambda: any(e.isVisible() for e in window.findChildren(PlanEditor)))
    return next(e for e in window.findChildren(PlanEditor) if e.isVisible())


def full_window(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str = "en", month: str = "2026-01"
) -> MainWindow:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path, language)
    window.tabs.setCurrentWidget(window.pay)
    window.pay.show_month(month)
    qtbot.waitUntil(lambda: window.pay.shown_month == month)
    return window


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_plan_with_tiers_and_a_bonus_is_set_in_fields(qtbot: QtBot, open_window: Open, language: str) -> None:
    window = open_window(language=language)
    book = Book(window._session.path)
    window.tabs.setCurrentWidget(window.pay)
    qtbot.waitUntil(lambda: window.pay.page._empty.isVisible())
    QTest.mouseClick(window.pay.page._empty.findChildren(QPushButton)[0], LEFT)
    editor = editor_of(qtbot, window)
    QTest.mouseClick(editor._save, LEFT)
    assert editor._problem.text() == tr("Who pays you? Type the employer's name.") and not book.plans()
    type_into(editor._employer, "Northwind")
    type_into(editor._fields["base_pay"], "9,000")
    choose(editor._fields["anchor"], Anchor.PAID)
    choose(editor.form._fields["rates"], Rates.MARGINAL)
    choose(editor.form._fields["accumulates"], Period.QUARTER)
    tiers = editor.form.tiers
    type_into(tiers.rate_field(0), "4")
    QTest.mouseClick(tiers._add, LEFT)
    type_into(tiers._rows[1][1], "0")
    QTest.mouseClick(editor._save, LEFT)
    assert "2" in editor._problem.text() and not book.plans()  # tier 2 does not rise
    type_into(tiers._rows[1][1], "150k")
    type_into(tiers.rate_field(1), "6")
    type_into(editor.form._test, "200,000")
    assert "150,000 × 4%" in editor.form._result.text() and "9,000" in editor.form._result.text()
    QTest.mouseClick(editor._bonuses.findChildren(QPushButton)[-1], LEFT)
    _, fields = editor._bonuses._rows[0]
    type_into(fields["name"], "Ten")
    type_into(fields["pays"], "1500")
    with qtbot.waitSignal(window._session.changed):
        QTest.mouseClick(editor._save, LEFT)
    (plan,) = book.plans()
    assert plan.base_pay == 900_000 and plan.anchor is Anchor.PAID
    assert plan.components[0].tiers == (Tier(Decimal(0), Decimal("0.04")), Tier(Decimal(15_000_000), Decimal("0.06")))
    assert plan.bonuses == (Bonus(name="Ten", over=Period.QUARTER, measure="deals", reaches=Decimal(10), pays=150_000),)


def test_an_edited_plan_keeps_its_place_and_a_new_version_stands_beside_it(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window = full_window(qtbot, open_window, tmp_path)
    book = Book(window._session.path)
    (former,) = book.plans()
    window.pay.plan_requested.emit("edit", window.pay.employer)
    editor = editor_of(qtbot, window)
    type_into(editor._fields["starts"], "1.12.2025")
    with qtbot.waitSignal(window._session.changed):
        QTest.mouseClick(editor._save, LEFT)
    (edited,) = book.plans()
    assert (edited.id, edited.starts, edited.components) == (former.id, date(2025, 12, 1), former.components)
    qtbot.waitUntil(lambda: not any(e.isVisible() for e in window.findChildren(PlanEditor)))
    window.pay.plan_requested.emit("new", window.pay.employer)
    editor = editor_of(qtbot, window)
    type_into(editor._fields["starts"], "1.7.2026")
    with qtbot.waitSignal(window._session.changed):
        QTest.mouseClick(editor._save, LEFT)
    assert [plan.starts for plan in book.plans()] == [date(2025, 12, 1), date(2026, 7, 1)]


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_month_is_closed_and_opened_again_and_its_deals_say_so(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, month="2026-02")
    with qtbot.waitSignal(window._session.failed):
        QTest.mouseClick(window.pay._close, LEFT)  # January comes first
    box = next(d for d in window.findChildren(QDialog) if d.isVisible())
    assert "2026-01" in box.text()  # type: ignore[attr-defined]
    box.close()
    window.pay.show_month("2026-01")
    qtbot.waitUntil(lambda: window.pay.shown_month == "2026-01")
    with qtbot.waitSignal(window._session.changed):
        QTest.mouseClick(window.pay._close, LEFT)
    qtbot.waitUntil(lambda: window.pay._state.text() == tr("Closed"))
    made = window.pay.page.statement
    assert made is not None and made.number == 1
    deal_id = next(e.deal_id for e in made.entries if e.deal_id is not None)
    window.open_record("deal", deal_id)
    qtbot.waitUntil(lambda: window.deals.details.header._notice.isVisible())
    assert "2026" in window.deals.details.header._notice.text()
    type_into(window.deals.details._fields["amount"], "99,000")
    window.tabs.setCurrentWidget(window.pay)
    window.pay.show_month("2026-02")
    qtbot.waitUntil(lambda: any(e.corrects == "2026-01" for e in window.pay.page.statement.entries))  # type: ignore[union-attr]
    window.pay.show_month("2026-01")
    qtbot.waitUntil(lambda: window.pay.shown_month == "2026-01")
    assert window.pay.page.statement == made
    with qtbot.waitSignal(window._session.changed):
        QTest.mouseClick(window.pay._close, LEFT)
    qtbot.waitUntil(lambda: window.pay.page.statement is not None and window.pay.page.statement.state == "open")


@pytest.mark.parametrize("language", ["en", "he"])
def test_their_statement_is_taken_in_compared_and_a_difference_let_go(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, month="2026-02")
    path = tmp_path / "theirs.csv"
    path.write_text("Client,Commission\nOrchard Foods,700\nחברת השרון,1560\nSomebody,55\n", encoding="utf-8")
    window.pay.show_page("theirs")
    page = window.pay.page_named("theirs")
    dialog = window.pay_commands.take_theirs(path, "2026-02", window.pay.employer)
    qtbot.waitUntil(lambda: dialog.is_ready)
    with qtbot.waitSignal(window._session.changed):
        QTest.mouseClick(dialog._take, LEFT)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 4)
    shown = [page.table.rows.row(n).verdict for n in range(4)]
    assert shown == [Verdict.SHORT, Verdict.UNPAID, Verdict.UNKNOWN, Verdict.MATCHED]
    page.table.select_row(1)
    assert page._settle.isEnabled()
    with qtbot.waitSignal(window._session.changed):
        QTest.mouseClick(page._settle, LEFT)
    qtbot.waitUntil(lambda: page.table.rows.row(1).settled)


def test_an_open_amount_of_their_statement_is_asked_before_it_is_taken_in(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window = full_window(qtbot, open_window, tmp_path, "en", month="2026-02")
    path = tmp_path / "theirs.csv"
    path.write_text("Client;Commission\nOrchard Foods;1.234\nSomebody;2.125\n", encoding="utf-8")
    dialog = window.pay_commands.take_theirs(path, "2026-02", window.pay.employer)
    qtbot.waitUntil(lambda: dialog.is_ready)
    assert dialog.questions.isVisible() and not dialog._take.isEnabled()
    field = dialog.questions._fields["decimals"]
    choose(field, "comma")
    assert dialog._take.isEnabled()
    with qtbot.waitSignal(window._session.changed):
        QTest.mouseClick(dialog._take, LEFT)
    (stated,) = Book(window._session.path).all("remittance")
    assert [each.amount for each in stated.payments] == [123_400, 212_500]  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "he"])
def test_what_lies_ahead_answers_by_the_engine(qtbot: QtBot, open_window: Open, tmp_path: Path, language: str) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, month="2026-10")
    window.pay.show_page("forecast")
    page = window.pay.page_named("forecast")
    qtbot.waitUntil(lambda: page._shown is not None)
    assert page._shown.forecasts[0].month == window.pay.page.statement.totals.payable  # type: ignore[union-attr]
    type_into(page._amount, "10,000")
    type_into(page._day, "20.10.2026")
    qtbot.waitUntil(lambda: "400" in page._answer.text())
    assert "10,000 × 4%" in page._breakdown.text()


def test_the_year_is_drawn_and_said_in_words(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = full_window(qtbot, open_window, tmp_path, "he", month="2026-10")
    window.pay.show_page("year")
    page = window.pay.page_named("year")
    qtbot.waitUntil(lambda: page.is_drawn, timeout=20_000)
    assert tr("Commission") in page.chart._plot.accessibleDescription()
    assert "2026" in page.sales._plot.accessibleDescription()


def test_an_employer_is_added_and_left(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = full_window(qtbot, open_window, tmp_path)
    book = Book(window._session.path)
    client = book.all("client")[0]
    near = Deal(client_id=client.id, title="Nearly", stage=Stage.NEGOTIATION, amount=100_000, expected_on=date.today())
    book.apply(Label("edited"), adds([near]))
    window.pay.show_page("employers")
    page = window.pay.page_named("employers")
    qtbot.waitUntil(lambda: page.list.count() == 1 and page.details.record_id is not None)
    assert any("Nearly" in button.text() for button in page.findChildren(QPushButton))
    type_into(page.details._fields["ends_on"], "31.12.2026")
    qtbot.waitUntil(lambda: book.employers()[0].ends_on == date(2026, 12, 31))
    QTest.mouseClick(page._add, LEFT)
    type_into(page.details._fields["name"], "Southwind")
    qtbot.waitUntil(lambda: page.list.count() == 2)
    assert [each.name for each in book.employers()] == ["Northwind Trading", "Southwind"]
    assert isinstance(client, Client) and book.client(client.id) == client

    # Typed twice by mistake: the two become one, with the plan of the first.
    page.list.selectAll()
    QTest.mouseClick(page._merge, LEFT)
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeDialog)))
    with qtbot.waitSignal(window._session.changed):
        window.findChildren(MergeDialog)[0]._accept()
    assert [each.name for each in book.employers()] == ["Northwind Trading"] and len(book.plans()) == 1


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_column_is_chosen_and_a_suggested_match_is_accepted_or_refused(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, month="2026-02")
    path = tmp_path / "theirs.csv"
    path.write_text("Client,Hmm,Zack\nOrchad Foods,17500,720\nSomebody,17000,55\nTotal,34500,775\n", encoding="utf-8")
    window.pay.show_page("theirs")
    page = window.pay.page_named("theirs")
    dialog = window.pay_commands.take_theirs(path, "2026-02", window.pay.employer)
    qtbot.waitUntil(lambda: dialog.is_ready)
    assert not dialog._take.isEnabled() and "Zack" in dialog._said.text()
    choose(dialog._choices["paid"], 2)
    assert dialog._take.isEnabled()
    with qtbot.waitSignal(window._session.changed):
        QTest.mouseClick(dialog._take, LEFT)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 4)
    assert [page.left_out.rows.row(n).reason for n in range(page.left_out.rows.rowCount())] == ["total"]
    place = next(n for n in range(4) if page.table.rows.row(n).verdict is Verdict.SUGGESTED)
    page.table.select_row(place)
    assert page._accept.isVisible() and page._refuse.isVisible() and not page._settle.isVisible()
    with qtbot.waitSignal(window._session.changed):
        QTest.mouseClick(page._accept, LEFT)
    qtbot.waitUntil(lambda: [page.table.rows.row(n).verdict for n in range(4)].count(Verdict.MATCHED) == 1)
    window._session.undo()
    qtbot.waitUntil(lambda: [page.table.rows.row(n).verdict for n in range(4)].count(Verdict.SUGGESTED) == 1)
    page.table.select_row(place)
    with qtbot.waitSignal(window._session.changed):
        QTest.mouseClick(page._refuse, LEFT)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 5)  # unpaid, and a line that nobody knows
