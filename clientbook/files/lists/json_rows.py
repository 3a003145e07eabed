"""JSON as a table: an array of objects, an object that holds one, arrays of arrays, or an object a line.

Each object is a row, each key a column; what lies deeper is a column of its own ("address city"). Several plain values
of a key stand in one cell, and what is no plain value is kept as JSON text: nothing is left out.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from ...domain.errors import UserError
from .text_lines import LONGEST_ROW, line_too_long

#: Half a gigabyte of text is more than a list of a million rows.
_LARGEST: Final = 1 << 29
_DEEPEST: Final = 4
_BLANK: Final = re.compile(r"[\s,\ufeff\x1e]*")
#: Numbers stay as they are written: 1.10 and a long id keep their digits.
_DECODER: Final = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str, strict=False)


def headings(path: Path, encoding: str) -> tuple[str, ...]:
    """Every key of every object in the order in which they turn up, those of deeper objects behind their names.

    Raises UserError as `records`, and "list-line-too-long".
    """
    found: dict[str, None] = {}
    outside: list[tuple[int, str]] = []
    for _, value in _values(path, encoding, outside):
        cells = _flat(value)
        if any(len(cell) > LONGEST_ROW for cell in cells.values()):
            raise line_too_long(path.name, LONGEST_ROW)
        found |= dict.fromkeys(cells)
    if not found:
        raise UserError("list-empty", file=path.name)
    return tuple(found)


def records(
    path: Path, encoding: str, columns: tuple[str, ...], outside: list[tuple[int, str]]
) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of each object; what stands beside a list of them is put into `outside`.

    Raises UserError "json-damaged", "json-too-large", "list-unreadable".
    """
    for line, value in _values(path, encoding, outside):
        cells = _flat(value)
        yield line, [cells.get(column, "") for column in columns]


def _flat(value: object) -> dict[str, str]:
    """An object's texts by their columns; without keys the columns are numbered."""
    if isinstance(value, list):
        return {str(place): _text(each) for place, each in enumerate(value, 1)}
    if not isinstance(value, dict):
        return {"value": _text(value)}
    cells: dict[str, str] = {}
    if value:
        _spread(cells, "", value, _DEEPEST)
    return cells


def _spread(cells: dict[str, str], name: str, value: object, deeper: int) -> None:
    if isinstance(value, dict) and value and deeper:
        for key, each in value.items():
            _spread(cells, " ".join(f"{name} {key}".replace("\ufeff", "").split()), each, deeper - 1)
    elif isinstance(value, list) and value and deeper and all(isinstance(each, dict) for each in value):
        for number, each in enumerate(value, 1):
            _spread(cells, f"{name} {number}" if number > 1 else name, each, deeper - 1)
    else:
        cells[_free(cells, name)] = _text(value)


def _free(cells: dict[str, str], name: str) -> str:
    """A name that no other key of the object came to as well: {"a b": 1, "a": {"b": 2}}."""
    number = 2
    free = name
    while free in cells:
        free = f"{name} {number}"
        number += 1
    return free


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list) and not any(isinstance(each, list | dict) for each in value):
        return "; ".join(map(_text, value))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)


def _values(path: Path, encoding: str, outside: list[tuple[int, str]]) -> Iterator[tuple[int, object]]:
    """(line, value) of each row: of the outer array, of the longest array inside an object, or one after another."""
    text = _whole(path, encoding)
    at = _past_blanks(text, 0)
    if text[at : at + 1] == "{":
        first, end = _next(path, text, at)
        if _past_blanks(text, end) == len(text):
            yield from _inside(first, outside)
            return
    is_array = bool(re.match(r"\[\s*[\[{]", text[at : at + 200]))
    at += is_array
    line, counted = 1, 0
    while (at := _past_blanks(text, at)) < len(text) and text[at] != "]":
        value, end = _next(path, text, at)
        line, counted = line + text.count("\n", counted, at), at
        yield line, value
        at = end
    if is_array and at >= len(text):
        raise UserError("json-damaged", file=path.name, line=text.count("\n") + 1)


def _past_blanks(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _whole(path: Path, encoding: str) -> str:
    if path.stat().st_size > _LARGEST:
        raise UserError("json-too-large", file=path.name)
    try:
        return path.read_text(encoding, errors="replace")
    except (OSError, UnicodeError) as error:
        raise UserError("list-unreadable", file=path.name, reason=str(error)) from error


def _next(path: Path, text: str, at: int) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except (ValueError, RecursionError) as error:
        raise UserError("json-damaged", file=path.name, line=text.count("\n", 0, at) + 1) from error


def _inside(value: dict[str, Any], outside: list[tuple[int, str]]) -> Iterator[tuple[int, object]]:
    """The rows of an object that holds a list of them; without one it is a row itself."""
    lists = {
        key: each
        for key, each in value.items()
        if isinstance(each, list) and any(isinstance(row, dict) for row in each)
    }
    if not lists:
        yield 1, value
        return
    key = max(lists, key=lambda each: len(lists[each]))
    outside.extend((1, f"{name}: {_text(each)}") for name, each in value.items() if name != key and _text(each))
    yield from enumerate(value[key], 1)
