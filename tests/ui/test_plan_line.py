"""The line on top of Today: whom it names is found in the book, and what cannot be placed is told and stays."""

import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ActivityKind
from clientbook.domain.errors import UserError
from clientbook.domain.records import Activity, Client, Contact
from clientbook.jobs.safety.erase import erase
from clientbook.store.book import Book
from clientbook.store.drafts import drafts_path, read_drafts
from clientbook.ui.record.begun import LOG
from clientbook.ui.today import plan_line
from clientbook.ui.today.plan_line import PlanLine

from .conftest import Open
from .test_today import press

TODAY = date.today()
NAMES = {"en": ("Dana Cohen", "Dana Levi", "Omer Bar"), "he": ("דנה כהן", "דנה לוי", "עומר בר")}


class Scene:
    """Two Danas of two firms, and Omer of the first; the cursor is in the line."""

    def __init__(self, qtbot: QtBot, open_window: Open, folder: Path, language: str) -> None:
        self.qtbot, self.language = qtbot, language
        self.book = Book(folder / "b.clientbook")
        one, two, three = NAMES[language]
        people = [
            Contact(id=-3, client_id=-1, name=one),
            Contact(id=-4, client_id=-2, name=two),
            Contact(id=-5, client_id=-1, name=three),
        ]
        self.ids = self.book.apply(
            Label("edited"), adds([Client(id=-1, name="Kalomi"), Client(id=-2, name="Blue Harbour"), *people])
        ).ids
        self.window: Any = open_window(self.book.path, language)
        self.page = self.window.pages["today"]
        self.window.tabs.setCurrentWidget(self.page)
        self.window.menus["log"].trigger()
        assert self.window.focusWidget() is self.line

    @property
    def plan(self) -> PlanLine:
        return cast(PlanLine, self.page.plan)

    @property
    def line(self) -> Any:
        return self.plan.line

    def say(self, english: str, hebrew: str) -> None:
        """Types a line, waits for what the book says to it."""
        text = english if self.language == "en" else hebrew
        self.line.setText(text)
        self.line.textEdited.emit(text)
        self.qtbot.waitUntil(lambda: self.plan.is_answered)

    def enter(self) -> None:
        QTest.keyClick(self.line, Qt.Key.Key_Return)

    def offered(self) -> list[str]:
        return [button.text() for button in self.plan.offers]

    def activities(self) -> list[Activity]:
        return cast(list[Activity], self.book.all("activity"))


@pytest.fixture(params=["en", "he"])
def scene(request: pytest.FixtureRequest, qtbot: QtBot, open_window: Open, tmp_path: Path) -> Scene:
    return Scene(qtbot, open_window, tmp_path, request.param)


def test_who_is_named_beyond_doubt_is_planned_with_as_one_step(scene: Scene) -> None:
    scene.say("call Omer tomorrow 10:00", "להתקשר לעומר מחר 10:00")
    assert NAMES[scene.language][2] in scene.plan.preview.full_text and "Kalomi" in scene.plan.preview.full_text
    assert "10:00" in scene.plan.preview.full_text and not scene.plan.offers
    scene.enter()
    scene.qtbot.waitUntil(lambda: len(scene.activities()) == 1)
    (planned,) = scene.activities()
    assert (planned.kind, planned.client_id, planned.contact_id) == (
        ActivityKind.CALL, scene.ids[-1], scene.ids[-5],
    )  # fmt: skip
    assert (planned.next_on, planned.at) == (TODAY + timedelta(1), "10:00")
    assert scene.line.text() == "" and scene.window.focusWidget() is scene.line
    scene.qtbot.waitUntil(scene.window.toast.isVisible)
    scene.window.toast.action_requested.emit()  # Undo
    scene.qtbot.waitUntil(lambda: not scene.activities())


@pytest.mark.parametrize(
    ("english", "hebrew"),
    [
        ("called Omer, again at 17:00", "דיברתי עם עומר, שוב ב-17:00"),
        ("wrote to Omer, today 17:00", "כתבתי לעומר, היום 17:00"),
    ],
)
def test_what_has_happened_and_comes_again_today_waits_in_today(scene: Scene, english: str, hebrew: str) -> None:
    scene.say(english, hebrew)
    scene.enter()
    scene.qtbot.waitUntil(lambda: len(scene.activities()) == 2)
    logged, planned = scene.activities()
    assert (logged.on, logged.next_on) == (TODAY, None)
    assert (planned.next_on, planned.at, planned.contact_id) == (TODAY, "17:00", scene.ids[-5])
    scene.qtbot.waitUntil(lambda: [line.due for line in scene.page.lines] == [TODAY])
    scene.window.menus["undo"].trigger()
    scene.qtbot.waitUntil(lambda: not scene.activities())


def test_of_several_one_is_chosen_and_another_word_decides(scene: Scene) -> None:
    scene.say("call Dana tomorrow", "להתקשר לדנה מחר")
    assert len(scene.offered()) == 4  # both, and a new one of that name as a person or as a firm
    assert NAMES[scene.language][0] in scene.offered()[0] and NAMES[scene.language][1] in scene.offered()[1]
    scene.enter()
    assert not scene.activities() and scene.window.focusWidget() is scene.plan.offers[0]
    scene.plan.offers[1].setFocus()
    QTest.keyClick(scene.plan.offers[1], Qt.Key.Key_Return)
    scene.qtbot.waitUntil(lambda: len(scene.activities()) == 1)
    assert scene.activities()[0].contact_id == scene.ids[-4]
    for english, hebrew in (
        ("call Dana Levi tomorrow", "להתקשר לדנה לוי מחר"),
        ("call Dana Blue Harbour tomorrow", "להתקשר לדנה Blue Harbour מחר"),
    ):
        scene.say(english, hebrew)
        assert NAMES[scene.language][1] in scene.plan.preview.full_text and not scene.plan.offers


def test_a_firm_is_named_too_and_whoever_stands_before_the_word(scene: Scene) -> None:
    scene.say("meeting with blue harbour tomorrow", "פגישה עם blue harbour מחר")
    scene.enter()
    scene.qtbot.waitUntil(lambda: len(scene.activities()) == 1)
    assert (scene.activities()[0].client_id, scene.activities()[0].contact_id) == (scene.ids[-2], None)
    scene.say("Omer called, waits for the offer until Thursday", "עומר התקשר, מחכה להצעה עד יום חמישי")
    assert NAMES[scene.language][2] in scene.plan.preview.full_text


@pytest.mark.parametrize("kind", ["contact", "client"])
def test_who_is_unknown_is_told_and_added_in_the_same_step(scene: Scene, kind: str) -> None:
    name = {"en": "Ruth", "he": "רות"}[scene.language]
    scene.say("call Ruth tomorrow", "להתקשר לרות מחר")
    assert name in scene.plan.preview.full_text and len(scene.offered()) == 2
    before = scene.book.count(kind)
    scene.enter()
    assert scene.line.text() and not scene.activities()  # it stays
    place = ("contact", "client").index(kind)
    scene.plan.offers[place].setFocus()
    QTest.keyClick(scene.plan.offers[place], Qt.Key.Key_Return)
    scene.qtbot.waitUntil(lambda: len(scene.activities()) == 1)
    new = max(cast(list[Any], scene.book.all(kind)), key=lambda each: each.id)
    assert new.name == name and getattr(scene.activities()[0], f"{kind}_id") == new.id
    scene.window.menus["undo"].trigger()
    scene.qtbot.waitUntil(lambda: not scene.activities() and scene.book.count(kind) == before)


def test_what_names_nobody_says_so_and_stays(scene: Scene) -> None:
    scene.say("call about the offer tomorrow", "להתקשר בנושא ההצעה מחר")
    assert not scene.plan.offers
    scene.enter()
    assert scene.line.text() and not scene.activities() and scene.window.focusWidget() is scene.line
    # Nor is anything lost where the day is missing.
    scene.say("call Omer after the holidays", "להתקשר לעומר אחרי החגים")
    scene.enter()
    assert scene.plan.days is not None and scene.line.text() and not scene.activities()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    scene.qtbot.waitUntil(lambda: [each.next_on for each in scene.activities()] == [TODAY + timedelta(1)])


def test_enter_before_the_book_has_answered_waits_for_it(scene: Scene) -> None:
    text = {"en": "call Omer tomorrow", "he": "להתקשר לעומר מחר"}[scene.language]
    scene.line.setText(text)
    scene.line.textEdited.emit(text)
    scene.enter()
    scene.qtbot.waitUntil(lambda: len(scene.activities()) == 1)
    assert scene.activities()[0].contact_id == scene.ids[-5]


def test_enter_before_the_answer_leads_to_those_who_may_be_meant(scene: Scene) -> None:
    text = {"en": "call Dana tomorrow", "he": "להתקשר לדנה מחר"}[scene.language]
    scene.line.setText(text)
    scene.line.textEdited.emit(text)
    scene.enter()
    scene.qtbot.waitUntil(lambda: bool(scene.plan.offers))
    assert scene.window.focusWidget() is scene.plan.offers[0] and not scene.activities()


def test_what_could_not_be_written_comes_back(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise UserError("record-gone")

    monkeypatch.setattr(plan_line, "log_with", refused)
    scene.say("call Omer tomorrow", "להתקשר לעומר מחר")
    text = scene.line.text()
    scene.enter()
    scene.qtbot.waitUntil(lambda: scene.line.text() == text)


def test_what_is_typed_is_there_after_a_kill_and_a_quit_until_it_is_logged(scene: Scene, open_window: Open) -> None:
    text = {"en": "call Omer tomorrow", "he": "להתקשר לעומר מחר"}[scene.language]
    for letter in text:
        press(scene.line, letter)
    path = scene.book.path
    kept = lambda: [each.typed.get(LOG) for each in read_drafts(path)]  # noqa: E731
    scene.qtbot.waitUntil(lambda: kept() == [text])
    for name in (path.name, drafts_path(path).name):  # as a kill leaves them
        (path.parent / "killed").mkdir(exist_ok=True)
        shutil.copy(path.parent / name, path.parent / "killed" / name)
    again: Any = open_window(path.parent / "killed" / path.name, scene.language)
    line = again.pages["today"].plan.line
    scene.qtbot.waitUntil(lambda: line.text() == text)
    QTest.keyClick(line, Qt.Key.Key_Return)  # as good as just typed
    scene.qtbot.waitUntil(lambda: not drafts_path(again.session.path).exists() and not line.text())
    scene.window.close()
    assert kept() == [text]


def test_what_is_emptied_or_logged_is_no_draft(scene: Scene) -> None:
    path = scene.book.path
    scene.say("call Dana tomorrow", "להתקשר לדנה מחר")
    scene.qtbot.waitUntil(lambda: len(read_drafts(path)) == 1)
    scene.line.selectAll()
    QTest.keyClick(scene.line, Qt.Key.Key_Delete)
    scene.qtbot.waitUntil(lambda: not drafts_path(path).exists())
    scene.say("call Omer tomorrow", "להתקשר לעומר מחר")
    scene.enter()
    scene.qtbot.waitUntil(lambda: len(scene.activities()) == 1 and not drafts_path(path).exists())
    assert scene.line.text() == ""


def test_who_is_erased_is_in_no_draft_of_the_line(scene: Scene) -> None:
    scene.say("call Omer Bar tomorrow", "להתקשר לעומר בר מחר")
    scene.qtbot.waitUntil(lambda: len(read_drafts(scene.book.path)) == 1)
    erase(scene.book, scene.ids[-5])
    assert not read_drafts(scene.book.path)


def test_the_key_leads_to_the_line_of_the_record_where_a_list_is_in_front(scene: Scene) -> None:
    assert "Ctrl+" in scene.line.placeholderText()
    clients = scene.window.pages["client"]
    scene.window.tabs.setCurrentWidget(clients)
    scene.qtbot.waitUntil(lambda: clients.model.rowCount() == 2)
    clients.select_row(0)
    scene.qtbot.waitUntil(lambda: clients.details.log is not None and clients.details.isVisible())
    scene.window.menus["log"].trigger()
    assert clients.details.log.line.hasFocus()
    scene.window.commands.tabs.show_tab("pay")
    scene.window.menus["log"].trigger()
    assert scene.window.tabs.currentWidget() is scene.page and scene.line.hasFocus()
