"""The pages of Pay, on a book with two closed months and what the employer stated for the second."""

from PySide6.QtWidgets import QPushButton, QWidget

from clientbook.ui.screenshots import show_tab, wait
from clientbook.ui.window.main_window import MainWindow

from . import dialog_of, scene, settle


def show_page(window: MainWindow, page: str, month: str) -> QWidget:
    show_tab(window, "pay")
    window.pages["pay"].show_page(page)
    window.pages["pay"].show_month(month)
    wait(lambda: window.pages["pay"].shown_month == month)
    settle(window)
    return window


@scene("pay-empty", "empty")
def pay_empty(window: MainWindow) -> QWidget:
    window.tabs.setCurrentWidget(window.pages["pay"])
    settle(window)
    return window


@scene("pay")
def pay(window: MainWindow) -> QWidget:
    show_page(window, "statement", "2026-10")
    window.pages["pay"].table.select_row(1)
    settle(window)
    return window


@scene("pay-line")
def pay_line(window: MainWindow) -> QWidget:
    show_page(window, "statement", "2026-10")
    window.pages["pay"].ask_new_line()
    return dialog_of(window)


@scene("pay-figure")
def pay_figure(window: MainWindow) -> QWidget:
    show_page(window, "statement", "2026-10")
    window.pages["pay"].ask_new_figure()
    return dialog_of(window)


@scene("pay-entered")
def pay_entered(window: MainWindow) -> QWidget:
    return show_page(window, "entered", "2026-10")


@scene("pay-closed")
def pay_closed(window: MainWindow) -> QWidget:
    show_page(window, "statement", "2026-02")
    window.pages["pay"].table.select_row(1)
    settle(window)
    return window


@scene("pay-reconciliation")
def pay_reconciliation(window: MainWindow) -> QWidget:
    show_page(window, "reconciliation", "2026-02")
    table = window.pages["pay"].page_named("reconciliation").table
    wait(lambda: table.rows.rowCount() > 0)
    table.select_row(1)  # a suggestion: with the buttons that answer it
    settle(window)
    return window


@scene("pay-ahead")
def pay_ahead(window: MainWindow) -> QWidget:
    return show_page(window, "forecast", "2026-10")


@scene("pay-year")
def pay_year(window: MainWindow) -> QWidget:
    show_page(window, "year", "2026-10")
    wait(lambda: window.pages["pay"].page_named("year").is_drawn)
    settle(window)
    return window


@scene("pay-employers")
def pay_employers(window: MainWindow) -> QWidget:
    show_page(window, "employers", "2026-10")
    page = window.pages["pay"].page_named("employers")
    wait(lambda: page.details.record_id is not None and page.plans.findChildren(QPushButton))
    settle(window)
    return window


@scene("pay-rules", "updated")
def pay_rules(window: MainWindow) -> QWidget:
    wait(lambda: window.rules_news.button.isVisible())
    dialog = window.rules_news.show_news()
    assert dialog is not None
    settle(window)
    return dialog


@scene("pay-name")
def pay_name(window: MainWindow) -> QWidget:
    show_page(window, "statement", "2026-10")
    window.pages["pay"].ask_export()
    dialog = dialog_of(window)
    settle(window)
    return dialog
