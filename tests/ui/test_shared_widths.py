"""Columns share the width of their table: what matters is in sight, and what a person chose is kept."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.records import Client, Contact
from clientbook.store.book import Book
from clientbook.ui.kit.look.pill_cells import PADDING
from clientbook.ui.kit.shared_widths import Space, shared
from clientbook.ui.kit.sheet import Group, Sheet, SheetColumn

from ..scenes.books import BOOKS
from .conftest import Open

LABEL = Label("edited", {"name": "x"})


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    BOOKS["full"](tmp_path / "samples.clientbook")
    return tmp_path / "samples.clientbook"


SPACES = st.one_of(
    st.none(),
    st.builds(
        Space, wanted=st.integers(0, 400), least=st.integers(1, 300), stretch=st.integers(0, 5), rank=st.integers(0, 9)
    ),
)


@given(width=st.integers(1, 3000), spaces=st.lists(SPACES, max_size=12))
def test_columns_fill_the_width_and_none_is_under_its_least(width: int, spaces: list[Space | None]) -> None:
    widths = shared(width, spaces)
    assert len(widths) == len(spaces)
    shown = [(made, space) for made, space in zip(widths, spaces, strict=True) if space is not None and made]
    assert all(not made for made, space in zip(widths, spaces, strict=True) if space is None)
    assert all(made >= space.least for made, space in shown)
    gone = [space for made, space in zip(widths, spaces, strict=True) if space is not None and not made]
    assert all(space.rank for space in gone), "one that stays has gone"
    assert max((space.rank for _, space in shown), default=0) <= min((space.rank for space in gone), default=9)
    staying = sum(space.least for _, space in shown if not space.rank)
    assert sum(widths) <= max(width, staying)
    if any(space.stretch for _, space in shown) and staying <= width:
        assert sum(widths) == width


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("size", [(1180, 752), (1366, 728), (1920, 1040), (980, 600)])
def test_nothing_of_a_list_is_out_of_sight(
    size: tuple[int, int], language: str, open_window: Open, qtbot: QtBot, samples: Path
) -> None:
    window = open_window(samples, language)
    window.resize(*size)
    for tab, needed in (
        (window.pages["client"], {"name", "touched_on", "next_on"}),
        (window.pages["contact"], {"name", "client"}),
        (window.pages["deal"], {"title", "client", "stage", "amount"}),
    ):
        window.tabs.setCurrentWidget(tab)
        qtbot.waitUntil(lambda tab=tab: tab.model.rowCount() > 0 and tab.model.line_at(0) is not None)
        qtbot.wait(20)
        assert tab.table.horizontalScrollBar().maximum() == 0, tab.kind
        assert needed <= {column.name for column in tab.table.shown.on_screen()}, tab.kind
        if size[0] < 1000:  # beside the details too what matters most is there
            tab.select_row(0)
            qtbot.waitUntil(tab.details.isVisible)
            shown = {column.name for column in tab.table.shown.on_screen()}
            assert {"name", "phones"} <= shown or {"title", "amount", "stage"} <= shown, tab.kind


@pytest.mark.parametrize("points", [9, 10, 12, 14, 18])
def test_numbers_and_what_is_short_are_never_cut(points: int, open_window: Open) -> None:
    columns = [
        SheetColumn("Day", lambda row: row[0], 20),
        SheetColumn("Name", lambda row: row[1], 100, stretch=1),
        SheetColumn("Pay", lambda row: row[2], 20, True),
    ]
    sheet = Sheet("Lines", columns, open_window())
    font = sheet.font()
    font.setPointSize(points)
    sheet.setFont(font)
    sheet.resize(400, 300)
    sheet.show_rows([("15 Feb 2026", "A firm with a name that is long", "12,840"), Group("Total", {2: "1,212,840"})])
    sheet.show()
    for place in (0, 2):
        assert sheet.sizeHintForColumn(place) <= sheet.horizontalHeader().sectionSize(place)


def test_a_row_that_has_room_in_part_is_not_painted(open_window: Open) -> None:
    sheet = Sheet("Lines", [SheetColumn("Name", str)], open_window())
    sheet.show_rows(["A firm"] * 9)
    sheet.show()
    head, row = sheet.horizontalHeader().height() + 2, sheet.rowHeight(0)
    sheet.resize(300, head + 3 * row + row // 2)
    painted = sheet.viewport().grab().toImage()
    rows = [painted.copy(0, n * row, 200, row // 2) for n in range(4)]
    empty = painted.copy(200, 0, 10, 1).pixelColor(0, 0)
    assert rows[0] == rows[1] == rows[2] != rows[3]
    assert all(rows[3].pixelColor(x, y) == empty for x in range(200) for y in range(row // 2))
    sheet.resize(300, head + row // 2)  # the only one stays
    assert sheet.viewport().grab().toImage().copy(0, 0, 200, row // 2) == rows[0]


def test_a_word_stands_in_a_pill_where_its_row_has_one(open_window: Open) -> None:
    columns = [
        SheetColumn("Kind", str, 40, pill=lambda row: "good" if row == "Bonus" else ""),
        SheetColumn("Name", str),
    ]
    sheet = Sheet("Lines", columns, open_window())
    sheet.show_rows(["Bonus", "Base"])
    sheet.resize(400, 300)
    sheet.show()
    word = sheet.fontMetrics().horizontalAdvance("Bonus")
    assert sheet.columnWidth(0) >= word + 2 * PADDING
    painted = sheet.viewport().grab().toImage()
    pill, plain, empty = (painted.pixelColor(word + PADDING, row * sheet.rowHeight(0) + 14) for row in range(3))
    assert pill != empty and plain == empty


def test_an_empty_column_has_no_place_until_it_is_filled_or_asked_for(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    book = Book(tmp_path / "some.clientbook")
    book.apply(LABEL, adds([Client(name="Firm 1"), Client(name="Firm 2"), Contact(name="Dana", phones=("*2700",))]))
    window = open_window(book.path)
    window.resize(1920, 1000)
    people = window.pages["contact"]
    window.tabs.setCurrentWidget(people)
    qtbot.waitUntil(lambda: people.model.rowCount() == 1 and people.table.shown.on_screen()[-1].name == "phones")
    assert "tie" not in {column.name for column in people.table.shown.on_screen()}, "that there is none takes a place"
    phones = [column.name for column in people.model.columns].index("phones")
    assert people.table.columnWidth(phones) < 100, "a short number takes the place of a long one"
    window.tabs.setCurrentWidget(window.pages["client"])
    table = window.pages["client"].table

    def names() -> list[str]:
        return [column.name for column in table.shown.on_screen()]

    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 2 and "city" not in names())
    assert "phones" not in names()
    first = book.all("client")[0]
    window.pages["client"].select(first.id)
    with qtbot.waitSignal(window.session.changed):
        window.session.write(lambda b, _: b.apply(LABEL, [Change(first, replace(first, city="Akko"))]))
    qtbot.waitUntil(lambda: "city" in names())
    menu = QMenu()
    table.shown.offer(menu)
    next(each for each in menu.actions() if each.text() == "Phone").trigger()
    assert "phones" in names()
    window.resize(900, 600)
    qtbot.wait(20)
    assert "phones" in names(), "what was asked for goes where there is little room"


def test_a_dragged_width_stays_over_the_next_start(open_window: Open, qtbot: QtBot, samples: Path) -> None:
    window = open_window(samples)
    window.tabs.setCurrentWidget(window.pages["client"])
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() > 0)
    header = window.pages["client"].table.horizontalHeader()
    edge = QPoint(header.sectionViewportPosition(0) + header.sectionSize(0) - 1, header.height() // 2)
    before = header.sectionSize(0)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(header.viewport(), edge + QPoint(30, 0))
    QTest.mouseMove(header.viewport(), edge + QPoint(60, 0))
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(60, 0))
    dragged = header.sectionSize(0)
    assert dragged > before
    state = window.pages["client"].state()
    window.resize(1300, 700)
    qtbot.wait(20)
    assert header.sectionSize(0) == dragged
    again = open_window(samples.with_name("again.clientbook")).pages["client"]
    again.restore(state)
    again.table.resize(1200, 500)
    assert json.loads(again.state()["client-columns"])["columns"][0] == ["name", dragged, True]
    assert again.table.horizontalHeader().sectionSize(0) == dragged
