"""Whom menus, keys and pages ask: the commands of the window, by what they are about."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from .desk import Desk
from .errands import Errands
from .palette.recent import Recent
from .row_errands import RowErrands
from .tab_commands import TabCommands
from .trail import Trail

if TYPE_CHECKING:
    from .pay.pay_errands import PayErrands


class Window(Protocol):
    """What only the window itself can do."""

    def close(self) -> bool: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def find_anything(self) -> None: ...
    def say(self, text: str, undoable: bool) -> None: ...
    def tell_error(self, error: object) -> None: ...
    def keep_setting(self, name: str) -> None: ...
    def tell_selection(self, ids: list[int]) -> None: ...


@dataclass(frozen=True, kw_only=True)
class Commands:
    """Each part does what its name says; what it has done it tells by signals of its own."""

    window: Window
    tabs: TabCommands
    trail: Trail
    files: Errands
    rows: RowErrands
    pay: "Callable[[], PayErrands]"  # loaded when first asked
    dialogs: Desk
    recent: Recent
