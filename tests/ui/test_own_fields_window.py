"""Own fields in the window: added from the form, filled and read there, and managed in their dialog."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import OwnType
from clientbook.domain.own_fields.values import own_order, text_in
from clientbook.domain.records import Client, OwnField, OwnValue
from clientbook.jobs.own_fields import definitions
from clientbook.store.book import Book
from clientbook.ui.record.fields.own_field_dialog import OwnFieldDialog

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
    day = definitions.add(book, "client", "Lease ends", OwnType.DAY)
    flag = definitions.add(book, "client", "Partner", OwnType.FLAG)
    old = definitions.add(book, "client", "Halls", OwnType.NUMBER)
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
    qtbot.waitUntil(lambda: len(definitions.own_fields(book, "client")) == 4)
    level = definitions.own_fields(book, "client")[-1]
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
    first, second = (definitions.add(book, "client", name) for name in ("Fax", "Colour"))
    book.apply(Label("x"), adds([Client(id=-1, name="Kalomi", own=(OwnValue(first.id, "1,200"),))]))
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
    (client,) = book.all("client")
    assert text_in(client.own, first.id) == "1200"  # type: ignore[union-attr]
    choose("Telefax")
    press("remove_button")
    qtbot.waitUntil(lambda: [each.name for each in definitions.own_fields(book, "client")] == ["Colour"])
    qtbot.waitUntil(lambda: names() == ["Colour", "Telefax"] and table.rows.row(1).is_removed)
    choose("Telefax")
    press("purge_button")
    qtbot.waitUntil(lambda: names() == ["Colour"])
    book.undo()
    assert text_in(book.all("client")[0].own, first.id) == "1200"  # type: ignore[union-attr]
    assert Path(book.path).exists() and second.id in {each.id for each in book.all("own_field")}
    dialog.close()
