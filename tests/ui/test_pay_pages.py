"""The Pay tab by mouse and keys: a plan with tiers, closing, their statement, what lies ahead, employers."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from clientbook import texts
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Anchor, PayLineKind, Pays, Period, Rates, Stage
from clientbook.domain.money import percent_text
from clientbook.domain.pay.pay_year import of_column
from clientbook.domain.pay.reconciliation.verdicts import Verdict
from clientbook.domain.plan import Allowance, Bonus, Opening, Tier
from clientbook.domain.reading.spans import months_later
from clientbook.domain.records import Client, Deal, Employer, Figure, Plan
from clientbook.files.plan.plan_file import PlanDraft, read_plan
from clientbook.formatting import month_text
from clientbook.jobs.demo import fill_with_samples
from clientbook.pay_words.plan_sentences import plan_sentences
from clientbook.store.book import Book
from clientbook.texts import tr
from clientbook.ui.bulk.merge_dialog import MergeDialog
from clientbook.ui.kit import messages
from clientbook.ui.kit.bidi import shown_amount, shown_number
from clientbook.ui.kit.look import theme
from clientbook.ui.pay.by_hand.figure_dialog import FigureDialog
from clientbook.ui.pay.by_hand.pay_line_dialog import PayLineDialog
from clientbook.ui.pay.plan.curve import Curve
from clientbook.ui.pay.plan.patterns import PATTERNS
from clientbook.ui.pay.plan.plan_editor import PlanEditor
from clientbook.ui.pay.plan.told_part import ToldBonus
from clientbook.ui.pay.why_card import TierBar, WhyCard
from clientbook.ui.window.main_window import MainWindow

from ..domain.plain_books import plain_book
from .conftest import Open
from .test_whole_job import type_into

LEFT = Qt.MouseButton.LeftButton


def choose(field: Any, value: Any) -> None:
    field.setCurrentIndex(field.values().index(value))
    field.activated.emit(field.currentIndex())


def editor_of(qtbot: QtBot, window: MainWindow) -> PlanEditor:
    qtbot.waitUntil(lambda: any(e.isVisible() for e in window.findChildren(PlanEditor)))
    return next(e for e in window.findChildren(PlanEditor) if e.isVisible())


def typed(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def full_window(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str = "en", month: str = "2026-01"
) -> MainWindow:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path, language)
    window.tabs.setCurrentWidget(window.pages["pay"])
    window.pages["pay"].show_month(month)
    qtbot.waitUntil(lambda: window.pages["pay"].shown_month == month)
    return window


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_plan_with_tiers_and_a_bonus_is_set_in_fields(qtbot: QtBot, open_window: Open, language: str) -> None:
    window = open_window(language=language)
    book = Book(window.session.path)
    window.tabs.setCurrentWidget(window.pages["pay"])
    qtbot.waitUntil(lambda: window.pages["pay"].page.empty.isVisible())
    QTest.mouseClick(window.pages["pay"].page.empty.findChildren(QPushButton)[0], LEFT)
    editor = editor_of(qtbot, window)
    QTest.mouseClick(editor.save_button, LEFT)
    assert editor.problem_label.text() == tr("Who pays you? Type the employer's name.") and not book.plans()
    type_into(editor.employer, "Northwind")
    type_into(editor.fields["base_pay"], "9,000")
    type_into(editor.rate, "7")
    assert not editor.form.isVisible()
    QTest.mouseClick(editor.more_button, LEFT)
    assert editor.form.isVisible() and not editor.rate.isVisible()
    assert editor.form.tiers.rate_field(0).value() == Decimal("0.07")  # what was typed goes along
    choose(editor.fields["anchor"], Anchor.PAID)
    choose(editor.form.fields["rates"], Rates.MARGINAL)
    choose(editor.form.fields["accumulates"], Period.QUARTER)
    tiers = editor.form.tiers
    type_into(tiers.rate_field(0), "4")
    QTest.mouseClick(tiers.add_button, LEFT)
    type_into(tiers.rows[1][1], "0")
    QTest.mouseClick(editor.save_button, LEFT)
    assert "2" in editor.problem_label.text() and not book.plans()  # tier 2 does not rise
    type_into(tiers.rows[1][1], "150k")
    type_into(tiers.rate_field(1), "6")
    type_into(editor.form.try_amount, "200,000")
    assert "150,000 × 4%" in editor.form.earned.text() and "6,000" in editor.form.earned.text()
    assert "9,000" in editor.form.earned.text()
    QTest.mouseClick(editor.bonuses.findChildren(QPushButton)[-1], LEFT)
    fields = editor.bonuses.rows[0].fields
    type_into(fields["name"], "Ten")
    type_into(fields["pays"], "1500")
    car = editor.allowances.lines[0]
    type_into(car.second, "1500")
    QTest.mouseClick(editor.save_button, LEFT)
    assert editor.problem_label.text() == tr("An allowance needs a name and a sum.") and not book.plans()
    type_into(car.first, "Car")
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(editor.save_button, LEFT)
    (plan,) = book.plans()
    assert plan.allowances == (Allowance("Car", 150_000),)
    assert plan.base_pay == 900_000 and plan.anchor is Anchor.PAID
    assert plan.components[0].tiers == (Tier(Decimal(0), Decimal("0.04")), Tier(Decimal(15_000_000), Decimal("0.06")))
    assert plan.bonuses == (Bonus(name="Ten", over=Period.QUARTER, measure="deals", reaches=Decimal(10), pays=150_000),)


@pytest.mark.parametrize("language", ["en", "he"])
def test_what_the_editor_cannot_show_is_told_and_kept(qtbot: QtBot, open_window: Open, language: str) -> None:
    window = open_window(language=language)
    book = Book(window.session.path)
    text = (
        'employer = "Northwind"\nstarts = 2026-01-01\nnegative = "carry"\n'
        '[opening]\ncounted = { Plain = "90000" }\n'
        '[[component]]\nname = "Plain"\nrate = "3%"\n'
        '[[component]]\nname = "Spiff"\nproducts = ["P"]\nsum = "25"\nleast = "5"\n'
        '[[bonus]]\nname = "Pool"\nover = "quarter"\nwhen = ["deals >= 2", "total < 90000"]\nrate = "1%"\n'
    )
    draft = read_plan(text, "plan.toml")
    editor = window.pay_commands.edit_plan(draft)
    assert editor.form.isVisible() and not editor.told.isVisible()
    assert editor.opening.counted.value() == (("Plain", 90_000_00),)
    assert 'rate = "1%"' in editor.bonuses.findChildren(ToldBonus)[0].lines.value()
    choose(editor.parts_chooser, 1)
    assert editor.told.isVisible() and not editor.form.isVisible()
    assert 'sum = "25.00"' in editor.told.lines.value()
    choose(editor.parts_chooser, 0)
    type_into(editor.form.tiers.rate_field(0), "4")
    choose(editor.parts_chooser, 1)
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(editor.save_button, LEFT)
    (plan,) = book.plans()
    plain, spiff = draft.plan.components
    assert plan.components == (replace(plain, tiers=(Tier(Decimal(0), Decimal("0.04")),)), spiff)
    assert plan.bonuses == draft.plan.bonuses


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_plain_plan_is_an_employer_base_pay_and_a_rate(qtbot: QtBot, open_window: Open, language: str) -> None:
    window = open_window(language=language)
    book = Book(window.session.path)
    editor = window.pay_commands.edit_plan(None)
    assert not editor.bonuses.isVisible() and not editor.fields["guarantee"].isVisible()
    type_into(editor.employer, "Northwind")
    type_into(editor.fields["base_pay"], "9,000")
    type_into(editor.rate, "4.5")
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(editor.save_button, LEFT)
    (plan,) = book.plans()
    assert (plan.base_pay, plan.components[0].tiers) == (900_000, (Tier(Decimal(0), Decimal("0.045")),))
    again = window.pay_commands.edit_plan(PlanDraft("Northwind", plan))
    assert again.rate.isVisible() and again.rate.value() == Decimal("0.045")
    again.close()
    floor = window.pay_commands.edit_plan(PlanDraft("Northwind", replace(plan, guarantee=1)))
    assert floor.fields["guarantee"].isVisible() and not floor.rate.isVisible()  # nothing that is set is folded away
    floor.close()


@pytest.mark.parametrize("language", ["en", "he"])
def test_pay_rises_to_the_right_in_either_direction(open_window: Open, language: str) -> None:
    window = open_window(language=language)
    editor = window.pay_commands.edit_plan(None)
    editor.show_more()
    (curve,) = editor.findChildren(Curve)
    picture, accent = curve.grab().toImage(), QColor(theme.current().accent)

    def lowest(x: int) -> int:
        return max(y for y in range(picture.height()) if picture.pixelColor(x, y) == accent)

    assert lowest(picture.width() // 5) > lowest(picture.width() * 4 // 5)


def test_an_edited_plan_keeps_its_place_and_a_new_version_stands_beside_it(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window = full_window(qtbot, open_window, tmp_path)
    book = Book(window.session.path)
    (former,) = book.plans()
    window.pages["pay"].plan_requested.emit("edit", window.pages["pay"].employer)
    editor = editor_of(qtbot, window)
    # Days that no year makes far ones, which are asked about.
    this_month = date.today().replace(day=1)
    first, second = months_later(this_month, -8), months_later(this_month, -5)
    type_into(editor.fields["starts"], typed(first))
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(editor.save_button, LEFT)
    (edited,) = book.plans()
    assert (edited.id, edited.starts, edited.components) == (former.id, first, former.components)
    qtbot.waitUntil(lambda: not any(e.isVisible() for e in window.findChildren(PlanEditor)))
    window.pages["pay"].plan_requested.emit("new", window.pages["pay"].employer)
    editor = editor_of(qtbot, window)
    type_into(editor.fields["starts"], typed(second))
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(editor.save_button, LEFT)
    assert [plan.starts for plan in book.plans()] == [first, second]


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_month_is_closed_and_opened_again_and_its_deals_say_so(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, month="2026-02")
    QTest.mouseClick(window.pages["pay"].close_button, LEFT)  # January comes before it
    question = window.pages["pay"].question
    assert question.isVisible() and month_text("2026-01") in question.other_button.text()
    QTest.mouseClick(question.other_button, LEFT)
    qtbot.waitUntil(lambda: window.pages["pay"].shown_month == "2026-01")
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(window.pages["pay"].close_button, LEFT)
    qtbot.waitUntil(lambda: window.pages["pay"].state.text() == tr("Closed"))
    made = window.pages["pay"].page.statement
    assert made is not None and made.number == 1
    deal_id = next(e.deal_id for e in made.entries if e.deal_id is not None)
    window.open_record("deal", deal_id)
    qtbot.waitUntil(lambda: window.pages["deal"].details.header.notice.isVisible())
    assert "2026" in window.pages["deal"].details.header.notice.text()
    type_into(window.pages["deal"].details.pages.fields["amount"], "99,000")
    window.tabs.setCurrentWidget(window.pages["pay"])
    window.pages["pay"].show_month("2026-02")
    qtbot.waitUntil(lambda: any(e.corrects == "2026-01" for e in window.pages["pay"].page.statement.entries))  # type: ignore[union-attr]
    window.pages["pay"].show_month("2026-01")
    qtbot.waitUntil(lambda: window.pages["pay"].shown_month == "2026-01")
    assert window.pages["pay"].page.statement == made
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(window.pages["pay"].close_button, LEFT)
    qtbot.waitUntil(
        lambda: window.pages["pay"].page.statement is not None and window.pages["pay"].page.statement.state == "open"
    )


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_first_close_asks_once_from_when_the_book_is_used_and_one_undo_takes_it_back(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, month="2026-02")
    tab, book = window.pages["pay"], Book(window.session.path)
    QTest.mouseClick(tab.close_button, LEFT)
    assert month_text("2026-02") in tab.question.yes_button.text() and not book.count("statement")
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(tab.question.yes_button, LEFT)
    qtbot.waitUntil(lambda: tab.state.text() == tr("Closed"))
    assert book.employers()[0].pay_from == date(2026, 2, 1)
    tab.show_month("2026-04")
    qtbot.waitUntil(lambda: tab.shown_month == "2026-04")
    QTest.mouseClick(tab.close_button, LEFT)  # months close in order now: March is offered, and nothing else
    assert tab.question.yes_button.isHidden() and month_text("2026-03") in tab.question.other_button.text()
    with qtbot.waitSignal(window.session.changed):
        window.menus["undo"].trigger()
    assert book.employers()[0].pay_from is None and not book.count("statement")


def test_the_bar_of_tiers_says_where_in_the_quarter_a_deal_stands(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window = full_window(qtbot, open_window, tmp_path, month="2026-02")
    page = window.pages["pay"].page
    lines = page.statement.entries
    place = next(at for at, each in enumerate(lines) if "counted before" in dict(each.why))
    page.table.select_row(place)
    qtbot.waitUntil(lambda: any(bar.isVisible() for bar in page.findChildren(TierBar)))
    (bar,) = (bar for bar in page.findChildren(TierBar) if bar.isVisible())
    assert "Counted before" in bar.accessibleName() and "4%" in bar.accessibleName()


@pytest.mark.parametrize("language", ["en", "he"])
def test_their_statement_is_taken_in_compared_and_a_difference_let_go(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, month="2026-02")
    path = tmp_path / "theirs.csv"
    path.write_text("Client,Commission\nOrchard Foods,700\nחברת השרון,1560\nSomebody,55\n", encoding="utf-8")
    window.pages["pay"].show_page("reconciliation")
    page = window.pages["pay"].page_named("reconciliation")
    dialog = window.pay_commands.ask_employer_statement(path, "2026-02", window.pages["pay"].employer)
    qtbot.waitUntil(lambda: dialog.is_ready)
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(dialog.take_button, LEFT)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 4)
    shown = [page.table.rows.row(n).verdict for n in range(4)]
    assert shown == [Verdict.SHORT, Verdict.UNPAID, Verdict.UNKNOWN, Verdict.MATCHED]
    letter = tmp_path / "letter.txt"
    monkeypatch.setattr(messages, "file_to_save", lambda *_: letter)
    QTest.mouseClick(page.letter_button, LEFT)
    qtbot.waitUntil(letter.exists)
    asked = letter.read_text(encoding="utf-8")
    assert "Orchard Foods" in asked and asked.count("\n- ") == 2 and "Somebody" not in asked
    page.table.select_row(1)
    assert page.settle_button.isEnabled()
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(page.settle_button, LEFT)
    qtbot.waitUntil(lambda: page.table.rows.row(1).settled)


def test_an_open_amount_of_their_statement_is_asked_before_it_is_taken_in(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window = full_window(qtbot, open_window, tmp_path, "en", month="2026-02")
    path = tmp_path / "theirs.csv"
    path.write_text("Client;Commission\nOrchard Foods;1.234\nSomebody;2.125\n", encoding="utf-8")
    dialog = window.pay_commands.ask_employer_statement(path, "2026-02", window.pages["pay"].employer)
    qtbot.waitUntil(lambda: dialog.is_ready)
    assert dialog.questions.isVisible() and not dialog.take_button.isEnabled()
    field = dialog.questions.fields["decimals"]
    choose(field, "comma")
    assert dialog.take_button.isEnabled()
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(dialog.take_button, LEFT)
    (stated,) = Book(window.session.path).all("remittance")
    assert [each.amount for each in stated.payments] == [123_400, 212_500]  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "he"])
def test_what_lies_ahead_answers_by_the_engine(qtbot: QtBot, open_window: Open, tmp_path: Path, language: str) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, month="2026-10")
    window.pages["pay"].show_page("forecast")
    page = window.pages["pay"].page_named("forecast")
    qtbot.waitUntil(lambda: page.forecast is not None)
    assert page.forecast.forecasts[0].month == window.pages["pay"].page.statement.totals.payable  # type: ignore[union-attr]
    type_into(page.amount, "10,000")
    type_into(page.day, "20.10.2026")
    qtbot.waitUntil(lambda: "400" in page.answer.text())
    assert "10,000 × 4%" in page.breakdown.text()
    # Its employer is called otherwise, and the page is looked at before the tab knows.
    tab = window.pages["pay"]
    tab.show_page("statement")
    (employer,) = Book(window.session.path).employers()
    window.session.changed.connect(lambda _: tab.show_page("forecast"))
    window.session.apply(Label("edited"), [Change(employer, replace(employer, name="Called otherwise"))])
    qtbot.waitUntil(lambda: tab.employer == "Called otherwise")
    qtbot.waitUntil(lambda: page.forecast is not None and "400" in page.answer.text())


def test_the_year_is_drawn_and_said_in_words(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = full_window(qtbot, open_window, tmp_path, "he", month="2026-10")
    window.pages["pay"].show_page("year")
    page = window.pages["pay"].page_named("year")
    qtbot.waitUntil(lambda: page.is_drawn, timeout=20_000)
    assert tr("Commission") in page.chart.plot.accessibleDescription()
    rows, year = page.months.rows, page.made
    assert rows.rowCount() == 1 + len(year.months)  # each month, and what they come to
    under = rows.all()[-1].sums
    assert shown_number(of_column(year.total, "payable"), year.currency) in under[max(under)]
    assert page.averages.rows.rowCount() == len(year.quarters) + 3


def test_an_employer_is_added_and_left(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = full_window(qtbot, open_window, tmp_path)
    book = Book(window.session.path)
    client = book.all("client")[0]
    near = Deal(client_id=client.id, title="Nearly", stage=Stage.NEGOTIATION, amount=100_000, expected_on=date.today())
    book.apply(Label("edited"), adds([near]))
    window.pages["pay"].show_page("employers")
    page = window.pages["pay"].page_named("employers")
    qtbot.waitUntil(lambda: page.list.count() == 1 and page.details.record_id is not None)
    assert any("Nearly" in button.text() for button in page.findChildren(QPushButton))
    last = months_later(date.today().replace(day=1), 1)
    type_into(page.details.pages.fields["ends_on"], typed(last))
    qtbot.waitUntil(lambda: book.employers()[0].ends_on == last)
    QTest.mouseClick(page.add_button, LEFT)
    type_into(page.details.pages.fields["name"], "Southwind")
    qtbot.waitUntil(lambda: page.list.count() == 2)
    assert [each.name for each in book.employers()] == ["Northwind Trading", "Southwind"]
    assert isinstance(client, Client) and book.client(client.id) == client

    # Typed twice by mistake: the two become one, with the plan of the first.
    page.list.selectAll()
    QTest.mouseClick(page.merge_button, LEFT)
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeDialog)))
    with qtbot.waitSignal(window.session.changed):
        window.findChildren(MergeDialog)[0]._accept()
    assert [each.name for each in book.employers()] == ["Northwind Trading"] and len(book.plans()) == 1


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_column_is_chosen_and_a_suggested_match_is_accepted_or_refused(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, month="2026-02")
    path = tmp_path / "theirs.csv"
    path.write_text("Client,Hmm,Zack\nOrchad Foods,17500,720\nSomebody,17000,55\nTotal,34500,775\n", encoding="utf-8")
    window.pages["pay"].show_page("reconciliation")
    page = window.pages["pay"].page_named("reconciliation")
    dialog = window.pay_commands.ask_employer_statement(path, "2026-02", window.pages["pay"].employer)
    qtbot.waitUntil(lambda: dialog.is_ready)
    assert not dialog.take_button.isEnabled() and "Zack" in dialog.said.text()
    choose(dialog.part_choices["paid"], 2)
    assert dialog.take_button.isEnabled()
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(dialog.take_button, LEFT)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 4)
    assert [page.left_out.rows.row(n).reason for n in range(page.left_out.rows.rowCount())] == ["total"]
    place = next(n for n in range(4) if page.table.rows.row(n).verdict is Verdict.SUGGESTED)
    page.table.select_row(place)
    assert page.accept_button.isVisible() and page.refuse_button.isVisible() and not page.settle_button.isVisible()
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(page.accept_button, LEFT)
    qtbot.waitUntil(lambda: [page.table.rows.row(n).verdict for n in range(4)].count(Verdict.MATCHED) == 1)
    window.session.undo()
    qtbot.waitUntil(lambda: [page.table.rows.row(n).verdict for n in range(4)].count(Verdict.SUGGESTED) == 1)
    page.table.select_row(place)
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(page.refuse_button, LEFT)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 5)  # unpaid, and a line that nobody knows


@pytest.mark.parametrize("language", ["en", "he"])
def test_why_an_amount_is_what_it_is_adds_up_and_leads_to_its_deal(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    """The total stands under its columns; the steps of a line end in what it pays, and its deal is one click away."""
    window = full_window(qtbot, open_window, tmp_path, language)
    page = window.pages["pay"].page
    made = page.statement
    assert made is not None
    assert page.table.rows.groups()[-1][1].sums[6].strip("\u2066\u2069") == f"{made.totals.payable // 100:,}"
    entries = made.entries
    place = next(at for at, each in enumerate(entries) if each.deal_id is not None)
    page.table.select_row(place)
    card = page.findChild(WhyCard)

    def words() -> list[str]:
        return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: tr("Why this amount?") in words())
    texts = words()
    assert shown_amount(entries[place].pay, made.currency) == texts[-1]
    assert tr("Amount before tax") in texts, "what goes into it is no line of its own"
    deal = next(button for button in card.findChildren(QPushButton) if button.isVisible())
    assert entries[place].deal in deal.text()
    QTest.mouseClick(deal, LEFT)
    qtbot.waitUntil(lambda: window.pages["deal"].details.record_id == entries[place].deal_id)
    assert window.tabs.currentWidget() is window.pages["deal"]


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_pay_line_is_added_edited_deleted_and_undone_by_keys(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, "2026-10")
    book, pay = Book(window.session.path), window.pages["pay"]
    before = pay.page.statement.totals.payable

    def form() -> PayLineDialog:
        qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(PayLineDialog)))
        return next(each for each in window.findChildren(PayLineDialog) if each.isVisible())

    def paid() -> int:
        return int(pay.page.statement.totals.payable - before)

    next(action for action in window.actions() if action.text() == tr("Add a pay line…")).trigger()
    dialog = form()
    assert dialog.amount.hasFocus() and dialog.on.value() == date(2026, 10, 31)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.problem.text() == tr("Type the amount.")
    choose(dialog.kind, PayLineKind.DEDUCTION)
    dialog.note.setPlainText("A phone")
    dialog.deal.setText("no such deal")
    type_into(dialog.amount, "120")
    assert dialog.isVisible() and dialog.deal.unknown
    dialog.deal.clear()
    QTest.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(lambda: paid() == -12_000)
    pay.show_page("entered")
    entered = pay.page_named("entered")
    qtbot.waitUntil(lambda: [each.amount for each in entered.lines.rows.all()] == [-12_000])
    pay.show_page("statement")
    (line,) = book.all("pay_line")
    row = next(place for place, each in enumerate(pay.table.rows.all()) if getattr(each, "note", "") == "A phone")
    pay.table.select_row(row)
    pay.table.setFocus()
    QTest.keyClick(pay.table, Qt.Key.Key_Return)
    dialog = form()
    type_into(dialog.amount, "80")
    qtbot.waitUntil(lambda: paid() == -8_000)
    pay.table.select_row(row)
    words = tr("Edit the pay line…")
    QTest.mouseClick(next(each for each in pay.page.findChildren(QPushButton) if each.text() == words), LEFT)
    dialog = form()
    assert not dialog.history_button.isHidden()
    QTest.mouseClick(dialog.delete_button, LEFT)
    qtbot.waitUntil(lambda: paid() == 0)
    window.undo()
    qtbot.waitUntil(lambda: paid() == -8_000)
    assert book.get("pay_line", line.id).note == "A phone"


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_figure_that_the_plan_waits_for_is_entered_from_where_it_is_missed(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, "2026-10")
    book, pay = Book(window.session.path), window.pages["pay"]
    former = max(book.plans(), key=lambda each: each.starts)
    asked = Bonus(
        name="Voice", over=Period.MONTH, measure="figure in percent", reaches=Decimal("0.9"), pays=500_00, of="Renewals"
    )
    window.session.apply(
        Label("edited", {"name": "x"}), [Change(former, replace(former, bonuses=(*former.bonuses, asked)))]
    )
    missing = "Renewals · 2026-10"
    qtbot.waitUntil(lambda: any(each.value == missing for each in pay.page.statement.not_counted))
    before = pay.page.statement.totals.payable

    def form() -> FigureDialog:
        qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(FigureDialog)))
        return next(each for each in window.findChildren(FigureDialog) if each.isVisible())

    words = tr("Enter the figure")
    QTest.mouseClick(next(each for each in pay.page.findChildren(QPushButton) if each.text() == words), LEFT)
    dialog = form()
    assert (dialog.name.value(), dialog.period.value(), dialog.value.hasFocus()) == ("Renewals", "2026-10", True)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.problem.text() == tr("Type the value.")
    type_into(dialog.value, "good")
    assert dialog.isVisible() and not dialog.problem.isHidden()
    type_into(dialog.value, "93")
    qtbot.waitUntil(lambda: pay.page.statement.totals.payable == before + 500_00)
    (figure,) = book.all("figure")
    assert isinstance(figure, Figure) and figure.value == "93%"

    # The same once more is refused, and stays typed.
    pay.ask_new_figure()
    dialog = form()
    dialog.name.setFocus()
    dialog.name.setText("renewals")
    dialog.source.setPlainText("Their mail")
    dialog.value.setText("80")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    (box,) = window.findChildren(QMessageBox)
    assert "93%" in box.text()
    box.close()
    assert dialog.isVisible() and dialog.source.value() == "Their mail"
    dialog.reject()

    pay.show_page("entered")
    entered = pay.page_named("entered")
    qtbot.waitUntil(lambda: len(entered.figures.rows.all()) == 1)
    entered.figures.select_row(0)
    entered.figures.setFocus()
    QTest.keyClick(entered.figures, Qt.Key.Key_Return)
    dialog = form()
    QTest.mouseClick(dialog.delete_button, LEFT)
    qtbot.waitUntil(lambda: pay.page.statement.totals.payable == before and not entered.figures.rows.all())
    window.undo()
    qtbot.waitUntil(lambda: pay.page.statement.totals.payable == before + 500_00)


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_year_goes_out_of_one_employer_or_of_all(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, "2026-10")
    book, pay = Book(window.session.path), window.pages["pay"]
    pay.show_page("year")
    year = pay.page_named("year")
    qtbot.waitUntil(lambda: year.is_drawn)
    assert year.together.isHidden()
    former = of_column(year.made.total, "base")
    more = [Employer(id=-1, name="Second"), Plan(employer_id=-1, starts=date(2026, 1, 1), base_pay=100_00)]
    window.session.apply(Label("edited", {"name": "x"}), adds(more))
    qtbot.waitUntil(lambda: not year.together.isHidden())
    QTest.mouseClick(year.together, LEFT)
    qtbot.waitUntil(lambda: not year.made.employer)
    assert of_column(year.made.total, "base") == former + 100_00 * len(year.made.months)
    target = tmp_path / "year.csv"
    monkeypatch.setattr(messages, "file_to_save", lambda *_: target)
    window.settings.manager = "Dana Levy"
    QTest.mouseClick(year.export_button, LEFT)
    qtbot.waitUntil(target.exists)
    said = target.read_text(encoding="utf-8-sig")
    assert "Dana Levy" in said and tr("All employers together") in said
    assert book.next_steps()[0] is not None  # what goes out changes nothing


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_plan_begins_with_a_way_of_paying_and_says_itself_back(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = full_window(qtbot, open_window, tmp_path, language, "2026-10")
    book = Book(window.session.path)
    editor = window.pay_commands.edit_plan(None, employer="Second")
    buttons = editor.patterns.findChildren(QPushButton)
    by_units = next(n for n, each in enumerate(PATTERNS) if each.component and each.component.pays is Pays.SUM)
    QTest.mouseClick(buttons[by_units], LEFT)
    assert editor.told.isVisible() and not editor.patterns.isVisible()
    assert editor.told.lines.value().count("\n") > 3 and editor.told.words.text()
    # What cannot be read stays, is told, and keeps the plan from being saved.
    former = editor.told.lines.toPlainText()
    editor.told.lines.setPlainText(former.replace('sum = "25.00"', 'sum = "many"'))
    editor.told.commit()
    assert editor.told.told_problem.isVisible()
    QTest.mouseClick(editor.save_button, LEFT)
    assert editor.isVisible() and editor.problem_label.text()
    editor.told.lines.setPlainText(former.replace('sum = "25.00"', 'sum = "30"') + '\nwhen = "figure of NPS >= 50"')
    editor.told.commit()
    assert not editor.told.told_problem.isVisible() and "NPS" in editor.told.words.text()
    goal = next(each for each in PATTERNS if each.bonus is not None and each.bonus.points)
    editor.add_button.menu().actions()[PATTERNS.index(goal)].trigger()
    qtbot.waitUntil(lambda: "NPS" in editor.words.sentences.text() and "2,000" in editor.words.sentences.text())
    won = next(each for each in book.all("deal") if isinstance(each, Deal) and each.won_on is not None)
    editor.words.deal_chosen.emit(won.id)
    qtbot.waitUntil(lambda: bool(editor.words.tried.text()))
    type_into(editor.opening.carried, "70")
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(editor.save_button, LEFT)
    plan = max(book.plans(), key=lambda each: each.id)
    assert (plan.components[0].tiers[0].rate, plan.components[0].conditions[0].of) == (30_00, "NPS")
    assert plan.bonuses[0].points and plan.opening == (Opening("carried", 70_00),)


@pytest.mark.parametrize("language", ["en", "he"])
def test_any_plan_is_said_in_the_language_that_is_spoken(language: str) -> None:
    texts.use(language)
    for number in range(200):
        plan = read_plan(plain_book(number)[0], "plan.toml").plan
        said = plan_sentences(plan)
        assert len(said) >= len(plan.components) + len(plan.bonuses) and not [each for each in said if "{" in each]
        for component in plan.components:
            (line,) = (each for each in said if each.startswith(f"{component.name}:"))
            for tier in component.tiers:
                if component.pays is Pays.RATE:
                    assert percent_text(tier.rate) in line
            assert line.count(";") >= len(component.conditions) + len(component.parts) + len(component.quotas)
