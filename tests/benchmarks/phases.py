"""Gaps on the window's thread in each phase of a day on the large book. With `STACKS=1` it tells what made the long ones."""

import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clientbook.domain.filtering.filters import EVERYTHING, Operator, Rule, ready_made
from clientbook.domain.pay.periods import month_of
from clientbook.jobs.pay.statements import close_month
from clientbook.settings import Settings
from clientbook.store.book import Book
from clientbook.ui.app import Program

from . import kept
from .figures import note
from .gaps import FELT_MS, FRAME_MS, GapCounter, Stacks
from .lists import write_list
from .repaints import Repaints

#: Milliseconds between two keys of somebody who types quickly.
KEY_MS = 120
#: The list that is imported.
ROWS = 20_000
KINDS = ("client", "contact", "deal")


class Day:
    """One window on one book, and what is done in it; each method is a phase, in the order of the day."""

    def __init__(self, app: QApplication, book: Path, wanted: tuple[str, ...] = ()) -> None:
        self.app = app
        self.book = book
        self.counter = GapCounter()
        self.program = Program(app, book, Settings(windows={"tab": "0"}))
        self._wanted = wanted

    @property
    def window(self) -> Any:
        return self.program.window

    def tab(self, kind: str) -> Any:
        page = self.window.pages[kind]
        self.window.tabs.setCurrentWidget(page)
        return page

    def settle(self, kind: str, seconds: float = 60) -> None:
        """Until the list is whole, and a moment more."""
        model = self.window.pages[kind].model
        self.counter.rest(50)
        self.counter.until(lambda: model.is_complete, seconds)
        self.counter.rest(200)

    def type(self, line: Any, text: str) -> None:
        """As somebody does who types quickly, and does not wait for answers."""
        for letter in text:
            QTest.keyClicks(line, letter)
            self.counter.rest(KEY_MS)

    def type_until(self, ready: Callable[[], bool], line: Any, seconds: float = 600) -> None:
        """Somebody types and takes it back, again and again, while something else goes on."""
        end = time.perf_counter() + seconds
        while not ready() and time.perf_counter() < end:
            for letter in "firm 7":
                if not ready():
                    QTest.keyClicks(line, letter)
                    self.counter.rest(KEY_MS)
            line.clear()
            self.counter.rest(300)

    # -- the day --------------------------------------------------------------------------------------------------

    def start(self) -> None:
        self.counter.begin("start, to the first paint")  # all of it is one gap
        self.program.start()
        repaints = Repaints(self.window.pages["today"].table)
        self.counter.until(lambda: bool(repaints.times))
        self.counter.begin("start, after it")
        self.counter.until(lambda: self.window.pages["today"].table.rows.rowCount() > 0)
        self.counter.until(lambda: bool(self.window.this_month.text()))
        self.counter.rest(2000)

    def tabs(self) -> None:
        for phase in ("tabs, first time", "tabs, again"):
            self.counter.begin(phase)
            for name in self.window.pages.names:
                self.counter.doing = name
                self.window.tabs.setCurrentIndex(self.window.pages.place_of(name))
                self.counter.rest(400)
                if name in KINDS:
                    self.settle(name)
            self.counter.rest(3000)  # pay takes its time

    def board(self) -> None:
        tab = self.tab("deal")
        self.counter.begin("board")
        shown: list[bool] = []
        tab.board.shown.connect(lambda: shown.append(True))
        tab.show_board(True)
        self.counter.until(lambda: bool(shown))
        self.counter.rest(500)
        self.counter.doing = "board, again"
        tab.board.refresh()
        self.counter.rest(1500)
        tab.show_board(False)
        self.counter.rest(300)

    def sorting(self) -> None:
        for kind in KINDS:
            tab = self.tab(kind)
            header = tab.table.horizontalHeader()
            former = (header.sortIndicatorSection(), header.sortIndicatorOrder())
            self.counter.begin(f"sorting {kind}s")
            for place, column in enumerate(tab.model.columns):
                if column.order and not header.isSectionHidden(place):
                    for order in type(former[1]):
                        self.counter.doing = f"{kind}s by {column.name}, {order.name}"
                        header.setSortIndicator(place, order)
                        self.settle(kind)
                        self.counter.doing += ", its end"
                        tab.table.scrollToBottom()
                        self.counter.rest(300)
                        tab.table.scrollToTop()
            header.setSortIndicator(*former)
            self.settle(kind)

    def filtering(self) -> None:
        for kind in KINDS:
            tab = self.tab(kind)
            filters = dict(ready_made(kind, "ILS"))
            if kind == "client":
                filters["city"] = Rule("city", Operator.CONTAINS, "City 7")
            self.counter.begin(f"filtering {kind}s")
            for name, rules in filters.items():
                for doing, asked in ((name, rules), (f"without {name}", EVERYTHING)):
                    self.counter.doing = f"{kind}s, {doing}"
                    tab.filters.set_rules(asked)
                    self.settle(kind)
                    self.counter.doing += ", its end"
                    tab.table.scrollToBottom()
                    self.counter.rest(300)
                    tab.table.scrollToTop()

    def typing(self) -> None:
        for kind, words in (("client", ("firm 77", "office", "city 12", "03-00", "q")),
                            ("contact", ("person 9", "zz")), ("deal", ("deal 55", "firm 2"))):  # fmt: skip
            tab = self.tab(kind)
            self.counter.begin(f"typing, {kind}s")
            for word in words:
                self.counter.doing = word
                self.type(tab.search, word)
                self.settle(kind)
                self.counter.doing = f"without {word}"
                tab.search.clear()
                self.settle(kind)

    def details(self) -> None:
        for kind in KINDS:
            tab = self.tab(kind)
            self.counter.begin(f"details, {kind}s")
            for row in range(12):
                tab.select_row(row)
                self.counter.rest(200)
            tab.close_details()
            self.counter.rest(200)

    def new_client(self) -> None:
        tab = self.tab("client")
        self.counter.begin("typing a new client")
        tab.start_new()
        self.counter.rest(300)
        self.type(self.app.focusWidget(), "Person 5412 Firm")
        self.counter.rest(2500)
        tab.close_details()
        self.counter.rest(1000)

    def palette(self) -> None:
        card = self.window.palette_card
        self.counter.begin("palette")
        card.toggle()
        self.counter.rest(300)
        for word in ("firm 12", "person 3", "backup"):
            self.counter.doing = word
            self.type(card.line, word)
            self.counter.rest(1000)
            card.line.clear()
            self.counter.rest(500)
        card.dismiss()

    def importing(self) -> None:
        path = self.book.with_name("list.csv")
        write_list(path, ROWS)
        imported: list[bool] = []
        self.window.file_commands.imported.connect(lambda _: imported.append(True))
        self.counter.begin("import, looked at")
        dialog = self.window.file_commands.import_list(path)
        self.counter.until(lambda: dialog.is_checked, 600)
        self.counter.rest(500)
        self.counter.begin("import, written")
        dialog.import_button.click()
        self.counter.until(lambda: bool(imported), 600)
        self.counter.doing = "imported"
        self.settle("client")
        self.counter.begin("undo of the import")
        changed: list[bool] = []
        self.program.session.changed.connect(lambda _: changed.append(True))
        tab = self.tab("client")
        self.window.undo()
        self.type_until(lambda: bool(changed), tab.search)
        self.counter.doing = "undone"
        self.settle("client")

    def backup(self) -> None:
        tab = self.tab("client")
        notified: list[str] = []
        self.window.file_commands.notified.connect(lambda text, _: notified.append(text))
        self.counter.begin("backup")
        self.window.file_commands.back_up()
        self.type_until(lambda: bool(notified), tab.search)
        self.settle("client")

    def closing_a_month(self) -> None:
        tab = self.tab("client")
        done: list[bool] = []
        month = month_of(date.today())
        self.counter.begin("closing a month")
        self.program.session.write(
            lambda book, _: close_month(book, month, early=True, as_first=True), lambda _: done.append(True)
        )
        self.type_until(lambda: bool(done), tab.search)
        self.counter.rest(4000)  # the month's pay in the status bar follows

    def ending(self) -> None:
        self.counter.begin("closing the window")
        self.window.close()
        self.counter.begin("ending, with no window left")
        self.program.end()
        self.counter.end()

    def live(self) -> None:
        parts = (self.tabs, self.board, self.sorting, self.filtering, self.typing, self.details, self.new_client,
                 self.palette, self.importing, self.backup, self.closing_a_month)  # fmt: skip
        self.start()
        for part in parts:
            if not self._wanted or part.__name__ in self._wanted:
                part()
        self.ending()


def told(counter: GapCounter) -> None:
    print(f"{'phase':28} {'s':>6} {'>' + str(FRAME_MS):>5} {'>' + str(FELT_MS):>5} {'worst':>6} ms, while")
    for phase in counter.phases.values():
        worst, doing = phase.worst
        frames, felt = phase.over(FRAME_MS), phase.over(FELT_MS)
        print(f"{phase.name:28} {phase.seconds:6.1f} {frames:5} {felt:5} {worst:6.0f} {doing}")
        note(f"gaps: {phase.name}, over {FELT_MS} ms", felt)
        note(f"gaps: {phase.name}, worst", worst)


def main(scale: float, wanted: tuple[str, ...]) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with kept.copy_of(kept.large_book(scale)) as book:
        Book(book).look_at_file()
        day = Day(app, book, wanted)
        stacks = Stacks() if os.environ.get("STACKS") else None
        if stacks is not None:
            day.counter.felt = stacks.tell
        day.live()
        if stacks is not None:
            stacks.stop()
    told(day.counter)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0, tuple(sys.argv[2:]))
