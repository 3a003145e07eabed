"""A day's moves on a book of 100,000 clients, 250,000 contacts, 100,000 deals and 1,000,000 activities."""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ActivityKind, Stage, Status
from clientbook.domain.records import Activity, Client, Contact, Deal, Receipt, Record
from clientbook.settings import Settings
from clientbook.store.book import Book
from clientbook.ui.app import Program

CLIENTS, CONTACTS, DEALS, ACTIVITIES = 100_000, 250_000, 100_000, 1_000_000
TODAY = date.today()


def records(scale: float) -> Iterator[Record]:
    """The same book each time: most deals are closed and paid, most activities done, one client in ten has a wish."""
    dice = random.Random(5)
    clients, contacts, deals, activities = (int(n * scale) for n in (CLIENTS, CONTACTS, DEALS, ACTIVITIES))
    for n in range(clients):
        wished = 60 if n % 10 == 0 else None
        yield Client(id=-1 - n, name=f"Firm {n * 7919 % clients}", city=f"City {n % 300}", status=Status.ACTIVE,
                     phones=(f"03-{n:07}",), emails=(f"office@firm{n}.example",), wished_days=wished)  # fmt: skip
    for n in range(contacts):
        yield Contact(id=-1_000_000 - n, client_id=-1 - n % clients, name=f"Person {n * 7907 % contacts}")
    for n in range(deals):
        yield _deal(n, clients, dice)
    for n in range(activities):
        day = TODAY - timedelta(dice.randrange(1, 900))
        ahead = TODAY + timedelta(dice.randrange(-2, 90)) if n % 500 == 0 else None
        yield Activity(kind=ActivityKind.CALL, on=day, text="Call", client_id=-1 - n % clients,
                       contact_id=-1_000_000 - n % contacts, next_on=ahead)  # fmt: skip


def _deal(n: int, clients: int, dice: random.Random) -> Deal:
    day = TODAY - timedelta(dice.randrange(1, 1500))
    fresh = Deal(id=-2_000_000 - n, client_id=-1 - n % clients, title=f"Deal {n}", amount=dice.randrange(1, 9) * 100_000,
                 opened_on=day, expected_on=day)  # fmt: skip
    if n % 20 == 0:
        stage = dice.choice((Stage.OPEN, Stage.QUALIFIED, Stage.PROPOSAL, Stage.NEGOTIATION))
        return replace(fresh, stage=stage, expected_on=TODAY + timedelta(dice.randrange(-3, 90)), stage_on=day)
    if n % 3 == 0:
        return replace(fresh, stage=Stage.LOST, lost_on=day)
    paid = () if n % 5000 == 1 else (Receipt(day, fresh.amount),)
    return replace(fresh, stage=Stage.WON, won_on=day, invoiced_on=day, receipts=paid)


def waited(app: QApplication, act: Callable[[], object], ready: Callable[[], bool]) -> float:
    """Milliseconds from a move to the painted answer."""
    begin = time.perf_counter()
    act()
    while not ready():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    app.processEvents()
    return (time.perf_counter() - begin) * 1000


def told(name: str, times: list[float]) -> None:
    print(f"{name}: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms (aim: 100)")


def main(scale: float = 1.0) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.clientbook"
        begin = time.perf_counter()
        made = records(scale)
        total = int((CLIENTS + CONTACTS + DEALS + ACTIVITIES) * scale)
        Book(path).apply(Label("edited", {"name": "x"}), adds(made), total=total)
        print(
            f"book of {total:,} records: {path.stat().st_size >> 20} MB, written in {time.perf_counter() - begin:.0f} s"
        )
        _measure(path)


def _measure(path: Path) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    program = Program(app, path, Settings(windows={"tab": "0"}))
    begin = time.perf_counter()
    program.start()
    window: Any = program.window
    first = waited(app, lambda: None, lambda: window.pages["today"].table.rows.rowCount() > 0)
    print(f"from start to Today: {first:.0f} ms")
    waited(app, lambda: None, lambda: bool(window.this_month.text()) or time.perf_counter() - begin > 20)

    def today_again() -> float:
        lines = window.pages["today"].lines
        return waited(app, window.pages["today"].refresh, lambda: window.pages["today"].lines is not lines)

    told("Today asked anew", [today_again() for _ in range(7)])
    for tab in (window.pages["client"], window.pages["contact"], window.pages["deal"]):
        first = waited(app, lambda tab=tab: window.tabs.setCurrentWidget(tab), lambda tab=tab: tab.model.rowCount() > 0)
        print(f"first switch to {tab.kind}s: {first:.0f} ms")
    tabs = (window.pages["today"], window.pages["client"], window.pages["contact"], window.pages["deal"]) * 5
    told("switch of tab", [waited(app, lambda t=t: window.tabs.setCurrentWidget(t), t.isVisible) for t in tabs])
    board = window.pages["deal"].board

    def until_shown(act: Callable[[], object]) -> float:
        seen: list[bool] = []
        board.shown.connect(lambda: seen.append(True))
        return waited(app, act, lambda: bool(seen))

    window.tabs.setCurrentWidget(window.pages["deal"])
    print(f"first look at the board: {until_shown(lambda: window.pages['deal'].show_board(True)):.0f} ms")
    told("board asked anew", [until_shown(board.refresh) for _ in range(7)])
    window.pages["deal"].show_board(False)
    for tab in (window.pages["client"], window.pages["contact"], window.pages["deal"]):
        window.tabs.setCurrentWidget(tab)
        ids = [tab.model.id_at(row) for row in range(0, 40, 4)]
        window.open_record(tab.kind, ids[0])
        waited(app, lambda: None, lambda tab=tab, ids=ids: tab.details.record_id == ids[0])
        times = [
            waited(
                app, lambda tab=tab, n=n: tab.details.show_record(n), lambda tab=tab, n=n: tab.details.record_id == n
            )
            for n in ids[1:]
        ]
        told(f"open of a {tab.kind}'s details", times)
    program.end()


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) == 2 else 1.0)
