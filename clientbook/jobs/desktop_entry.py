"""The program in the desktop's menu: an entry and its icon where freedesktop.org's specifications look for them."""

import os
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ..domain.errors import UserError
from ..files.whole_file import whole_file
from ..resources_path import resource

_NAME: Final = "clientbook"
#: Every language at once: which one the desktop speaks is not the program's to decide.
_ENTRY: Final = """\
[Desktop Entry]
Type=Application
Version=1.0
Name=Clientbook
GenericName=Client book
GenericName[he]=ספר לקוחות
Comment=Clients, ties, deals and pay in one book
Comment[he]=לקוחות, קשרים, עסקאות ושכר בספר אחד
Exec={command}
Icon={name}
Terminal=false
Categories=Office;ContactManagement;
Keywords=clients;contacts;deals;commission;CRM;
Keywords[he]=לקוחות;אנשי קשר;עסקאות;עמלה;
StartupWMClass={name}
StartupNotify=true
"""


def install_desktop(command: Sequence[str] = ()) -> list[Path]:
    """Writes the menu entry and the icon for this user; returns their places. `command` is what starts the program.

    Raises UserError "no-menu-entries" where the system has none, "file-cannot-write".
    """
    if sys.platform in ("win32", "darwin"):
        raise UserError("no-menu-entries")
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    entry = home / "applications" / f"{_NAME}.desktop"
    icon = home / "icons" / "hicolor" / "scalable" / "apps" / f"{_NAME}.svg"
    words = _ENTRY.format(command=exec_line(command or own_command()), name=_NAME)
    for place, data in ((icon, resource("icons/app.svg").read_bytes()), (entry, words.encode())):
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError("file-cannot-write", file=str(place), reason=error.strerror or str(error)) from error
        with whole_file(place) as partial:
            partial.write_bytes(data)
        place.chmod(0o644)  # nothing personal, and menus may be drawn by another user's program
    return [entry, icon]


def own_command() -> list[str]:
    """How this very program was started: packaged, installed, or from a checkout."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    started = Path(sys.argv[0]).absolute()
    if started.suffix == ".py":
        return [sys.executable, str(started)]
    return [shutil.which(sys.argv[0]) or str(started)]


def exec_line(command: Sequence[str]) -> str:
    """A command as the key Exec takes it (Desktop Entry Specification 1.5, "The Exec key")."""
    return " ".join(map(_quoted, command))


def _quoted(word: str) -> str:
    """In quotes where anything in it has a meaning; quoting comes first, the escapes of all string values after."""
    word = word.replace("%", "%%")
    if word and not re.search(r"[\s\"'\\><~|&;$*?#()`]", word):
        return word
    inner = re.sub(r'(["`$\\])', r"\\\1", word)
    return f'"{inner}"'.replace("\\", "\\\\")
