"""Tab walks every form while its values change: in the order of the eye, never out of the form, always in sight."""

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ClientKind, Role, Stage, Work
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Client, Contact, Deal, DealRole, Employer, Plan, Receipt, Service
from clientbook.store.book import Book
from clientbook.ui.deals.closing_dialog import ClosingDialog
from clientbook.ui.kit.fields.unknown_note import UnknownNote
from clientbook.ui.kit.layout.reading_order import tab_stops
from clientbook.ui.record.pages.add_field import AddField

from ..searching import tries
from .conftest import Open
from .test_today import press

SEEDS = tries("TAB_WALKS", 1)
PAID = (Component(name="Sales", tiers=(Tier(Decimal(0), Decimal("0.1")),)),)
TYPED = ("7", "12.5", "1.3.2026", "USD", "Dana", "a@b.example", "050-1234567", "", "x", "3.65", "90%", "Keren")


def filled(book: Book) -> None:
    services = (Service("Backups", date(2027, 1, 1), 12), Service("Audits"))
    book.apply(
        Label("x"),
        adds([
            Client(id=-1, name="Kalomi", phones=("050-1", "050-2"), work=Work.SERVICE, services=services,
                   kind=ClientKind.PERSON),
            Contact(id=-2, client_id=-1, name="Dana", decides=True, knows=(-3,)),
            Contact(id=-3, client_id=-1, name="Avi", reports_to=-2),
            Contact(id=-8, client_id=-1, name="Noa"),
            Employer(id=-4, name="Nord"),
            Plan(employer_id=-4, starts=date(2025, 1, 1), components=PAID),
            Deal(id=-5, client_id=-1, title="Steel", amount=100_00, stage=Stage.WON, won_on=date(2026, 3, 1),
                 receipts=(Receipt(date(2026, 4, 1), 50_00),), roles=(DealRole(-2, Role.USER),)),
            Deal(id=-6, client_id=-1, title="Back", amount=-10_00, currency="USD", stage=Stage.LOST),
        ]),
    )  # fmt: skip


def inside(details: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and details.isAncestorOf(widget)


def in_sight(widget: QWidget) -> bool:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is None:
        return True
    seen = QRect(QPoint(0, 0), around.viewport().size())
    place = QRect(widget.mapTo(around.viewport(), QPoint(0, 0)), widget.size())
    return seen.contains(place.center()) and seen.top() <= place.top()


def change(chance: random.Random, widget: QWidget) -> str:
    """Types or chooses something at random into what has the focus, sometimes nothing."""
    if chance.random() < 0.35:
        return ""
    if isinstance(widget, QComboBox) and widget.count():
        place = chance.randrange(widget.count())
        widget.setCurrentIndex(place)
        widget.activated.emit(place)
        return widget.currentText()
    if isinstance(widget, QCheckBox):
        widget.click()
        return "clicked"
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        text = chance.choice(TYPED)
        widget.selectAll()
        if text:
            for letter in text:
                press(widget, letter)
        else:
            QTest.keyClick(widget, Qt.Key.Key_Delete)
        return text
    return ""


def open_empty(details: Any, chance: random.Random) -> int:
    """Opens all the fields that are empty, or one of them by the menu, or none; how many stops there are at least."""
    how = chance.choice(("all", "all", "one", "none"))
    adding = next((each for each in details.findChildren(AddField) if each.isVisible()), None)
    if adding is None or how == "none":
        return 3
    if how == "all":
        adding.chosen.emit("")
        return 8
    name, label = chance.choice(adding.fields)
    menu = adding.menu()
    next(line for line in menu.actions() if line.text() == label.replace("&", "&&")).trigger()
    menu.deleteLater()
    field = details.pages.fields[name]
    focused = QApplication.focusWidget()
    assert not field.isHidden() and (field is focused or field.isAncestorOf(focused)), name
    return 4


def forms(window: Any) -> Iterator[tuple[Any, str, int]]:
    for tab, kind in (
        (window.pages["client"], "client"),
        (window.pages["contact"], "contact"),
        (window.pages["deal"], "deal"),
    ):
        for number in Book(window.session.path).ids(kind):
            yield tab, kind, number


@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize("language", ["en", "he"])
def test_tab_goes_through_every_form_while_values_change(
    qtbot: QtBot, open_window: Open, book: Book, language: str, seed: int
) -> None:
    filled(book)
    window: Any = open_window(book.path, language)
    window.resize(1180, 640)
    chance = random.Random(f"{language}{seed}")
    for tab, kind, number in forms(window):
        details = tab.details
        window.open_record(kind, number)
        qtbot.waitUntil(lambda d=details, n=number: d.record_id == n)
        least = open_empty(details, chance)
        details.focus_first()
        walked: list[QWidget] = []
        said: list[str] = []
        for _ in range(60):
            now = QApplication.focusWidget()
            assert inside(details, now), (kind, said)
            assert now is not None
            qtbot.waitUntil(lambda w=now: in_sight(w), timeout=1000)
            assert now not in walked, (kind, said, now.accessibleName())
            walked.append(now)
            said.append(f"{now.accessibleName()}={change(chance, now)}")
            if chance.random() < 0.3:
                qtbot.wait(20)  # what was typed before comes back from the book
            for dialog in window.findChildren(ClosingDialog):  # winning and losing ask for what is missing
                if dialog.isVisible():
                    dialog.reject()
                    qtbot.waitUntil(lambda d=dialog: not isValid(d))  # what its window has brought about is over then
                    window.activateWindow()  # without a window manager nobody else does
                    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
                    now.setFocus()  # where it was, as a window manager has it
            boxes = [box.text() for box in window.findChildren(QMessageBox)]
            assert not boxes, (kind, said, boxes)
            if QApplication.focusWidget() is not now:
                assert inside(details, QApplication.focusWidget()), (kind, said)
            last = _is_last(details, now)
            walked = [each for each in walked if each not in _gone_past(details)]
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            if last:
                break
        assert len(walked) >= least, (kind, said)
        qtbot.wait(30)
        window.session.write(lambda _book, _progress: None)
    assert not window.toast.isVisible() or "bug" not in window.toast.text()


def _gone_past(details: Any) -> list[QWidget]:
    """What Tab had gone past when it came back to create an unknown client."""
    act = QApplication.focusWidget()
    if act is None or not isinstance(act.parentWidget(), UnknownNote):
        return []
    stops = tab_stops(details)
    return stops[stops.index(act) + 1 :]


def _is_last(details: Any, now: QWidget) -> bool:
    """Whether nothing of the page that is open comes behind; a line that is being typed may still bring one."""
    if hasattr(now, "commit"):
        now.commit()
    stops = tab_stops(details)
    return now in stops and stops[-1] is now
