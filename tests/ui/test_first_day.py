"""A manager's whole first day by mouse and keys, in both languages; `make day` draws it on a real screen (Xvfb).

Pictures of each stage are saved into the folder that DAY_PICTURES names, for people to look at.
"""

import os
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clientbook.domain.choices import Role, Stage
from clientbook.domain.records import Activity, Client, Contact, Deal
from clientbook.store.book import Book
from clientbook.texts import tr
from clientbook.ui.kit import messages
from clientbook.ui.pay.name_dialog import NameDialog

from .conftest import Open
from .test_pay_pages import editor_of
from .test_today import press
from .test_whole_job import click_row, import_list, type_into

LEFT = Qt.MouseButton.LeftButton
LIST = {
    "en": "Company,City,Phone,Email\nKalomi Ltd,Haifa,04-8111111,office@kalomi.example\nNegev Labs,Eilat,,\n"
    "Orchard Foods,Akko,04-9555555,hello@orchard.example\n",
    "he": "חברה,עיר,טלפון,דוא״ל\nכלומי בע״מ,חיפה,04-8111111,office@kalomi.example\nמעבדות הנגב,אילת,,\n"
    "מזון הבוסתן,עכו,04-9555555,hello@orchard.example\n",
}
PEOPLE = {
    "en": ("Dana Cohen", "Avi Levi", "Michal Ron"),
    "he": ("דנה כהן", "אבי לוי", "מיכל רון"),
}
LINE = {"en": "call Dana today 16:00", "he": "להתקשר לדנה היום 16:00"}


def write(field: QWidget, text: str) -> None:
    """Letter by letter, Hebrew ones too, which QTest cannot type."""
    field.setFocus()
    for letter in text:
        press(field, letter)
    QTest.keyClick(field, Qt.Key.Key_Return)


class Day:
    """The window of the day, with what a person does in it again and again."""

    def __init__(self, qtbot: QtBot, window: Any, language: str) -> None:
        self.qtbot, self.window, self.language = qtbot, window, language
        self.book = Book(window.session.path)
        self._stage = 0

    def picture(self, name: str) -> None:
        """One stage of the day, where somebody asked for pictures."""
        folder = os.environ.get("DAY_PICTURES")
        self._stage += 1
        if folder:
            self.qtbot.wait(300)
            Path(folder).mkdir(parents=True, exist_ok=True)
            shown = QApplication.activeModalWidget() or self.window
            shown.grab().save(str(Path(folder) / f"{self._stage:02}-{name}-{self.language}.png"))

    def press(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, LEFT)

    def link(self, inside: QWidget, text: str) -> QPushButton:
        """The button of this text that can be seen."""
        shown = [each for each in inside.findChildren(QPushButton) if each.isVisible() and each.text() == text]
        assert len(shown) == 1, [each.text() for each in inside.findChildren(QPushButton) if each.isVisible()]
        return shown[0]


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_whole_first_day(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    day = Day(qtbot, open_window(language=language), language)
    day.picture("start")
    _import(day, tmp_path)
    _add_people(day)
    deal = _open_deal(day)
    _follow_up(day)
    _win(day, deal)
    _plan(day)
    _export(day, tmp_path, monkeypatch)


def _import(day: Day, folder: Path) -> None:
    path = folder / "list.csv"
    path.write_text(LIST[day.language], encoding="utf-8")
    import_list(day.qtbot, day.window, path)
    day.qtbot.waitUntil(lambda: day.window.pages["client"].model.rowCount() == 3)
    day.picture("imported")
    names = {client.name for client in cast(list[Client], day.book.all("client"))}
    assert len(names) == 3 and all(name in LIST[day.language] for name in names)


def _add_people(day: Day) -> None:
    """Three people at the first client, in one go on its own page; then the first of them decides."""
    clients, contacts = day.window.pages["client"], day.window.pages["contact"]
    click_row(day.window, clients, 0)
    day.qtbot.waitUntil(lambda: bool(clients.details.record_id))
    clients.details.pages.show_page("people")
    day.press(day.link(clients.details, "+ " + tr("Add a contact")))
    for count, name in enumerate(PEOPLE[day.language], 1):
        field = day.window.focusWidget()
        assert isinstance(field, QLineEdit)
        for letter in name:
            press(field, letter)
        QTest.keyClick(field, Qt.Key.Key_Return)
        day.qtbot.waitUntil(lambda n=count: day.book.count("contact") == n)
    day.window.open_record("contact", day.book.all("contact")[0].id)
    day.qtbot.waitUntil(lambda: bool(contacts.details.record_id))
    contacts.details.focus_field("decides")
    contacts.details.pages.fields["decides"].click()
    day.qtbot.waitUntil(lambda: cast(Contact, day.book.all("contact")[0]).decides)
    people = cast(list[Contact], day.book.all("contact"))
    assert {person.client_id for person in people} == {clients.details.record_id} and people[0].decides
    day.window.tabs.setCurrentWidget(clients)
    day.qtbot.wait(50)
    day.picture("people")


def _open_deal(day: Day) -> int:
    """From the client's page of deals: title, amount, and who decides."""
    clients, deals = day.window.pages["client"], day.window.pages["deal"]
    clients.details.pages.show_page("deals")
    day.press(day.link(clients.details, "+ " + tr("Add a deal")))
    day.qtbot.waitUntil(lambda: deals.details.record_id == 0)
    fields = deals.details.pages.fields
    type_into(fields["title"], "Steel 2026")
    day.qtbot.waitUntil(lambda: bool(deals.details.record_id))
    type_into(fields["amount"], "10,000")
    day.qtbot.waitUntil(lambda: cast(Deal, day.book.all("deal")[0]).amount == 1_000_000)
    roles = fields["roles"]
    day.qtbot.waitUntil(lambda: bool(roles.rows))
    person = roles.rows[0].findChild(type(fields["stage"]))
    person.setCurrentIndex(1)
    person.activated.emit(1)
    day.qtbot.waitUntil(lambda: bool(cast(Deal, day.book.all("deal")[0]).roles))
    (deal,) = cast(list[Deal], day.book.all("deal"))
    assert [role.role for role in deal.roles] == [Role.DECISION_MAKER] and deal.opened_on == date.today()
    day.picture("deal")
    return deal.id


def _follow_up(day: Day) -> None:
    """A call is planned in words, stands in Today, and is done there by one key."""
    clients, today = day.window.pages["client"], day.window.pages["today"]
    day.window.tabs.setCurrentWidget(clients)
    line = clients.details.log.line
    line.setFocus()
    for letter in LINE[day.language]:
        press(line, letter)
    assert PEOPLE[day.language][0] in clients.details.log.preview.full_text
    day.picture("understood")
    with day.qtbot.waitSignal(day.window.session.changed):
        QTest.keyClick(line, Qt.Key.Key_Return)
    day.window.tabs.setCurrentWidget(today)
    day.qtbot.waitUntil(lambda: len(today.table.rows.places()) == 1)
    today.table.select_row(0)
    day.picture("today")
    with day.qtbot.waitSignal(day.window.session.changed):
        QTest.keyClick(today.table, Qt.Key.Key_D)
    planned, logged = cast(list[Activity], day.book.all("activity"))
    assert planned.done and logged.on == date.today() and logged.contact_id is not None
    day.qtbot.waitUntil(lambda: today.empty.isVisible())


def _win(day: Day, number: int) -> None:
    """On the board: stage by stage by keys, and won."""
    deals = day.window.pages["deal"]
    day.window.tabs.setCurrentWidget(deals)
    with day.qtbot.waitSignal(deals.board.shown):
        deals.show_board(True)
    stages = list(Stage)
    for stage in stages[: stages.index(Stage.WON)]:
        cards = deals.board.columns[stage].cards
        day.qtbot.waitUntil(lambda cards=cards: cards.model().rowCount() == 1)
        if stage is Stage.PROPOSAL:
            day.picture("board")
        deals.board._choose(stage, number)
        cards.setFocus()
        forward = Qt.Key.Key_Left if day.language == "he" else Qt.Key.Key_Right
        with day.qtbot.waitSignal(day.window.session.changed):
            if stage is Stage.NEGOTIATION:
                QTest.keyClick(cards, Qt.Key.Key_W)
            else:
                QTest.keyClick(cards, forward, Qt.KeyboardModifier.ControlModifier)
    deal = day.book.deal(number)
    assert (deal.stage, deal.won_on) == (Stage.WON, date.today())
    day.qtbot.waitUntil(day.window.toast.isVisible)
    day.picture("won")


def _plan(day: Day) -> None:
    """Base pay of 9,000 and 4 % of what is won, as the manager agreed with the employer."""
    pay = day.window.pages["pay"]
    day.window.tabs.setCurrentWidget(pay)
    day.qtbot.waitUntil(lambda: pay.page.empty.isVisible())
    day.press(pay.page.empty.findChildren(QPushButton)[0])
    editor = editor_of(day.qtbot, day.window)
    type_into(editor.employer, "Northwind Trading")
    type_into(editor.fields["starts"], f"1.1.{date.today().year}")
    type_into(editor.fields["base_pay"], "9,000")
    type_into(editor.rate, "4")
    day.picture("plan")
    with day.qtbot.waitSignal(day.window.session.changed):
        day.press(editor.save_button)


def _export(day: Day, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pay, target = day.window.pages["pay"], folder / "summary.csv"
    day.qtbot.waitUntil(lambda: len(pay.table.rows.places()) == 2)
    day.picture("statement")
    monkeypatch.setattr(messages, "file_to_save", lambda *_: target)
    day.press(pay.export_button)
    asked = day.window.findChild(NameDialog)
    asked.name.setFocus()
    for letter in {"en": "Noa", "he": "נועה"}[day.language]:
        press(asked.name, letter)
    day.press(asked.keep)
    day.qtbot.waitUntil(target.exists)
    day.qtbot.waitUntil(lambda: target.name in day.window.toast.text())
    summary = target.read_text(encoding="utf-8-sig")
    assert (
        ("Noa" in summary or "נועה" in summary)
        and "9400.00" in summary
        and tr("Payable") in summary
        and "Steel 2026" in summary
    )
