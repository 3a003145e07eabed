"""The log of bugs: where in the code they happened, never with the values at hand, which may be clients' names."""

import os
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from . import __version__

_LARGEST: Final = 256_000  # bytes; then the log becomes the old one, and a new one begins


def log_folder() -> Path:
    """Where this user's log is; it need not exist yet."""
    import platformdirs

    return platformdirs.user_log_path("clientbook", appauthor=False)


def note(error: BaseException) -> Path | None:
    """Notes a bug and returns the log's path, None where nothing can be written. Readable by its owner only."""
    log = log_folder() / "clientbook.log"
    lines = [f"{datetime.now():%Y-%m-%d %H:%M:%S} Clientbook {__version__}"]
    for each in _chain(error):
        lines += [type(each).__name__, "".join(traceback.format_tb(each.__traceback__))]
    try:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > _LARGEST:
            log.replace(log.with_suffix(".old.log"))
        if log.is_symlink():
            log.unlink()  # whatever it leads to is not our log
        descriptor = os.open(log, getattr(os, "O_NOFOLLOW", 0) | os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    except OSError:
        return None
    return log


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, and those that it followed from."""
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        yield each
        each = each.__cause__ or each.__context__
