"""Where the program's data files are: beside the package in a checkout, inside it once installed."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(place: str) -> Path:
    """The path of a file below `resources/`, whether it exists or not."""
    return _folder() / place


@cache
def _folder() -> Path:
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"
