"""Own fields in the window: added from the form, filled and read there, and managed in their dialog."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import OwnType
from clientbook.domain.filtering.filters import Operator, Rule, own_name
from clientbook.domain.own_fields.values import own_order, text_in
from clientbook.domain.records import Client, OwnField, OwnValue
from clientbook.jobs.own_fields import definitions, known_fields
from clientbook.store.book import Book
from clientbook.texts import tr
from clientbook.ui.columns import columns_of
from clientbook.ui.filters.rule_popover import RulePopover
from clientbook.ui.record.fields.own_field_dialog import OwnFieldDialog
from clientbook.ui.records.model import RecordModel
from clientbook.ui.records.table import RecordTable

from .conftest import Open


def dialog_of(qtbot: QtBot, of: type[Any]) -> Any:
    def found() -> list[Any]:
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, of) and each.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def said(book: Book, client: int, field: OwnField) -> str:
    return text_in(book.client(client).own, field.id)


def test_a_field_is_added_from_the_form_filled_there_and_read_in_the_story(
    book: Book, open_window: Open, qtbot: QtBot
) -> None:
    day = known_fields.add(book, "client", "Lease ends", OwnType.DAY).field
    flag = known_fields.add(book, "client", "Partner", OwnType.FLAG).field
    old = known_fields.add(book, "client", "Halls", OwnType.NUMBER).field
    own = (OwnValue(day.id, "2026-05-31"), OwnValue(old.id, "about 7"))
    client = book.apply(Label("x"), adds([Client(id=-1, name="Kalomi", own=own)])).ids[-1]
    window = open_window(book.path)
    window.open_record("client", client)
    details = window.pages["client"].details
    qtbot.waitUntil(lambda: details.record_id == client)
    form = details.pages.form
    assert form.fields[own_order(day.id)].text() == "31 May 2026" and form.fields[own_order(day.id)].isVisible()
    assert form.fields[own_order(old.id)].text() == "about 7" and not form.fields[own_order(flag.id)].isVisible()
    assert (own_order(flag.id), "Partner") in form.add_field.fields

    form.add_field.new_requested.emit()
    dialog = dialog_of(qtbot, OwnFieldDialog)
    assert not dialog.do_button.isEnabled() and dialog.choices.isHidden()
    dialog.name.setText("Level")
    dialog.type.set_value(OwnType.CHOICE)
    dialog.choices.setPlainText("Gold\nSilver")
    assert not dialog.choices.isHidden()
    dialog.do_button.click()
    qtbot.waitUntil(lambda: len(known_fields.own_fields(book, "client")) == 4)
    level = known_fields.own_fields(book, "client")[-1]
    name = own_order(level.id)
    qtbot.waitUntil(lambda: name in form.fields and window.focusWidget() is form.fields[name])
    assert level.choices == ("Gold", "Silver")

    form.fields[name].set_value("Silver")
    form.fields[name].value_changed.emit("Silver")
    line = form.fields[own_order(day.id)]
    line.setText("1.6.2026")
    line.setModified(True)
    line.commit()
    qtbot.waitUntil(lambda: said(book, client, level) == "Silver" and said(book, client, day) == "2026-06-01")
    line.setText("someday")
    line.setModified(True)
    line.commit()
    assert line.property("problem") and said(book, client, day) == "2026-06-01" and said(book, client, old) == "about 7"
    line.setText("")
    line.setModified(True)
    line.commit()
    qtbot.waitUntil(lambda: said(book, client, day) == "")
    book.undo()
    assert said(book, client, day) == "2026-06-01"


@pytest.mark.parametrize("language", ["en", "he"])
def test_fields_are_managed_in_their_dialog(book: Book, open_window: Open, qtbot: QtBot, language: str) -> None:
    first, second = (known_fields.add(book, "client", name).field for name in ("Fax", "Colour"))
    book.apply(
        Label("x"),
        adds(
            [
                Client(id=-1, name="Kalomi", own=(OwnValue(first.id, "1,200"),)),
                Client(id=-2, name="Negev", own=(OwnValue(first.id, "about 7"),)),
            ]
        ),
    )
    window = open_window(book.path, language)
    window.dialogs.show_own_fields()
    dialog = window.dialogs.dialog("own-fields")
    table: Any = dialog.table  # type: ignore[attr-defined]

    def names() -> list[str]:
        return [table.rows.row(place).name for place in range(table.rows.rowCount())]

    def choose(name: str) -> None:
        table.setCurrentIndex(table.rows.index(names().index(name), 0))

    def press(button: str) -> None:
        assert getattr(dialog, button).isEnabled(), button
        getattr(dialog, button).click()

    qtbot.waitUntil(lambda: names() == ["Fax", "Colour"])
    choose("Colour")
    press("up_button")
    qtbot.waitUntil(lambda: names() == ["Colour", "Fax"] and table.chosen().name == "Colour")
    choose("Fax")
    press("change_button")
    change = dialog_of(qtbot, OwnFieldDialog)
    change.name.setText("Telefax")
    change.type.set_value(OwnType.NUMBER)
    change.do_button.click()
    qtbot.waitUntil(lambda: names() == ["Colour", "Telefax"])
    qtbot.waitUntil(dialog.note.isVisible)  # type: ignore[attr-defined]
    assert dialog.note.text() == tr("%n value(s) of it cannot be read as that type: left as written.", "", 1)  # type: ignore[attr-defined]
    client, other = book.all("client")
    assert text_in(other.own, first.id) == "about 7"  # type: ignore[union-attr]
    assert text_in(client.own, first.id) == "1200"  # type: ignore[union-attr]
    choose("Telefax")
    press("remove_button")
    qtbot.waitUntil(lambda: [each.name for each in known_fields.own_fields(book, "client")] == ["Colour"])
    qtbot.waitUntil(lambda: names() == ["Colour", "Telefax"] and table.rows.row(1).is_removed)
    choose("Telefax")
    press("purge_button")
    qtbot.waitUntil(lambda: names() == ["Colour"])
    book.undo()
    assert text_in(book.all("client")[0].own, first.id) == "1200"  # type: ignore[union-attr]
    assert Path(book.path).exists() and second.id in {each.id for each in book.all("own_field")}
    dialog.close()


def test_own_fields_are_columns_that_are_chosen_sorted_and_remembered(
    book: Book, open_window: Open, qtbot: QtBot
) -> None:
    size, other = (
        known_fields.add(book, "client", "Size", OwnType.NUMBER).field,
        known_fields.add(book, "client", "Other").field,
    )
    texts = {"a": "12", "b": "3", "c": ""}
    clients = [
        Client(id=-1 - n, name=name, own=(OwnValue(size.id, text),) if text else ())
        for n, (name, text) in enumerate(texts.items())
    ]
    book.apply(Label("x"), adds(clients))
    window = open_window(book.path)
    window.tabs.setCurrentWidget(window.pages["client"])
    pane = window.pages["client"]
    model, shown, header = pane.model, pane.table.shown, pane.table.horizontalHeader()

    def section(name: str) -> int:
        return next((n for n, column in enumerate(model.columns) if column.title == name), -1)

    def cells(name: str) -> list[str]:
        return [str(model.index(row, section(name)).data()) for row in range(model.rowCount())]

    qtbot.waitUntil(lambda: section("Other") > 0 and model.rowCount() == 3)
    assert header.isSectionHidden(section("Size"))
    menu = QMenu()
    shown.offer(menu)
    next(action for action in menu.actions() if action.text() == "Size").trigger()
    assert not header.isSectionHidden(section("Size"))
    header.setSortIndicator(section("Size"), Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: cells("Name") == ["a", "b", "c"] and cells("Size") == ["12", "3", ""])
    header.setSortIndicator(section("Size"), Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: cells("Name") == ["b", "a", "c"])
    kept = shown.arrangement()

    window.session.write(lambda book, _: definitions.alter(book, size, "Halls", size.type))
    window.session.write(lambda book, _: definitions.remove(book, other))
    qtbot.waitUntil(lambda: section("Halls") > 0 and section("Other") < 0)
    menu = QMenu()
    shown.offer(menu)
    assert "Other" not in {action.text() for action in menu.actions()} and not header.isSectionHidden(section("Halls"))

    anew = RecordModel(window.session, "client", columns_of("client"))
    table = RecordTable(anew)
    qtbot.addWidget(table)
    table.shown.arrange(kept)
    anew.show_own(known_fields.own_fields(book, "client"))
    assert not table.horizontalHeader().isSectionHidden(len(anew.columns) - 1)
    assert table.horizontalHeader().sortIndicatorSection() == len(anew.columns) - 1


def test_own_fields_are_asked_by_filters_that_keep_their_name(book: Book, open_window: Open, qtbot: QtBot) -> None:
    level = known_fields.add(book, "client", "Level", OwnType.CHOICE, ("Gold", "Silver")).field
    size = known_fields.add(book, "client", "Size", OwnType.NUMBER).field
    clients = [
        Client(id=-1, name="a", own=(OwnValue(level.id, "Gold"), OwnValue(size.id, "12"))),
        Client(id=-2, name="b", own=(OwnValue(size.id, "3"),)),
    ]
    book.apply(Label("x"), adds(clients))
    window = open_window(book.path)
    window.tabs.setCurrentWidget(window.pages["client"])
    pane = window.pages["client"]
    qtbot.waitUntil(lambda: len(pane.filters.chips.own_fields) == 2 and pane.model.rowCount() == 2)
    pane.filters.add_condition()
    popover = dialog_of(qtbot, RulePopover)
    popover.field.set_value(own_name(level))
    popover.field.value_changed.emit(own_name(level))
    assert {Operator.ONE_OF, Operator.EMPTY} <= set(popover.operator.values())
    popover.value.set_value(("Gold",))
    popover.done_button.click()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    assert [chip.words.accessibleName() for chip in pane.filters.chips.chips()] == ["Level: Gold"]
    pane.filters.set_rules(Rule(own_name(size), Operator.UNDER, 12))
    qtbot.waitUntil(lambda: [pane.model.index(row, 0).data() for row in range(pane.model.rowCount())] == ["b"])
    window.session.write(lambda book, _: definitions.alter(book, size, "Halls", OwnType.TEXT))
    qtbot.waitUntil(lambda: pane.filters.chips.chips()[0].words.accessibleName() == "Halls under 12")
    pane.filters.chips.chips()[0].words.click()  # asked as what it was
    popover = dialog_of(qtbot, RulePopover)
    assert popover.field.value() == own_name(size) and popover.value.value() == 12
    popover.reject()
