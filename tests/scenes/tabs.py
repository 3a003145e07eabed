"""The tabs, full and empty, and what comes and goes on them."""

from PySide6.QtWidgets import QWidget

from clientbook.ui.kit.words import Link
from clientbook.ui.screenshots import show_tab, wait
from clientbook.ui.window.main_window import MainWindow

from . import scene, settle


@scene("start", "empty")
def start(window: MainWindow) -> QWidget:
    window.tabs.setCurrentWidget(window.pages["client"])
    settle(window)
    return window


@scene("today-empty", "empty")
def today_empty(window: MainWindow) -> QWidget:
    window.tabs.setCurrentWidget(window.pages["today"])
    settle(window)
    return window


@scene("new-client", "empty")
def new_client(window: MainWindow) -> QWidget:
    window.tabs.setCurrentWidget(window.pages["client"])
    window.pages["client"].start_new()
    settle(window)
    return window


@scene("performance-empty", "empty")
def performance_empty(window: MainWindow) -> QWidget:
    window.tabs.setCurrentWidget(window.pages["performance"])
    settle(window)
    return window


@scene("today")
def today(window: MainWindow) -> QWidget:
    show_tab(window, "today")
    page = window.pages["today"]
    page.plan.clear()
    wait(lambda: any(link.isVisible() for link in page.findChildren(Link)))  # the month's pay comes last
    settle(window)
    return window


@scene("today-plan")
def today_plan(window: MainWindow) -> QWidget:
    """Somebody is named beyond doubt, by a part of the name."""
    return _typed(window, "call Atlas about the offer tomorrow 10:00")


@scene("today-unknown")
def today_unknown(window: MainWindow) -> QWidget:
    """Nobody is called so, and no day is meant."""
    return _typed(window, "call Ruth Bar after the holidays")


def _typed(window: MainWindow, line: str) -> QWidget:
    today(window)
    plan = window.pages["today"].plan
    plan.line.setText(line)
    plan.line.textEdited.emit(line)
    wait(lambda: plan.is_answered)
    settle(window)
    return window


@scene("today-week")
def today_week(window: MainWindow) -> QWidget:
    return _agenda(window, "week")


@scene("today-month")
def today_month(window: MainWindow) -> QWidget:
    return _agenda(window, "month")


def _agenda(window: MainWindow, look: str) -> QWidget:
    page = window.pages["today"]
    today(window)
    page.look(look)
    settle(window)
    return window


@scene("clients")
def clients(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    return window


@scene("contacts")
def contacts(window: MainWindow) -> QWidget:
    show_tab(window, "contacts")
    return window


@scene("deals")
def deals(window: MainWindow) -> QWidget:
    show_tab(window, "deals")
    return window


@scene("log")
def log(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    line = window.pages["client"].details.log
    assert line is not None
    line.line.setText("להתקשר לדנה מחר")
    line.line.textEdited.emit(line.line.text())
    settle(window)
    return window


@scene("log-when")
def log_when(window: MainWindow) -> QWidget:
    log(window)
    line = window.pages["client"].details.log
    assert line is not None
    line.put_text("call Dana after the holidays")
    line.line.returnPressed.emit()
    assert line.days is not None
    return line.days


@scene("several")
def several(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    window.pages["client"].table.selectAll()
    settle(window)
    return window


@scene("toast")
def toast(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    window.say("Kalomi Ltd", True)
    settle(window)
    return window


@scene("nothing-found")
def nothing_found(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    window.pages["client"].search.setText("zzzz")
    wait(lambda: window.pages["client"].model.rowCount() == 0)
    settle(window)
    return window


@scene("performance")
def performance(window: MainWindow) -> QWidget:
    show_tab(window, "performance")
    return window
