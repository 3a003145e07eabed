"""Files that are whole or absent, on the disk before anybody is told; and what a killed program left of them."""

import os
import re
import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

_LEFT: Final = re.compile(r"\.clientbook-(\d+)-\w+\.part(-journal|\.lock)?")
#: A process number may have gone to another program since; what stood still for so long is nobody's any more.
_STILL: Final = 86_400  # seconds


def make_folder(folder: Path) -> None:
    """The folder and those above it that are missing, for their owner only; each is on the disk then."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
        sync(each.parent)


def new_partial(target: Path) -> Path:
    """A file beside `target` that nobody else has made, that follows no link, and is private from its first byte.

    Its name is short, as a long one may get no longer, and tells whose it is: `leftovers` knows it after a kill.
    """
    descriptor, name = tempfile.mkstemp(".part", f".clientbook-{os.getpid()}-", target.parent)
    os.close(descriptor)
    return Path(name)


def new_partial_folder(where: Path) -> Path:
    """The same for a folder, its owner's only, of what is needed for a while."""
    return Path(tempfile.mkdtemp(".part", f".clientbook-{os.getpid()}-", where))


def settle(partial: Path, target: Path) -> None:
    """Gives what is whole its name: afterwards content and name outlast a power cut."""
    sync(partial)
    partial.replace(target)
    sync(target.parent)


def write_text(target: Path, text: str) -> None:
    """A small private file, whole or absent."""
    partial = new_partial(target)
    try:
        partial.write_text(text, encoding="utf-8")
        settle(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Returns once the content of a file, or the names in a folder, are on the disk."""
    windows = os.name == "nt"
    if windows and path.is_dir():
        return  # Windows has no way to sync a folder
    descriptor = os.open(path, os.O_RDWR if windows else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def partials(folder: Path) -> list[Path]:
    """All that is being written in a folder, or was when a program ended; none where the folder cannot be read."""
    try:
        return [Path(each.path) for each in os.scandir(folder) if _LEFT.fullmatch(each.name)]
    except OSError:
        return []


def is_left(partial: Path) -> bool:
    """Whether the program that was writing it is gone."""
    named = _LEFT.fullmatch(partial.name)
    return named is not None and (not _lives(int(named[1])) or _stands_still(partial))


def remove_left(folder: Path) -> None:
    """Takes away what killed programs were writing in a folder."""
    for each in partials(folder):
        with suppress(OSError):
            if is_left(each):
                shutil.rmtree(each) if each.is_dir() else each.unlink()


def _lives(process: int) -> bool:
    if os.name == "nt":
        return True  # there is no harmless way to ask: what stands still tells
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        pass
    return True


def _stands_still(path: Path) -> bool:
    try:
        return abs(time.time() - path.stat().st_mtime) > _STILL
    except OSError:
        return False
