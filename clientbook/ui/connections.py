"""What the pages behind the tabs ask of the window, and what they tell it: connected when a page is made."""

from typing import TYPE_CHECKING, Any

from ..domain.choices import Stage
from ..texts import tr
from .records_tab import RecordsTab

if TYPE_CHECKING:
    from .deals.deals_tab import DealsTab
    from .main_window import MainWindow
    from .pay.pay_tab import PayTab
    from .performance_tab import PerformanceTab
    from .today.tab import TodayTab


def connect_teller(window: "MainWindow", teller: Any) -> None:
    """Sentences told in passing, with undo where the newest step can be taken back."""
    teller.told.connect(lambda text, undoable: window.toast.say(text, tr("Undo") if undoable else ""))


def connect_page(window: "MainWindow", name: str, page: Any) -> None:
    """A page of this name, as `TabPages` has made it."""
    match name:
        case "today":
            _connect_today(window, page)
        case "pay":
            _connect_pay(window, page)
        case "performance":
            _connect_performance(window, page)
        case _:
            _connect_records(window, page)
    if name != "pay":
        connect_teller(window, page)


def _connect_records(window: "MainWindow", tab: RecordsTab) -> None:
    errands, rows, deeds = window.errands, window.row_errands, window.deeds
    tab.delete_requested.connect(errands.delete)
    tab.copy_requested.connect(errands.copy_rows)
    tab.duplicate_requested.connect(rows.duplicate)
    tab.edit_requested.connect(rows.ask_edit)
    tab.tag_requested.connect(rows.ask_tag)
    tab.export_requested.connect(lambda _: deeds.export_selection(errands))
    tab.merge_requested.connect(rows.ask_merge)
    tab.import_requested.connect(errands.choose_list)
    tab.sample_requested.connect(errands.fill_with_samples)
    tab.history_requested.connect(errands.show_history)
    tab.erase_requested.connect(window.desk.ask_erase)
    tab.open_requested.connect(window.open_record)
    tab.new_requested.connect(deeds.new_for_client)
    tab.selection_told.connect(window.tell_selection)
    tab.problem_told.connect(window.tell_error)
    tab.details.shown.connect(deeds.note_record)
    tab.details.shown.connect(window.recent.show_record)
    connect_teller(window, tab.details)


def _connect_today(window: "MainWindow", tab: "TodayTab") -> None:
    def win(number: int) -> None:
        deals: DealsTab = window.deals
        deals.moves.move(number, Stage.WON)

    tab.open_requested.connect(window.open_record)
    tab.win_requested.connect(win)
    tab.pay_requested.connect(lambda: window.deeds.show_tab("pay"))


def _connect_pay(window: "MainWindow", tab: "PayTab") -> None:
    errands = window.pay_errands
    tab.export_requested.connect(errands.export_statement)
    tab.plan_requested.connect(errands.ask_plan)
    tab.close_requested.connect(errands.close_month)
    tab.reopen_requested.connect(errands.reopen_month)
    tab.take_requested.connect(errands.choose_theirs)
    tab.differences_requested.connect(errands.export_differences)
    tab.open_requested.connect(window.open_record)
    tab.field_requested.connect(window.deeds.open_field)
    tab.problem_told.connect(window.tell_error)
    tab.merge_requested.connect(window.row_errands.ask_merge)


def _connect_performance(window: "MainWindow", tab: "PerformanceTab") -> None:
    tab.open_requested.connect(window.open_record)
    tab.new_requested.connect(window.deeds.new_for_client)
