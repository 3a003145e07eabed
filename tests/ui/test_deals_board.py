"""The board by keys and by the mouse, in both languages: deals move, what is missing is asked, all can be undone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

from clientbook import labels
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ActivityKind, Role, Stage
from clientbook.domain.deals.deal_watch import Watch
from clientbook.domain.records import Activity, Client, Contact, Deal, DealRole
from clientbook.settings import Settings
from clientbook.store.book import Book
from clientbook.ui.deals.card_list import CardList
from clientbook.ui.deals.closing_dialog import LoseDialog, WinDialog
from clientbook.ui.kit.fields.field_note import FieldNote
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open


@dataclass
class Scene:
    """A window on a book with a few deals, the board on screen."""

    book: Book
    window: MainWindow
    qtbot: QtBot

    def deal(self, title: str) -> Deal:
        (found,) = (d for d in self.book.all("deal") if isinstance(d, Deal) and d.title == title)
        return found

    def cards(self, stage: Stage) -> CardList:
        return self.window.pages["deal"].board.columns[stage].cards

    def titles(self, stage: Stage) -> list[str]:
        return [card.deal.title for card in self.cards(stage).rows.held]

    def choose(self, title: str) -> CardList:
        """Clicks on a card."""
        deal = self.deal(title)
        cards = self.cards(deal.stage)
        place = cards.visualRect(cards.rows.index(cards.rows.row_of(deal.id))).center()
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.qtbot.waitUntil(lambda: self.window.pages["deal"].details.record_id == deal.id)
        return cards

    def written(self, act: Callable[[], object]) -> None:
        """Does something that writes, and waits until the board shows it."""
        with self.qtbot.waitSignals([self.window.session.changed, self.window.pages["deal"].board.shown]):
            act()

    def undo(self) -> None:
        self.written(self.window.menus["undo"].trigger)

    def dialog(self, kind: type[QDialog]) -> Any:
        def found() -> list[QDialog]:
            return [each for each in self.window.findChildren(kind) if each.isVisible()]

        self.qtbot.waitUntil(lambda: len(found()) == 1)
        return found()[0]


@pytest.fixture
def scene(qtbot: QtBot, open_window: Open, tmp_path: Path) -> Callable[..., Scene]:
    def make(language: str = "en") -> Scene:
        book = Book(tmp_path / "b.clientbook")
        people = [
            Client(id=-1, name="Kalomi"), Client(id=-2, name="Negev Labs"),
            Contact(id=-5, client_id=-1, name="Dana Cohen"), Contact(id=-6, client_id=-1, name="Avi"),
            Contact(id=-7, client_id=-2, name="Moved Away"),
        ]  # fmt: skip
        both = (DealRole(-5, Role.DECISION_MAKER), DealRole(-7, Role.USER))
        deals = [
            Deal(id=-11, client_id=-1, title="Steel", stage=Stage.OPEN, amount=100_00, expected_on=date.today() + timedelta(days=5), roles=both),
            Deal(client_id=-1, title="Bolts", stage=Stage.OPEN, roles=both[:1]),
            Deal(client_id=-2, title="Lamps", stage=Stage.PROPOSAL, amount=50_00, stage_on=date.today() - timedelta(days=30)),
            Deal(client_id=-2, title="Screws", stage=Stage.NEGOTIATION, amount=7_00, currency="USD", roles=both),
        ]  # fmt: skip
        book.apply(Label("edited"), adds([*people, *deals]))
        window = open_window(book.path, language)
        window.tabs.setCurrentWidget(window.pages["deal"])
        made = Scene(book, window, qtbot)
        window.menus["board"].trigger()
        qtbot.waitUntil(lambda: made.titles(Stage.OPEN) == ["Steel", "Bolts"])
        return made

    return make


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_deal_goes_its_way_by_keys(scene: Callable[..., Scene], language: str) -> None:
    on = scene(language)
    ahead, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if language == "he" else (Qt.Key.Key_Right, Qt.Key.Key_Left)
    control = Qt.KeyboardModifier.ControlModifier
    columns = [on.window.pages["deal"].board.columns[stage].x() for stage in Stage]
    assert columns == sorted(columns, reverse=language == "he")  # the first stage where lines begin

    # From card to card and from column to column; the details follow, columns without cards are passed over.
    cards = on.choose("Steel")
    QTest.keyClick(cards, Qt.Key.Key_Down)
    on.qtbot.waitUntil(lambda: on.window.pages["deal"].details.record_id == on.deal("Bolts").id)
    QTest.keyClick(cards, ahead)
    assert on.cards(Stage.PROPOSAL).hasFocus() and not cards.chosen_id()
    assert on.window.pages["deal"].selected_ids() == [on.deal("Lamps").id]
    QTest.keyClick(on.cards(Stage.PROPOSAL), back)
    assert cards.hasFocus()

    # With Ctrl the deal goes along, and stays selected.
    on.choose("Steel")
    on.written(lambda: QTest.keyClick(cards, ahead, control))
    assert on.titles(Stage.QUALIFIED) == ["Steel"] and on.deal("Steel").stage_on == date.today()
    assert on.cards(Stage.QUALIFIED).hasFocus() and on.cards(Stage.QUALIFIED).chosen_id() == on.deal("Steel").id
    assert labels.stages()[Stage.QUALIFIED] in on.window.toast.text()
    on.undo()
    assert on.titles(Stage.OPEN) == ["Steel", "Bolts"] and on.deal("Steel").stage is Stage.OPEN

    # What lacks nothing is won at once, the same under the other keyboard layout.
    on.choose("Steel")
    on.written(lambda: QTest.keyClicks(cards, "w"))
    assert (on.deal("Steel").stage, on.deal("Steel").won_on) == (Stage.WON, date.today())
    assert on.window.toast.isVisible() and "Steel" in on.window.toast.text()
    on.written(lambda: QTest.mouseClick(on.window.toast.action_button, Qt.MouseButton.LeftButton))
    assert on.deal("Steel").stage is Stage.OPEN
    on.choose("Steel")
    QApplication.sendEvent(
        cards, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, "ך")
    )
    on.dialog(LoseDialog).reject()

    # Enter goes to the fields of the details.
    QTest.keyClick(cards, Qt.Key.Key_Return)
    assert on.window.pages["deal"].details.isAncestorOf(on.window.focusWidget())


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_card_is_dragged_to_another_column(scene: Callable[..., Scene], language: str) -> None:
    on = scene(language)
    cards, target = on.choose("Bolts"), on.window.pages["deal"].board.columns[Stage.NEGOTIATION]
    data = cards.rows.mimeData([cards.rows.index(1)])
    move, left, plain = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), move, data, left, plain)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted() and target.property("over")
    drop = QDropEvent(QPointF(9, 9), move, data, left, plain)
    on.written(lambda: QApplication.sendEvent(target, drop))
    assert on.titles(Stage.NEGOTIATION) == ["Screws", "Bolts"] and not target.property("over")
    on.undo()
    assert on.titles(Stage.OPEN) == ["Steel", "Bolts"]


def test_winning_asks_only_for_what_is_missing(scene: Callable[..., Scene]) -> None:
    on = scene()
    cards = on.choose("Bolts")
    QTest.keyClicks(cards, "w")
    dialog = on.dialog(WinDialog)
    assert dialog.on.value() == date.today()
    dialog.amount.setText("much")
    QTest.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    assert dialog.isVisible() and any(note.isVisible() for note in dialog.findChildren(FieldNote))
    dialog.amount.setText("1,200")
    dialog.on.setText("-2")
    on.written(lambda: QTest.mouseClick(dialog.act, Qt.MouseButton.LeftButton))
    made = on.deal("Bolts")
    assert (made.stage, made.amount, made.won_on) == (Stage.WON, 1200_00, date.today() - timedelta(days=2))
    on.undo()
    assert (on.deal("Bolts").stage, on.deal("Bolts").amount) == (Stage.OPEN, 0)

    # Losing asks why, and takes no answer too; what is cancelled changes nothing.
    QTest.keyClicks(on.choose("Lamps"), "l")
    on.dialog(LoseDialog).reject()
    assert on.deal("Lamps").stage is Stage.PROPOSAL
    QTest.keyClicks(on.choose("Lamps"), "l")
    asked = on.dialog(LoseDialog)
    asked.reason.setText("Price")
    on.written(lambda: QTest.mouseClick(asked.act, Qt.MouseButton.LeftButton))
    assert (on.deal("Lamps").lost_on, on.deal("Lamps").lost_reason) == (date.today(), "Price")


def test_the_field_and_the_list_win_by_the_same_questions(scene: Callable[..., Scene]) -> None:
    on = scene()
    on.choose("Bolts")
    field = on.window.pages["deal"].details.pages.fields["stage"]
    field.setCurrentIndex(list(Stage).index(Stage.WON))
    field.activated.emit(field.currentIndex())
    on.dialog(WinDialog).reject()
    assert field.value() is Stage.OPEN and on.deal("Bolts").stage is Stage.OPEN

    on.window.menus["board"].trigger()
    assert on.window.pages["deal"].table.isVisible() and on.window.pages["deal"].selected_ids() == [on.deal("Bolts").id]
    on.window.pages["deal"].select(on.deal("Steel").id)
    menu = on.window.pages["deal"].menu_of([on.deal("Steel").id])
    win = next(each for each in menu.actions() if each.text().startswith(labels.stages()[Stage.WON]))
    with on.qtbot.waitSignal(on.window.session.changed):
        win.trigger()
    assert on.deal("Steel").won_on == date.today()
    menu.close()
    on.window.pages["today"].win_requested.emit(on.deal("Bolts").id)
    on.dialog(WinDialog).reject()
    with on.qtbot.waitSignal(on.window.session.changed):
        on.window.pages["today"].win_requested.emit(on.deal("Screws").id)
    assert on.deal("Screws").stage is Stage.WON


@pytest.mark.parametrize("language", ["en", "he"])
def test_what_is_wrong_with_a_deal_is_said_everywhere(scene: Callable[..., Scene], language: str) -> None:
    on = scene(language)
    lamps = next(card for card in on.cards(Stage.PROPOSAL).rows.held)
    assert [mark.watch for mark in lamps.marks] == [Watch.NO_DECISION_MAKER, Watch.UNTOUCHED]
    words = [labels.deal_mark(mark) for mark in lamps.marks]
    cards = on.cards(Stage.PROPOSAL)
    said = cards.rows.data(cards.rows.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert all(word in said for word in ("Lamps", "Negev Labs", *words)) and "30" in words[1]
    deals = on.window.pages["deal"]
    row = deals.model.rows_by_id()[lamps.deal.id]
    place = next(n for n, column in enumerate(deals.model.columns) if column.name == "marks")
    on.qtbot.waitUntil(lambda: deals.model.data(deals.model.index(row, place)) == " · ".join(words))
    on.choose("Lamps")
    assert "30" in deals.details.header.notice.text()

    # One who moved to another client keeps the role, by name.
    on.choose("Steel")
    roles = deals.details.pages.fields["roles"]
    named = [box.currentText() for box in roles.findChildren(type(deals.details.pages.fields["stage"]))]
    assert "Moved Away" in named and "Dana Cohen" in named
    on.choose("Bolts")
    assert "Dana Cohen" in deals.details.header.notice.text()

    # A call on the deal, and it is untouched no more; the days are the manager's.
    call = Activity(kind=ActivityKind.CALL, on=date.today() - timedelta(days=3), deal_id=lamps.deal.id)
    on.written(lambda: on.window.session.apply(Label("logged", {"name": ""}), adds([call])))
    assert [mark.watch for mark in cards.rows.held[0].marks] == [Watch.NO_DECISION_MAKER]
    on.window.settings.untouched_days = 2
    with on.qtbot.waitSignal(deals.board.shown):
        on.window.apply_settings()
    assert len(cards.rows.held[0].marks) == 2


def test_the_board_counts_weighs_searches_and_remembers(scene: Callable[..., Scene], qtbot: QtBot) -> None:
    on = scene()
    deals, board = on.window.pages["deal"], on.window.pages["deal"].board
    column = board.columns[Stage.PROPOSAL]
    assert (column.count.text(), column.sums.full_text, column.weighted.full_text) == ("1", "50 ₪", "weighted 25 ₪")
    assert "Proposal" in column.cards.accessibleName() and "50" in column.cards.accessibleName()
    on.window.settings.stage_weights["proposal"] = 90
    with qtbot.waitSignal(board.shown):
        on.window.apply_settings()
    assert column.weighted.full_text == "weighted 45 ₪"
    with qtbot.waitSignal(board.shown):
        QTest.keyClicks(deals.search, "kalomi")
    qtbot.waitUntil(lambda: not on.titles(Stage.PROPOSAL) and len(on.titles(Stage.OPEN)) == 2)
    QTest.keyClick(deals.search, Qt.Key.Key_Down)
    assert on.cards(Stage.OPEN).hasFocus() and on.cards(Stage.OPEN).chosen_id() == on.deal("Steel").id
    deals.search.clear()
    qtbot.waitUntil(lambda: bool(on.titles(Stage.PROPOSAL)))

    # Lost ones unfold, the period changes, and all that is remembered.
    assert not on.cards(Stage.LOST).isVisible()
    for stage in (Stage.LOST, Stage.WON):
        with qtbot.waitSignal(board.shown):
            QTest.mouseClick(board.columns[stage].note, Qt.MouseButton.LeftButton)
    assert on.cards(Stage.LOST).isVisible()
    again = MainWindow(on.window.session, Settings(windows=on.window.state()))
    qtbot.addWidget(again)
    assert (
        again.pages["deal"].is_board
        and again.pages["deal"].board.whole_quarter
        and again.pages["deal"].board.lost_shown
    )
    again.disconnect_session()
    assert [b.text() for b in deals.findChildren(QToolButton) if b.isCheckable()] == ["List", "Board"]


def test_a_new_deal_and_a_deleted_one(scene: Callable[..., Scene]) -> None:
    on = scene()
    cards = on.choose("Bolts")
    on.written(lambda: QTest.keyClick(cards, Qt.Key.Key_Delete))
    on.qtbot.waitUntil(lambda: not on.window.pages["deal"].selected_ids())
    assert on.titles(Stage.OPEN) == ["Steel"]
    on.undo()
    on.window.pages["deal"].start_new(on.deal("Steel").client_id, "Kalomi")
    title = on.window.pages["deal"].details.pages.fields["title"]
    title.setText("Nails")
    on.written(lambda: QTest.keyClick(title, Qt.Key.Key_Return))
    assert "Nails" in on.titles(Stage.OPEN)
    on.qtbot.waitUntil(lambda: cards.chosen_id() == on.deal("Nails").id)
