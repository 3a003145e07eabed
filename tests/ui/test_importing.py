"""Importing in the window: another reading, duplicates row by row, remembered columns, the list of imports, merging."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from clientbook import texts
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Stage
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client, Deal
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.importing.import_list import import_lists
from clientbook.jobs.importing.import_plan import Choices, Existing
from clientbook.jobs.importing.rows.unmapped_cells import Fate
from clientbook.store import engine
from clientbook.store.book import Book
from clientbook.ui.bulk.merge_dialog import MergeDialog
from clientbook.ui.importing.dialog import ImportDialog
from clientbook.ui.kit import messages
from clientbook.ui.kit.fields.field import ChoiceField
from clientbook.ui.kit.unseen_note import UnseenNote
from clientbook.ui.safety.history_dialog import HistoryDialog
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open
from .test_pay_pages import choose

LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> ImportDialog:
    dialog = window.file_commands.import_list(path)
    qtbot.waitUntil(lambda: dialog.is_checked)
    return dialog


def accept(qtbot: QtBot, dialog: ImportDialog) -> None:
    with qtbot.waitSignal(dialog.imported):
        QTest.mouseClick(dialog.import_button, LEFT)


def clients(window: MainWindow) -> dict[str, Client]:
    return {c.name: c for c in Book(window.session.path).all("client") if isinstance(c, Client)}


def cell(dialog: ImportDialog, row: int, column: int) -> str:
    """Without the marks that keep its direction."""
    return dialog.columns.item(row, column).text().strip("\u2068\u2069")


@pytest.mark.parametrize("language", ["en", "he"])
def test_another_reading_shows_other_rows_at_once(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = open_window(language=language)
    path = tmp_path / "list.csv"
    path.write_bytes('Report of May;;\nשם;עיר;דוא"ל\nדנה;חיפה;d@x.com\n'.encode("cp1255"))
    dialog = opened(qtbot, window, path)
    assert dialog.list_reading is not None and dialog.list_reading.encoding == "cp1255"
    choose(dialog.how.choice_fields["encoding"], "cp1252")
    qtbot.waitUntil(lambda: dialog.list_reading is not None and dialog.list_reading.encoding == "cp1252")
    choose(dialog.how.choice_fields["encoding"], "cp1255")
    choose(dialog.how.choice_fields["header_line"], None)
    qtbot.waitUntil(lambda: dialog.list_reading is not None and dialog.list_reading.header_line is None)
    assert cell(dialog, 2, 0) == "שם"
    choose(dialog.how.choice_fields["header_line"], 2)
    qtbot.waitUntil(lambda: dialog.is_checked and cell(dialog, 1, 0) == "דנה")
    accept(qtbot, dialog)
    assert clients(window)["דנה"].city == "חיפה"


@pytest.mark.parametrize("language", ["en", "he"])
def test_quotes_and_what_stands_before_them_are_chosen(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = open_window(language=language)
    path = tmp_path / "list.csv"
    path.write_text('Company,Notes\n"Negev \\"Water\\" Co",\'a, b\'\n"Kalomi",c\n', encoding="utf-8")
    dialog = opened(qtbot, window, path)
    quote, escape = (dialog.how.choice_fields[name] for name in ("quote", "escape"))
    assert (quote.value(), escape.value()) == ('"', "\\")
    dialog.resize(0, 0)  # both rows and the meanings are in sight in the smallest dialog
    foot = dialog.columns.rowViewportPosition(2) + dialog.columns.rowHeight(2)
    assert dialog.width() < 1120 and foot <= dialog.columns.viewport().height()
    steps = [
        (escape, "", 'Negev \\"Water\\" Co'),
        (quote, "", '"Negev \\"Water\\" Co"'),
        (quote, '"', 'Negev \\"Water\\" Co'),
        (escape, "auto", 'Negev "Water" Co'),
    ]
    for choice, value, expected in steps:
        choose(choice, value)
        qtbot.waitUntil(lambda expected=expected: dialog.is_checked and cell(dialog, 1, 0) == expected)
    assert escape.value() == "\\"
    choose(quote, "'")
    qtbot.waitUntil(lambda: dialog.is_checked and cell(dialog, 1, 1) == "a, b")
    accept(qtbot, dialog)


def test_a_workbook_s_sheet_is_chosen(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Name", "Email"])
    book.active.append(["Dana", "d@x.com"])
    other = book.create_sheet("Others")
    other.append(["Name", "Email"])
    other.append(["Ron", "r@x.com"])
    book.save(tmp_path / "two.xlsx")
    window = open_window()
    dialog = opened(qtbot, window, tmp_path / "two.xlsx")
    assert dialog.how.choice_fields["sheet"].isVisible()
    choose(dialog.how.choice_fields["sheet"], "Others")
    qtbot.waitUntil(lambda: dialog.is_checked and cell(dialog, 1, 0) == "Ron")
    accept(qtbot, dialog)
    assert list(clients(window)) == ["Ron"]


@pytest.mark.parametrize("language", ["en", "he"])
def test_known_rows_are_shown_and_one_row_is_decided_by_itself(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = open_window(language=language)
    path = tmp_path / "list.csv"
    path.write_text("Company,Industry\nKalomi Steel,Metal\nNegev Glass,Windows\n", encoding="utf-8")
    accept(qtbot, opened(qtbot, window, path))
    path.write_text(
        "Company,Industry\nKalomi Steel Ltd,Tools\nNegev Glass,Bottles\nNegew Glass,Jars\n", encoding="utf-8"
    )
    dialog = opened(qtbot, window, path)
    shown = [dialog.findings.matches.rows.row(n) for n in range(3)]
    assert [(match.line, match.sure) for match in shown] == [(4, False), (2, True), (3, True)]
    dialog.findings.matches.select_row(2)
    choose(dialog.findings.existing, Existing.UPDATE)
    qtbot.waitUntil(lambda: dialog.is_checked and dialog.plan.counts["updated"] == 1)  # type: ignore[union-attr,index]
    dialog.findings.matches.select_row(0)
    choose(dialog.findings.existing, Existing.SKIP)
    qtbot.waitUntil(lambda: dialog.is_checked and dialog.plan.counts["added"] == 0)  # type: ignore[union-attr,index]
    accept(qtbot, dialog)
    assert {name: client.industry for name, client in clients(window).items()} == {
        "Kalomi Steel": "Metal",
        "Negev Glass": "Bottles",
    }


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_row_is_decided_by_keys_beside_the_record_that_it_is(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    window = open_window(language=language)
    path = tmp_path / "list.csv"
    path.write_text("Company,Industry,City\nKalomi Steel,Metal,\nNegev Glass,Windows,Akko\n", encoding="utf-8")
    accept(qtbot, opened(qtbot, window, path))
    path.write_text("Company,Industry,City\nKalomi Steel,Tools,Haifa\nNegev Glass,Windows,\n", encoding="utf-8")
    dialog = opened(qtbot, window, path)
    found, sheet = dialog.findings, dialog.findings.beside.cells

    def shown() -> list[tuple[str, ...]]:
        rows = range(sheet.rows.rowCount())
        return [tuple(sheet.rows.index(row, column).data() for column in range(1, 5)) for row in rows]

    assert shown()[0] == ("≠", "Tools", "Metal", "Metal") and ("", "Haifa", "", "") in shown()
    stays = {Existing.FILL: ("Metal", "Haifa"), Existing.UPDATE: ("Tools", "Haifa"), Existing.SKIP: ("Metal", "")}
    for existing, (industry, city) in stays.items():
        found.matches.setFocus()
        QTest.keyClick(found.matches, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: found.existing.view().isVisible())
        row = found.existing.values().index(existing)
        while (now := found.existing.view().currentIndex().row()) != row:
            QTest.keyClick(found.existing.view(), Qt.Key.Key_Down if now < row else Qt.Key.Key_Up)
        QTest.keyClick(found.existing.view(), Qt.Key.Key_Return)
        wanted = [("≠", "Tools", "Metal", industry), ("", "Haifa", "", city)]
        qtbot.waitUntil(lambda wanted=wanted: dialog.is_checked and {*wanted} <= {*shown()})
        assert dialog.focusWidget() is found.matches and found.matches.chosen().line == 2
    found.matches.select_row(1)
    assert shown() and all(row[0] == "" for row in shown())  # it says nothing else
    dialog.reject()


def test_what_was_made_of_columns_is_remembered_for_the_next_list_like_it(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window = open_window()
    path = tmp_path / "list.csv"
    path.write_text("Firm,Shoe,Ort\nKalomi,44,Haifa\n", encoding="utf-8")
    dialog = opened(qtbot, window, path)
    assert "Shoe" in dialog.summary.text()
    choose(dialog.options.rest, "tags")
    assert "tags" in dialog.columns.cellWidget(0, 1).currentText()
    choose(dialog.options.rest, "drop")
    assert "left out" in dialog.columns.cellWidget(0, 1).currentText()
    qtbot.waitUntil(lambda: "Left out, as chosen: \u2068Shoe" in dialog.summary.text())
    choose(dialog.columns.cellWidget(0, 1), "remark")
    qtbot.waitUntil(lambda: "Kept in the notes: \u2068Shoe" in dialog.summary.text())
    assert [row.what for row in [dialog.findings.rest.rows.row(0)]] == ["Shoe"]
    accept(qtbot, dialog)
    assert clients(window)["Kalomi"].notes == "Shoe: 44"
    path.write_text("Firm,Shoe,Ort\nNegev,43,Eilat\n", encoding="utf-8")
    accept(qtbot, opened(qtbot, window, path))
    assert clients(window)["Negev"].notes == "Shoe: 43"


def test_a_stage_of_no_known_meaning_is_chosen_and_remembered(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    path = tmp_path / "deals.csv"
    path.write_text("Deal,Company,Stage,Amount,Close date\nA,Alpha,Blue room,100,2026-11-24\n", encoding="utf-8")
    dialog = opened(qtbot, window, path)
    label, choice = dialog.stages.lines["Blue room"]
    assert "Blue room" in label.text() and label.isVisible()
    with qtbot.waitSignal(dialog._pause.timeout):
        choose(choice, "won")
    qtbot.waitUntil(lambda: dialog.is_checked)
    assert choice.isVisible() and choice.value() == "won"
    accept(qtbot, dialog)
    (deal,) = Book(window.session.path).all("deal")
    assert isinstance(deal, Deal) and (deal.stage, deal.won_on) == (Stage.WON, date(2026, 11, 24))
    path.write_text("Deal,Company,Stage,Amount,Close date\nB,Beta,BLUE ROOM,100,2026-11-25\n", encoding="utf-8")
    accept(qtbot, opened(qtbot, window, path))
    assert {each.stage for each in Book(window.session.path).all("deal") if isinstance(each, Deal)} == {Stage.WON}


def test_an_import_that_fails_is_told_and_its_dialog_goes_on(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    path = tmp_path / "list.csv"
    path.write_text("Company\nKalomi\n", encoding="utf-8")
    dialog = opened(qtbot, window, path)
    other = engine.connect(window.session.path, "rw")
    other.execute("BEGIN EXCLUSIVE")  # another program has the book in its hands
    QTest.mouseClick(dialog.import_button, LEFT)
    window.session.failed.emit(UserError("record-gone"))  # something else goes wrong meanwhile
    assert not dialog.import_button.isEnabled()  # the rows would come in twice
    with qtbot.waitSignal(window.session.failed, timeout=20_000) as failed:
        pass
    assert failed.args[0].code == "book-busy"
    qtbot.waitUntil(lambda: dialog.import_button.isEnabled())
    other.close()
    for box in window.findChildren(QMessageBox):
        box.reject()
    accept(qtbot, dialog)
    assert set(clients(window)) == {"Kalomi"}


def test_checking_and_importing_are_stopped_and_go_on(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    def listed(rows: int) -> Path:
        path = tmp_path / f"{rows}.csv"
        path.write_text("Company\n" + "".join(f"Firm {n}\n" for n in range(rows)), encoding="utf-8")
        return path

    def stop(dialog: ImportDialog) -> None:
        """Presses Cancel as soon as anything moves."""
        moved = window.session.progress_changed.connect(lambda *_: dialog.busy.cancel_button.click())
        qtbot.waitUntil(lambda: dialog.summary.text().startswith("Stopped") and not dialog.busy.isVisible())
        window.session.progress_changed.disconnect(moved)

    window = open_window()
    dialog = window.file_commands.import_list(listed(300_000))
    stop(dialog)
    assert not dialog.is_checked
    QTest.mouseClick(dialog.import_button, LEFT)
    qtbot.waitUntil(dialog.busy.isVisible)
    dialog.reject()

    dialog = opened(qtbot, window, listed(30_000))
    QTest.mouseClick(dialog.import_button, LEFT)
    stop(dialog)
    assert dialog.is_checked and not clients(window)
    QTest.mouseClick(dialog.import_button, LEFT)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)  # it stops what runs; the dialog stays and tells
    qtbot.waitUntil(lambda: dialog.import_button.isEnabled() and not dialog.busy.isVisible())
    assert dialog.isVisible() and dialog.summary.text().startswith("Stopped") and not clients(window)
    with qtbot.waitSignal(dialog.imported, timeout=20_000):
        QTest.mouseClick(dialog.import_button, LEFT)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 30_000)


@pytest.mark.parametrize("language", ["en", "he"])
def test_an_old_import_is_taken_back_and_what_was_changed_since_is_asked(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    book = Book(tmp_path / "full.clientbook")
    for name, rows in (("first.csv", "Kalomi\nNegev\n"), ("second.csv", "Later\n")):
        (tmp_path / name).write_text("Company\n" + rows, encoding="utf-8")
        import_lists(book, [tmp_path / name], Choices(), {})
    window = open_window(book.path, language)
    kalomi = clients(window)["Kalomi"]
    from dataclasses import replace

    from clientbook.domain.changes import Change, Label

    book.apply(Label("edited", {"name": "Kalomi"}), [Change(kalomi, replace(kalomi, city="Haifa"))])
    dialog = window.file_commands.show_imports()
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 2)
    dialog.table.select_row(1)
    QTest.mouseClick(dialog.back_button, LEFT)
    qtbot.waitUntil(dialog.part_button.isVisible)
    assert "Kalomi" in dialog.summary.text()
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(dialog.part_button, LEFT)
    assert set(clients(window)) == {"Kalomi", "Later"}
    qtbot.waitUntil(lambda: dialog.table.rows.row(1).taken_back)
    dialog.close()


def test_clients_are_merged_side_by_side_and_undo_takes_it_back(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    book = Book(tmp_path / "full.clientbook")
    (tmp_path / "l.csv").write_text("Company,City,Email\nKalomi,Haifa,a@k.com\nKalomy,Akko,b@k.com\n", encoding="utf-8")
    import_lists(book, [tmp_path / "l.csv"], Choices(), {})
    window = open_window(book.path)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 2)
    window.pages["client"].table.setFocus()
    window.pages["client"].table.selectAll()
    window.pages["client"].ask_merge()
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeDialog)))
    dialog = window.findChildren(MergeDialog)[0]
    akko = next(r.id for r in dialog.records if r.city == "Akko")
    QTest.mouseClick(dialog.fields["city"].buttons[akko], LEFT, pos=QPoint(8, 12))
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(dialog.findChild(QDialogButtonBox).buttons()[0], LEFT)
    (stays,) = clients(window).values()
    assert (stays.name, stays.city, stays.emails) == ("Kalomi", "Akko", ("a@k.com", "b@k.com"))
    with qtbot.waitSignal(window.session.changed):
        window.menus["undo"].trigger()
    assert set(clients(window)) == {"Kalomi", "Kalomy"}


def test_a_likely_duplicate_is_told_while_a_name_is_typed(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    book = Book(tmp_path / "full.clientbook")
    (tmp_path / "l.csv").write_text("Company\nKalomi Steel Works\n", encoding="utf-8")
    import_lists(book, [tmp_path / "l.csv"], Choices(), {})
    window = open_window(book.path)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 1)
    window.pages["client"].start_new()
    details = window.pages["client"].details
    field: Any = details.pages.fields["name"]
    field.setFocus()
    QTest.keyClicks(field, "Kalomi Steal Works")
    qtbot.waitUntil(details.duplicate_hint.isVisible)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(details.duplicate_hint.isHidden)
    QTest.keyClicks(field, "Kalomi Steal Works")
    qtbot.waitUntil(details.duplicate_hint.isVisible)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(details.record_id))
    qtbot.waitUntil(lambda: details.duplicate_hint.isVisible() and "Steel" in details.duplicate_hint.text())
    QTest.mouseClick(details.duplicate_hint, LEFT)
    qtbot.waitUntil(lambda: details.record_id == clients(window)["Kalomi Steel Works"].id)
    qtbot.waitUntil(details.duplicate_hint.isHidden)


def test_a_merge_is_taken_back_from_the_history_of_the_one_that_stayed(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    book = Book(tmp_path / "full.clientbook")
    (tmp_path / "l.csv").write_text("Company,City\nKalomi,Haifa\nKalomy,Akko\n", encoding="utf-8")
    import_lists(book, [tmp_path / "l.csv"], Choices(), {})
    one, two = (client.id for client in book.all("client"))
    merge(book, "client", [one, two])
    window = open_window(book.path)
    window.file_commands.show_history(one, "Kalomi")
    qtbot.waitUntil(lambda: bool(window.findChildren(HistoryDialog)))
    dialog = window.findChildren(HistoryDialog)[0]
    dialog.lines.setCurrentRow(0)
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(dialog.take_button, LEFT)
    assert set(clients(window)) == {"Kalomi", "Kalomy"}


def test_records_that_are_merged_are_told_in_names_and_amounts(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    book = Book(tmp_path / "b.clientbook")
    clients = [Client(id=-1, name="Kalomi"), Client(id=-2, name="Negev")]
    deals = [
        Deal(id=-3, client_id=-1, title="Steel", amount=1_250_000),
        Deal(id=-4, client_id=-2, title="Steel 2", amount=900_000),
    ]
    ids = book.apply(Label("edited"), adds([*clients, *deals])).ids
    window = open_window(book.path)
    window.row_commands.ask_merge("deal", [ids[-3], ids[-4]])
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeDialog)))
    (dialog,) = window.findChildren(MergeDialog)
    heard = {name: [each.accessibleName() for each in row.buttons.values()] for name, row in dialog.fields.items()}
    assert heard["client_id"] == ["Client: Kalomi", "Client: Negev"]
    assert heard["amount"] == ["Amount: 12,500 ₪", "Amount: 9,000 ₪"]
    assert heard["title"] == ["Deal: Steel", "Deal: Steel 2"]  # and no job title
    across = [button.mapTo(dialog, QPoint()) for button in dialog.fields["amount"].buttons.values()]
    assert across[0].y() == across[1].y() and across[0].x() < across[1].x()
    dialog.reject()


def test_more_records_than_fit_side_by_side_are_not_merged(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    book = Book(tmp_path / "b.clientbook")
    book.apply(Label("edited"), adds([Client(name=f"Firm {n}") for n in range(7)]))
    window = open_window(book.path)
    qtbot.waitUntil(lambda: window.pages["client"].model.rowCount() == 7)
    window.pages["client"].table.selectAll()
    with qtbot.waitSignal(window.row_commands.notified) as told:
        window.pages["client"].ask_merge()
    assert "At most 6" in told.args[0] and not window.findChildren(MergeDialog)


def test_refused_rows_are_saved_and_the_dialog_says_so(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    path, target = tmp_path / "list.csv", tmp_path / "refused.csv"
    path.write_text("שם,טלפון,מידה,צבע\nדנה,052-1234567,38,כחול\n,,40,אדום\n", encoding="utf-8")
    dialog = opened(qtbot, window, path)
    assert "\u2068מידה\u2069, \u2068צבע\u2069" in dialog.summary.text()  # or the second would stand first
    monkeypatch.setattr(messages, "file_to_save", lambda *_: target)
    dialog.findings.save_requested.emit()
    qtbot.waitUntil(lambda: "refused.csv" in dialog.findings.saved.text())
    assert ",,40,אדום,3" in target.read_text(encoding="utf-8-sig")
    dialog.reject()


@pytest.mark.parametrize("language", ["en", "he"])
def test_what_a_list_leaves_open_is_asked_before_anything_comes_in(
    qtbot: QtBot, open_window: Open, tmp_path: Path, language: str
) -> None:
    texts.use(language)
    window = open_window(tmp_path / "asks.clientbook")
    path = tmp_path / "deals.csv"
    path.write_text("Deal;Firma;Betrag;Won on\nA;Alpha;1.234;2026-01-05\nB;Beta;12.000;2026-01-06\n", encoding="utf-8")
    dialog = opened(qtbot, window, path)
    question = dialog.questions
    assert question.isVisible() and not dialog.import_button.isEnabled()
    (field,) = [each for each in question.findChildren(ChoiceField) if each.isVisible()]
    assert "1.234" in field.accessibleName() and "Betrag" in field.accessibleName()
    choose(field, "comma")
    qtbot.waitUntil(lambda: dialog.import_button.isEnabled())
    assert question.isVisible()  # to be changed
    accept(qtbot, dialog)
    amounts = sorted(deal.amount for deal in Book(tmp_path / "asks.clientbook").all("deal") if isinstance(deal, Deal))
    assert amounts == [123_400, 1_200_000]


def test_a_list_that_brings_nothing_says_why(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window()
    path = tmp_path / "list.csv"
    path.write_text("Company,City\n", encoding="utf-8")
    dialog = opened(qtbot, window, path)
    assert "no rows" in dialog.summary.text() and not dialog.import_button.isEnabled()
    dialog.reject()
    path.write_text("Company,City\nKalomi,Haifa\n", encoding="utf-8")
    accept(qtbot, opened(qtbot, window, path))
    dialog = opened(qtbot, window, path)
    assert "nothing would come in" in dialog.summary.text() and not dialog.import_button.isEnabled()
    dialog.reject()


def test_a_card_s_fields_have_the_window_s_names(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window(language="he")
    path = tmp_path / "cards.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Dana\nEND:VCARD\n", encoding="utf-8")
    dialog = opened(qtbot, window, path)
    assert dialog.columns.horizontalHeaderItem(0).text() == "שם"
    dialog.reject()


def test_characters_that_cannot_be_seen_are_shown_and_removed_on_request(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window = open_window(tmp_path / "unseen.clientbook")
    path = tmp_path / "list.csv"
    path.write_text("Company,City\nNo\u200bga,Hai\u202afa\nOrchard,Akko\n", encoding="utf-8")
    dialog = opened(qtbot, window, path)
    assert dialog.options.unseen.isVisible() and "Company" in dialog.summary.text()
    accept(qtbot, dialog)
    made = clients(window)["No\u200bga"]
    window.open_record("client", made.id)
    details = window.pages["client"].details
    qtbot.waitUntil(lambda: details.record_id == made.id)
    qtbot.waitUntil(lambda: len([each for each in details.findChildren(UnseenNote) if not each.isHidden()]) == 2)
    note = next(each for each in details.findChildren(UnseenNote) if each.field is details.pages.fields["name"])
    with qtbot.waitSignal(window.session.changed):
        note.remove.click()
    assert "Noga" in clients(window) and note.isHidden()
    with qtbot.waitSignal(window.session.changed):
        window.session.undo()
    assert "No\u200bga" in clients(window)
    again = opened(qtbot, window, path)
    again.options.unseen.set_value("remove")
    again.options.unseen.value_changed.emit("remove")
    qtbot.waitUntil(
        lambda: again.is_checked and again.plan is not None and not again.plan.cells.columns(Fate.UNSEEN_KEPT)
    )
    assert again.options.unseen.isVisible()
