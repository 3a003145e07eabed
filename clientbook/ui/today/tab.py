"""What waits today, to be acted on where it stands: as a list, or by the days of a week or a month."""

from collections import Counter
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ...domain.choices import Work
from ...domain.kinds import KINDS, kind_of
from ...domain.reading.days_off import DaysOff
from ...files.reports.printed_list import PrintedList
from ...formatting import first_day
from ...jobs.today import LISTED, Reason, TodayLine, planned_ahead, today_of
from ...jobs.today_commands import finished, move, plan_next
from ...jobs.today_sections import Span, has_own_day, listed, sections_of
from ...settings import Settings
from ...store.book import Done
from ...texts import tr
from ..kit import links
from ..kit.bidi import shown_weekday
from ..kit.layout.layouts import empty, set_margins
from ..kit.look import theme
from ..kit.look.icons import icon
from ..kit.notices import EmptyState
from ..kit.sheet import Group, Sheet
from ..kit.words import link, plain_label
from ..paper import printed_sheet
from ..session import Session
from .agenda import Agenda
from .line_buttons import HEBREW, LineButtons, actions_of
from .next_touch import NextTouch
from .plan_line import PlanLine
from .words import columns, done_text, reasons, rows_of

_KINDS: Final = {"activity", "deal", "client", "contact"}


class TodayTab(QWidget):
    """One line a thing to do. D done, T tomorrow, W next week, C call, M write; Enter opens."""

    open_requested = Signal(str, int)
    win_requested = Signal(int)  # a deal that is past its expected close
    pay_requested = Signal()
    notified = Signal(str, bool)

    def __init__(self, session: Session, default_days: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._default_days = default_days
        self._started = False
        self.lines: list[TodayLine] = []
        self._is_whole = False  # whether they hold all that is planned ahead, as days show it
        self._only: Reason | None = None
        self._day = plain_label("", "", self)
        theme.type_scale(self._day, 1.25, QFont.Weight.DemiBold)
        self.pay = link("", self)
        theme.type_scale(self.pay, 1.25, QFont.Weight.DemiBold)
        self.pay.setVisible(False)
        self.plan = PlanLine(session, self)
        self._chips = QHBoxLayout()
        self.table = Sheet(tr("Today"), columns(), self)
        self.agenda = Agenda(self)
        self.looks = {look: QToolButton(self) for look in ("", *Span)}
        self._keys = plain_label("", "secondary", self)
        self.empty = EmptyState(self)
        self.next_touch = NextTouch(session.days_off, self)
        self._stack = QStackedWidget(self)
        self._list = QWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.addWidget(self._day)
        head.addStretch()
        head.addWidget(self.pay)
        self._add_looks(head)
        top = QHBoxLayout()
        set_margins(top, 16, 0, 8, 8)
        top.addWidget(self.plan)
        self._chips.setContentsMargins(16, 0, 16, 12)
        self._chips.setSpacing(4)
        self._keys.setContentsMargins(16, 6, 16, 6)
        self._say_keys()
        below = QVBoxLayout(self._list)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.table, 1)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self.agenda)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(top)
        column.addLayout(self._chips)
        column.addWidget(self._stack, 1)
        column.addWidget(self._keys)
        column.addWidget(self.next_touch)

    def _add_looks(self, head: QHBoxLayout) -> None:
        group = QButtonGroup(self)
        words = {"": tr("List"), Span.WEEK: tr("Week"), Span.MONTH: tr("Month")}
        for look, button in self.looks.items():
            button.setText(words[look])
            button.setCheckable(True)
            button.clicked.connect(partial(self.look, look))
            group.addButton(button)
            head.addWidget(button)
        self.looks[""].setChecked(True)

    def _connect(self) -> None:
        self.pay.clicked.connect(self.pay_requested)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.table.row_opened.connect(lambda _: self.act("open"))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.installEventFilter(self)
        self.agenda.opened.connect(lambda: self.act("open"))
        self.agenda.menu_requested.connect(self._open_menu)
        self.agenda.typed.connect(self._take_letter)
        self.agenda.move_requested.connect(self._move)
        self.agenda.notified.connect(lambda text: self.notified.emit(text, False))
        self.next_touch.day_chosen.connect(self._plan_next)
        self.next_touch.left.connect(self.take_focus)
        self.plan.notified.connect(self.notified)
        self.empty.action_requested.connect(lambda _: self.plan.line.setFocus())
        self._session.days_off.changed.connect(lambda: self._show_lines() if self.look_shown else None)

    # -- what is shown --------------------------------------------------------------------------------------------

    def start(self) -> None:
        if not self._started:
            self._started = True
            if self.look_shown:
                self._show_lines()  # days that can have the focus, before their lines have come
            self.take_focus()
            self.refresh()

    def book_changed(self, done: Done) -> None:
        if self._started and done.touched.keys() & _KINDS:
            self.refresh()

    def apply_settings(self, settings: Settings) -> None:
        """Active clients without an interval of their own have the one of the settings; 0 is none."""
        self._default_days = settings.default_interval
        self.plan.work = Work.SELLING if settings.sells else Work.SERVICE
        if self._started:
            self.refresh()

    @property
    def look_shown(self) -> str:
        """ "" for the list, else a `Span`."""
        shown: str = next(look for look, button in self.looks.items() if button.isChecked())
        return shown

    def look(self, look: str, _: bool = False) -> None:
        """As a list (""), or by the days of a `Span`."""
        self._choose_look(look)
        self._take(self.lines)
        self.take_focus()
        if look and not self._is_whole:
            self.refresh()

    def _choose_look(self, look: str) -> None:
        self.looks[look].setChecked(True)
        self._say_keys()

    def _say_keys(self) -> None:
        self._keys.setText(
            tr("Drag a line to another day, or Ctrl with an arrow · D done · T tomorrow · W next week · Enter opens")
            if self.look_shown
            else tr("D done · T tomorrow · W next week · C call · M write · Enter opens")
        )

    def look_otherwise(self) -> None:
        """The list, the week, the month, and the list again."""
        looks = list(self.looks)
        self.look(looks[(looks.index(self.look_shown) + 1) % len(looks)])

    def take_focus(self) -> None:
        if self.look_shown:
            self.agenda.take_focus()
        else:
            self.table.setFocus()

    def state(self) -> dict[str, str]:
        """How it is looked at, for the settings."""
        return {"today-shown": self.look_shown}

    def restore(self, state: dict[str, str]) -> None:
        look = state.get("today-shown", "")
        self._choose_look(look if look in self.looks else "")

    def show_pay(self, text: str) -> None:
        """This month's pay so far, as a sentence; "" for none."""
        self.pay.setText(text)
        self.pay.setVisible(bool(text))

    def printed(self) -> PrintedList:
        """What is shown, as a list for paper."""
        said = reasons()[self._only] if self._only is not None else ""
        title = f"{tr('Today')}, {shown_weekday(date.today())}"
        return printed_sheet(title, said, self.table.rows.columns, self._rows())

    def refresh(self) -> None:
        today, days = date.today(), self._default_days
        self._day.setText(shown_weekday(today))
        whole = bool(self.look_shown)
        most = () if whole else (LISTED + 1,)

        def take(lines: list[TodayLine]) -> None:
            self._is_whole = whole
            self._take(lines)

        self._session.ask(
            lambda book: [*today_of(book, today, days), *planned_ahead(book, today, *most)], take, self, "today"
        )

    def _take(self, lines: list[TodayLine]) -> None:
        self.lines = lines
        counts = Counter(line.reason for line in self._standing())
        if self._only not in counts:
            self._only = None
        self._show_chips(counts)
        self._show_lines()

    def _standing(self) -> list[TodayLine]:
        """The lines that have a place in what is shown: by days, those that have a day."""
        if self.look_shown:
            return [line for line in self.lines if has_own_day(line)]
        return listed(self.lines, date.today())[0]

    def _wanted(self) -> list[TodayLine]:
        """Those of them that the chosen reason leaves."""
        return [line for line in self._standing() if self._only in (None, line.reason)]

    def _rows(self) -> list[Group | TodayLine]:
        today = date.today()
        return list(rows_of(sections_of(self._wanted(), today, first_day()), listed(self.lines, today)[1]))

    def _show_chips(self, counts: Counter[Reason]) -> None:
        empty(self._chips)
        words = reasons()
        chips = [(None, tr("All"), counts.total()), *((r, words[r], counts[r]) for r in Reason if counts[r])]
        for reason, text, count in chips if counts else []:
            chip = QToolButton(self)
            chip.setText(f"{text}  {count:,}")
            chip.setCheckable(True)
            chip.setChecked(reason is self._only)
            chip.setProperty("chip", True)
            chip.clicked.connect(partial(self._choose, reason))
            self._chips.addWidget(chip)
        self._chips.addStretch()

    def _choose(self, reason: Reason | None, _: bool = False) -> None:
        self._only = reason
        self._take(self.lines)

    def _show_lines(self) -> None:
        look, lines = self.look_shown, self._wanted()
        self._keys.setVisible(bool(lines or look))
        self._stack.setCurrentWidget(self.agenda if look else self._list if lines else self.empty)
        if look:
            self.agenda.show_lines(lines, date.today(), Span(look), self._session.days_off.now())
        elif lines:
            self._fill_table(self._rows())
        else:
            self.table.show_rows([])
            self.empty.say(
                "check",
                tr("Nothing waits for you. Log a call or a meeting, and its next touch comes here."),
                [("plan", tr("Log or plan"))],
            )

    def _fill_table(self, rows: list[Group | TodayLine]) -> None:
        kept, place = self.table.chosen(), self.table.selectionModel().currentIndex().row()
        self.table.show_rows(rows)
        places = {(line.key, line.due): at for at, line in enumerate(rows) if isinstance(line, TodayLine)}
        # A line that was done or put off makes room for the next: one key after the other works the list off.
        below = next((at for at in places.values() if at >= place), max(places.values()))
        self.table.select_row(places.get((kept.key, kept.due), below) if kept is not None else below)

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        last = len(self.table.rows.columns) - 1
        if before.isValid():
            self.table.setIndexWidget(self.table.rows.index(before.row(), last), None)  # type: ignore[arg-type]  # Qt takes none to remove it
        line = self.table.rows.row(now.row()) if now.isValid() else None
        if line is not None:
            acts = LineButtons(line, self.table)
            acts.action_requested.connect(self.act)
            self.table.setIndexWidget(self.table.rows.index(now.row(), last), acts)

    # -- acting ---------------------------------------------------------------------------------------------------

    def chosen(self) -> TodayLine | None:
        """The line that is chosen in what is shown."""
        found: TodayLine | None = self.agenda.line() if self.look_shown else self.table.chosen()
        return found

    def act(self, name: str) -> None:
        """Does with the chosen line what its button of this name does."""
        line = self.chosen()
        if line is None or name not in {act.name for act in actions_of(line)}:
            return
        match name:
            case "done":
                self._finish(line)
            case "tomorrow":
                self._put_off(line, 1)
            case "week":
                self._put_off(line, 7)
            case "call":
                links.open_link(links.to_call(line.phones[0]))
            case "write":
                links.open_link(links.to_write(line.emails[0]))
            case "open":
                self._open(line)

    def _finish(self, line: TodayLine) -> None:
        if line.reason is Reason.LATE_DEAL:
            self.win_requested.emit(line.record.id)
            return
        today = date.today()

        def done(_: Done) -> None:
            self.next_touch.ask_about(line)
            self.notified.emit(done_text(line.reason), True)

        self._session.write(lambda book, _: finished(book, line, today), done)

    def _plan_next(self, line: TodayLine, day: date) -> None:
        text = tr("Planned: {day}").format(day=shown_weekday(day))
        self._session.write(lambda book, _: plan_next(book, line, day), lambda _: self.notified.emit(text, True))

    def _move(self, line: TodayLine, to: date) -> None:
        def moved(_: Done) -> None:
            self.agenda.follow(line, to)
            self.notified.emit(tr("Moved to {day}").format(day=shown_weekday(to)), True)

        self._session.write(lambda book, _: move(book, line, to), moved)

    def _put_off(self, line: TodayLine, days: int) -> None:
        """To the first working day so many days from today."""
        wished = date.today() + timedelta(days=days)
        usual = {1: tr("Moved to tomorrow"), 7: tr("Moved to next week")}[days]

        def take(days_off: DaysOff) -> None:
            to = days_off.working_day_from(wished)
            text = usual if to == wished else tr("Moved to {day}").format(day=shown_weekday(to))
            self._session.write(lambda book, _: move(book, line, to), lambda _: self.notified.emit(text, True))

        self._session.days_off.ask(take, self)

    def _open(self, line: TodayLine) -> None:
        record: Any = line.record
        for shown in (record, line.contact, line.client):  # an activity has no tab: whom it was with
            if shown is not None and KINDS[kind_of(shown)].tab is not None:
                self.open_requested.emit(kind_of(shown), shown.id)
                return

    def _show_menu(self, place: QPoint) -> None:
        self._open_menu(self.table.viewport().mapToGlobal(place))

    def _open_menu(self, place: QPoint) -> None:
        line = self.chosen()
        if line is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act in actions_of(line):
            action = menu.addAction(icon(act.picture), f"{act.words}\t{act.key}")
            action.triggered.connect(partial(self.act, act.name))
        menu.popup(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.modifiers():
            return False
        return self._take_letter(event.text())

    def _take_letter(self, text: str) -> bool:
        """Whether a letter, or the key of its place under another layout, means something here."""
        line = self.chosen()
        letter = HEBREW.get(text, text.upper())
        if letter == "N" and not self.next_touch.isHidden():
            self.next_touch.take_focus()
            return True
        named = {act.letter: act.name for act in actions_of(line)} if line is not None else {}
        if not letter or letter not in named:
            return False
        self.act(named[letter])
        return True
