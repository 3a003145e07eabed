"""What an action is: its words, its keys, where it holds, and the one command that it calls."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from ...domain.kinds import Kind, Message
from ...texts import right_to_left
from ..records.tab import RecordsTab
from .commands import Commands

Key = str | QKeySequence.StandardKey
Holds = Callable[[RecordsTab | None], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRows:
    """A line of the context menu, for so many selected rows of the kinds that `holds` lets through."""

    text: Message  # "{what}" are the rows: "3 clients"
    least: int = 1
    most: int | None = None
    holds: Callable[[Kind], bool] = lambda _: True
    part: int  # lines stand between parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What stands in the menu bar, or only among the lines for rows."""

    name: str
    text: Message
    run: Callable[[Commands], object]
    keys: tuple[Key, ...] = ()
    turned: tuple[Key, ...] = ()  # the keys where lines run from the right
    picture: str = ""
    begins_part: bool = False  # a line stands above it
    role: QAction.MenuRole = QAction.MenuRole.NoRole  # by itself macOS guesses from the text
    page: str = ""  # that it shows
    under: Message | None = None  # the menu in the menu, where it stands in one
    is_on: bool = True  # from the beginning
    holds: Holds | None = None  # by the list in front, where that decides; what is off leaves its keys to the widgets
    rows: OfRows | None = None
    other_words: str = ""  # what people type who do not know how a menu calls it, in any language

    @property
    def own_keys(self) -> tuple[Key, ...]:
        return self.turned if self.turned and right_to_left() else self.keys


def is_on_list(tab: RecordsTab | None) -> bool:
    return tab is not None


def on_list(do: Callable[[RecordsTab], object]) -> Callable[[Commands], object]:
    """Done on the list in front, where there is one."""
    return lambda to: to.tabs.on_list(do)
