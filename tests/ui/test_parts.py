"""The parts of the window by themselves: the table's model, fields, colours, names for screen readers, leftovers."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clientbook import texts
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import EntryKind
from clientbook.domain.pay.entries import Entry, Leg
from clientbook.domain.records import Client
from clientbook.jobs.demo import fill_with_samples
from clientbook.store.book import Book
from clientbook.ui import theme
from clientbook.ui.kit.amount_field import AmountField, read_amount
from clientbook.ui.kit.bidi import shown_amount
from clientbook.ui.kit.date_field import DateField, read_day
from clientbook.ui.kit.field import PercentField
from clientbook.ui.kit.list_field import ListField
from clientbook.ui.pay.plan_editor import PlanEditor, fresh_draft
from clientbook.ui.pay.shown_legs import shown_reason, shown_sum

from .conftest import Open


def test_the_table_s_model_keeps_qt_s_rules(
    qtbot: QtBot, qtmodeltester: Any, open_window: Open, tmp_path: Path
) -> None:
    path = tmp_path / "many.clientbook"
    Book(path).apply(Label("edited", {}), adds(Client(name=f"Client {n:04}") for n in range(300)))
    window = open_window(path)
    model = window.clients.model
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


@pytest.mark.parametrize(
    ("text", "minor"), [("1,234.50", 123450), ("1.234,50", 123450), ("12k", 1200000), ("₪ 5,000", 500000), ("1,5", 150)]
)
def test_amounts_as_people_type_them(text: str, minor: int) -> None:
    assert read_amount(text, "ILS") == minor


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
    field._lines[0].clear()
    field.commit()
    field._lines[-1].setText("04")
    field.commit()
    assert heard == [("03",), ("03", "04")]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("shown", [theme.LIGHT, theme.DARK])
def test_every_text_can_be_read(shown: theme.Theme) -> None:
    """WCAG 2.1, 1.4.3: at least 4.5 to 1."""
    grounds = (shown.window, shown.base, shown.raised)
    inks = (shown.text, shown.secondary, shown.accent, shown.good, shown.careful, shown.bad)
    pairs = [(ink, ground) for ink in inks for ground in grounds]
    pairs += [(shown.accent_text, shown.accent), (shown.text, shown.selection)]
    assert [(ink, ground) for ink, ground in pairs if contrast(ink, ground) < 4.5] == []


@pytest.mark.parametrize("language", ["en", "he"])
def test_every_field_has_a_name_for_screen_readers(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path, language)
    for tab in (window.clients, window.contacts, window.deals):
        window.tabs.setCurrentWidget(tab)
        qtbot.waitUntil(lambda tab=tab: tab.model.rowCount() > 0)
        tab.select_row(0)
        qtbot.waitUntil(tab.details.isVisible)
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QTableView, QAbstractButton)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for kind in kinds
        for widget in window.findChildren(kind)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.isHidden()
        and not (widget.accessibleName() or getattr(widget, "text", lambda: "")() or widget.toolTip())
        and not isinstance(widget.parent(), QComboBox)
        and "qt_" not in widget.objectName()
    ]
    assert nameless == []


def test_hebrew_amounts_have_the_shekel_behind_them() -> None:
    assert shown_amount(1240000, "ILS") == "12,400 ₪"  # nothing turns it round in an English window
    texts.use("he")
    assert shown_amount(1240000, "ILS") == "\u206612,400 ₪\u2069"
    assert shown_amount(-5, "USD").endswith("0.05 $\u2069")


def test_dialogs_leave_nothing_behind(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    for _ in range(50):
        dialog = PlanEditor(fresh_draft("", "ILS"), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QDialog))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    stray = [w for w in app.topLevelWidgets() if isinstance(w, QWidget) and w.isVisible() and w is not window]
    assert stray == []


def test_legs_less_what_was_booked_before_add_up_to_the_pay() -> None:
    entry = Entry(
        kind=EntryKind.COMMISSION, on=date(2026, 2, 1), pay=21_000, legs=(Leg(Decimal(1_500_000), Decimal("0.02")),)
    )
    assert shown_sum(entry, "ILS") == "15,000 × 2% − 90"
    assert shown_sum(replace(entry, pay=30_000), "ILS") == "15,000 × 2%"
    assert [shown_reason(each) for each in ("108000.00 ILS", "0.125", "2026-02-04", "28 / 28")] == [
        "108,000 ILS", "0.125", "4 Feb 2026", "28 / 28",
    ]  # fmt: skip
