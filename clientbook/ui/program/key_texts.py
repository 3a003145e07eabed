"""Every key as text: those of the actions by menu, and those that only work inside a list or a field."""

from collections.abc import Iterable

from PySide6.QtGui import QAction

from ...texts import right_to_left, tr
from ..menus import keys_of

Rows = list[tuple[str, list[str]]]


def keys_by_menu(groups: Iterable[tuple[str, list[QAction]]], with_all: bool = False) -> list[tuple[str, Rows]]:
    """(title, rows of text and keys) for each menu, then for lists and fields; `with_all`: actions without keys too."""
    found: list[tuple[str, Rows]] = []
    for title, actions in groups:
        rows = [(action.property("plain"), keys_of(action)) for action in actions if with_all or keys_of(action)]
        found.append((title, rows))
    return [*found, (tr("In lists"), _in_lists()), (tr("In date fields"), _in_days())]


def _in_lists() -> Rows:
    return [
        (tr("Open the details"), ["Enter"]),
        (tr("Delete what is selected"), ["Del"]),
        (tr("Select all"), ["Ctrl+A"]),
        (tr("Clear the search, leave the field, close the details"), ["Esc"]),
        (tr("Today: done, tomorrow, next week, call, write"), ["D", "T", "W", "C", "M"]),
        (
            tr("Board: the card a stage back, a stage ahead"),
            ["Ctrl+→", "Ctrl+←"] if right_to_left() else ["Ctrl+←", "Ctrl+→"],
        ),
        (tr("Board: the deal is won, is lost"), ["W", "L"]),
    ]


def _in_days() -> Rows:
    return [
        (tr("A day later, a day earlier"), ["+", "-"]),
        (tr("Today"), ["T"]),
        (tr("In five days, ten days ago, a day of this year"), ["+5", "-10", "25.11"]),
    ]
