"""Deals that lack what their plan asks, and where it is entered."""

from datetime import date

from PySide6.QtWidgets import QWidget

from clientbook import labels
from clientbook.domain.choices import Stage
from clientbook.domain.tax import KNOWN
from clientbook.ui.program.tax_dialog import TaxDialog
from clientbook.ui.screenshots import show_tab, wait
from clientbook.ui.window.main_window import MainWindow

from . import dialog_of, scene, settle
from .pay_pages import show_page


def show_deal(window: MainWindow, title: str) -> None:
    show_tab(window, "deals")
    window.open_record("deal", deal_id(window, title))
    wait(lambda: getattr(window.pages["deal"].details.record, "title", "") == title)
    settle(window)


def deal_id(window: MainWindow, title: str) -> int:
    found: list[int] = []
    window.session.ask(
        lambda book: next(deal.id for deal in book.all("deal") if getattr(deal, "title", "") == title),
        found.append,
        window,
    )
    wait(lambda: bool(found))
    return found[0]


@scene("deal-foreign", "foreign")
def deal_foreign(window: MainWindow) -> QWidget:
    show_deal(window, "Cloud licence")
    return window


@scene("deal-cancelled", "foreign")
def deal_cancelled(window: MainWindow) -> QWidget:
    show_deal(window, "Service contract")
    window.pages["deal"].details.focus_field("term_months")
    settle(window)
    return window


@scene("deal-credit", "foreign")
def deal_credit(window: MainWindow) -> QWidget:
    show_deal(window, "Credit note 7")
    return window


@scene("deal-far-day", "foreign")
def deal_far_day(window: MainWindow) -> QWidget:
    show_deal(window, "Training")
    fields = window.pages["deal"].details.pages.fields
    fields["expected_on"].type_day(date(2019, 3, 5))
    settle(window)
    fields["receipts"].lines[0].first.type_day(date(2018, 3, 5))
    settle(window)
    return window


@scene("win-foreign", "foreign")
def win_foreign(window: MainWindow) -> QWidget:
    show_tab(window, "deals")
    window.pages["deal"].moves.move(deal_id(window, "Training"), Stage.WON)
    dialog = dialog_of(window)
    dialog.on.type_day(date(2019, 3, 5))
    settle(window)
    return dialog


@scene("edit-many-cancelled", "foreign")
def edit_many_cancelled(window: MainWindow) -> QWidget:
    show_tab(window, "deals")
    window.pages["deal"].select_all()
    window.pages["deal"].ask_edit()
    dialog = dialog_of(window)
    dialog.field.set_value("cancelled_on")
    dialog.field.value_changed.emit("cancelled_on")
    settle(window)
    return dialog


@scene("pay-not-counted", "foreign")
def pay_not_counted(window: MainWindow) -> QWidget:
    return show_page(window, "statement", date.today().strftime("%Y-%m"))


@scene("pay-first-close", "foreign")
def pay_first_close(window: MainWindow) -> QWidget:
    show_page(window, "statement", date.today().strftime("%Y-%m"))
    window.pages["pay"].ask_closing()
    settle(window)
    return window


@scene("plan-with-tax", "foreign")
def plan_with_tax(window: MainWindow) -> QWidget:
    show_tab(window, "pay")
    window.pages["pay"].plan_requested.emit("edit", "Northwind Metals")
    editor = dialog_of(window)
    settle(window)
    return editor


@scene("tax-on-sales", "foreign")
def tax_on_sales(window: MainWindow) -> QWidget:
    dialog = TaxDialog("IL", labels.countries()["IL"], KNOWN["IL"], window)
    dialog.open()
    settle(window)
    return dialog
