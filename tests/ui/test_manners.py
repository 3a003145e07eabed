"""Small manners of the window: one Enter, one undo, fields that open where they are clicked, actions that can act."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from clientbook import texts
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ActivityKind, Stage, Status
from clientbook.domain.records import Activity, Client, Contact, Deal, Filter
from clientbook.jobs.demo import add_samples
from clientbook.jobs.today_commands import put_right
from clientbook.store.book import Book
from clientbook.ui.bulk.tag_dialog import TagDialog
from clientbook.ui.deals.closing_dialog import LoseDialog, WinDialog
from clientbook.ui.kit.popover import give_menu
from clientbook.ui.palette.entries import action_entries
from clientbook.ui.pay.name_dialog import NameDialog
from clientbook.ui.performance.track_record_dialog import TrackRecordDialog
from clientbook.ui.record.pages.activity_dialog import ActivityDialog

from .conftest import Open
from .test_tab_walk import filled, in_sight
from .test_today import press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("language", ["en", "he"])
def test_sample_data_is_in_the_language_of_the_window_and_one_step(book: Book, language: str) -> None:
    texts.use(language)
    add_samples(book)
    said = [getattr(each, name) for kind in ("client", "contact", "deal") for each in book.all(kind)
            for name in ("name", "title", "city", "industry", "product", "source") if hasattr(each, name)]  # fmt: skip
    other = "[א-ת]" if language == "en" else "[A-Za-z]"
    assert len(said) > 200 and not [text for text in said if re.search(other, text)]
    assert book.count("plan") == 1 and all(cast(Contact, each).client_id for each in book.all("contact"))
    book.undo()
    assert not any(book.count(kind) for kind in ("client", "contact", "deal", "employer", "plan"))


def test_ctrl_z_in_a_field_with_nothing_to_undo_is_the_books_and_says_what_it_undid(
    qtbot: QtBot, open_window: Open, book: Book
) -> None:
    book.apply(Label("added-client", {"name": "Kalomi"}), adds([Client(name="Kalomi")]))
    window: Any = open_window(book.path)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 1 and window.menus["undo"].isEnabled())
    window.pages["client"].search.setFocus()
    for letter in "ab":
        press(window.pages["client"].search, letter)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, CTRL)
    assert window.pages["client"].search.text() == "" and book.count("client") == 1
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not book.count("client"))
    qtbot.waitUntil(lambda: "Add client" in window.toast.text() and window.toast.text().startswith("Undone"))


def test_what_needs_rows_is_off_without_them_and_the_palette_says_so(
    qtbot: QtBot, open_window: Open, book: Book
) -> None:
    book.apply(Label("x"), adds([Client(name=f"C{n}") for n in range(3)]))
    window: Any = open_window(book.path)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 3)
    actions = window.menus
    named = {"copy": (1, 99), "merge": (2, 12), "delete": (1, 99), "edit-many": (2, 99), "add-tag": (1, 99)}
    for selected in (0, 1, 2, 3):
        window.pages["client"].table.clearSelection()
        model = window.pages["client"].table.selectionModel()
        for row in range(selected):
            model.select(
                window.pages["client"].model.index(row, 0), model.SelectionFlag.Select | model.SelectionFlag.Rows
            )
        for name, (least, most) in named.items():
            assert actions[name].isEnabled() == (least <= selected <= most), (name, selected)
    window.pages["client"].table.clearSelection()
    found = action_entries(actions.groups(), "merge")
    assert [entry.beside for entry in found if entry.action is actions["merge"]] == ["Select two rows or more first"]
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: window.pages["client"].details.isVisible())
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, CTRL)
    assert window.pages["client"].details.log.line.hasFocus()


def dialogs(parent: QWidget) -> list[tuple[QDialog, Any, str]]:
    deal = Deal(id=1, client_id=1, title="Steel", amount=5_00)
    tag, win = TagDialog("client", 2, ["a"], True, parent), WinDialog(deal, None, parent)
    lose, name = LoseDialog(deal, parent), NameDialog(parent)
    record = TrackRecordDialog(2026, "", parent)
    activity = ActivityDialog(Activity(kind=ActivityKind.CALL, on=date(2026, 1, 1)), {}, parent)
    typed_name = next(each for each in record.findChildren(QLineEdit) if each.isVisibleTo(record))
    return [
        (tag, tag.new, "gold"), (win, win.on, "1.11.2026"), (win, win.amount, "700"), (lose, lose.reason, "price"),
        (name, name.name, "Noa"), (record, typed_name, "Noa"), (activity, activity.fields["at"], "10:30"),
    ]  # fmt: skip


@pytest.mark.parametrize("place", range(7))
def test_enter_once_is_enough(qtbot: QtBot, place: int) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog, field, text = dialogs(parent)[place]
    with qtbot.waitExposed(dialog):
        dialog.open()
    field.setFocus()
    field.selectAll()
    for letter in text:
        press(field, letter)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_enter_on_what_cannot_be_read_closes_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog, field, _ = dialogs(parent)[1]
    dialog.open()
    field.selectAll()
    press(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible() and field.property("problem")
    dialog.close()


def test_ready_filters_stay_beside_own_ones(qtbot: QtBot, open_window: Open, book: Book) -> None:
    window: Any = open_window(book.path)
    bar = window.pages["client"].filters
    bar.menu.aboutToShow.emit()
    ready = {action.text() for action in bar.menu.actions() if action.isCheckable()}
    book.apply(Label("x"), adds([Filter(kind="client", name="Mine", rules="")]))
    bar.start()
    qtbot.waitUntil(lambda: bool(bar.kept))
    bar.menu.aboutToShow.emit()
    assert {action.text() for action in bar.menu.actions() if action.isCheckable()} == ready | {"Mine"}


def test_a_button_is_not_stuck_when_its_menu_closes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button, menu = QToolButton(window), QMenu(window)
    give_menu(button, menu)
    window.show()
    menu.addAction("x")
    menu.popup(window.mapToGlobal(QPoint(200, 200)))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    button.setDown(True)
    menu.close()
    qtbot.waitUntil(lambda: not button.isDown())


@pytest.mark.parametrize("days", range(-2, 3))
@pytest.mark.parametrize("planned", [False, True])
@pytest.mark.parametrize("to_come", [None, 0, 1])
def test_what_has_happened_stays_so_when_it_is_put_right(days: int, planned: bool, to_come: int | None) -> None:
    on = date(2026, 12, 1)
    before = Activity(id=5, kind=ActivityKind.CALL, on=on, next_on=on if planned else None, text="x")
    now = on + timedelta(days)
    after = replace(before, on=now, next_on=None if to_come is None else now + timedelta(to_come), at="17:00")
    first, *more = put_right(before, after)
    made = cast(Activity, first.after)
    assert first.before is before and (planned or made.next_on != made.on)
    plans = [cast(Activity, each.after) for each in more]
    assert {each.next_on for each in (made, *plans)} - {None} == {after.next_on} - {None}
    assert all(each.next_on == each.on and each.at == "17:00" for each in plans)


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("way", ["button", "day", "none", "escape"])
def test_done_asks_for_the_next_touch(qtbot: QtBot, open_window: Open, book: Book, language: str, way: str) -> None:
    planned = Activity(kind=ActivityKind.MEETING, on=date.today(), next_on=date.today(), client_id=-1, text="Old")
    book.apply(Label("x"), adds([Client(id=-1, name="Kalomi"), planned]))
    window: Any = open_window(book.path, language)
    window.tabs.setCurrentWidget(window.pages["today"])
    today = window.pages["today"]
    qtbot.waitUntil(lambda: today.table.chosen() is not None)
    press(today.table, {"en": "d", "he": "ג"}[language])
    qtbot.waitUntil(lambda: today.next_touch.isVisible())
    assert book.count("activity") == 2
    if way in ("button", "day"):
        today.next_touch.take_focus()
        if way == "button":
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        else:
            today.next_touch.day.setFocus()
            for letter in "+3":
                press(today.next_touch.day, letter)
            QTest.keyClick(today.next_touch.day, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: book.count("activity") == 3)
        touch = cast(list[Activity], book.all("activity"))[-1]
        assert touch.next_on == touch.on > date.today() and touch.kind is ActivityKind.MEETING and not touch.text
    elif way == "none":
        today.next_touch.buttons[-1].click()
    else:
        today.next_touch.take_focus()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not today.next_touch.isVisible()


@pytest.mark.parametrize("way", ["board", "form"])
def test_a_prospect_that_buys_is_active_from_then_on(qtbot: QtBot, open_window: Open, book: Book, way: str) -> None:
    done = book.apply(Label("x"), adds([Client(id=-1, name="K"), Deal(id=-2, client_id=-1, title="D", amount=5_00)]))
    client, number = done.ids[-1], done.ids[-2]
    assert book.client(client).status is Status.PROSPECT
    window: Any = open_window(book.path)
    if way == "board":
        window.pages["deal"].moves.move(number, Stage.WON)
    else:
        window.open_record("deal", number)
        qtbot.waitUntil(lambda: window.pages["deal"].details.record_id == number)
        window.pages["deal"].details.pages.field_edited.emit("stage", Stage.WON)
    qtbot.waitUntil(lambda: book.client(client).status is Status.ACTIVE)
    assert book.deal(number).stage is Stage.WON
    book.undo()
    assert book.client(client).status is Status.PROSPECT and book.deal(number).stage is Stage.OPEN


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_double_click_opens_the_field_of_its_cell(qtbot: QtBot, open_window: Open, book: Book, language: str) -> None:
    filled(book)
    window: Any = open_window(book.path, language)
    window.resize(1180, 640)
    for tab in (window.pages["client"], window.pages["contact"], window.pages["deal"]):
        window.tabs.setCurrentWidget(tab)
        qtbot.waitUntil(lambda tab=tab: tab.model.rowCount() > 0)
        for row in (0, tab.model.rowCount() - 1):
            for place, column in enumerate(tab.model.columns):
                index = tab.model.index(row, place)
                tab.table.setCurrentIndex(index)
                tab.table.doubleClicked.emit(index)
                number = tab.model.id_at(row)
                qtbot.waitUntil(lambda tab=tab, n=number: tab.details.record_id == n and tab.details.aimed_at is None)
                qtbot.wait(5)
                field = tab.details.pages.fields.get({"client": "client_id"}.get(column.name, column.name))
                focused = QApplication.focusWidget()
                if field is None or field.isHidden():
                    continue  # told by a page, or by no field of this record
                assert focused is not None and (field is focused or field.isAncestorOf(focused)), column.name
                assert in_sight(focused), column.name
