"""The program in the desktop's menu, and books that open by it: where freedesktop.org's specifications look."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from ..domain.errors import UserError
from ..files.whole_file import whole_file
from ..resources_path import resource

_NAME: Final = "clientbook"
_TYPE: Final = "application-x-clientbook"
#: What makes menus and file managers look again, and where: each is called where it is there. They need no time.
_LOOK_AGAIN: Final = (("update-desktop-database", "applications"), ("update-mime-database", "mime"))
_PATIENCE: Final = 20  # seconds


def install_desktop(command: Sequence[str] = ()) -> list[Path]:
    """Writes the menu entry, the icons, and that books are opened by it, for this user; returns their places.

    `command` is what starts the program. Raises UserError "no-menu-entries" where the system has none,
    "file-cannot-write".
    """
    if sys.platform in ("win32", "darwin"):
        raise UserError("no-menu-entries")
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    icons = home / "icons" / "hicolor" / "scalable"
    written = {
        home / "applications" / f"{_NAME}.desktop": _entry(command or own_command()).encode(),
        icons / "apps" / f"{_NAME}.svg": resource("icons/app.svg").read_bytes(),
        icons / "mimetypes" / f"{_TYPE}.svg": resource("icons/book.svg").read_bytes(),
        home / "mime" / "packages" / f"{_NAME}.xml": resource("desktop/clientbook.xml").read_bytes(),
    }
    for place, data in written.items():
        _write(place, data)
    for program, folder in _LOOK_AGAIN:
        _run(program, home / folder)
    return list(written)


def _entry(command: Sequence[str]) -> str:
    """The entry as packages have it, with the command of this very program; a book is handed over behind it."""
    entry = resource("desktop/clientbook.desktop").read_text(encoding="utf-8")
    before, after = entry.split(f"Exec={_NAME} %f")
    return f"{before}Exec={exec_line(command)} %f{after}"


def _write(place: Path, data: bytes) -> None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("file-cannot-write", file=str(place), reason=error.strerror or str(error)) from error
    with whole_file(place) as partial:
        partial.write_bytes(data)
    place.chmod(0o644)  # nothing personal, and menus may be drawn by another user's program


def _run(program: str, folder: Path) -> None:
    """What is not there, or fails, only makes the desktop notice later."""
    found = shutil.which(program)
    if found is not None:
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run([found, str(folder)], capture_output=True, timeout=_PATIENCE, check=False)


def own_command() -> list[str]:
    """How this very program was started: packaged, installed, or from a checkout."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    started = Path(sys.argv[0]).absolute()
    if started.suffix == ".py":
        return [sys.executable, str(started)]
    found = shutil.which(sys.argv[0])  # as relative as the PATH, or the call, that it was found by
    return [str(Path(found).absolute() if found else started)]


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
