"""Every screen: its name, the title of its tab, who needs it, how it is made, and what it asks of the window.

The tabs, their keys and pictures, what the settings hide and what each page is told follow from `SCREENS`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from ...domain.choices import Stage
from ...domain.kinds import KINDS, Message, Tab, lists_of, message
from ...settings import Settings
from ...store.book import Done
from ..records.tab import RecordsTab
from ..session import Session
from .commands import Commands

if TYPE_CHECKING:
    from ..deals.tab import DealsTab
    from ..pay.tab import PayTab
    from ..performance.tab import PerformanceTab
    from ..today.tab import TodayTab


@runtime_checkable
class Screen(Protocol):
    """What the window tells each of its pages."""

    def start(self) -> None:
        """It is looked at, and the book is open."""

    def book_changed(self, done: Done) -> None:
        """Something was written, by whomever."""

    def apply_settings(self, settings: Settings) -> None:
        """What holds from now on; told before the page is shown, and whenever a setting changes."""

    def refresh(self) -> None:
        """Asks the book anew for all that is shown."""


@runtime_checkable
class Remembers(Protocol):
    """A page that is shown as it was left."""

    def state(self) -> dict[str, str]:
        """How it is looked at, for the settings: words by names that no other page has."""

    def restore(self, state: dict[str, str]) -> None:
        """As `state` had it; before it is shown."""


@dataclass(frozen=True, kw_only=True)
class ScreenSpec:
    """One tab. `make` loads its page, which is a `Screen`; `connect` hears its wishes."""

    name: str
    title: Message
    picture: str  # the name of its picture, as `make demo` saves them
    make: Callable[[Session, Settings, QWidget], QWidget]
    connect: Callable[[Any, Commands], None]
    other_words: str  # what people type who look for it, in any language
    for_sellers: bool = False  # out of the way for those who sell nothing


def _make_today(session: Session, _: Settings, window: QWidget) -> QWidget:
    from ..today.tab import TodayTab

    return TodayTab(session, parent=window)


def _connect_today(page: "TodayTab", commands: Commands) -> None:
    def win(number: int) -> None:
        deals: DealsTab = commands.tabs.page("deal")
        deals.moves.move(number, Stage.WON)

    page.open_requested.connect(commands.tabs.open_record)
    page.win_requested.connect(win)
    page.pay_requested.connect(lambda: commands.tabs.show_tab("pay"))
    page.notified.connect(commands.window.say)


def _make_records(kind: str) -> Callable[[Session, Settings, QWidget], QWidget]:
    return lambda session, _, window: RecordsTab(session, kind, window)


def _make_deals(session: Session, settings: Settings, window: QWidget) -> QWidget:
    from ..deals.tab import DealsTab

    return DealsTab(session, settings, window)


def _connect_records(page: RecordsTab, commands: Commands) -> None:
    tabs, files, rows = commands.tabs, commands.files, commands.rows
    page.delete_requested.connect(files.delete)
    page.copy_requested.connect(files.copy_rows)
    page.duplicate_requested.connect(rows.duplicate)
    page.edit_requested.connect(rows.ask_edit)
    page.edit_field_requested.connect(rows.edit_field)
    page.tag_requested.connect(rows.ask_tag)
    page.merge_requested.connect(rows.ask_merge)
    page.import_requested.connect(files.choose_list)
    page.sample_requested.connect(files.fill_with_samples)
    page.history_requested.connect(files.show_history)
    page.erase_requested.connect(commands.dialogs.ask_erase)
    page.open_requested.connect(tabs.open_record)
    page.new_requested.connect(tabs.new_for_client)
    page.selection_changed.connect(commands.window.show_selection)
    page.error_occurred.connect(commands.window.show_error)
    page.details.shown.connect(tabs.note_record)
    page.details.shown.connect(commands.recent.show_record)
    page.details.notified.connect(commands.window.say)
    page.notified.connect(commands.window.say)


def _make_pay(session: Session, settings: Settings, window: QWidget) -> QWidget:
    from ..pay.tab import PayTab

    return PayTab(session, settings.manager, window)


def _connect_pay(page: "PayTab", commands: Commands) -> None:
    pay = commands.pay()
    page.export_requested.connect(pay.export_statement)
    page.plan_requested.connect(pay.ask_plan)
    page.line_requested.connect(pay.by_hand.ask_line)
    page.new_line_requested.connect(pay.by_hand.ask_new_line)
    page.figure_requested.connect(pay.by_hand.ask_figure)
    page.new_figure_requested.connect(pay.by_hand.ask_new_figure)
    page.close_requested.connect(pay.close_month)
    page.reopen_requested.connect(pay.reopen_month)
    page.take_requested.connect(pay.choose_employer_statement)
    page.letter_requested.connect(pay.write_letter)
    page.export_year_requested.connect(pay.export_year)
    page.export_reconciliation_requested.connect(pay.export_reconciliation)
    page.open_requested.connect(commands.tabs.open_record)
    page.field_requested.connect(commands.tabs.open_field)
    page.error_occurred.connect(commands.window.show_error)
    page.merge_requested.connect(commands.rows.ask_merge)


def _make_performance(session: Session, settings: Settings, window: QWidget) -> QWidget:
    from ..performance.tab import PerformanceTab

    return PerformanceTab(session, settings, window)


def _connect_performance(page: "PerformanceTab", commands: Commands) -> None:
    page.setting_changed.connect(commands.window.keep_setting)
    page.open_requested.connect(commands.tabs.open_record)
    page.new_requested.connect(commands.tabs.new_for_client)
    page.notified.connect(commands.window.say)


def _screen_of(kind: str, tab: Tab) -> ScreenSpec:
    """The list of a kind; deals have a board beside it."""
    make = _make_deals if kind == "deal" else _make_records(kind)
    return ScreenSpec(
        name=kind,
        title=tab.title,
        picture=lists_of(kind).names[0],
        make=make,
        connect=_connect_records,
        other_words=tab.other_words,
        for_sellers=tab.for_sellers,
    )


SCREENS: Final = (
    ScreenSpec(
        name="today",
        title=message("Today"),
        picture="today",
        make=_make_today,
        connect=_connect_today,
        other_words="tasks to-do agenda reminders משימות תזכורות",
    ),
    *(_screen_of(kind.name, kind.tab) for kind in KINDS.values() if kind.tab is not None),
    ScreenSpec(
        name="pay",
        title=message("Pay", "the tab"),
        picture="pay",
        make=_make_pay,
        connect=_connect_pay,
        other_words="commission commissions salary wages earnings monthly report collect payment receipt invoice"
        " עמלות עמלה שכר משכורת הכנסות דוח חודשי דו״ח גבה גבייה תשלום חשבונית",
        for_sellers=True,
    ),
    ScreenSpec(
        name="performance",
        title=message("Performance"),
        picture="performance",
        make=_make_performance,
        connect=_connect_performance,
        other_words="track record year chart report results pdf ביצועים שנה תרשים דוח רקורד",
        for_sellers=True,
    ),
)


def load_pages() -> None:
    """Loads what the pages of sellers are made of: 30 to 100 ms each, which somebody who opens one does not wait for.

    On a worker: nothing is made here.
    """
    from ..deals.tab import DealsTab
    from ..pay.pay_commands import PayCommands
    from ..pay.tab import PayTab
    from ..performance.tab import PerformanceTab

    _ = (DealsTab, PayCommands, PayTab, PerformanceTab)
