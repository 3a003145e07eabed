"""The main job by mouse and keys on a real window: launch, import, edit, win, export; in English and in Hebrew."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from clientbook import texts
from clientbook.domain.choices import Stage
from clientbook.domain.errors import UserError
from clientbook.domain.kinds import KINDS
from clientbook.jobs.demo import fill_with_samples
from clientbook.jobs.pay.plans import set_plan_from_file
from clientbook.resources_path import resource
from clientbook.store.book import Book
from clientbook.texts import tr
from clientbook.ui.kit import messages
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open

LIST = "Company,First name,Last name,Email\nKalomi,Dana,Cohen,d@k.com\nNegev Labs,Avi,Levi,a@n.com\n"


def type_into(field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def click_row(window: MainWindow, tab: Any, row: int) -> None:
    place = tab.table.visualRect(tab.model.index(row, 0)).center()
    QTest.mouseClick(tab.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def import_list(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    dialog = window.file_commands.import_list(path)
    qtbot.waitUntil(lambda: dialog.is_checked)
    with qtbot.waitSignal(dialog.imported):
        QTest.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("language", ["en", "he"])
def test_from_a_list_to_the_month_s_summary(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    window = open_window(language=language)
    assert QApplication.layoutDirection() == (
        Qt.LayoutDirection.RightToLeft if language == "he" else Qt.LayoutDirection.LeftToRight
    )
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    import_list(qtbot, window, tmp_path / "list.csv")
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 2)

    # A client is edited where it stands.
    click_row(window, window.pages["client"], 0)
    qtbot.waitUntil(lambda: window.pages["client"].details.record_id is not None)
    type_into(window.pages["client"].details.pages.fields["city"], "Haifa")
    book = Book(window.session.path)
    qtbot.waitUntil(lambda: any(c.city == "Haifa" for c in book.all("client")))

    # A deal is added for it, won, and its pay is on the statement.
    client_id = window.pages["client"].selected_ids()[0]
    window.pages["client"].new_requested.emit("deal", client_id)
    qtbot.waitUntil(lambda: window.pages["deal"].details.record_id == 0)
    fields = window.pages["deal"].details.pages.fields
    type_into(fields["title"], "Steel")
    qtbot.waitUntil(lambda: book.count("deal") == 1 and bool(window.pages["deal"].details.record_id))
    type_into(fields["amount"], "10,000")
    stage = fields["stage"]
    stage.setCurrentIndex(list(Stage).index(Stage.WON))
    stage.activated.emit(stage.currentIndex())
    qtbot.waitUntil(lambda: book.all("deal")[0].stage is Stage.WON)
    (deal,) = book.all("deal")
    assert deal.client_id == client_id and deal.amount == 1_000_000 and deal.won_on is not None

    window.session.write(lambda own, _: set_plan_from_file(own, resource("samples/plan.toml")))
    window.tabs.setCurrentWidget(window.pages["pay"])

    def is_on_the_statement() -> None:
        made = window.pages["pay"].page.statement
        told = window.toast.text() if window.toast.isVisible() else ""
        kinds = None if made is None else [entry.kind.value for entry in made.entries]
        assert (kinds, told) == (["base", "commission"], told), made
        assert len(window.pages["pay"].table.rows.places()) == 2

    qtbot.waitUntil(is_on_the_statement, timeout=15_000)
    window.settings.manager = "Dana Cohen"  # else it is asked for, once
    target = tmp_path / "summary.csv"
    monkeypatch.setattr(messages, "file_to_save", lambda *_: target)
    QTest.mouseClick(window.pages["pay"].export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: target.exists() and window.toast.isVisible())
    summary = target.read_text(encoding="utf-8-sig")
    assert "400.00" in summary and tr("Payable") in summary and "9400.00" in summary

    # Everything can be taken back, step by step.
    while book.next_steps()[0] is not None:
        with qtbot.waitSignal(window.session.changed):
            window.menus["undo"].trigger()
    assert book.count("client") == book.count("deal") == 0
    assert texts.language() == language


def test_deleting_tells_what_goes_along_and_offers_undo(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 20)
    click_row(window, window.pages["client"], 3)
    QTest.keyClick(window.pages["client"].table, Qt.Key.Key_Delete)
    qtbot.waitUntil(window.toast.isVisible)
    assert "Desert Solar" in window.toast.text() and "contact" in window.toast.text()
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 19)
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(window.toast.action_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 20)


@pytest.mark.parametrize("language", ["en", "he"])
def test_search_filters_while_typing_and_escape_clears(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path, language)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 20)
    QTest.keyClicks(window.pages["client"].search, "kalo")
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 1)
    QTest.keyClick(window.pages["client"].search, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.pages["client"].details.record_id == window.pages["client"].model.id_at(0))
    window.pages["client"].search.setFocus()
    QTest.keyClick(window.pages["client"].search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 20)
    assert window.pages["client"].selected_ids() == [
        window.pages["client"].details.record_id
    ]  # kept over the change of rows


def test_a_click_on_a_header_sorts_through_the_book(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path)
    model, header = window.pages["deal"].model, window.pages["deal"].table.horizontalHeader()
    window.tabs.setCurrentWidget(window.pages["deal"])
    qtbot.waitUntil(lambda: model.rowCount() == 47)
    with qtbot.waitSignal(model.rows_changed):
        place = QPoint(header.sectionViewportPosition(3) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    book = Book(path)
    amounts = [book.deal(number).amount for number in model.ids()]
    assert amounts == sorted(amounts) or amounts == sorted(amounts, reverse=True)


def test_rows_are_copied_without_marks_as_tab_separated_text(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path, "he")
    window.tabs.setCurrentWidget(window.pages["deal"])
    qtbot.waitUntil(lambda: window.pages["deal"].model.rowCount() == 47)
    window.pages["deal"].select_row(0)
    window.pages["deal"].copy()
    qtbot.waitUntil(window.toast.isVisible)
    head, row = QApplication.clipboard().text().splitlines()
    assert len(head.split("\t")) == len(row.split("\t")) == len(window.pages["deal"].table.shown.chosen()) + 1
    assert row.endswith("\tILS")
    assert not any(mark in row for mark in "\u2066\u2068\u2069\u200e\u200f")
    QApplication.clipboard().clear()


def test_a_wrong_file_is_told_in_one_sentence(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    (tmp_path / "list.csv").write_bytes(b"")
    dialog = window.file_commands.import_list(tmp_path / "list.csv")
    dialog.another_requested.disconnect()  # the system's own dialog would wait for a person
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QMessageBox)))
    (box,) = dialog.findChildren(QMessageBox)
    assert box.text() == "list.csv holds no rows: choose another list."
    with qtbot.waitSignal(dialog.another_requested):
        next(each for each in box.buttons() if each.text() == "Choose another list…").click()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_what_is_wrong_with_the_disk_comes_with_a_way_out(
    qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    window = open_window()
    for code, text in (("disk-full", "Open the folder"), ("disk-fault", "Restore a backup…")):
        window.show_error(UserError(code, file="my.clientbook"))
        box = next(each for each in window.findChildren(QMessageBox) if each.isVisible())
        next(each for each in box.buttons() if each.text() == text).click()
        qtbot.waitUntil(lambda box=box: not isValid(box) or not box.isVisible())
    assert opened == [str(window.session.path.parent)] and window.dialogs.is_open("backups")
    window.dialogs.dialog("backups").reject()


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_first_start_offers_three_ways_and_sample_data_can_be_taken_back(
    qtbot: QtBot, open_window: Open, language: str
) -> None:
    """By the button beside the sentence that says it came in, which says what it undoes; nothing is left of it."""
    from PySide6.QtWidgets import QPushButton

    window = open_window(language=language)
    qtbot.waitUntil(lambda: window.pages["client"].stack.currentIndex() == 1)
    offers = [button.text() for button in window.pages["client"].empty.findChildren(QPushButton)]
    assert offers == [tr("Import a list…"), tr("Try with sample data"), tr("Add a client")]
    window.pages["client"].sample_requested.emit()
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 20)
    button = window.toast.action_button
    qtbot.waitUntil(lambda: button.isVisible() and tr("Add the sample data") in button.accessibleName())
    assert button.text() == tr("Undo") and tr("Add the sample data") in button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 0)
    book = Book(window.session.path)
    assert not any(book.count(kind) for kind in KINDS)
    qtbot.waitUntil(lambda: tr("Add the sample data") in window.toast.text())


def test_lists_dropped_on_the_window_open_their_imports_one_after_the_other(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    from PySide6.QtCore import QMimeData, QPointF, QUrl
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from clientbook.ui.importing.dialog import ImportDialog

    window = open_window()
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("list.csv", "letter.pdf")])
    copy, button, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, data, button, plain)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, button, plain))
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: dialog.is_checked)
    assert dialog.verdict.text().startswith("2 firms")
    dialog.reject()
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    (box,) = window.findChildren(QMessageBox)
    assert "letter.pdf" in box.text()
    box.reject()


def test_columns_sorting_and_tab_are_remembered(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path)
    window.tabs.setCurrentWidget(window.pages["contact"])
    menu = QMenu()
    window.pages["deal"].table.shown.offer(menu)
    menu.actions()[2].trigger()
    window.pages["deal"].table.setColumnWidth(0, 333)
    window.close()
    again = MainWindow(window.session, window.settings)
    qtbot.addWidget(again)
    assert again.tabs.currentIndex() == 2
    assert "stage" not in [column.name for column in again.pages["deal"].table.shown.chosen()]
    assert again.pages["deal"].table.isColumnHidden(2) and again.pages["deal"].table.columnWidth(0) == 333
    again.disconnect_session()


def test_language_and_theme_change_while_running(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path)
    program = next(c for c in QApplication.instance().children() if getattr(c, "window", None) is window)
    window.language_requested.emit("he")
    qtbot.waitUntil(lambda: program.window is not window)
    assert program.window.tabs.tabText(1) == "לקוחות"
    qtbot.waitUntil(lambda: program.window.pages["client"].model.rowCount() == 20)
    renewed = program.window
    renewed.theme_requested.emit("dark")
    qtbot.waitUntil(lambda: program.window is not renewed)
    qtbot.waitUntil(lambda: program.window.pages["client"].model.rowCount() == 20)


def test_client_names_are_never_markup(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QLabel

    from clientbook.domain.changes import Label, adds
    from clientbook.domain.records import Client

    path = tmp_path / "odd.clientbook"
    odd = "<b>bold</b> & <img src=x>"
    Book(path).apply(Label("edited", {"name": odd}), adds([Client(name=odd, city=odd)]))
    window = open_window(path)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 1)
    window.pages["client"].select_row(0)
    qtbot.waitUntil(lambda: window.pages["client"].details.record_id is not None)
    formats = {label.textFormat() for label in window.findChildren(QLabel) if "<b>" in label.text()}
    assert formats == {Qt.TextFormat.PlainText}


def test_what_is_selected_is_summed_in_the_status_bar(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "full.clientbook"
    fill_with_samples(Book(path))
    window = open_window(path)
    window.tabs.setCurrentWidget(window.pages["deal"])
    qtbot.waitUntil(lambda: window.pages["deal"].model.rowCount() == 47)
    window.pages["deal"].table.selectAll()
    total = sum(deal.amount for deal in Book(path).all("deal"))  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: window.selection_note.text() == f"47 selected · {total // 100:,} ₪")
    window.tabs.setCurrentWidget(window.pages["client"])
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 20)
    assert window.selection_note.text() == ""
    window.pages["client"].table.selectAll()
    qtbot.waitUntil(lambda: window.selection_note.text().startswith("20 selected · "))
    open_ones = [deal.amount for deal in Book(path).all("deal") if deal.stage not in (Stage.WON, Stage.LOST)]  # type: ignore[union-attr]
    assert window.selection_note.text() == f"20 selected · {sum(open_ones) // 100:,} ₪"
