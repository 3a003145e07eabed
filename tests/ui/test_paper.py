"""Lists on paper as they are shown: their columns, order, search and filter; by the menu's Print and Export."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from clientbook.domain.choices import Stage
from clientbook.domain.filtering.filters import Operator, Rule
from clientbook.files.reports import printed_list_pages
from clientbook.files.reports.printed_list import Heading, PrintedList
from clientbook.jobs.demo import add_samples
from clientbook.store.book import Book
from clientbook.ui.filters.words import chip_words
from clientbook.ui.kit import messages
from clientbook.ui.program import printing
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open


@pytest.fixture(params=["en", "he"])
def window(request: pytest.FixtureRequest, open_window: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "full.clientbook"
    add_samples(Book(path))
    return open_window(path, request.param)


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[PrintedList]:
    """What comes to be drawn, by the printer or into a file."""
    seen: list[PrintedList] = []
    monkeypatch.setattr(printing, "ask_paper", lambda title, name, wide, accepted, window: accepted("printer"))
    monkeypatch.setattr(printed_list_pages, "draw", lambda made, paper, progress: seen.append(made))
    return seen


def firsts(made: PrintedList) -> list[str]:
    """The first cells of the rows, without the marks of direction."""
    return [row[0].strip("\u2066\u2067\u2068\u2069") for row in made.rows if not isinstance(row, Heading)]


def ready(qtbot: QtBot, window: MainWindow, kind: str) -> Any:
    tab = window.pages[kind]
    window.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: tab.model.rowCount() > 10 and tab.model.is_complete)
    return tab


def test_a_list_is_printed_as_it_is_shown(qtbot: QtBot, window: MainWindow, printed: list[PrintedList]) -> None:
    tab = ready(qtbot, window, "deal")
    tab.filters.set_rules(Rule("stage", Operator.ONE_OF, (Stage.WON,)))
    tab.search.setText("service")
    qtbot.waitUntil(lambda: 0 < tab.model.rowCount() < 30 and tab.model.query[0] == "service")
    tab.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)

    def records() -> list[Any]:
        lines = [tab.model.line_at(row) for row in range(tab.model.rowCount())]
        return [line.record for line in lines if line is not None]

    qtbot.waitUntil(lambda: (amounts := [each.amount for each in records()]) == sorted(amounts, reverse=True))
    titles = [each.title for each in records()]
    assert len(titles) > 3

    window.menus["print"].trigger()
    qtbot.waitUntil(lambda: len(printed) == 1)
    made = printed[0]
    assert firsts(made) == titles
    assert chip_words("deal", tab.model.rules) in made.under and "service" in made.under
    assert str(date.today().year) in made.under and made.title == window.tabs.tabText(window.tabs.currentIndex())
    chosen = [column.title for column in tab.table.shown.chosen()]
    heads = [column.title for column in made.columns]
    assert heads == [title for title in chosen if title in heads] and len(heads) >= 6


@pytest.mark.parametrize("kind", ["client", "contact"])
def test_an_export_as_pdf_has_the_chosen_rows_and_all_phones(
    qtbot: QtBot,
    window: MainWindow,
    kind: str,
    printed: list[PrintedList],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "out.pdf"
    monkeypatch.setattr(messages, "file_to_save", lambda *_: target)
    tab = ready(qtbot, window, kind)
    names = [tab.model.line_at(row).record.name for row in range(tab.model.rowCount())]
    for rows in (range(len(names)), range(2, 5)):
        printed.clear()
        tab.table.clearSelection()
        if len(rows) == 3:
            for row in rows:
                tab.table.selectionModel().select(
                    tab.model.index(row, 0),
                    QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
                )
        with qtbot.waitSignal(window.file_commands.notified) as told:
            window.menus["export"].trigger()
        assert firsts(printed[0]) == [names[row] for row in rows]
        assert str(len(rows)) in told.args[0]
    record = tab.model.line_at(2).record
    assert all(any(phone in cell for cell in printed[0].rows[0]) for phone in record.phones)  # type: ignore[union-attr]


def test_today_is_printed_with_its_parts(qtbot: QtBot, window: MainWindow, printed: list[PrintedList]) -> None:
    page = window.pages["today"]
    window.tabs.setCurrentWidget(page)
    qtbot.waitUntil(lambda: bool(page.lines))
    window.menus["print"].trigger()
    made = printed[0]
    assert made.count == len(page.lines) and any(isinstance(row, Heading) and row.sums for row in made.rows)
    assert all(column.title for column in made.columns)  # its buttons are no column of paper


def test_a_printed_file_is_drawn_beside_the_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the door of the print dialog, into a file."""

    def accept(title: str, name: str, wide: bool, accepted: Any, parent: Any) -> None:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        accepted(printer)

    monkeypatch.setattr(printing, "ask_paper", accept)
    ready(qtbot, window, "client")
    window.menus["print"].trigger()
    path = tmp_path / "printed.pdf"
    qtbot.waitUntil(lambda: path.exists() and path.read_bytes().rstrip().endswith(b"%%EOF"))
