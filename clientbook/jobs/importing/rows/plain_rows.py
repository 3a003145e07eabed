"""The rows of a list of clients that need no second look, read column by column into new clients.

A row is plain where every cell is what its column says, and where it is about one client, a firm or a person. It
becomes the same client as `import_clients` makes of it row by row: a test compares the two.
"""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import compress
from typing import Final

from ....domain.adds import Adds
from ....domain.choices import ClientKind, Status, Work
from ....domain.reading.days import beside_day, says_time
from ....files.columns import values
from ....files.columns.firm_or_person import ends_as_firm
from .columns_of_rows import Columns, Texts, lines
from .row_cells import Picker
from .row_drafts import ONE_LINE
from .row_values import address_of, kind_of, status_of, tags_of, with_postcode, work_of

#: What a plain row takes; one that says anything in another field is not plain.
_SINGLE: Final = (
    *("company", "client", "name", "first_name", "last_name", "kind", "status", "work", "title", "birthday"),
    *ONE_LINE,
)
_TAKEN: Final = frozenset((*_SINGLE, "outside_ids", "email", "phone", "address", "postcode", "tags", "notes"))
#: One plain row in so many is worth it.
_WORTH: Final = 8


class PlainRows:
    """Made once for a list. `read` looks at many rows at once."""

    def __init__(self, picker: Picker, day: Callable[[str], date | None], nothing: bool, refer: bool = False) -> None:
        """With `nothing` no row is plain; with `refer` numbers of clients may be those of firms in the book."""
        self._picker = picker
        #: A person whose firm has a number there is not alone.
        self._referring = picker.numbers.of_clients if refer else picker.numbers.firms
        self._nothing = nothing
        self._day = day
        #: (column, a line for the notes or "") of each plain row that was read last.
        self.remarks: list[tuple[int, Texts]] = []

    def read(self, rows: Sequence[tuple[int, Sequence[str]]], first: int) -> Adds:
        """The plain ones of these rows as new clients; the number of each is `first` less its place."""
        self.remarks = []
        if self._nothing:
            return Adds("client", {"id": [], "name": [], "kind": []})
        columns = Columns(self._picker, [cells for _, cells in rows])
        if beyond := self._picker.beyond:
            columns.odd.update(place for place, (line, _) in enumerate(rows) if line in beyond)
        company, person = columns.first("company", "client"), _person(columns)
        made: dict[str, Sequence[object]] = {
            "id": range(first, first - len(rows), -1),
            "name": lines([one or other for one, other in zip(company, person, strict=True)]),
            "kind": [ClientKind.FIRM if name else ClientKind.PERSON for name in company],
            **_reached(columns),
            **{name: lines(columns.first(name)) for name in ONE_LINE if columns.has(name)},
            **_words(columns),
            **self._of_people(columns, company),
        }
        if columns.has("address") or columns.has("postcode"):
            pairs = zip(columns.every("address", address_of), columns.every("postcode", tuple), strict=True)
            made["address"] = [with_postcode(address or "", codes or ()) for address, codes in pairs]
        if columns.has("outside_ids"):
            made["outside_ids"] = columns.outside_ids()
            columns.odd.update(place for place in columns.saying("outside_ids", self._referring) if not company[place])
            elsewhere = set(range(len(self._picker.headings))) - self._picker.numbers.of_firm_alone
            columns.odd.update(columns.saying("outside_ids", elsewhere))
        notes = columns.notes()
        if any(notes):
            made["notes"] = notes
        _leave_odd(columns, company, person)
        plain = [place not in columns.odd for place in range(len(rows))]
        self.remarks = [(place, list(compress(texts, plain))) for place, texts in columns.remarks]
        found = {name: list(compress(column, plain)) for name, column in made.items()}
        own = columns.own("client", plain)
        return Adds("client", found if own is None else {**found, "own": own})

    def judge(self, plain: int, rows: int) -> None:
        """Where hardly any row is plain, as in a list of people at firms, there is no use in looking for them."""
        if plain * _WORTH < rows:
            self._nothing = True

    def _of_people(self, columns: Columns, company: Texts) -> dict[str, Sequence[object]]:
        """What a firm does not have."""
        found: dict[str, Sequence[object]] = {}
        if columns.has("title"):
            titles = lines(columns.first("title"))
            found["title"] = ["" if firm else title for firm, title in zip(company, titles, strict=True)]
        if columns.has("birthday"):
            days = columns.each("birthday", lambda text: self._day(text) if text else None)
            texts = columns.first("birthday")
            columns.odd.update(
                place for place, text in enumerate(texts) if text and beside_day(text) and not says_time(text)
            )
            found["birthday"] = [None if firm else day for firm, day in zip(company, days, strict=True)]
        return found


def _person(columns: Columns) -> Texts:
    """Who a row is about, by full name or by its parts."""
    names = columns.first("name")
    joined = "\n".join(names)
    if "," in joined or "<" in joined:
        names = columns.each("name", values.person)
    if not columns.has("first_name") and not columns.has("last_name"):
        return names
    parts = zip(names, columns.first("first_name"), columns.first("last_name"), strict=True)
    return [name or " ".join(filter(None, (given, family))) for name, given, family in parts]


def _reached(columns: Columns) -> dict[str, Sequence[object]]:
    found: dict[str, Sequence[object]] = {}
    for field, name, parse in (("email", "emails", values.emails), ("phone", "phones", values.phones)):
        if columns.has(field):
            found[name] = columns.several(field, parse)
    return found


def _words(columns: Columns) -> dict[str, Sequence[object]]:
    """Tags, and status and work, of which a word that is none of ours makes a row odd."""
    found: dict[str, Sequence[object]] = {}
    if columns.has("tags"):
        found["tags"] = columns.every("tags", tags_of)
    vocabularies: tuple[tuple[str, Callable[[str], object], object], ...] = (
        ("status", status_of, Status.PROSPECT),
        ("work", work_of, Work.SELLING),
    )
    for name, meaning, otherwise in vocabularies:
        if columns.has(name):
            texts = columns.first(name)
            given = columns.each(name, meaning)
            columns.odd.update(place for place, word in enumerate(given) if word is None and texts[place])
            found[name] = [word or otherwise for word in given]
    return found


def _leave_odd(columns: Columns, company: Texts, person: Texts) -> None:
    """Rows about nobody or about two, firms called as people, persons named in their e-mail, e-mails among the phones,
    and rows that say more than their client takes."""
    odd = columns.odd
    odd.update(
        place for place, (one, other) in enumerate(zip(company, person, strict=True)) if bool(one) == bool(other)
    )
    odd.update(place for place, name in enumerate(person) if not company[place] and ends_as_firm(name))
    odd.update(columns.without_given_name())
    phones = columns.joined("phone", " ")
    if "@" in "".join(phones):
        odd.update(place for place, text in enumerate(phones) if "@" in text)
    emails = columns.first("email")
    if "<" in "".join(emails):
        odd.update(place for place, text in enumerate(emails) if "<" in text)
    names = columns.first("name")
    if "@" in "".join(names):
        odd.update(place for place, text in enumerate(names) if "@" in text)
    _leave_more(columns, company)


def _leave_more(columns: Columns, company: Texts) -> None:
    """Rows with a cell that no field of their one client takes."""
    odd = columns.odd
    for name in columns.fields:
        if name not in _TAKEN:
            columns.leave_further(name, 0)
        elif name in _SINGLE:
            columns.leave_further(name, 1)
    for names in (("company", "client"), ("name", "first_name"), ("name", "last_name")):
        if all(map(columns.has, names)):
            pairs = zip(*map(columns.first, names), strict=True)
            odd.update(place for place, (one, other) in enumerate(pairs) if one and other)
    for name in ("title", "birthday"):
        if columns.has(name):
            texts = columns.first(name)
            odd.update(place for place, firm in enumerate(company) if firm and texts[place])
    if columns.has("kind"):
        kinds = columns.first("kind")
        odd.update(
            place
            for place, (firm, kind) in enumerate(zip(company, kinds, strict=True))
            if kind and (not firm or kind_of(kind) is not ClientKind.FIRM)
        )
