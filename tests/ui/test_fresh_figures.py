"""No figure is stale: whatever kind of record changes, every page shows what a window opened afterwards shows."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from itertools import zip_longest
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, Period, Stage, Status
from clientbook.domain.plan import Bonus, Component, Tier
from clientbook.domain.records import (
    Activity,
    Client,
    Contact,
    Deal,
    Employer,
    Figure,
    Filter,
    PayLine,
    Plan,
    Receipt,
    Record,
)
from clientbook.store.book import Book
from clientbook.ui.pay.tab import PAGES as PAY_PAGES

from ..searching import tries
from .conftest import Open

ROUNDS = tries("FRESH_ROUNDS", 2)
TODAY = date.today()
PAGES = ("today", "client", "contact", "deal", "pay", "performance")
RATES = (Component(name="Sales", tiers=(Tier(Decimal(0), Decimal("0.1")),)),)

VOICE = (Bonus(name="Voice", over=Period.MONTH, measure="figure", reaches=Decimal(40), pays=70_00, of="NPS"),)


def filled(book: Book) -> None:
    start = TODAY.replace(year=TODAY.year - 1, month=1, day=1)
    book.apply(
        Label("x"),
        adds([
            Client(id=-1, name="Kalomi"), Client(id=-2, name="Negev"),
            Contact(id=-3, client_id=-1, name="Dana"),
            Employer(id=-4, name="Nord"),
            Plan(employer_id=-4, starts=start, base_pay=900_00, components=RATES, bonuses=VOICE),
            PayLine(employer_id=-4, on=TODAY, amount=80_00, note="Fair"),
            Figure(employer_id=-4, name="NPS", period=f"{TODAY:%Y-%m}", value="50"),
            Deal(client_id=-1, title="Steel", amount=1000_00, stage=Stage.WON, won_on=TODAY),
            Deal(client_id=-2, title="Wood", amount=300_00, stage=Stage.OPEN),
            Deal(client_id=-2, title="Glass", amount=70_00, stage=Stage.LOST, lost_on=TODAY),
            Activity(kind=ActivityKind.CALL, on=TODAY, next_on=TODAY, client_id=-1, text="Call"),
        ]),
    )  # fmt: skip


def changed(chance: random.Random, record: Any) -> Record | None:
    """Another version of a record; None takes it out."""
    amount = chance.randrange(1, 5000) * 100
    match record:
        case Client():
            return chance.choice([
                replace(record, name=f"{record.name}{amount}"), replace(record, status=chance.choice(list(Status))),
                replace(record, wished_days=1),
            ])  # fmt: skip
        case Contact():
            return replace(record, name=f"Dana {amount}", decides=not record.decides)
        case Deal():
            stage = chance.choice(list(Stage))
            return chance.choice([
                replace(record, amount=amount), replace(record, currency="USD"), replace(record, currency="ILS"),
                replace(record, stage=stage, won_on=TODAY if stage is Stage.WON else None,
                        lost_on=TODAY if stage is Stage.LOST else None),
                replace(record, receipts=(Receipt(TODAY, amount),), invoiced_on=TODAY),
                replace(record, expected_on=TODAY - timedelta(5)),
            ])  # fmt: skip
        case Employer():
            return replace(record, name=f"Nord {amount}")
        case Plan():
            tiers = (Tier(Decimal(0), Decimal(chance.randrange(1, 40)) / 100),)
            return chance.choice([replace(record, base_pay=amount), replace(record, components=(
                replace(record.components[0], tiers=tiers),))])  # fmt: skip
        case Figure():
            return chance.choice([replace(record, value=str(chance.randrange(100))), None])
        case PayLine():
            return chance.choice([replace(record, amount=amount), replace(record, note=f"T{amount}"), None])
        case Activity():
            return chance.choice([replace(record, done=True), replace(record, text=f"T{amount}"), None])
        case Filter():
            return replace(record, name=f"F{amount}")
    raise TypeError(type(record).__name__)


def added(chance: random.Random, book: Book) -> Record:
    (client, *_) = book.all("client")
    return chance.choice([
        Client(name=f"New {chance.random()}"),
        PayLine(employer_id=book.employers()[0].id, on=TODAY, amount=chance.randrange(9000) * 100),
        Deal(client_id=client.id, title="More", amount=chance.randrange(9000) * 100, stage=Stage.WON, won_on=TODAY),
        Activity(kind=ActivityKind.MEETING, on=TODAY, next_on=TODAY, client_id=client.id, text="Meet"),
        Filter(kind="client", name=f"F{chance.random()}", rules=""),
    ])  # fmt: skip


def figures(window: Any) -> dict[str, list[str]]:
    """What each page says now: its labels and the cells of its tables."""
    said = {"status": [window.this_month.text()]}
    for name in PAGES:
        said[name] = texts_in(window.pages[name])
    return said


def texts_in(page: QWidget) -> list[str]:
    texts = [getattr(each, "full_text", each.text()) for each in page.findChildren(QLabel) if not each.isHidden()]
    for view in page.findChildren(QAbstractItemView):
        model = view.model()
        if model is not None and type(view).__name__ in ("RecordTable", "Sheet", "CardList"):
            cells = [[model.index(row, column).data() for column in range(model.columnCount())]
                     for row in range(model.rowCount())]  # fmt: skip
            texts.append(f"{view.accessibleName()} {cells}")
    return texts


def visit_all(qtbot: QtBot, window: Any, month: str) -> None:
    """Every page is made, and has been looked at."""
    for name in PAGES:
        window.tab_commands.show_tab(name)
        if name == "pay":
            window.pages["pay"].show_month(month)
            for page in PAY_PAGES:
                window.pages["pay"].show_page(page.name)
                qtbot.wait(20)
            window.pages["pay"].show_page("statement")
        qtbot.wait(20)


@pytest.mark.parametrize("seed", range(tries("FRESH_SEEDS", 1)))
def test_every_page_shows_what_a_fresh_window_shows(qtbot: QtBot, open_window: Open, book: Book, seed: int) -> None:
    filled(book)
    chance = random.Random(seed)
    window: Any = open_window(book.path)
    month = f"{TODAY:%Y-%m}"
    other = f"{TODAY.year - 1}-{TODAY.month:02}"
    visit_all(qtbot, window, other)  # Pay stands on another month
    kinds = ("client", "contact", "deal", "employer", "plan", "pay_line", "figure", "activity", "filter")
    told: list[object] = []
    window.session.changed.connect(told.append)
    write: list[Callable[[], bool]] = [partial(_change_one, window, book, chance, kind) for kind in kinds]
    write.append(lambda: _write(window, Change(None, added(chance, book))))
    write.append(lambda: window.session.undo() is None)
    for turn in range(ROUNDS):
        chance.shuffle(write)
        for act in write:
            if act():
                qtbot.waitUntil(lambda: bool(told), timeout=30_000)
                told.clear()
        shown = (other, month)[turn % 2]
        fresh: Any = open_window(book.path)
        visit_all(qtbot, fresh, shown)
        visit_all(qtbot, window, shown)
        qtbot.waitUntil(lambda w=window, f=fresh: _settled(w, f), timeout=30_000)
        fresh.close()


def _change_one(window: Any, book: Book, chance: random.Random, kind: str) -> bool:
    """Whether anything was written."""
    found = cast(list[Any], book.all(kind))
    record = chance.choice(found) if found else None
    after = None if record is None else changed(chance, record)
    return after != record and _write(window, Change(record, after))


def _write(window: Any, change: Change) -> bool:
    window.session.apply(Label("x"), [change])
    return True


def _settled(window: Any, fresh: Any) -> None:
    """Raises with the page that differs."""
    mine, theirs = figures(window), figures(fresh)
    for name, texts in mine.items():
        differing = [pair for pair in zip_longest(texts, theirs[name]) if pair[0] != pair[1]]
        assert not differing, (name, differing[:4])
    assert any(character.isdigit() for character in mine["status"][0])
