"""The country in which this computer says that it stands, by its locale: "IL", "DE"; "" where it says none."""

import locale
import os
import re
from typing import Final

_TERRITORY: Final = re.compile(r"[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?[-_]([A-Z]{2})\b")


def country_of_system() -> str:
    """What money is written by comes first, as in every program."""
    named = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MONETARY", "LANG"))
    text = next(filter(None, named), "") or _by_system()
    found = _TERRITORY.match(text)
    return found[1] if found else ""


def _by_system() -> str:
    """Windows and macOS set no variables: "en_US", or the words "Hebrew_Israel" that name no code."""
    try:
        return locale.getlocale()[0] or ""
    except ValueError:
        return ""
