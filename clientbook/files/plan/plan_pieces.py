"""One part or one bonus of a plan by itself, as its lines in a plan file: read, and written again."""

import re
import tomllib

from ...domain.errors import UserError
from ...domain.plan import Bonus, Component
from .plan_file import decimal_of_file, refuse_bombs
from .plan_parts import read_bonus, read_component
from .plan_table import Table
from .plan_text import bonus_lines, component_lines

_FILE = "plan"


def component_text(component: Component, currency: str) -> str:
    return _text(component_lines(component, currency))


def bonus_text(bonus: Bonus, currency: str) -> str:
    return _text(bonus_lines(bonus, currency))


def read_component_text(text: str, currency: str) -> Component:
    """Raises UserError("plan-file", key=, problem=)."""
    return read_component(_table(text), currency)


def read_bonus_text(text: str, currency: str) -> Bonus:
    """Raises UserError("plan-file", key=, problem=)."""
    return read_bonus(_table(text), currency)


def _text(lines: list[str]) -> str:
    """Without columns: they need a file's font."""
    return "\n".join(re.sub(" +=", " =", line, count=1) for line in lines)


def _table(text: str) -> Table:
    refuse_bombs(text, _FILE)
    try:
        return Table(tomllib.loads(text, parse_float=decimal_of_file), _FILE, "")
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise UserError("plan-file", file=_FILE, key="TOML", problem=str(error)) from error
