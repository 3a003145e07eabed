"""Whom menus, keys and pages ask: the commands of the window, by what they are about."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ..bulk.row_commands import RowCommands
from ..palette.recent import Recent
from .dialogs import Dialogs
from .file_commands import FileCommands
from .navigation_history import NavigationHistory
from .tab_commands import TabCommands

if TYPE_CHECKING:
    from ..pay.pay_commands import PayCommands


class Window(Protocol):
    """What only the window itself can do."""

    def close(self) -> bool: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def find_anything(self) -> None: ...
    def say(self, text: str, undoable: bool) -> None: ...
    def show_error(self, error: object) -> None: ...
    def keep_setting(self, name: str) -> None: ...
    def choose(self, setting: str, value: object) -> None: ...
    def scale_type(self, step: int) -> None: ...
    def show_selection(self, ids: list[int]) -> None: ...


@dataclass(frozen=True, kw_only=True)
class Commands:
    """Each part does what its name says; what it has done it tells by signals of its own."""

    window: Window
    tabs: TabCommands
    navigation: NavigationHistory
    files: FileCommands
    rows: RowCommands
    pay: "Callable[[], PayCommands]"  # loaded when first asked
    dialogs: Dialogs
    recent: Recent
