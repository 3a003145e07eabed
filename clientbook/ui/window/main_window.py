"""The one window: its tabs, menus and keys, and all connections between them."""

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QByteArray, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow

from ...domain.errors import UserError
from ...formatting import use_first_day
from ...labels import passed_over_text, step_text
from ...settings import TYPE_SIZES, Settings
from ...store.book import Done
from ...store.writing.steps import Step
from ...texts import tr, translated
from ..bulk.row_commands import RowCommands
from ..kit import messages
from ..kit.bidi import apart, shown_amount
from ..kit.layout.reading_order import ReadingOrder
from ..kit.layout.still_tabs import StillTabs
from ..kit.look.icons import icon
from ..kit.look.motion import keep_still
from ..kit.notices import BusyBar, Toast
from ..kit.words import plain_label
from ..menus import Menus, keys_of
from ..palette.corner import Corner
from ..palette.recent import Recent
from ..records.tab import RecordsTab
from ..safety.copies_note import CopiesNote
from ..safety.file_watch import is_lost
from ..safety.lost_note import LostNote
from ..session import Session
from .commands import Commands
from .dialogs import Dialogs
from .file_commands import FileCommands
from .menu_bar import fill_row_menu, hold, make_menus
from .month_so_far import MonthSoFar
from .navigation_history import NavigationHistory
from .pages import TabPages
from .rule_changes_status import RulesNews
from .screens import SCREENS, Remembers, load_pages
from .selection_status import SelectionNote
from .tab_commands import TabCommands

if TYPE_CHECKING:
    from ...store.seals import Changed
    from ..palette.palette import Palette
    from ..pay.pay_commands import PayCommands

_LATER_MS = 400


class MainWindow(ReadingOrder, QMainWindow):
    """Everything between the tabs and the book goes through here; the tabs know neither each other nor the files."""

    language_requested = Signal(str)
    theme_requested = Signal(str)
    type_requested = Signal()
    settings_changed = Signal(str)  # the name of the setting
    restore_requested = Signal(Path)
    new_book_requested = Signal()
    reopen_requested = Signal()
    look_requested = Signal(Path)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.setWindowTitle(f"Clientbook — {session.path.stem}")
        self.setWindowIcon(icon("app"))
        self.resize(1180, min(760, self.screen().availableSize().height() - 48))  # with its title
        self.setAcceptDrops(True)

        self.tabs = StillTabs(self)
        self.pages = TabPages(self.tabs, list(_SCREENS), lambda name: _SCREENS[name].make(session, settings, self))
        self.navigation = NavigationHistory(self)
        self.tab_commands = TabCommands(session, self.tabs, self.pages, self.navigation, self)
        self.toast = Toast(self)
        self.file_commands = FileCommands(session, settings, self)
        self.row_commands = RowCommands(session, self.file_commands.import_list, self)
        self.busy = BusyBar(self)
        self.selection_note = SelectionNote(session, self)
        self.this_month = plain_label("", "secondary", self)
        self._month_so_far = MonthSoFar(session, self)
        self.rules_news = RulesNews(session, self)
        self.copies_note = CopiesNote(session, self)
        self.lost_note = LostNote(self)
        self.menus = Menus(self)
        self._steps: tuple[Step | None, Step | None] = (None, None)
        self.dialogs = Dialogs(session, settings, self.menus, self)
        self.recent = Recent(session, self)
        self.commands = Commands(
            window=self, tabs=self.tab_commands, navigation=self.navigation, files=self.file_commands,
            rows=self.row_commands, pay=lambda: self.pay_commands, dialogs=self.dialogs, recent=self.recent,
        )  # fmt: skip

        self._lay_out()
        self._connect()
        use_first_day(settings.first_day)
        self._restore()

    # -- made when first needed -----------------------------------------------------------------------------------

    @cached_property
    def pay_commands(self) -> "PayCommands":
        from ..pay.pay_commands import PayCommands

        made = PayCommands(self.session, self.settings, self)
        made.notified.connect(self.say)
        made.setting_changed.connect(self.keep_setting)
        made.history_requested.connect(self.file_commands.show_history)
        return made

    @cached_property
    def palette_card(self) -> "Palette":
        from ..palette.palette import Palette

        made = Palette(self.session, self.menus, self.recent, self)
        made.open_requested.connect(self.open_record)
        made.refused.connect(lambda text: self.say(text, False))
        return made

    # -- making ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for screen in SCREENS:
            self.pages.add(screen.name, translated(screen.title))
        self.setCentralWidget(self.tabs)
        menus = make_menus(self.menus, self.commands)
        menus["view"].addSeparator()
        ways = Corner([self.menus.drawn(name) for name in ("back", "forward")], parent=self)
        self.tabs.setCornerWidget(ways, Qt.Corner.TopLeftCorner)
        steps = [self.menus.drawn(name) for name in ("undo", "redo")]
        self.tabs.setCornerWidget(Corner(steps, self.menus.drawn("palette"), self))
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.selection_note, 1)
        bar.addPermanentWidget(self.busy)
        bar.addPermanentWidget(self.lost_note.button)
        bar.addPermanentWidget(self.copies_note.button)
        bar.addPermanentWidget(self.rules_news.button)
        bar.addPermanentWidget(self.this_month)

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._opened)
        session.failed.connect(self.show_error)
        session.changed.connect(self._changed)
        session.steps_changed.connect(self._steps_changed)
        session.drafts.left_behind.connect(self._notify_drafts)
        session.work_changed.connect(self.busy.show_work)
        session.progress_changed.connect(self.busy.show_progress)
        self.busy.cancel_requested.connect(session.cancel_work)
        self.toast.action_requested.connect(self.undo)
        for wording in (self.file_commands, self.row_commands, self.dialogs, self.rules_news):
            wording.notified.connect(self.say)
        self.row_commands.added.connect(lambda kind, number: self.pages[kind].expect(number))
        self.file_commands.imported.connect(self.tab_commands.show_tab)
        self.pages.made.connect(self._page_made)
        self.navigation.go_requested.connect(self.tab_commands.go)
        self.navigation.ways_changed.connect(self.menus.show_ways)
        self.dialogs.setting_changed.connect(self.keep_setting)
        self.dialogs.restore_requested.connect(self.restore_requested)
        self.dialogs.new_book_requested.connect(self.new_book_requested)
        self.copies_note.list_requested.connect(self.dialogs.show_copies)
        self.lost_note.dialog_requested.connect(self.dialogs.show_replaced)
        self.dialogs.reopen_requested.connect(self.reopen_requested)
        self.dialogs.look_requested.connect(self.look_requested)
        self.tabs.currentChanged.connect(self._tab_changed)
        self._month_so_far.notified.connect(self._show_month)

    def _notify_drafts(self, count: int) -> None:
        """What was typed before the program ended, by whatever end."""
        self.say(tr("%n thing(s) you began and did not finish: where you typed, to go on with", "", count), False)

    def _page_made(self, name: str, page: Any) -> None:
        """A page is in its place: what it says is heard, and it knows what the others know."""
        _SCREENS[name].connect(page, self.commands)
        page.apply_settings(self.settings)
        self.show_pay()
        if isinstance(page, RecordsTab):
            page.fill_menu = partial(fill_row_menu, self.commands)
            page.details.show_keys({name: keys_of(self.menus[name])[0] for name in ("log", "close-details")})
        if name == "today":
            page.plan.show_key(keys_of(self.menus["log"])[0])
        if isinstance(page, Remembers):
            page.restore(self.settings.windows)

    def show_looked_at(self, file: Path) -> None:
        """For a window on a copy of this file, in which nothing is written: it says so, and backs nothing up."""
        self.setWindowTitle(tr("{file}, only to look at").format(file=apart(file.name)))
        self.statusBar().addPermanentWidget(plain_label(tr("Only to look at: nothing is written here"), "", self))
        for name in ("backup", "restore"):
            self.menus[name].setEnabled(False)

    def disconnect_session(self) -> None:
        """Before another window takes this one's place."""
        self.session.disconnect(self)

    # -- the book -------------------------------------------------------------------------------------------------

    def _opened(self) -> None:
        self._start_tab()
        QTimer.singleShot(_LATER_MS, self, self._make_the_rest)

    def _make_the_rest(self) -> None:
        """What is wanted a moment after the rows: the month's pay in the status bar, other pages, and the palette."""
        if self.settings.sells:
            self.session.look(load_pages, lambda _: None, self)
            self._month_so_far.start()
            self.rules_news.start()
        self.copies_note.start()
        _ = self.palette_card

    def _start_tab(self) -> None:
        page = self.pages[self.pages.current]
        if self.session.is_open:
            page.start()

    def _changed(self, done: Done) -> None:
        self.toast.hide()  # its Undo meant the step before
        for page in self.pages.all_made().values():
            page.book_changed(done)
        if done.passed_over:
            self.toast.say(passed_over_text(done.passed_over))

    def undo(self) -> None:
        """Takes the newest step back, and says which."""
        step = self._steps[0]
        said = partial(self._say_step, tr("Undone: {what}"), step)
        self.session.undo(tr("Undoing…") if _is_large(step) else "", said)

    def redo(self) -> None:
        step = self._steps[1]
        said = partial(self._say_step, tr("Redone: {what}"), step)
        self.session.redo(tr("Redoing…") if _is_large(step) else "", said)

    def _say_step(self, text: str, step: Step | None, done: Done) -> None:
        if step is not None and not done.passed_over:  # that has been told
            self.toast.say(text.format(what=step_text(step.label)))

    def _steps_changed(self, undo: Step | None, redo: Step | None) -> None:
        self._steps = (undo, redo)
        self.menus.show_steps(undo, redo)
        self.toast.say_of_action(self.menus["undo"].text().replace("&&", "&"))

    def find_anything(self) -> None:
        self.palette_card.toggle()

    def say(self, text: str, undoable: bool) -> None:
        """A sentence told in passing, with undo where the newest step can be taken back."""
        self.toast.say(text, tr("Undo") if undoable else "")

    def show_error(self, error: object) -> None:
        """A sentence for what the user can act on; small ones as a toast, the others in a box."""
        if isinstance(error, UserError) and error.code in _SMALL:
            self.toast.say(messages.said(error))
        elif isinstance(error, UserError) and error.code in _DAMAGE:
            self.dialogs.show_damage(error.code, cast("Sequence[Changed]", error.values.get("changed", ())))
        elif is_lost(error):
            self.lost_note.show_lost(error)
            self.dialogs.show_replaced(error)
        elif isinstance(error, BaseException):
            messages.error_box(self, error, self.dialogs.ways_out_of(error))

    def open_record(self, kind: str, number: int) -> None:
        self.tab_commands.open_record(kind, number)

    # -- the status bar -------------------------------------------------------------------------------------------

    def show_selection(self, ids: list[int]) -> None:
        tab = self.tab_commands.open_tab
        self.selection_note.show_selection(tab.kind if tab is not None else "", ids)
        hold(self.menus, tab, len(ids))

    def _show_month(self, sums: list[tuple[str, int]]) -> None:
        amounts = " + ".join(shown_amount(minor, currency) for currency, minor in sums)
        self.this_month.setText(tr("This month so far {amount}").format(amount=amounts) if amounts else "")
        self.show_pay()

    def show_pay(self) -> None:
        """The month's pay for those who sell: on Today where that is on screen, beside all other pages in the bar."""
        today = self.pages.all_made().get("today")
        if today is not None:
            today.show_pay(self.this_month.text() if self.settings.sells else "")
        self.this_month.setVisible(self.settings.sells and (today is None or self.pages.current != "today"))

    def _tab_changed(self) -> None:
        self._start_tab()
        self._month_so_far.look()
        self.show_pay()
        tab = self.tab_commands.note_tab()
        self.show_selection(tab.selected_ids() if tab is not None else [])

    # -- settings -------------------------------------------------------------------------------------------------

    def apply_settings(self) -> None:
        """Whatever pages were made so far show and do what the settings say now."""
        use_first_day(self.settings.first_day)
        keep_still(self.settings.motion == "still")
        for page in self.pages.all_made().values():
            page.apply_settings(self.settings)
        self.show_pay()

    def _apply_duty(self) -> None:
        """Who sells nothing has the screens of sellers out of the way; the View menu still opens them."""
        sells = self.settings.sells
        for place, screen in enumerate(SCREENS):
            if screen.for_sellers:
                if not sells and self.pages.current == screen.name:
                    self.tabs.setCurrentIndex(self.pages.place_of("client"))
                self.tabs.setTabVisible(place, sells)
        self.show_pay()

    def choose(self, setting: str, value: object) -> None:
        """A setting from the View menu or the palette."""
        setattr(self.settings, setting, value)
        self.keep_setting(setting)

    def scale_type(self, step: int) -> None:
        """The next larger type size, with -1 the next smaller one, with 0 the usual one."""
        place = TYPE_SIZES.index(self.settings.type_size) + step
        size = TYPE_SIZES[max(0, min(place, len(TYPE_SIZES) - 1))] if step else 100
        if size != self.settings.type_size:
            self.choose("type_size", size)

    def keep_setting(self, name: str) -> None:
        """One setting has changed: it holds at once, where it is seen too, and is kept."""
        match name:
            case "language":
                self.language_requested.emit(self.settings.language)
            case "theme":
                self.theme_requested.emit(self.settings.theme)
            case "type_size":
                self.type_requested.emit()
            case "manager":
                self.session.use_writer(self.settings.manager)
            case "country" | "taxes" | "working_week":
                self.session.use_home(self.settings.home, self.settings.tax_table(), self.settings.working_week)
            case "duty":
                self._apply_duty()
                if self.settings.sells:
                    self._month_so_far.start()
        if name not in ("language", "theme", "type_size"):  # these make or paint the whole window anew
            self.apply_settings()
        self.settings_changed.emit(name)

    # -- lists that are dropped -----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):  # the import tells what is no list
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.file_commands.import_lists(
            [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        )

    # -- memory ---------------------------------------------------------------------------------------------------

    def _restore(self) -> None:
        state = self.settings.windows
        if "geometry" in state:
            self.restoreGeometry(QByteArray.fromBase64(state["geometry"].encode()))
        self.recent.restore(state)
        messages.use_folder(state.get("folder", ""))
        place = state.get("tab", "")
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentIndex(int(place) if place.isdigit() else self.pages.place_of("client"))
        self._apply_duty()
        self.apply_settings()
        _ = self.pages[self.pages.current]
        hold(self.menus, self.tab_commands.open_tab, 0)

    def state(self) -> dict[str, str]:
        """The window's own memory, for the settings."""
        found = self.settings.windows | {  # pages that were not needed are left as they were
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode(),
            "tab": str(self.tabs.currentIndex()),
            "folder": messages.folder_used(),
        }
        for page in self.pages.all_made().values():
            if isinstance(page, Remembers):
                found |= page.state()
        return found | self.recent.state()

    def commit(self) -> None:
        """Commits whatever field is being typed in; new records that lack something wait on the disk."""
        for tab in self.pages.records():
            tab.commit()
        self.session.drafts.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does; in dialogs Qt does so by itself."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.commit()
        self.settings.windows = self.state()
        super().closeEvent(event)


#: Told in passing: nothing to decide, nothing lost.
_SMALL = frozenset(("nothing-to-undo", "nothing-to-redo", "nothing-to-do", "name-missing", "client-needed",
                    "record-gone", "name-taken", "filter-unknown", "filter-damaged", "value-unknown"))  # fmt: skip


#: Told with the newest good backup.
_DAMAGE = frozenset(("book-damaged", "book-missing", "book-empty"))

_SCREENS: Final = {screen.name: screen for screen in SCREENS}


def _is_large(step: Step | None) -> bool:
    """Whether taking a step back needs a progress bar."""
    return step is not None and step.added + step.edited + step.removed > 2000
