"""The cells of one list row by field. A cell is taken by the value that it becomes; what no value took is computed.

So nothing vanishes on the way in, whatever the list: `Cells.left` tells the rest of any row, as remarks for the notes
of the record that they are about.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from ....domain.errors import UserError
from ....domain.fields.list_headings import HEADINGS, firms_headings, persons_headings
from ....domain.fields.types import Day
from ....domain.own_fields.values import OWN
from ....domain.reading.days import beside_day, says_time
from ....domain.records import OwnValue
from ....files.columns import values
from ....files.columns.whose_column import Whose, firms_columns, is_elsewhere, whose_number
from ....files.lists.reading import LEFT_OUT
from ....texts import tr
from .own_columns import OwnColumn
from .row_values import has_everybody, outside_ids_of
from .unmapped_cells import Fate

#: The field of a column that is kept in the notes, with its heading.
REMARK: Final = "remark"
#: The field of a column that says nothing of the client: the line and the reason of a row that was refused before.
NOTHING: Final = ""
#: What only a firm has, beside a person of it.
FIRMS_FIELDS: Final = frozenset(firms_headings()) - frozenset(persons_headings())
#: Fields of days.
DAYS: Final = frozenset(heading.name for heading in HEADINGS.values() if isinstance(heading.type, Day))
#: No day with a time is shorter: "4.3.26 9:00", 46027.25.
_SHORT_DAY: Final = 6
_ADDRESS: Final = re.compile(r"\S*@\S*")
#: Around and between e-mails.
_AROUND_EMAILS: Final = re.compile(r"mailto:|[\s<>()\[\],;:\"'/|.]+")


class Remark(NamedTuple):
    """A cell that no field has taken: its column, the line for the notes, and whether it is about the firm."""

    place: int
    text: str
    of_firm: bool


@dataclass(slots=True)
class Cells:
    """The cells of one row that hold something, by field; several columns of one field keep their order."""

    line: int
    texts: dict[str, list[str]]
    picker: "Picker"
    places: dict[str, list[int]]
    _taken: set[tuple[str, int]] = field(default_factory=set)
    _partly: set[tuple[str, int]] = field(default_factory=set)  # of which the e-mails were taken
    remarks: list[Remark] = field(default_factory=list)  # of columns that are kept in the notes
    own: list[tuple[OwnColumn, str]] = field(default_factory=list)  # of columns that are kept as own fields

    def heading(self, name: str) -> str:
        """What stands above the first column of a field."""
        return self.picker.heading_of(name)

    # -- taking ---------------------------------------------------------------------------------------------------

    def text(self, name: str) -> str:
        """The first value of a field, "" where there is none; it is taken."""
        found = self.texts.get(name)
        if not found:
            return ""
        self._taken.add((name, 0))
        return found[0]

    def peek(self, name: str) -> str:
        """The first value of a field, "" where there is none; it stays to be taken."""
        found = self.texts.get(name)
        return found[0] if found else ""

    def every(self, name: str) -> Sequence[str]:
        """All values of a field; they are taken."""
        found = self.texts.get(name, ())
        self._taken.update((name, at) for at in range(len(found)))
        return found

    def joined(self, name: str) -> str:
        """All values of a field, a line each; they are taken."""
        return "\n".join(self.every(name))

    def word(self, name: str, meaning: Callable[[str], object]) -> Any:
        """What the first value means, None where it means nothing: then it stays to be taken."""
        text = self.peek(name)
        found = meaning(text) if text else None
        if found is not None:
            self._taken.add((name, 0))
        return found

    def parsed(self, name: str, parse: Callable[[str], object]) -> Any:
        """The parsed value, None where the cell is empty. Raises UserError with the column's heading."""
        text = self.text(name)
        if not text:
            return None
        try:
            return parse(text)
        except UserError as error:
            raise UserError(error.code, **error.values, column=self.heading(name)) from error

    def readable(self, name: str, parse: Callable[[str], object]) -> Any:
        """The parsed value, None where it cannot be read: for values that no pay depends on."""
        try:
            return self.word(name, parse)
        except UserError:
            return None

    def several(self, name: str, parse: Callable[[str], tuple[str, ...]], firms: bool = False) -> tuple[str, ...]:
        """All values of a field, each once, of the columns about the firm or of the others; what has none stays.

        Raises UserError with the column's heading.
        """
        texts, of_firms = self.texts.get(name), self.picker.firms
        if texts is None or (firms and not of_firms):
            return ()
        if len(texts) == 1 and not of_firms:
            return self._read(name, 0, texts[0], parse)
        found: dict[str, None] = {}
        for at, text in enumerate(texts):
            if not of_firms or self.is_of_firm(name, at) is firms:
                found.update(dict.fromkeys(self._read(name, at, text, parse)))
        return tuple(found)

    def _read(self, name: str, at: int, text: str, parse: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
        """The values of one cell, which is taken where it has any."""
        try:
            taken = parse(text)
        except UserError as error:
            if error.code not in ("not-an-email", "phone-eaten"):
                raise UserError(error.code, **error.values, column=self.heading(name)) from error
            return ()
        if taken:
            partly = name == "email" and beside_emails(text, taken)
            (self._partly if partly else self._taken).add((name, at))
        return taken

    def each(self, name: str) -> Iterator[tuple[int, str]]:
        """(column, value) of all values of a field; `take` takes one of them."""
        yield from zip(self.places.get(name, ()), self.texts.get(name, ()), strict=True)

    def at(self, name: str, place: int) -> str:
        """The value of a field in one column, "" where there is none; it stays to be taken."""
        return next((text for column, text in self.each(name) if column == place), "")

    def take(self, name: str, place: int) -> None:
        self._taken.add((name, self.places[name].index(place)))

    def outside_ids(self, columns: Collection[int]) -> tuple[str, ...]:
        """Numbers of other programs in these columns; they are taken."""
        found: list[str] = []
        for at, (place, text) in enumerate(self.each("outside_ids")):
            if place in columns and ("outside_ids", at) not in self._taken:
                self._taken.add(("outside_ids", at))
                found += outside_ids_of(self.picker.headings[place], text)
        return tuple(dict.fromkeys(found))

    def took_at(self, name: str, place: int) -> bool:
        """Whether the value of a field in one column was taken."""
        return (name, self.places[name].index(place)) in self._taken

    def took(self, name: str) -> bool:
        """Whether the first value of a field was taken."""
        return (name, 0) in self._taken

    def leave(self, name: str) -> None:
        """The first value of a field was read, and is not taken after all."""
        self._taken.discard((name, 0))

    def of_firm(self, is_firms: bool) -> list[tuple[OwnColumn, str]]:
        """The cells of own fields that are about the firm of a person, or the others."""
        return [(column, text) for column, text in self.own if (column.place in self.picker.firms) is is_firms]

    def own_remarks(self, kind: str, own: Collection[OwnValue]) -> Iterator[Remark]:
        """The cells of own fields out of which these values of a kind of record came."""
        for column, text in self.own:
            if column.has(kind) and column.value(kind, text) in own:
                is_firms = column.place in self.picker.firms
                yield Remark(column.place, labelled(self.picker.headings[column.place], text), is_firms)

    # -- what is left ---------------------------------------------------------------------------------------------

    def is_of_firm(self, name: str, at: int) -> bool:
        return self.places[name][at] in self.picker.firms

    def left(self, said: Sequence[str] = ()) -> list[Remark]:
        """What no value took, but for names whose words are all `said` by the names that were taken."""
        taken = self._taken
        left = [(name, at) for name, texts in self.texts.items() for at in range(len(texts)) if (name, at) not in taken]
        if self.picker.days:
            left += self._beside_days()
        if not left:
            return list(self.remarks)
        words = {word for name in said for word in _words(name)}
        found = list(self.remarks)
        for name, at in left:
            text = self.texts[name][at]
            if (name in _NAMES and words.issuperset(_words(text))) or name == "reports_to":
                continue  # said already; whom one reports to is settled once all rows are read
            if (name, at) in self._partly and words.issuperset(_words(_ADDRESS.sub(" ", text))):
                continue
            found.append(self.remark(name, at))
        return sorted(found) if len(found) > len(self.remarks) else found

    def _beside_days(self) -> list[tuple[str, int]]:
        """The taken cells of days with words behind them; a time of day is told by `Picker.unneeded`."""
        return [
            (name, at)
            for name in self.picker.days & self.texts.keys()
            for at, text in enumerate(self.texts[name])
            if len(text) > _SHORT_DAY and (name, at) in self._taken and beside_day(text) and not says_time(text)
        ]

    def remark(self, name: str, at: int) -> Remark:
        """One value of a field as a line for the notes."""
        place = self.places[name][at]
        heading = self.picker.headings[place]
        of_firm = name in FIRMS_FIELDS or (name not in _PERSONS_FIELDS and place in self.picker.firms)
        return Remark(place, labelled(heading, self.texts[name][at]), of_firm)

    def sort_reach(self) -> None:
        """E-mails written under a phone's heading, and phones under an e-mail's, change places."""
        texts = self.texts
        if not any("@" in text for text in texts.get("phone", ())) and all(
            "@" in text for text in texts.get("email", ())
        ):
            return  # as nearly always
        emails, phones = list(self.each("email")), list(self.each("phone"))
        strays = [pair for pair in phones if "@" in pair[1]], [pair for pair in emails if values.is_phone(pair[1])]
        if any(strays):
            self._put("email", [pair for pair in (*emails, *strays[0]) if pair not in strays[1]])
            self._put("phone", [pair for pair in (*phones, *strays[1]) if pair not in strays[0]])

    def _put(self, name: str, pairs: Sequence[tuple[int, str]]) -> None:
        self.places[name] = [place for place, _ in pairs]
        self.texts[name] = [text for _, text in pairs]


_NAMES: Final = frozenset(("name", "first_name", "last_name", "company", "client"))
_PERSONS_FIELDS: Final = frozenset(persons_headings()) - frozenset(firms_headings())


class Numbers(NamedTuple):
    """The columns of numbers by which other programs know somebody: by the kind that they speak of, and by whose they
    are. One that speaks of another record than the row does ("Parent Account ID") is the row's own in no list.
    """

    firms: tuple[int, ...]  # as many as can be; the row's own firm before its mother
    customers: tuple[int, ...]
    people: tuple[int, ...]
    deals: tuple[int, ...]
    of_deal: frozenset[int]
    of_firm_alone: frozenset[int]
    of_person_alone: frozenset[int]
    of_person: frozenset[int]
    of_persons_firm: frozenset[int]

    @classmethod
    def of(cls, columns: Sequence[tuple[int, str]], of_firms: Collection[int]) -> "Numbers":
        whose = {place: whose_number(heading) for place, heading in columns}
        elsewhere = {place for place, heading in columns if is_elsewhere(heading)}
        own = whose.keys() - elsewhere
        firms, customers, people, deals = (
            tuple(sorted((place for place, of in whose.items() if of is kind), key=lambda place: place in elsewhere))
            for kind in (Whose.FIRM, Whose.CUSTOMER, Whose.PERSON, Whose.DEAL)
        )
        firms_own = {place for place in whose if place in of_firms or place in firms}
        return cls(
            firms,
            customers,
            people,
            deals,
            of_deal=frozenset(place for place in own if whose[place] in (Whose.OWN, Whose.DEAL)),
            of_firm_alone=frozenset(own - set(deals)),
            of_person_alone=frozenset(own - {*firms, *deals}),
            of_person=frozenset(own - firms_own - set(deals)),
            of_persons_firm=frozenset(firms_own - elsewhere or firms_own),
        )

    @property
    def of_clients(self) -> tuple[int, ...]:
        """Those by which a row refers to a client."""
        return (*self.firms, *self.customers)


class Picker:
    """Takes the mapped cells out of rows; made once for a list."""

    def __init__(
        self,
        fields: Sequence[str | None],
        headings: Sequence[str],
        rest: str = "notes",
        beyond: Mapping[int, Sequence[str]] | None = None,
        own: Sequence[OwnColumn] = (),
    ) -> None:
        """`rest` is where columns without a field go: "notes" as a line each, "tags", "drop"; `beyond` are the cells
        behind the last column, by line, `own` the columns that are kept as own fields.
        """
        self.own = own
        self.beyond = {} if beyond is None else beyond
        homes = {"notes": REMARK, "tags": "tags", "drop": LEFT_OUT, "fields": REMARK}  # a list that has none
        self.headings = [*headings, *[""] * (len(fields) - len(headings))]
        named = [(place, homes[rest] if name is None else name) for place, name in enumerate(fields)]
        #: Columns about the firm where a row is about a person of it too.
        self.firms = firms_columns(self.headings)
        self.remarks = [(place, self.headings[place]) for place, name in named if name == REMARK]
        self.dropped = [place for place, name in named if name == LEFT_OUT]
        self.places = [(place, name) for place, name in named if name not in (REMARK, LEFT_OUT, NOTHING, OWN)]
        self._tags = [place for place, name in self.places if name == "tags"]
        self._headings: dict[str, str] = {}
        for place, name in self.places:
            self._headings.setdefault(name, self.headings[place] or name)
        #: Fields of days that the list has.
        self.days = DAYS & {name for _, name in self.places}
        self._days = [place for place, name in self.places if name in DAYS]
        self.numbers = Numbers.of(
            [(place, self.headings[place]) for place, name in self.places if name == "outside_ids"], self.firms
        )
        #: Further people of a row, as their fields are marked: "name#2".
        self.further = sorted({name[name.index("#") :] for _, name in self.places if "#" in name})

    def unneeded(self, rows: Sequence[tuple[int, Sequence[str]]]) -> Iterator[tuple[Fate, int, list[int]]]:
        """(fate, column, lines) of the cells that no record gets, whatever the rows are about."""
        for column in self.dropped:
            yield Fate.DROPPED, column, [line for line, cells in rows if not values.is_empty(cells[column])]
        for column in self._days:
            yield Fate.DAY_ONLY, column, [line for line, cells in rows if says_time(cells[column])]
        for column in self._tags:
            yield Fate.FOR_PROGRAMS, column, [line for line, cells in rows if has_everybody(cells[column])]

    def heading_of(self, name: str) -> str:
        return self._headings.get(name, name)

    def heading_above(self, name: str) -> str:
        """What stands above the first column of a field, "" where there is none."""
        return self._headings.get(name, "")

    def pick(self, line: int, cells: Sequence[str]) -> Cells:
        texts: dict[str, list[str]] = {}
        places: dict[str, list[int]] = {}
        for place, name in self.places:
            text = cells[place]
            if len(text) <= values.LONGEST_EMPTY or text[0] in "='":
                text = bare(text)
            if text:
                if name in texts:
                    texts[name].append(text)
                    places[name].append(place)
                else:
                    texts[name] = [text]
                    places[name] = [place]
        found = Cells(line, texts, self, places)
        for place, heading in self.remarks:
            if remark := remark_of(heading, cells[place]):
                found.remarks.append(Remark(place, remark, place in self.firms))
        for column in self.own:
            if text := bare(cells[column.place]):
                found.own.append((column, text))
        if line in self.beyond:
            further = " | ".join(self.beyond[line])
            found.remarks.append(
                Remark(len(self.headings), tr("Beyond the last column: {cells}").format(cells=further), False)
            )
        return found


def bare(text: str) -> str:
    """What a cell says: "" where it says that nothing is known."""
    if text[:2] == '="' and text[-1:] == '"':
        text = text[2:-1]  # how programs keep a spreadsheet from eating zeros
    elif text[:1] == "'" and (text[1:2] in ("=", "+", "-", "@") or values.is_phone(text[1:])):
        text = text[1:]  # and from taking a text for a formula or an amount
    return "" if len(text) <= values.LONGEST_EMPTY and values.is_empty(text) else text


def remark_of(heading: str, text: str) -> str:
    """A cell of a column without a home, as the notes keep it."""
    return "" if not text or values.is_empty(text) else labelled(heading, text)


def labelled(heading: str, text: str) -> str:
    return f"{heading}: {text}" if heading else text


def beside_emails(text: str, emails: Sequence[str]) -> bool:
    """Whether a cell says more than the e-mails in it, and than whose they are ("Dana <d@x.com>")."""
    if len(emails) == 1 and len(text) == len(emails[0]):
        return False
    for email in emails:
        text = text.replace(email, "")
    return bool(_AROUND_EMAILS.sub("", text))


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold())
