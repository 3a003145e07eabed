"""Filters above the lists, the little windows for many rows, the board, and the pages of a record."""

from PySide6.QtWidgets import QWidget

from clientbook.domain.choices import Stage
from clientbook.domain.filtering.filters import AllOf, AnyOf, Money, Not, Operator, Rule, Won
from clientbook.domain.reading.spans import Span, SpanName
from clientbook.ui.screenshots import show_tab, wait
from clientbook.ui.window.main_window import MainWindow

from . import dialog_of, scene, settle


@scene("filters")
def filters(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    quiet = Rule("touched_on", Operator.NOT_FOR, 60)
    big = Rule("won", Operator.WON, Won(Span(SpanName.THIS_YEAR), Money(100_000, "ILS")))
    where = AnyOf((Rule("region", Operator.CONTAINS, "north"), Rule("tags", Operator.HAS, ("key account",))))
    window.pages["client"].filters.set_rules(
        AllOf((quiet, big, Not(Rule("status", Operator.ONE_OF, ("lost",))), where))
    )
    settle(window)
    return window


@scene("filter-new")
def filter_new(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    window.pages["client"].filters.add_condition()
    return dialog_of(window)


@scene("edit-many")
def edit_many(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    window.pages["client"].select_all()
    window.pages["client"].ask_edit()
    return dialog_of(window)


@scene("tags")
def tags(window: MainWindow) -> QWidget:
    show_tab(window, "clients")
    window.pages["client"].select_all()
    window.pages["client"].ask_tag(True)
    return dialog_of(window)


@scene("board")
def board(window: MainWindow) -> QWidget:
    show_tab(window, "deals")
    window.pages["deal"].show_board(True)
    settle(window)
    return window


@scene("lose")
def lose(window: MainWindow) -> QWidget:
    window.pages["deal"].show_board(False)
    show_tab(window, "deals")
    number = next(n for n in map(window.pages["deal"].model.id_at, range(40)) if n in _open_deals(window))
    window.pages["deal"].moves.move(number, Stage.LOST)
    return dialog_of(window)


def _open_deals(window: MainWindow) -> set[int]:
    found: list[set[int]] = []
    window.session.ask(lambda book: {d.id for d in book.all("deal", stage="open")}, found.append, window)
    wait(lambda: bool(found))
    return found[0]


def record_page(window: MainWindow, tab: str, page: int) -> QWidget:
    show_tab(window, tab)
    pages = window.pages[window.pages.current].details.pages.tabs
    pages.setCurrentIndex(min(page, pages.count() - 1))
    settle(window)
    return window


@scene("client-people")
def client_people(window: MainWindow) -> QWidget:
    return record_page(window, "clients", 1)


@scene("client-deals")
def client_deals(window: MainWindow) -> QWidget:
    return record_page(window, "clients", 2)


@scene("client-timeline")
def client_timeline(window: MainWindow) -> QWidget:
    return record_page(window, "clients", 3)


@scene("contact-people")
def contact_people(window: MainWindow) -> QWidget:
    return record_page(window, "contacts", 1)
