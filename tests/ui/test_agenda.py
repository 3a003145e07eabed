"""Today by the days of a week or a month: what stands where, and how lines go from day to day."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.records import Activity, Client, Deal, Service
from clientbook.jobs.today import LISTED
from clientbook.jobs.today_sections import Span
from clientbook.store.book import Book
from clientbook.ui.today import tab
from clientbook.ui.today.day_cell import DayCell
from clientbook.ui.today.tab import TodayTab
from clientbook.ui.window.main_window import MainWindow

from .conftest import Open
from .test_today import press

TODAY = date.today()
CTRL = Qt.KeyboardModifier.ControlModifier


def touch(client_id: int, on: date, at: str = "", text: str = "call") -> Activity:
    return Activity(kind=ActivityKind.CALL, on=on, next_on=on, at=at, text=text, client_id=client_id)


class Scene:
    """A book with touches of three clients, shown by the days of a week."""

    def __init__(self, qtbot: QtBot, open_window: Open, folder: Path, language: str) -> None:
        self.qtbot = qtbot
        self.book = Book(folder / "b.clientbook")
        clients = [Client(id=-place, name=name) for place, name in enumerate(("Kalomi", "Negev", "Oren"), 1)]
        service = Service(name="Care", renews_on=TODAY, term_months=12)
        renewing = Client(id=-4, name="Zohar", services=(service,))
        late = Deal(
            client_id=-3, title="Steel", stage=Stage.PROPOSAL, amount=100, expected_on=TODAY - timedelta(1)
        )  # fmt: skip
        self.book.apply(
            Label("edited"),
            adds([*clients, renewing, touch(-1, TODAY, "14:00"), touch(-2, TODAY, "09:30"), touch(-3, TODAY), late]),
        )
        self.open = lambda: open_window(self.book.path, language)
        self.window: MainWindow = self.open()
        self.window.tabs.setCurrentWidget(self.page)
        qtbot.waitUntil(lambda: len(self.page.lines) == 5)
        listed = self.page.lines
        self.page.look(Span.WEEK)
        qtbot.waitUntil(lambda: self.page.lines is not listed)  # days show more than a list

    @property
    def page(self) -> TodayTab:
        return cast(TodayTab, self.window.pages["today"])

    def cell(self, day: date) -> DayCell:
        return next(cell for cell in self.page.agenda.cells if cell.day == day)

    def names(self, day: date) -> list[str]:
        return [line.who for line in self.cell(day).lines.rows.held]

    def days(self) -> dict[str, date]:
        """The planned day of each client's touch."""
        names = {each.id: each.name for each in cast(list[Client], self.book.all("client"))}
        touches = cast(list[Activity], self.book.all("activity"))
        return {names[each.client_id or 0]: each.next_on or date.min for each in touches if not each.done}

    def choose(self, name: str) -> None:
        """The planned touch: the last of this name, as what is overdue comes first."""
        cell = self.cell(TODAY)
        cell.lines.setFocus()
        cell.lines.choose(max(place for place, each in enumerate(self.names(TODAY)) if each == name))

    def waits(self, day: date, name: str) -> None:
        self.qtbot.waitUntil(lambda: name in self.names(day))


@pytest.fixture(params=["en", "he"])
def scene(request: pytest.FixtureRequest, qtbot: QtBot, open_window: Open, tmp_path: Path) -> Scene:
    return Scene(qtbot, open_window, tmp_path, request.param)


def test_lines_stand_on_their_days_by_the_hour(scene: Scene) -> None:
    overdue, *alike = scene.names(TODAY)[:3]
    assert overdue == "Oren" and sorted(alike) == ["Oren", "Zohar"] and scene.names(TODAY)[3:] == ["Negev", "Kalomi"]
    assert len(scene.page.agenda.shown_days) == 7
    first = scene.page.agenda.shown_days[0].isoweekday()
    assert first == (7 if scene.window.isRightToLeft() else 1)
    scene.page.look(Span.MONTH)
    shown = scene.page.agenda.shown_days
    assert len(shown) % 7 == 0 and {day for day in shown if day.month == TODAY.month} >= {TODAY.replace(day=1), TODAY}
    assert "Negev" in scene.names(TODAY)
    assert not any(scene.names(day) for day in shown if day != TODAY)
    scene.page.look("")
    assert not scene.page.agenda.isVisible() and scene.page.table.rows.rowCount() > 5


@pytest.mark.parametrize("span", list(Span))
def test_what_is_overdue_waits_on_today_and_says_since_when(scene: Scene, span: Span) -> None:
    """Also where its own day is long out of sight. It is told by more than a colour."""
    (deal,) = cast(list[Deal], scene.book.all("deal"))
    long_ago = TODAY - timedelta(40)
    scene.window.session.apply(Label("edited"), [Change(deal, replace(deal, expected_on=long_ago))])
    scene.qtbot.waitUntil(lambda: any(line.due == long_ago for line in scene.page.lines))
    scene.page.look(span)
    rows = scene.cell(TODAY).lines.rows
    late, *others = (rows.index(row) for row in range(rows.rowCount()))
    assert rows.held[0].due == long_ago and rows.held[0].late
    said, spoken = late.data(), late.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "40" in spoken and ("40" in said) == (span is Span.WEEK)  # a month has no room for it
    assert not late.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert all(index.data(Qt.ItemDataRole.DecorationRole) is None for index in others)
    scene.cell(TODAY).lines.setFocus()
    scene.cell(TODAY).lines.choose(0)
    forward = Qt.Key.Key_Left if scene.window.isRightToLeft() else Qt.Key.Key_Right
    QTest.keyClick(scene.cell(TODAY).lines, forward, CTRL)  # to tomorrow, and not to the day after its own
    tomorrow = TODAY + timedelta(1)
    scene.qtbot.waitUntil(lambda: cast(list[Deal], scene.book.all("deal"))[0].expected_on == tomorrow)


def test_chips_count_what_can_stand_on_days(scene: Scene) -> None:
    """What waits for no day is counted in the list alone."""
    won = Deal(client_id=scene.book.all("client")[0].id, title="Won", stage=Stage.WON, won_on=TODAY, amount=5)
    scene.window.session.apply(Label("edited"), adds([won]))
    scene.qtbot.waitUntil(lambda: len(scene.page.lines) == 6)

    def counted() -> list[str]:
        chips = [each for each in scene.page.findChildren(QToolButton) if each.property("chip") and each.isVisible()]
        return ["".join(filter(str.isdigit, chip.text())) for chip in chips]

    scene.qtbot.waitUntil(lambda: len(counted()) == 4)  # those of before go a moment later
    by_days = counted()
    scene.page.look("")
    scene.qtbot.waitUntil(lambda: len(counted()) == 5)
    assert int(by_days[0]) == 5 == sum(map(int, by_days[1:])) and int(counted()[0]) == 6
    # A reason that has no place among the days does not hold there.
    chips = [each for each in scene.page.findChildren(QToolButton) if each.property("chip") and each.isVisible()]
    chips[-2].click()  # won, not invoiced
    assert len(scene.page.printed().rows) == 2
    scene.page.look(Span.MONTH)
    assert len(scene.names(TODAY)) == 5


def test_a_move_that_fails_leaves_the_line_chosen_where_it_stands(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise UserError("record-gone")

    failures: list[object] = []
    scene.window.session.failed.connect(failures.append)
    monkeypatch.setattr(tab, "move", refused)
    scene.choose("Negev")
    QTest.keyClick(scene.cell(TODAY).lines, Qt.Key.Key_Down, CTRL)
    scene.qtbot.waitUntil(lambda: bool(failures))
    assert scene.page.agenda.shown_days[0] <= TODAY <= scene.page.agenda.shown_days[-1]
    # Later something else changes; what was chosen stays so, on its day.
    clients = {each.name: each.id for each in cast(list[Client], scene.book.all("client"))}
    scene.window.session.apply(Label("edited"), adds([touch(clients["Kalomi"], TODAY, "16:00")]))
    scene.qtbot.waitUntil(lambda: len(scene.names(TODAY)) == 6)
    line = scene.page.chosen()
    assert line is not None and line.who == "Negev" and scene.cell(TODAY).lines.hasFocus()


@pytest.mark.parametrize("span", list(Span))
@pytest.mark.parametrize(("key", "by"), [("forward", 1), (Qt.Key.Key_Down, 7)])
def test_with_ctrl_an_arrow_moves_the_line(scene: Scene, span: Span, key: Qt.Key | str, by: int) -> None:
    scene.page.look(span)
    to_left = scene.window.isRightToLeft()
    pressed = key if isinstance(key, Qt.Key) else Qt.Key.Key_Left if to_left else Qt.Key.Key_Right
    scene.choose("Negev")
    QTest.keyClick(scene.cell(TODAY).lines, pressed, CTRL)
    there = TODAY + timedelta(by)
    scene.qtbot.waitUntil(lambda: scene.days()["Negev"] == there)
    scene.qtbot.waitUntil(lambda: (line := scene.page.chosen()) is not None and line.due == there)
    assert scene.cell(there).lines.hasFocus() and scene.names(there) == ["Negev"]  # in sight, and still chosen
    # And it can be sent on at once, and back.
    QTest.keyClick(scene.cell(there).lines, Qt.Key.Key_Down, CTRL)
    scene.qtbot.waitUntil(lambda: scene.days()["Negev"] == there + timedelta(7))
    for day in (there, TODAY):
        scene.window.menus["undo"].trigger()
        scene.qtbot.waitUntil(lambda day=day: scene.days()["Negev"] == day)


def drag(scene: Scene, name: str, to: date) -> bool:
    """Drags a line of today to another day; whether that takes it."""
    cell, target = scene.cell(TODAY), scene.cell(to)
    data = cell.lines.rows.mimeData([cell.lines.rows.index(scene.names(TODAY).index(name))])
    move, left, plain = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), move, data, left, plain)
    entering.ignore()
    QApplication.sendEvent(target, entering)
    if entering.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(9, 9), move, data, left, plain))
    return entering.isAccepted()


def test_a_line_is_dragged_to_a_day_that_is_not_over(scene: Scene) -> None:
    scene.page.look(Span.MONTH)
    shown = scene.page.agenda.shown_days
    ahead = [day for day in shown if day > TODAY]
    over = [day for day in shown if day < TODAY]
    if not ahead:
        pytest.skip("the last day of a month that ends with its week")
    assert drag(scene, "Kalomi", ahead[-1])
    scene.qtbot.waitUntil(lambda: scene.days()["Kalomi"] == ahead[-1])
    scene.waits(ahead[-1], "Kalomi")
    if over:
        assert not drag(scene, "Negev", over[0]) and scene.days()["Negev"] == TODAY


def test_letters_and_enter_do_what_they_do_in_the_list(scene: Scene) -> None:
    letters = ["ג", "א"] if scene.window.isRightToLeft() else ["d", "t"]
    scene.choose("Kalomi")
    send(scene, letters[1])
    scene.qtbot.waitUntil(lambda: scene.days()["Kalomi"] == TODAY + timedelta(1))
    scene.qtbot.waitUntil(lambda: "Kalomi" not in scene.names(TODAY))
    scene.choose("Negev")
    send(scene, letters[0])
    scene.qtbot.waitUntil(lambda: "Negev" not in scene.names(TODAY))
    scene.choose("Oren")
    QTest.keyClick(scene.cell(TODAY).lines, Qt.Key.Key_Return)
    client = scene.window.pages["client"]
    scene.qtbot.waitUntil(lambda: scene.window.tabs.currentWidget() is client)
    scene.qtbot.waitUntil(lambda: client.details.record is not None and client.details.record.name == "Oren")


def send(scene: Scene, letter: str) -> None:
    press(scene.cell(TODAY).lines, letter)


def test_what_cannot_be_moved_says_why(scene: Scene) -> None:
    told: list[str] = []
    scene.page.notified.connect(lambda text, _: told.append(text))
    scene.choose("Zohar")
    QTest.keyClick(scene.cell(TODAY).lines, Qt.Key.Key_Down, CTRL)
    scene.choose("Kalomi")
    QTest.keyClick(scene.cell(TODAY).lines, Qt.Key.Key_Up, CTRL)
    assert len(told) == 2 and told[0] != told[1] and scene.days()["Kalomi"] == TODAY


def test_keys_walk_over_the_days_and_beyond_what_is_shown(scene: Scene) -> None:
    agenda, forward = scene.page.agenda, Qt.Key.Key_Left if scene.window.isRightToLeft() else Qt.Key.Key_Right
    scene.cell(TODAY).lines.setFocus()
    for ahead in range(1, 9):
        QTest.keyClick(focused(), forward)
        assert scene.cell(TODAY + timedelta(ahead)).lines.hasFocus()
    agenda.to_today.click()
    assert scene.cell(TODAY).lines.hasFocus()
    before = agenda.shown_days[0]
    agenda.ahead.click()
    assert agenda.shown_days[0] == before + timedelta(7)
    agenda.back.click()
    agenda.back.click()
    assert agenda.shown_days[0] == before - timedelta(7)
    assert not any("Negev" in scene.names(day) for day in agenda.shown_days)


def focused() -> DayCell:
    found = QApplication.focusWidget()
    assert found is not None
    return cast(DayCell, found)


@pytest.mark.parametrize("span", list(Span))
def test_the_program_begins_in_the_look_in_which_it_was_left(
    qtbot: QtBot, open_window: Open, tmp_path: Path, span: Span
) -> None:
    """The day has the focus before its lines have come."""
    book = Book(tmp_path / "b.clientbook")
    book.apply(Label("edited"), adds([Client(id=-1, name="Kalomi"), touch(-1, TODAY)]))
    window = open_window(book.path, "en", "light", {"today-shown": span})
    page = window.pages["today"]
    window.tabs.setCurrentWidget(page)
    assert page.look_shown == span and page.agenda.isVisible()
    today = next(cell.lines for cell in page.agenda.cells if cell.day == TODAY)
    qtbot.waitUntil(lambda: [line.who for line in today.rows.held] == ["Kalomi"])


def test_a_filter_by_reason_holds_here_too_and_the_look_stays(scene: Scene) -> None:
    def chips() -> list[QToolButton]:
        found = scene.page.findChildren(QToolButton)
        return [each for each in found if each.property("chip") and each.isVisible()]

    scene.qtbot.waitUntil(lambda: len(chips()) > 1)
    chips()[1].click()  # follow up
    assert sorted(scene.names(TODAY)) == ["Kalomi", "Negev", "Oren"]
    scene.page.look_otherwise()
    assert scene.page.look_shown == Span.MONTH
    kept = scene.window.state()
    scene.page.look("")
    scene.page.restore(kept)
    scene.page.refresh()
    assert scene.page.look_shown == Span.MONTH
    scene.qtbot.waitUntil(scene.page.agenda.isVisible)
    scene.page.restore({"today-shown": "year"})  # of a newer program
    assert scene.page.look_shown == ""


def test_a_list_ends_where_much_is_planned_and_the_days_show_it_all(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    book = Book(tmp_path / "b.clientbook")
    (firm,) = book.apply(Label("edited"), adds([Client(id=-1, name="Kalomi")])).ids.values()
    days = [TODAY + timedelta(1 + n // 100) for n in range(LISTED + 50)]
    book.apply(Label("edited"), adds([touch(firm, day, text=f"n{n}") for n, day in enumerate(days)]))
    window = open_window(book.path)
    page = cast(TodayTab, window.pages["today"])
    window.tabs.setCurrentWidget(page)
    qtbot.waitUntil(lambda: bool(page.lines))

    def rows() -> list[str]:
        shown = [page.table.rows.data(page.table.rows.index(row, 3)) for row in range(page.table.rows.rowCount())]
        return [text for text in shown if text and text.startswith("n")]

    assert rows() == [f"n{n}" for n in range(LISTED)]
    said = [group.title for _, group in page.table.rows.groups()]
    assert said[-1] == "What is planned further ahead stands in Week and Month"
    QTest.mouseClick(page.looks[Span.MONTH], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.lines) == len(days))
    page.agenda.look_at(days[-1])
    last = next(cell for cell in page.agenda.cells if cell.day == days[-1])
    assert len(last.lines.rows.held) == 50
    QTest.mouseClick(page.looks[""], Qt.MouseButton.LeftButton)
    assert rows() == [f"n{n}" for n in range(LISTED)]
    book.apply(Label("edited"), [Change(each, None) for each in cast(list[Activity], book.all("activity"))[60:]])
    page.refresh()
    qtbot.waitUntil(lambda: len(rows()) == 60)
    assert not [group for _, group in page.table.rows.groups() if group.title == said[-1]]
