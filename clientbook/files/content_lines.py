"""Content lines, as vCard and iCalendar share them (RFC 6350, 3.2 and 3.4; RFC 5545, 3.1 and 3.3.11)."""

import re
from collections.abc import Iterable
from typing import Final

_OCTETS: Final = 75
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ESCAPED: Final = re.compile(r"([\\;,])")


def text(value: str) -> str:
    """A value of type TEXT: separators escaped, line ends as a backslash and an n, no other control characters."""
    joined = _ESCAPED.sub(r"\\\1", value).replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", joined).replace("\n", "\\n")


def uri(value: str) -> str:
    """A value of type URI stands as it is; what cannot be in one line is left out."""
    return _CONTROL.sub("", value.replace("\n", ""))


def folded(lines: Iterable[str]) -> str:
    """The lines with their ends, none longer than 75 octets, broken between characters."""
    return "".join(_folded(line) for line in lines)


def _folded(line: str) -> str:
    if len(line) * 4 <= _OCTETS or len(line.encode()) <= _OCTETS:
        return line + "\r\n"
    parts, current, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _OCTETS:
            parts.append(current)
            current, size = " ", 1
        current += character
        size += octets
    return "\r\n".join([*parts, current]) + "\r\n"
