"""Filters, bulk edits and the clipboard by mouse and keys on a real window, in both languages."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, Stage, Status
from clientbook.domain.filtering.filters import AllOf, AnyOf, Not, Operator, Rule
from clientbook.domain.records import Activity, Client, Contact, Deal, Filter
from clientbook.settings import Settings
from clientbook.store.book import Book
from clientbook.texts import tr
from clientbook.ui.filters.chips import Chip
from clientbook.ui.filters.words import chip_words, ready_words
from clientbook.ui.kit import messages
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open
from .test_pay_pages import choose

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    book = Book(tmp_path / "full.clientbook")
    clients = [
        Client(id=-1 - n, name=f"Firm {n:02}", city="חיפה" if n % 2 else "Akko", status=Status.ACTIVE if n % 3 else Status.LOST,
               tags=("VIP",) if n < 3 else ())
        for n in range(12)
    ]  # fmt: skip
    deals = [
        Deal(client_id=-1, title="Steel", stage=Stage.PROPOSAL, amount=4_200_000),
        Deal(client_id=-1, title="Tin", stage=Stage.OPEN, amount=100_00, currency="USD"),
        Deal(client_id=-2, title="Iron", stage=Stage.WON, amount=100, won_on=date.today()),
    ]
    touches = [
        Activity(
            kind=ActivityKind.CALL,
            on=date.today() - timedelta(days=3),
            client_id=-1,
            next_on=date.today() + timedelta(days=1),
        ),
        Activity(
            kind=ActivityKind.CALL,
            on=date.today() - timedelta(days=90),
            client_id=-2,
            next_on=date.today() - timedelta(days=2),
        ),
    ]
    book.apply(Label("edited"), adds([*clients, *deals, *touches, Contact(name="Dana", client_id=-1)]))
    return book.path


def clients_of(path: Path) -> list[Client]:
    return cast(list[Client], Book(path).all("client"))


def popup(window: MainWindow) -> Any:
    return next(w for w in window.findChildren(QDialog) if w.isVisible())


def opened(qtbot: QtBot, window: MainWindow) -> Any:
    qtbot.waitUntil(lambda: any(w.isVisible() for w in window.findChildren(QDialog)))
    return popup(window)


def click(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def cell(window: MainWindow, row: int, name: str) -> str:
    model = window.pages["client"].model
    column = [column.name for column in model.columns].index(name)
    return str(model.data(model.index(row, column)))


def start(qtbot: QtBot, open_window: Open, path: Path, language: str = "en") -> MainWindow:
    window = open_window(path, language)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 12)
    return window


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_filter_is_made_changed_kept_and_cleared(qtbot: QtBot, open_window: Open, path: Path, language: str) -> None:
    window = start(qtbot, open_window, path, language)
    tab, filters = window.pages["client"], window.pages["client"].filters
    assert not filters.chips.isVisible()

    # A test is added: the city is one of the book's own.
    filters.menu.aboutToShow.emit()
    click(filters.menu, tr("Add a condition…"))
    adding = popup(window)
    choose(adding.field, "city")
    qtbot.waitUntil(lambda: adding.value.completer().model().stringList() == ["Akko", "חיפה"])
    adding.value.setFocus()
    adding.value.setText("חיפ")
    QTest.keyClick(adding.value, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 6 and tab.model.is_complete)
    assert tab.bar.count.text() == "6"
    (chip,) = filters.chips.chips()
    assert chip.words.accessibleName() == chip_words("client", filters.rules)

    # The chip opens it again; turned round it shows all others.
    QTest.mouseClick(chip.words, LEFT)
    changing = popup(window)
    QTest.mouseClick(changing.negated, LEFT, pos=QPoint(changing.negated.width() - 8 if language == "he" else 8, 10))
    QTest.mouseClick(changing.done_button, LEFT)
    qtbot.waitUntil(lambda: [cell(window, 0, "city"), cell(window, 1, "city")] == ["Akko", "Akko"])
    assert filters.rules == AllOf((Not(Rule("city", Operator.CONTAINS, "חיפ")),))

    # It is kept by name, as a step that can be undone.
    filters.menu.aboutToShow.emit()
    assert ready_words()["quiet"] in [action.text() for action in filters.menu.actions()]
    QTest.mouseClick(filters.chips.save_button, LEFT)
    naming = popup(window)
    naming.name.setText("Not in Haifa")
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(naming.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(filters.kept) == 1 and window.toast.isVisible())
    assert filters.chips.save_button is None

    # Without it all are shown; applied again it is the same; the undo takes it away.
    QTest.mouseClick(filters.chips.chips()[0].cross, LEFT)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 12)
    assert not filters.chips.isVisible()
    filters.menu.aboutToShow.emit()
    click(filters.menu, "Not in Haifa")
    qtbot.waitUntil(lambda: tab.model.rowCount() == 6)
    with qtbot.waitSignal(window.session.changed):
        window.menus["undo"].trigger()
    assert Book(path).all("filter") == []

    # Nothing found says so, and clears both.
    tab.search.setText("firm 01")
    qtbot.waitUntil(lambda: tab.model.rowCount() == 0)
    qtbot.waitUntil(lambda: any(button.isVisible() for button in tab.empty.findChildren(QPushButton)))
    clear = next(button for button in tab.empty.findChildren(QPushButton) if button.isVisible())
    assert clear.text() == tr("Clear search and filters")
    QTest.mouseClick(clear, LEFT)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 12)
    assert tab.search.text() == "" and filters.is_empty


def test_all_any_and_groups(qtbot: QtBot, open_window: Open, path: Path) -> None:
    window = start(qtbot, open_window, path)
    filters, chips = window.pages["client"].filters, window.pages["client"].filters.chips
    akko, lost, vip = (
        Rule("city", Operator.IS, "akko"),
        Rule("status", Operator.ONE_OF, ("lost",)),
        Rule("tags", Operator.HAS, ("vip",)),
    )
    filters.set_rules(AllOf((akko, lost)))
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 2)
    chips.joining_requested.emit(AnyOf)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 8)
    assert filters.rules == AnyOf((akko, lost))

    # Inside "any", a chip takes another test by "and"; the group is one chip, and falls apart again.
    chips.beside_requested.emit(0, chips.chips()[0])
    adding = popup(window)
    choose(adding.field, vip.field)
    choose(adding.operator, vip.operator)
    adding.value.set_value(vip.value)
    QTest.mouseClick(adding.done_button, LEFT)
    assert filters.rules == AnyOf((AllOf((akko, vip)), lost))
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 5)
    assert len(chips.chips()) == 2
    chips.replace_requested.emit((0, 1), None)
    assert filters.rules == AnyOf((akko, lost))
    QTest.mouseClick(chips.chips()[1].cross, LEFT)
    QTest.mouseClick(chips.chips()[0].cross, LEFT)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 12)


@pytest.mark.parametrize("language", ["en", "he"])
def test_chips_wrap_from_where_lines_begin(qtbot: QtBot, open_window: Open, path: Path, language: str) -> None:
    window = start(qtbot, open_window, path, language)
    window.resize(900, 600)
    filters = window.pages["client"].filters
    filters.set_rules(AllOf(tuple(Rule("city", Operator.CONTAINS, f"somewhere {n}") for n in range(7))))
    qtbot.waitUntil(lambda: filters.chips.chips()[-1].y() > 0 and filters.height() > 60)
    first, last = filters.chips.chips()[0], filters.chips.chips()[-1]
    middle = filters.chips.width() / 2
    assert (first.geometry().center().x() > middle) == (language == "he")
    assert filters.height() >= last.y() + last.height()


def test_filters_of_a_newer_program_are_shown_as_such_and_can_be_removed(
    qtbot: QtBot, open_window: Open, path: Path
) -> None:
    Book(path).apply(
        Label("edited"),
        adds(
            [
                Filter(name="Newer", kind="client", rules='{"v":1,"is":{"all":[{"f":"mood","o":"over","x":7}]}}'),
                Filter(name="Broken", kind="client", rules="{"),
            ]
        ),
    )
    window = start(qtbot, open_window, path)
    filters = window.pages["client"].filters
    qtbot.waitUntil(lambda: len(filters.kept) == 2)
    filters.menu.aboutToShow.emit()
    click(filters.menu, "Broken")
    qtbot.waitUntil(window.toast.isVisible)
    click(filters.menu, "Newer")
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 0 and "mood over" in window.toast.text())
    assert filters.chips.chips()[0].property("problem") is True
    QTest.mouseClick(filters.chips.chips()[0].cross, LEFT)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 12)


def test_the_filter_is_remembered_with_the_window(qtbot: QtBot, open_window: Open, path: Path) -> None:
    window = start(qtbot, open_window, path)
    window.pages["client"].filters.set_rules(Rule("city", Operator.IS, "akko"))
    window.pages["client"].table.horizontalHeader().moveSection(1, 3)
    menu = QMenu()
    window.pages["client"].table.shown.offer(menu)
    next(action for action in menu.actions() if action.text() == "Status").trigger()
    window.pages["client"].table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    window.close()
    kept: Settings = window.settings
    again = MainWindow(window.session, kept)
    qtbot.addWidget(again)
    assert (
        again.pages["client"].filters.rules == Rule("city", Operator.IS, "akko")
        and len(again.pages["client"].filters.chips.chips()) == 1
    )
    assert again.pages["client"].model.query == ("", "name_key", True)
    shown = [column.name for column in again.pages["client"].table.shown.chosen()]
    assert shown[:4] == ["name", "touched_on", "city", "next_on"]
    again.disconnect_session()


@pytest.mark.parametrize("language", ["en", "he"])
def test_touches_and_open_deals_stand_in_the_table(qtbot: QtBot, open_window: Open, path: Path, language: str) -> None:
    window = start(qtbot, open_window, path, language)
    assert cell(window, 0, "touched_on") == tr("%n day(s) ago", "", 3)
    assert cell(window, 0, "next_on") == tr("tomorrow")
    assert cell(window, 1, "next_on") == tr("overdue by %n day(s)", "", 2)
    assert (
        "42,000" in cell(window, 0, "open_deals")
        and "100" in cell(window, 0, "open_deals")
        and cell(window, 1, "open_deals") == ""
    )

    # A deal that is won is open no more: the client's row follows.
    (steel,) = [deal for deal in cast(list[Deal], Book(path).all("deal")) if deal.title == "Steel"]
    window.session.apply(Label("edited"), [Change(steel, replace(steel, stage=Stage.WON))])
    qtbot.waitUntil(lambda: "42,000" not in cell(window, 0, "open_deals"))
    header = window.pages["client"].table.horizontalHeader()
    section = [column.name for column in window.pages["client"].model.columns].index("touched_on")
    header.setSortIndicator(section, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: cell(window, 0, "name") == "Firm 01")
    header.setSortIndicator(
        [column.name for column in window.pages["client"].model.columns].index("open_deals"),
        Qt.SortOrder.AscendingOrder,
    )
    assert header.sortIndicatorSection() == section  # nothing sorts by a sum


@pytest.mark.parametrize("language", ["en", "he"])
def test_many_are_edited_tagged_and_deleted_by_one_step_each(
    qtbot: QtBot, open_window: Open, path: Path, language: str
) -> None:
    window = start(qtbot, open_window, path, language)
    tab = window.pages["client"]
    before = clients_of(path)
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_A, CONTROL)
    assert len(tab.selected_ids()) == 12
    window.menus["edit-many"].trigger()
    dialog = opened(qtbot, window)
    choose(dialog.field, "city")
    dialog.value.setText("Yafo")
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(dialog.do_button, LEFT)
    assert {client.city for client in clients_of(path)} == {"Yafo"}
    qtbot.waitUntil(lambda: window.toast.isVisible() and "12" in window.toast.text())
    assert len(tab.selected_ids()) == 12  # still
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(window.toast.action_button, LEFT)
    assert clients_of(path) == before

    window.menus["add-tag"].trigger()
    tagging = opened(qtbot, window)
    qtbot.waitUntil(lambda: tagging.known.count() == 1)
    tagging.new.setText("North, VIP")
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(tagging.do_button, LEFT)
    assert all({"North", "VIP"} == set(client.tags) for client in clients_of(path))
    window.menus["remove-tag"].trigger()
    taking = opened(qtbot, window)
    taking.known.set_value(("VIP",))
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(taking.do_button, LEFT)
    assert {client.tags for client in clients_of(path)} == {("North",)}

    tab.table.setFocus()
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert clients_of(path) == []
    for _ in range(3):
        with qtbot.waitSignal(window.session.changed):
            window.menus["undo"].trigger()
    assert clients_of(path) == before


def test_several_selected_rows_stay_so_when_the_order_changes(qtbot: QtBot, open_window: Open, path: Path) -> None:
    window = start(qtbot, open_window, path)
    tab = window.pages["client"]
    tab.select_row(1)
    QTest.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = set(tab.selected_ids())
    assert len(chosen) == 2
    tab.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: cell(window, 0, "name") == "Firm 11")
    assert set(tab.selected_ids()) == chosen


@pytest.mark.parametrize("language", ["en", "he"])
def test_rows_are_copied_and_pasted_into_an_import(qtbot: QtBot, open_window: Open, path: Path, language: str) -> None:
    window = start(qtbot, open_window, path, language)
    tab = window.pages["client"]
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(tab.table, Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(window.toast.isVisible)
    data = QApplication.clipboard().mimeData()
    assert len(data.text().splitlines()) == 13 and "\u2066" not in data.text()
    assert data.html().count("<tr>") == 13 and ('dir="rtl"' in data.html()) == (language == "he")
    text = data.text().replace("Firm 0", "Other 0")

    # A field that is being typed in keeps the keys for itself.
    tab.search.setFocus()
    QApplication.clipboard().setText("firm 07")
    QTest.keyClick(tab.search, Qt.Key.Key_V, CONTROL)
    assert tab.search.text() == "firm 07"
    QTest.keyClick(tab.search, Qt.Key.Key_Escape)
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_V, CONTROL)
    assert window.toast.text() == tr("There are no rows in the clipboard.")

    html = QMimeData()
    html.setHtml(
        "".join(f"<tr><td>{cells}</td></tr>" for cells in text.replace("\t", "</td><td>").splitlines()).join(
            ("<table>", "</table>")
        )
    )
    QApplication.clipboard().setMimeData(html)
    QTest.keyClick(tab.table, Qt.Key.Key_V, CONTROL)
    dialog = opened(qtbot, window)
    folder = dialog.path.parent
    assert folder.stat().st_mode & 0o077 == 0
    qtbot.waitUntil(lambda: dialog.is_checked)
    with qtbot.waitSignal(dialog.imported):
        QTest.mouseClick(dialog.import_button, LEFT)
    qtbot.waitUntil(lambda: not folder.exists())
    kinds = {c.name.split()[1]: c.kind for c in clients_of(path) if c.name.startswith("Firm 0")}
    pasted = [c for c in clients_of(path) if c.name.startswith("Other")]
    assert len(pasted) == 10 and all(c.kind is kinds[c.name.split()[1]] for c in pasted)
    QApplication.clipboard().clear()


def test_ctrl_d_duplicates_and_selects_the_copy(qtbot: QtBot, open_window: Open, path: Path) -> None:
    window = start(qtbot, open_window, path)
    tab = window.pages["client"]
    tab.select_row(0)
    tab.table.setFocus()
    with qtbot.waitSignal(window.session.changed):
        QTest.keyClick(tab.table, Qt.Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 13 and tab.details.record_id not in (None, 1))
    assert [client.name for client in clients_of(path)][-1] == "Firm 00 (copy)" and "Firm 00" in window.toast.text()
    assert tab.selected_ids() == [tab.details.record_id] == [clients_of(path)[-1].id]
    window.tabs.setCurrentWidget(window.pages["pay"])
    assert not window.menus["duplicate"].isEnabled()


def test_a_selection_is_exported_alone_else_what_the_filter_shows(
    qtbot: QtBot, open_window: Open, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start(qtbot, open_window, path)
    tab = window.pages["client"]
    target = tmp_path / "out.csv"
    monkeypatch.setattr(messages, "file_to_save", lambda *_: target)
    tab.filters.set_rules(Rule("city", Operator.IS, "akko"))
    qtbot.waitUntil(lambda: tab.model.rowCount() == 6)
    tab.select_row(0)
    window.menus["export"].trigger()
    qtbot.waitUntil(lambda: target.exists() and "6" in window.toast.text())
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == 7
    target.unlink()
    tab.select_row(0)
    QTest.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    window.menus["export"].trigger()
    qtbot.waitUntil(lambda: target.exists() and "2 rows" in window.toast.text())
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == 3


def test_the_menu_of_the_rows_says_how_many_and_chooses_columns(qtbot: QtBot, open_window: Open, path: Path) -> None:
    window = start(qtbot, open_window, path)
    tab = window.pages["client"]

    def menu_for(rows: int) -> QMenu:
        tab.select_row(0)
        for _ in range(rows - 1):
            QTest.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        tab.table.customContextMenuRequested.emit(QPoint(5, 5))
        return next(m for m in tab.findChildren(QMenu) if m.isVisible())

    one = [action.text() for action in menu_for(1).actions()]
    assert "History…" in one and not any(text.startswith("Edit") for text in one)
    QApplication.activePopupWidget().close()
    several = menu_for(3)
    assert {"Edit 3 clients…", "Add tag…", "Export selection…", "Merge…", "Delete"} <= {
        action.text() for action in several.actions()
    }
    columns = next(m for m in several.findChildren(QMenu) if m.title() == tr("Columns"))
    next(action for action in columns.actions() if action.text() == "Region").trigger()
    assert "region" in [column.name for column in tab.table.shown.on_screen()]
    several.close()


def test_the_board_shows_what_the_filter_lets_through(qtbot: QtBot, open_window: Open, path: Path) -> None:
    window = start(qtbot, open_window, path)
    window.tabs.setCurrentWidget(window.pages["deal"])
    qtbot.waitUntil(lambda: window.pages["deal"].model.rowCount() == 3)
    window.pages["deal"].show_board(True)
    window.pages["deal"].filters.set_rules(Rule("stage", Operator.ONE_OF, (Stage.PROPOSAL,)))
    qtbot.waitUntil(
        lambda: (
            window.pages["deal"].model.rowCount() == 1
            and window.pages["deal"].board.among == window.pages["deal"].model.ids()
        )
    )
    window.pages["deal"].filters.clear()
    qtbot.waitUntil(lambda: window.pages["deal"].board.among is None)


def test_closing_popovers_leaves_nothing(qtbot: QtBot, open_window: Open, path: Path) -> None:
    window = start(qtbot, open_window, path)
    filters = window.pages["client"].filters
    for _ in range(50):
        filters.add_condition()
        QTest.keyClick(popup(window), Qt.Key.Key_Escape)
        filters.set_rules(Rule("city", Operator.IS, "akko"))
        filters.clear()
    qtbot.waitUntil(lambda: not window.findChildren(QDialog) and not window.findChildren(Chip))
