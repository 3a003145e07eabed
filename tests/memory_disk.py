"""Where tests make their files: on a disk in memory where there is one.

They are real files of a real file system, and each write is synced as everywhere; but tests make thousands of books,
and need not wait for the disk of whoever runs them.
"""

import os
import shutil
from pathlib import Path
from typing import Final

_DISK: Final = Path("/dev/shm")
_ROOM: Final = 4 << 30  # bytes: several times what all tests leave
#: pytest's own: the folder that all temporary ones are in. Whoever sets it, or says `--basetemp`, is heeded.
_VARIABLE: Final = "PYTEST_DEBUG_TEMPROOT"


def choose() -> None:
    """Before the first temporary folder is made."""
    if os.access(_DISK, os.W_OK) and shutil.disk_usage(_DISK).free >= _ROOM:
        os.environ.setdefault(_VARIABLE, str(_DISK))
