"""The first days' work, by mouse alone and by keyboard alone, with its clicks and keys counted; `make day` prints them.

The bounds are what the first version took, where it was counted, else what is taken now: none may grow. A text that is
typed counts no keys.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Stage
from clientbook.domain.records import Activity, Client, Contact, Deal, Plan
from clientbook.texts import tr
from clientbook.ui.filters.words import ready_words
from clientbook.ui.kit import messages

from .conftest import Open
from .hand import Hand

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
LIST = {
    "en": "Company,Contact,City,Area,Phone\nKalomi,Dana Cohen,Haifa,North,04-8111111\nNegev Labs,Avi Levi,Eilat,South,\n",
    "he": "חברה,איש קשר,עיר,סביבה,טלפון\nכלומי,דנה כהן,חיפה,צפון,04-8111111\nמעבדות הנגב,אבי לוי,אילת,דרום,\n",
}
TALK = {"en": "called Dana, tomorrow 10:00", "he": "התקשרתי לדנה, מחר 10:00"}


@pytest.fixture(params=["en", "he"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["mouse", "keyboard"])
def by_key(request: pytest.FixtureRequest) -> bool:
    return bool(request.param == "keyboard")


@pytest.fixture
def hand(qtbot: QtBot, open_window: Open, language: str, by_key: bool) -> Iterator[Hand]:
    made = Hand(qtbot, open_window(language=language), language)
    yield made
    assert not by_key or made.clicks == 0


def put(hand: Hand, *records: Any) -> None:
    hand.window.session.write(lambda book, _: book.apply(Label("edited"), adds(records)))
    firms = sum(isinstance(each, Client) for each in records)
    hand.until(lambda: hand.window.pages["client"].model.rowCount() == firms)


def at_most(hand: Hand, what: str, by_key: bool, clicks: int, keys: int, keyboard: int) -> None:
    """So many clicks and keys by mouse, so many keys by keyboard alone."""
    hand.told(f"{what}, by {'keyboard' if by_key else 'mouse'}")
    assert hand.keys <= (keyboard if by_key else keys) and hand.clicks <= clicks


def press(hand: Hand, text: str, by_key: bool) -> None:
    """A button by the words on it."""
    button = hand.button(text)
    if by_key:
        hand.tab_to(lambda widget: widget is button)
        hand.key(Qt.Key.Key_Space)
    else:
        hand.click(button)


def test_a_list_comes_in_and_goes_out_again(
    hand: Hand, by_key: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scenario 1: one column means another thing, cancelled, imported, taken back."""
    path = tmp_path / "list.csv"
    path.write_text(LIST[hand.language], encoding="utf-8")
    monkeypatch.setattr(messages, "file_to_open", lambda *_: path)
    region = tr("Region")

    def begin() -> Any:
        if by_key:
            hand.key(Qt.Key.Key_I, CTRL)
        else:
            hand.click(hand.button(tr("Import a list…")))
        dialog = hand.dialog()
        hand.until(lambda: dialog.is_checked)
        return dialog

    begin()
    press(hand, tr("Cancel"), by_key)
    hand.closed()
    dialog = begin()
    boxes = [box for box in dialog.columns.findChildren(QComboBox) if box.isVisible()]
    (box,) = (each for each in boxes if LIST[hand.language].split(",")[3] in each.accessibleName())
    if by_key:
        hand.tab_to(lambda widget: widget is box)
        hand.type(region)
    else:
        hand.choose(box, region)
    hand.until(lambda: box.currentText() == region and dialog.is_checked and dialog.import_button.isEnabled())
    press(hand, dialog.import_button.text(), by_key)
    hand.until(lambda: hand.book.count("client") == 2)
    assert {each.region for each in cast(list[Client], hand.book.all("client"))} == {
        *(line.split(",")[3] for line in LIST[hand.language].splitlines()[1:])
    }
    hand.closed()
    if by_key:
        hand.act("imports")
    else:
        hand.pick_from_bar("book", "imports")
    dialog = hand.dialog()
    hand.until(lambda: dialog.table.model().rowCount() == 1)
    if not by_key:
        hand.click_row(dialog.table, 0)
    elif dialog.table.chosen() is None:
        hand.tab_to(lambda widget: widget is dialog.table)
        hand.key(Qt.Key.Key_Down)
    hand.until(lambda: dialog.back_button.isEnabled())
    press(hand, tr("Take back"), by_key)
    hand.until(lambda: hand.book.count("client") == 0)
    at_most(hand, "a list in and out again", by_key, clicks=10, keys=0, keyboard=24)


def test_clients_are_found_filtered_kept_and_tagged(hand: Hand, by_key: bool) -> None:
    """Scenario 2: by digits of a phone, by city, the quiet ones among them, under a name, with a tag."""
    put(
        hand,
        *(Client(id=-n, name=f"Firm {n:02}", city="Haifa" if n < 29 else "Eilat") for n in range(1, 41)),
        Contact(id=-50, client_id=-7, name="Dana", phones=("052-1234567",)),
    )
    tab = hand.window.pages["client"]
    before = hand.keys, hand.clicks
    # By digits of a phone.
    if by_key:
        hand.key(Qt.Key.Key_F, CTRL)
    else:
        hand.click(tab.search)
    hand.type("4567")
    hand.until(lambda: tab.model.rowCount() == 1)
    hand.told("by digits of a phone")
    assert hand.keys + hand.clicks - sum(before) <= 2
    # By city.
    hand.key(Qt.Key.Key_A, CTRL)
    hand.type("Haifa")
    hand.until(lambda: tab.model.rowCount() == 28)
    hand.key(Qt.Key.Key_Escape)
    hand.until(lambda: tab.model.rowCount() == 40)
    # Without contact for so long.
    button = tab.filters.button
    if by_key:
        hand.tab_to(lambda widget: widget is button)
    hand.pick(button, ready_words()["quiet"], by_key)
    hand.until(lambda: tab.model.is_complete and bool(tab.filters.chips.chips()))
    # A second condition.
    if by_key:
        hand.key(Qt.Key.Key_F, CTRL | SHIFT)
    else:
        hand.pick(button, tr("Add a condition…"))
    adding = hand.dialog()
    if by_key:
        hand.tab_to(lambda widget: widget is adding.field)
        hand.type(tr("City"))
    else:
        hand.choose(adding.field, tr("City"))
    hand.until(lambda: adding.field.currentText() == tr("City"))
    if by_key:
        hand.tab_to(lambda widget: isinstance(widget, QLineEdit))
    else:
        line = next(each for each in adding.findChildren(QLineEdit) if each.isVisible())
        hand.click(line)
    hand.type("Haifa")
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: tab.model.rowCount() == 28 and tab.model.is_complete)
    # Kept under a name.
    save = tab.filters.chips.save_button
    if by_key:
        hand.tab_to(lambda widget: widget is save)
        hand.key(Qt.Key.Key_Space)
    else:
        hand.click(save)
    hand.dialog()
    hand.type("Quiet in Haifa")
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: hand.book.count("filter") == 1)
    # All of them with a tag.
    hand.closed()
    if by_key:
        hand.key(Qt.Key.Key_F, CTRL)
        hand.tab_to(lambda widget: widget is tab.table)
    else:
        hand.click_row(tab.table, 0)
    hand.key(Qt.Key.Key_A, CTRL)
    if by_key:
        hand.act("add-tag")
    else:
        hand.pick_from_bar("edit", "add-tag")
    hand.dialog()
    hand.type("VIP")
    hand.key(Qt.Key.Key_Return)
    tagged = lambda: sum("VIP" in each.tags for each in cast(list[Client], hand.book.all("client")))  # noqa: E731
    hand.until(lambda: tagged() == 28)
    at_most(hand, "found, filtered, kept, tagged", by_key, clicks=12, keys=6, keyboard=42)


def test_a_touch_is_logged_done_and_a_deal_is_won(hand: Hand, by_key: bool) -> None:
    """Scenarios 3 and 7, but for the people, which are counted by themselves: a touch with its next, done; a deal, won."""
    put(
        hand,
        Client(id=-1, name="Kalomi"),
        Contact(id=-2, client_id=-1, name={"en": "Dana", "he": "דנה"}[hand.language]),
    )
    clients, deals = hand.window.pages["client"], hand.window.pages["deal"]
    if by_key:
        hand.tab_to(lambda widget: widget is clients.table)
        hand.key(Qt.Key.Key_Down)
        hand.until(lambda: bool(clients.details.record_id))
        hand.key(Qt.Key.Key_L, CTRL)
    else:
        hand.click_row(clients.table, 0)
        hand.until(lambda: bool(clients.details.record_id) and clients.details.log is not None)
        hand.click(clients.details.log.line)
    hand.type(TALK[hand.language])
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: hand.book.count("activity") == 1)
    # The deal.
    if by_key:
        hand.key(Qt.Key.Key_D, CTRL | SHIFT)
    else:
        hand.click_tab(clients.details.pages.tabs, tr("Deals"))
        hand.click(hand.button("+ " + tr("Add a deal")))
    hand.until(lambda: deals.details.record_id == 0 and deals.isVisible())
    fields = deals.details.pages.fields
    hand.until(lambda: fields["title"].hasFocus())
    hand.type("Steel")
    hand.tab_to(lambda widget: widget is fields["amount"])
    hand.type("42000")
    hand.key(Qt.Key.Key_Return)
    amounts = lambda: [each.amount for each in cast(list[Deal], hand.book.all("deal"))]  # noqa: E731
    hand.until(lambda: amounts() == [42_000_00] and bool(deals.details.record_id))
    # Won: the stage where it stands.
    before = hand.keys, hand.clicks
    if by_key:
        hand.tab_to(lambda widget: widget is fields["stage"], Qt.Key.Key_Backtab)
        hand.type({"en": "Won", "he": "נסגרה"}[hand.language])  # a space would open the list
    else:
        hand.choose(fields["stage"], {"en": "Won", "he": "נסגרה בהצלחה"}[hand.language])
    hand.until(lambda: [each.stage for each in cast(list[Deal], hand.book.all("deal"))] == [Stage.WON])
    hand.told(f"of these, to win: {hand.clicks - before[1]} click(s), {hand.keys - before[0]} key(s); so far")
    # What is planned, done.
    today = hand.window.pages["today"]
    if by_key:
        hand.key(Qt.Key.Key_1, CTRL)
    else:
        hand.click_tab(hand.window.tabs.tabBar(), tr("Today"))
    hand.until(lambda: today.table.isVisible() and any(isinstance(line.record, Activity) for line in today.lines))
    row = next(at for at in range(today.table.model().rowCount())
               if isinstance(getattr(today.table.rows.row(at), "record", None), Activity))  # fmt: skip
    if by_key:
        hand.until(lambda: today.table.hasFocus())
        while today.table.currentIndex().row() != row:
            hand.key(Qt.Key.Key_Down if today.table.currentIndex().row() < row else Qt.Key.Key_Up)
        hand.key(Qt.Key.Key_D)
    else:
        hand.click_row(today.table, row)
        done = next(each for each in today.table.findChildren(QAbstractButton) if each.isVisible())
        hand.click(done)
    hand.until(lambda: hand.book.count("activity") == 2)
    at_most(hand, "a touch, its next done, a deal won", by_key, clicks=10, keys=5, keyboard=24)


def test_the_year_as_a_track_record_without_names(
    hand: Hand, by_key: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scenario 5: one click, and Enter in the dialog and in that of the file."""
    won = Deal(client_id=-1, title="Steel", stage=Stage.WON, amount=100, won_on=date.today())
    put(hand, Client(id=-1, name="Kalomi"), won)
    target = tmp_path / "record.pdf"
    monkeypatch.setattr(messages, "file_to_save", lambda *_: target)
    page = hand.window.pages["performance"]
    if by_key:
        hand.key(Qt.Key.Key_6, CTRL)
    else:
        hand.click_tab(hand.window.tabs.tabBar(), tr("Performance"))
    hand.until(lambda: page.is_shown and page.record_button.isEnabled())
    if by_key:
        hand.act("track-record")
    else:
        hand.click(page.record_button)
    hand.dialog()
    hand.type({"en": "Noa", "he": "נועה"}[hand.language])
    hand.key(Qt.Key.Key_Return)
    hand.until(target.exists)
    at_most(hand, "a track record", by_key, clicks=2, keys=1, keyboard=4)


def test_the_program_itself_is_reached_at_once(hand: Hand, by_key: bool) -> None:
    """Scenario 6: settings, keys, help, backups; yesterday's step undone, and two that are one merged and told apart."""
    put(hand, Client(id=-1, name="Kalomi"), Client(id=-2, name="Kalomi Ltd"))
    clients = hand.window.pages["client"]
    for action, menu, key in (
        ("settings", "book", (Qt.Key.Key_Comma, CTRL)),
        ("keys", "help", (Qt.Key.Key_Slash, CTRL)),
        ("help", "help", (Qt.Key.Key_F1, NONE)),
        ("restore", "book", None),
    ):
        if not by_key:
            hand.pick_from_bar(menu, action)
        elif key is not None:
            hand.key(*key)
        else:
            hand.act(action)
        hand.dialog()
        hand.key(Qt.Key.Key_Escape)
        hand.closed()
    if by_key:
        hand.tab_to(lambda widget: widget is clients.table)
        hand.key(Qt.Key.Key_A, CTRL)
        hand.act("merge")
    else:
        hand.click_row(clients.table, 0)
        hand.click_row(clients.table, 1, CTRL)
        hand.pick_from_bar("edit", "merge")
    hand.dialog()
    press(hand, tr("Merge"), by_key)
    hand.until(lambda: hand.book.count("client") == 1)
    hand.closed()
    if by_key:
        hand.key(Qt.Key.Key_Z, CTRL)
    else:
        hand.pick_from_bar("edit", "undo")
    hand.until(lambda: hand.book.count("client") == 2)
    at_most(hand, "settings, keys, help, backups, merge, undo", by_key, clicks=15, keys=4, keyboard=24)


def test_a_plan_its_statement_why_and_the_month_closed(hand: Hand, by_key: bool) -> None:
    """Scenarios 4 and 9: from a deal that is won to its pay, the reason of it, and the month closed for good."""
    won = Deal(client_id=-1, title="Steel", stage=Stage.WON, amount=42_000_00, won_on=date.today())
    put(hand, Client(id=-1, name="Kalomi"), won)
    pay = hand.window.pages["pay"]
    if by_key:
        hand.key(Qt.Key.Key_5, CTRL)
    else:
        hand.click_tab(hand.window.tabs.tabBar(), tr("Pay"))
    hand.until(lambda: pay.page.empty.isVisible())
    press(hand, pay.page.empty.findChildren(QAbstractButton)[0].text(), by_key)
    editor = hand.dialog()
    hand.until(lambda: editor.employer.hasFocus())
    hand.type("Northwind")
    for field, text in ((editor.fields["base_pay"], "9000"), (editor.rate, "4")):
        if by_key:
            hand.tab_to(lambda widget, field=field: widget is field)  # type: ignore[misc]
        else:
            hand.click(field)
            hand.key(Qt.Key.Key_A, CTRL)
        hand.type(text)
    press(hand, editor.save_button.text(), by_key)
    hand.until(lambda: hand.book.count("plan") == 1)
    assert cast(list[Plan], hand.book.all("plan"))[0].base_pay == 9_000_00
    hand.closed()
    hand.until(lambda: pay.page.statement is not None and len(pay.page.statement.entries) == 2)
    hand.told("to the first statement")
    assert sum(each.pay for each in pay.page.statement.entries) == 9_000_00 + 1_680_00
    # Why: the line itself.
    table = pay.table
    if by_key:
        hand.tab_to(lambda widget: widget is table)
        hand.key(Qt.Key.Key_Down)
    else:
        hand.click_row(table, 1)
    hand.until(lambda: table.currentIndex().row() == 1)
    press(hand, pay.close_button.text(), by_key)
    hand.until(pay.question.isVisible)
    press(hand, pay.question.yes_button.text(), by_key)
    hand.until(lambda: hand.book.count("statement") == 1)
    at_most(hand, "plan, statement, why, closed", by_key, clicks=8, keys=2, keyboard=46)
