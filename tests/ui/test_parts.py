"""The parts of the window by themselves: the table's model, fields, colours, names for screen readers, leftovers."""

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QVBoxLayout
from pytestqt.qtbot import QtBot

from clientbook import texts
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import EntryKind
from clientbook.domain.entries import Entry, Slice
from clientbook.domain.records import Client
from clientbook.formatting import shown_value
from clientbook.store.book import Book
from clientbook.ui.kit.bidi import as_written, isolate, joined, line_of, shown_amount, shown_number
from clientbook.ui.kit.fields.amount_field import AmountField, read_minor
from clientbook.ui.kit.fields.date_field import DateField, read_day
from clientbook.ui.kit.fields.field import PercentField
from clientbook.ui.kit.fields.field_note import FieldNote
from clientbook.ui.kit.fields.list_field import ListField
from clientbook.ui.kit.layout.layouts import set_margins
from clientbook.ui.kit.look import theme
from clientbook.ui.kit.sheet import Sheet, SheetColumn
from clientbook.ui.kit.words import ElidedLabel
from clientbook.ui.pay.shown_breakdown import shown_sum
from clientbook.ui.record.fields.forms import CurrencyField

from .conftest import Open


def test_the_table_s_model_keeps_qt_s_rules(
    qtbot: QtBot, qtmodeltester: Any, open_window: Open, tmp_path: Path
) -> None:
    path = tmp_path / "many.clientbook"
    Book(path).apply(Label("edited", {}), adds(Client(name=f"Client {n:04}") for n in range(300)))
    window = open_window(path)
    model = window.pages["client"].model
    qtbot.waitUntil(lambda: model.rowCount() == 300)
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0, 0)) == 0 and model.columnCount(model.index(0, 0)) == 0
    model.data(model.index(299, 0))
    qtbot.waitUntil(lambda: model.data(model.index(299, 0)) == "Client 0299")


@pytest.mark.parametrize(
    ("text", "day"),
    [("25.11", date(2026, 11, 25)), ("25/11/2026", date(2026, 11, 25)), ("2026-11-25", date(2026, 11, 25)),
     ("1.2.27", date(2027, 2, 1)), ("+5", date(2026, 11, 28)), ("-10", date(2026, 11, 13)), ("today", date(2026, 11, 23)),
     ("היום", date(2026, 11, 23))],
)  # fmt: skip
def test_days_as_people_type_them(text: str, day: date) -> None:
    assert read_day(text, date(2026, 11, 23)) == day


@pytest.mark.parametrize(
    ("text", "in_english", "in_hebrew"),
    [("+972 3 555", False, True), ("d@x.com", False, True), ("דנה כהן", False, False), ('קלומי בע"מ', True, True),
     ("Dana Cohen", False, False), ("Firm 01", False, False), ("Kalomi Ltd.", False, True),
     ("Kalomi Holdings and Trading", False, True), ("12.5", False, False), ("דנה Dana", True, True), ("", False, False)],
)  # fmt: skip
def test_a_cell_of_a_list_keeps_its_direction(text: str, in_english: bool, in_hebrew: bool) -> None:
    for language, kept_apart in (("en", in_english), ("he", in_hebrew)):
        texts.use(language)
        assert as_written(text) == (f"\u2068{text}\u2069" if kept_apart else text)


def test_a_line_of_latin_parts_runs_as_the_language_does() -> None:
    assert joined(("Health", "", "Haifa")) == "Health · Haifa"
    texts.use("he")
    assert joined(("בריאות", "חיפה")) == "בריאות · חיפה"
    line = joined(("Health", "Haifa"))
    assert line.startswith("\u200f") and line.index("Health") < line.index("Haifa")


def test_a_date_field_takes_keys_and_tells_what_it_cannot_read(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    problems: list[str] = []
    field.problem_changed.connect(problems.append)
    with qtbot.waitSignal(field.value_changed):
        QTest.keyClicks(field, "t")
    assert field.value() == date.today()
    with qtbot.waitSignal(field.value_changed):
        QTest.keyClicks(field, "+")
    assert field.value() == date.today() + timedelta(days=1)
    field.selectAll()
    QTest.keyClicks(field, "31.2.2026")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "25.11.2026" in problems[-1] and field.text() == "31.2.2026"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.value() == date.today() + timedelta(days=1) and problems[-1] == ""


def test_an_amount_field_reads_as_the_one_reader_does_and_tells_what_it_does_not_understand(qtbot: QtBot) -> None:
    field = AmountField()
    note = FieldNote(field)
    for widget in (field, note):
        qtbot.addWidget(widget)

    def typed(text: str) -> int | None:
        field.setText("")
        field.insert(text)
        field.commit()
        return None if field.property("problem") else field.value()

    for text, minor in (("50 אלף", 5_000_000), ("1500ץ50", 150_050), ("(1,200)", -120_000), ("59000/1.18", 5_000_000)):
        assert typed(text) == minor and not note.text()
    assert typed("12:30") is None and "12:30" in note.text() and field.text() == "12:30"
    assert typed("1.234") is None and "1,234" in note.text()
    assert typed("$500") is None and "USD" in note.text()
    assert typed("59000 incl. VAT") is None and note.property("role") == "problem"
    field.tax_rate = Decimal("0.18")
    assert typed('59000 כולל מע"מ') == 5_000_000 and "50,000" in note.text() and note.property("role") == "secondary"
    assert typed("500 NIS") == 50_000 and "ILS" in note.text()
    assert typed("1,234.50") == 123_450 and not note.text()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(-(10**12), 10**12), st.sampled_from(("ILS", "JPY", "KWD", "USD")))
def test_what_an_amount_field_shows_it_reads_back(qapp: Any, minor: int, currency: str) -> None:
    assert read_minor(shown_number(minor, currency), currency) == minor


def test_a_currency_field_knows_what_people_call_it(qtbot: QtBot) -> None:
    field = CurrencyField()
    qtbot.addWidget(field)
    assert [field.read(text) for text in ("ils", "₪", 'ש"ח', "NIS", "euro")] == ["ILS", "ILS", "ILS", "ILS", "EUR"]
    with pytest.raises(ValueError, match="USD"):
        field.read("USX")


def test_fields_only_speak_of_what_the_user_changed(qtbot: QtBot) -> None:
    for field, value, typed, read in (
        (AmountField(), 123450, "10", 1000),
        (PercentField(), Decimal("0.04"), "5.5", Decimal("0.055")),
    ):
        qtbot.addWidget(field)
        heard: list[Any] = []
        field.value_changed.connect(heard.append)
        field.set_value(value)
        field.commit()
        assert heard == []
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert heard == [read]


def test_a_list_field_grows_and_drops_empty_lines(qtbot: QtBot) -> None:
    field = ListField()
    qtbot.addWidget(field)
    field.set_value(("050", "03"))
    heard: list[Any] = []
    field.value_changed.connect(heard.append)
    field.lines[0].clear()
    field.commit()
    field.lines[-1].setText("04")
    field.commit()
    field.lines[-1].setText("\u202a052-1234567\u202c\u200f")
    field.commit()
    assert heard == [("03",), ("03", "04"), ("03", "04", "052-1234567")]


def test_a_date_field_reads_days_as_calendars_write_them() -> None:
    for text in ("3 בדצמבר 2026", "\u200f3.12.2026", "יום ה' 3/12/26", "3 Dec 2026"):
        assert read_day(text, date(2026, 11, 23)) == date(2026, 12, 3)


def test_in_hebrew_the_sign_stands_at_the_left_of_the_number() -> None:
    """An isolate from right to left, and the number in one of its own where a sign could turn it round."""
    assert shown_amount(1240000, "ILS") == "12,400 ₪"  # nothing turns it round in an English window
    texts.use("he")
    assert shown_amount(1240000, "ILS") == "\u206712,400 ₪\u2069"
    assert shown_amount(-5, "USD") == "\u2067\u2066-0.05\u2069 $\u2069"


def test_legs_less_what_was_booked_before_add_up_to_the_pay() -> None:
    entry = Entry(
        kind=EntryKind.COMMISSION,
        on=date(2026, 2, 1),
        pay=21_000,
        breakdown=(Slice(Decimal(1_500_000), Decimal("0.02")),),
    )
    assert shown_sum(entry, "ILS") == "15,000 × 2% − 90"
    assert shown_sum(replace(entry, pay=30_000), "ILS") == "15,000 × 2%"
    assert [shown_value(each) for each in ("108000.00 ILS", "0.125", "2026-02-04", "28 / 28")] == [
        "108,000 ₪", "0.125", "4 Feb 2026", "28 / 28",
    ]  # fmt: skip


def test_names_of_two_alphabets_read_as_their_reader_reads() -> None:
    texts.use("he")
    assert isolate('Ness Digital בע"מ') == '\u2067Ness Digital בע"מ\u2069'
    assert isolate("Kalomi Ltd.") == "\u2068Kalomi Ltd.\u2069"
    assert joined(("директор", "+972 50")) == "\u200f\u2068директор\u2069 · +972 50"


def test_a_line_of_names_begins_where_lines_of_the_language_do() -> None:
    """Each is isolated, so that none says in which direction the line runs."""
    names = ", ".join(map(isolate, ("Kalomi", "אלון")))
    assert line_of(names) == names
    texts.use("he")
    assert line_of(names) == f"\u200f{names}"
    turned = isolate('Ness Digital בע"מ')
    assert line_of(turned) == f"\u200f{turned}"


@pytest.mark.parametrize(("language", "text"), [("he", "Beer Sheva"), ("en", "באר שבע")])
def test_a_cell_that_is_cut_has_its_dots_where_the_text_goes_on(qtbot: QtBot, language: str, text: str) -> None:
    texts.use(language)
    sheet = Sheet("Cities", [SheetColumn("City", str, 80)])
    qtbot.addWidget(sheet)
    sheet.show_rows([text])

    def shown(width: int) -> str:
        option: Any = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, 28)
        delegate: Any = sheet.itemDelegate()
        delegate.initStyleOption(option, sheet.rows.index(0, 0))
        return str(option.text)

    assert shown(40) == isolate(text)
    assert shown(400) == text


def test_margins_at_the_sides_turn_with_the_language() -> None:
    column = QVBoxLayout()
    set_margins(column, 16, 1, 8, 2)
    in_english = column.contentsMargins()
    texts.use("he")
    set_margins(column, 16, 1, 8, 2)
    in_hebrew = column.contentsMargins()
    assert (in_english.left(), in_english.right()) == (16, 8) == (in_hebrew.right(), in_hebrew.left())
    assert (in_hebrew.top(), in_hebrew.bottom()) == (1, 2)


def test_a_label_says_less_before_anything_is_cut(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    wide = label.fontMetrics().horizontalAdvance
    label.resize(wide("weighted 21,375") + 4, 20)
    ways = ("weighted 21,375", "wtd. 21,375", "21,375")
    label.set_text(*ways)
    assert (label.text(), label.toolTip()) == ("weighted 21,375", "")
    for way in ways[1:]:
        label.resize(wide(way) + 4, 20)
        label.set_text(*ways)
        assert label.text() == way and "weighted 21,375" in label.toolTip()
    label.resize(wide("21"), 20)
    label.set_text(*ways)
    assert "…" in label.text() and "21,375" not in label.text(), "what is cut says so"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_frame_around_the_row_that_has_the_keys_is_whole_wherever_they_go(
    qtbot: QtBot, qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    """What stands on the screen after any keys is what the whole table, painted anew, looks like."""
    chance = random.Random(7)
    theme.apply_theme(qapp, dark=False)
    sheet = Sheet("Numbers", [SheetColumn(name, lambda row, name=name: f"{name} {row}", 150) for name in "ABC"])
    qtbot.addWidget(sheet)
    sheet.setLayoutDirection(direction)
    sheet.setSelectionMode(Sheet.SelectionMode.ExtendedSelection)
    sheet.resize(300, 200)
    sheet.show_rows(range(30))
    sheet.show()
    sheet.activateWindow()
    sheet.setFocus()
    qtbot.waitUntil(sheet.hasFocus)
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Right)
    held = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(60):
        QTest.keyClick(sheet, chance.choice(keys), chance.choice(held))
        QApplication.processEvents()
        rows = QRect(sheet.viewport().mapTo(sheet, QPoint()), sheet.viewport().size())
        shown = sheet.screen().grabWindow(sheet.winId()).toImage().copy(rows)
        assert shown == sheet.grab(rows).toImage().convertToFormat(shown.format())
