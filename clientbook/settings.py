"""The user's preferences: typed, in one small JSON file whose path is handed in. What is damaged is as at first."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from stat import S_ISREG
from typing import Any, Final, get_args, get_origin, get_type_hints

from .country import country_of_system
from .domain.deals.deal_watch import UNTOUCHED_DAYS
from .domain.deals.stage_weights import STAGE_WEIGHTS
from .domain.errors import UserError
from .domain.languages import LANGUAGES
from .domain.money import CURRENCIES
from .domain.plan import TaxRate
from .domain.reading.days_off import WEEKS
from .domain.tax import KNOWN, TaxTable, in_order, problem_of
from .durable import make_folder, write_text

#: More than anybody's settings: a hundred lists with fifty columns are some 300 KB.
_LARGEST: Final = 5_000_000  # bytes
_LARGEST_NUMBER: Final = 36_500  # days, a hundred years
#: What a setting of a few words may be.
CHOICES: Final = {
    "language": ("", *LANGUAGES),
    "theme": ("system", "light", "dark"),
    "first_day": ("", "sunday", "monday"),
    "duty": ("both", "sell", "service"),
    "working_week": ("", *WEEKS),
    "motion": ("", "still"),
}


#: How large the type can be, in percent of the system's.
TYPE_SIZES: Final = (80, 90, 100, 110, 125, 150, 175, 200)
#: A hundred years: a longer time is no date.
_MOST_MONTHS: Final = 1200


@dataclass(slots=True)
class Settings:
    """`language` "" follows the system; `theme` is "system", "light" or "dark"; `windows` is the window's memory."""

    language: str = ""
    theme: str = "system"
    type_size: int = 100  # percent of the system's
    currency: str = "ILS"
    manager: str = ""
    role: str = ""  # the manager's, with the employer, as a track record says it
    reach: str = ""  # a phone or e-mail for it
    asked_name: bool = False  # whether a statement without the manager's name has asked for it
    first_day: str = ""  # of the week: "" as the language has it, "sunday" or "monday"
    duty: str = "both"  # what the manager does: "sell", coordinate "service", or "both"
    backup_folder: str = ""  # "" is beside the book
    second_backup_folder: str = ""  # where each backup is copied to, on another disk; "" is nowhere
    backup_months: int = 24  # so long monthly backups stay; 0 is for ever
    default_interval: int = 0  # days between touches with a client that has no wish of its own; 0 is none
    stage_weights: dict[str, int] = field(default_factory=lambda: dict(STAGE_WEIGHTS))  # percents by stage
    untouched_days: int = UNTOUCHED_DAYS  # an open deal that lies still for longer is marked
    country: str = ""  # ISO 3166, "" as the system says
    motion: str = ""  # "" as the system; "still": nothing moves by itself
    working_week: str = ""  # a key of `WEEKS`; "" as in the country
    taxes: dict[str, list[list[str]]] = field(default_factory=dict)  # by country: day and rate, where changed by hand
    windows: dict[str, str] = field(default_factory=dict)
    mappings: dict[str, dict[str, str]] = field(default_factory=dict)  # fields by heading, by the list's headings
    stages: dict[str, str] = field(default_factory=dict)  # our stages by those of other programs, in small letters

    @classmethod
    def load(cls, path: Path) -> "Settings":
        """What the file says, as far as it can be read."""
        return cls.read(path)[0]

    @classmethod
    def read(cls, path: Path) -> tuple["Settings", bool]:
        """What the file says, and whether all of it could be read; what could not is as it is at first."""
        settings = cls()
        stored, whole = _stored(path)
        hints = get_type_hints(cls)
        for name in hints.keys() & stored.keys():
            value = stored[name]
            if fits(value, hints[name]) and _is_allowed(name, value):
                setattr(settings, name, value)
            else:
                whole = False
        settings.type_size = min(TYPE_SIZES, key=lambda each: abs(each - settings.type_size))
        settings.backup_months = max(0, min(settings.backup_months, _MOST_MONTHS))
        settings.stage_weights = _weights(settings.stage_weights)
        return settings, whole

    @property
    def home(self) -> str:
        """The country whose rules hold, "" where neither settings nor system say it."""
        return self.country or country_of_system()

    @property
    def sells(self) -> bool:
        """Whether deals, pay and performance are wanted: all but those who coordinate service alone."""
        return self.duty != "service"

    @property
    def own_backups(self) -> Path | None:
        """The folder of backups that the user chose, None where they lie beside the book."""
        return Path(self.backup_folder) if self.backup_folder else None

    @property
    def second_place(self) -> Path | None:
        """Where each backup is copied to as well, None for nowhere."""
        return Path(self.second_backup_folder) if self.second_backup_folder else None

    @property
    def backup_places(self) -> tuple[Path, ...]:
        """The folders that the user chose for backups: there may be some beside the book too."""
        return tuple(each for each in (self.own_backups, self.second_place) if each is not None)

    def tax_table(self, country: str | None = None) -> TaxTable:
        """The tax on sales of a country (of the one at home) by day: as changed by hand, else as known, else empty."""
        place = self.home if country is None else country
        return _table(self.taxes.get(place)) or KNOWN.get(place, ())

    def keep_tax_table(self, country: str, table: Sequence[TaxRate]) -> None:
        """Keeps a table where it differs from the known one, which may learn of new rates later."""
        if in_order(table) == KNOWN.get(country, ()):
            self.taxes.pop(country, None)
        else:
            self.taxes[country] = [[each.starts.isoformat(), str(each.rate)] for each in in_order(table)]

    def save(self, path: Path) -> None:
        """Whole or not at all, readable by its owner only. Raises UserError("file-cannot-write")."""
        try:
            make_folder(path.parent)
            write_text(path, json.dumps(asdict(self), ensure_ascii=False, indent=1))
        except OSError as error:
            raise UserError("file-cannot-write", file=str(path), reason=error.strerror or str(error)) from error


def set_aside(path: Path) -> Path | None:
    """Gives settings that cannot be read whole another name, so that nothing of them is lost; None where that fails."""
    try:
        kept = path.with_name(f"{path.stem} damaged {datetime.now():%Y-%m-%d %H%M%S}{path.suffix}")
        path.rename(kept)
    except OSError:
        return None
    return kept


def _stored(path: Path) -> tuple[dict[str, object], bool]:
    """The file's object, and whether there is nothing wrong with it; a pipe or a device is not waited for."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return {}, True  # there is none, or nobody may look
    try:
        if not S_ISREG(status.st_mode) or status.st_size > _LARGEST:
            return {}, False
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}, False
    return (stored, True) if isinstance(stored, dict) else ({}, False)


def fits(value: Any, hint: object) -> bool:
    """Whether a value of JSON is of this type in all its depth: str, int, dict or list of such."""
    kind, inner = get_origin(hint) or hint, get_args(hint)
    if type(value) is not kind:
        return False
    if kind is dict:
        return all(fits(key, inner[0]) and fits(each, inner[1]) for key, each in value.items())
    if kind is list:
        return all(fits(each, inner[0]) for each in value)
    return is_text(value) if kind is str else 0 <= value <= _LARGEST_NUMBER


def is_text(value: str) -> bool:
    """Whether a text can be written to a file and handed to the system."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value


def _is_allowed(name: str, value: object) -> bool:
    if name == "currency":
        return value in CURRENCIES
    return name not in CHOICES or value in CHOICES[name]


def _weights(stored: dict[str, Any]) -> dict[str, int]:
    """A weight for each stage, where the stored one is none, the usual one."""
    return {
        stage: stored[stage] if type(stored.get(stage)) is int and 0 <= stored[stage] <= 100 else usual
        for stage, usual in STAGE_WEIGHTS.items()
    }


def _table(stored: Any) -> TaxTable:
    """A table as it was kept; nothing of it where it cannot be read."""
    try:
        table = tuple(TaxRate(date.fromisoformat(day), Decimal(rate)) for day, rate in stored or ())
    except (TypeError, ValueError, InvalidOperation):
        return ()
    return () if problem_of(table) else table


def settings_path() -> Path:
    """Where this user's settings are."""
    import platformdirs

    return platformdirs.user_config_path("clientbook", appauthor=False) / "settings.json"


def default_book() -> Path:
    """The user's own book: CLIENTBOOK_BOOK, else in the user's data folder."""
    named = os.environ.get("CLIENTBOOK_BOOK")
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_data_path("clientbook", appauthor=False) / "my.clientbook"
