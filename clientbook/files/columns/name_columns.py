"""Which column of a list of people holds whose name: a half of it, the firm's or the person's."""

import re
from collections.abc import Sequence
from typing import Final

from ...domain.fields.list_headings import imported
from .firm_or_person import holds_firms
from .headings import field_of, is_bare_name, plain
from .values import is_empty

_NAMES: Final = frozenset(("name", "first_name", "last_name"))
#: What is said of deals, and of what came in for them, and never of people.
_DEAL_ONLY: Final = frozenset((*imported("deal"), "received_on")) - frozenset(imported("client", "contact"))
#: Words in headings that only a list of firms has.
_FIRMS: Final = re.compile(r"\b(industry|employees|founded|revenue|sector|organi[sz]ations?|vat|siren|reg no)\b|ענף|חפ")
#: What only those have who do business: numbers for tax, and terms of payment.
_TAXED: Final = re.compile(
    r"\bvat\b|\btax (?:id|no|number)\b|\bpayment terms?\b|ust id|\bsiret?n?\b|"
    r"\bח ?פ\b|\bע ?מ\b|עוסק מורשה|תנאי תשלום|שוטף"
)
_OWNER: Final = re.compile(r"\b(?:business )?owners?(?: s)?\b|\bproprietor\b|\binhaber\b|בעלים|הבעלים")
#: What maps tell of shops and offices.
_ON_MAPS: Final = re.compile(
    r"\breviews?\b|\bavis\b|\bplace id\b|\bgoogle maps\b|\brezensionen\b|\bresenas\b|\brecensioni\b"
)
_CONTACT: Final = re.compile(
    r"\bcontact\b|\battn\b|\bperson\b|ansprechpartner|contatto|contacto|contato|referente|kontakt|контактн|"
    r"איש ה?קשר|אנשי קשר|נציג"
)
#: Who buys, or sells to us.
CUSTOMER: Final = re.compile(r"\b(?:customer|client|account|vendor|supplier)\b|kunde|לקוח|ספק")
#: How Russian and Ukrainian family names end; given names hardly ever do.
_SLAVIC: Final = re.compile(
    r".+(?:[оеё]в|[оеё]ва|ин|ина|ын|ына|ск(?:ий|ая)|цк(?:ий|ая)|енко|чук|юк|ян|швили|дзе|ых|их)", re.IGNORECASE
)
_COMPANY_OR_LAST: Final = re.compile(r"co(?:mpany)? (?:or )?(?:last|sur) ?name")
_WORDS: Final = re.compile(r"[^\W\d_][^\d@]*")
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_'’.-]*")
#: More than this share of the cells speaks for the column.
_MOSTLY: Final = 0.7

Fields = list[str | None]
Rows = Sequence[Sequence[str]]


def is_firm_or_last(heading: str) -> bool:
    """ "Co./Last Name", as MYOB heads its cards."""
    return _COMPANY_OR_LAST.fullmatch(plain(heading)) is not None


def complete_names(headings: Sequence[str], fields: Fields, sample: Rows) -> None:
    """Beside one half of a name, a bare "Name" ("Nom", "Nombre") is the other half, unless it holds the whole.

    Of two names the one goes with it whose heading begins like it: "contact_nom" with "contact_prenom".
    """
    halves = {field: place for place, field in enumerate(fields) if field in ("first_name", "last_name")}
    if len(halves) != 1:
        return
    ((half, place),) = halves.items()
    names = [
        other
        for other, field in enumerate(fields)
        if field == "name" and is_bare_name(plain(headings[other]).split()[-1])
    ]
    beginning = plain(headings[place]).split()[:-1]
    alike = [other for other in names if plain(headings[other]).split()[:-1] == beginning]
    for other in alike or [other for other in names if is_bare_name(headings[other])]:
        pairs = [
            (row[place], row[other])
            for row in sample
            if max(place, other) < len(row) and not is_empty(row[place]) and not is_empty(row[other])
        ]
        whole = sum(1 for part, name in pairs if part.casefold() in name.casefold().split())
        if not pairs or whole * 2 < len(pairs):
            fields[other] = "last_name" if half == "first_name" else "first_name"
        return


def settle_people(headings: Sequence[str], fields: Fields, sample: Rows) -> None:
    """Settles what only a list of clients can mean: whose name a bare "Name" is, and what "Client" holds."""
    present = set(fields)
    _split_company_or_last(headings, fields, sample)
    for place, field in enumerate(fields):
        if field == "client":
            fields[place] = "company" if present & {"name", "first_name"} else "name"
        elif field == "employer" and not present & {"client", "company"}:
            fields[place] = "company"  # of the people in the list
        elif field in _DEAL_ONLY:
            fields[place] = None
    if not set(fields) & {*_NAMES, "company"} and "title" in fields:
        _name_titled(headings, fields, sample)
    if "company" not in fields:
        _name_of_firm(headings, fields, sample)
    else:
        _name_of_contact(headings, fields, sample)
    present = set(fields)
    if "company" in present or present & {"first_name", "last_name"} or "name" not in present or "kind" in present:
        return
    place = fields.index("name")
    if (is_bare_name(headings[place]) or plain(headings[place]) == "title") and _are_firms(
        place, headings, fields, sample
    ):
        fields[place] = "company"


def _split_company_or_last(headings: Sequence[str], fields: Fields, sample: Rows) -> None:
    """ "Co./Last Name" holds firms where no given name stands beside any of them."""
    first = fields.index("first_name") if "first_name" in fields else None
    if first is not None and any(first < len(row) and not is_empty(row[first]) for row in sample):
        return
    for place, heading in enumerate(headings):
        if is_firm_or_last(heading) and "company" not in fields:
            fields[place] = "company"


def _are_firms(place: int, headings: Sequence[str], fields: Fields, sample: Rows) -> bool:
    words = " ".join(map(plain, headings))
    if _ON_MAPS.search(words):
        return True
    mails = fields.index("email") if "email" in fields else None
    rows = [row for row in sample if max(place, mails or 0) < len(row)]
    firms = holds_firms([row[place] for row in rows], [row[mails] for row in rows] if mails is not None else ())
    if firms is None:
        return bool(_FIRMS.search(words)) and not {"email", "birthday", "title"} & set(fields)
    return firms


def _name_titled(headings: Sequence[str], fields: Fields, sample: Rows) -> None:
    """Beside phones or pages and no name at all, a "Title" that differs from row to row is what the row is called."""
    place = fields.index("title")
    titles = [row[place] for row in sample if place < len(row) and row[place]]
    if (
        plain(headings[place]) == "title"
        and {"phone", "website"} & set(fields)
        and len(set(titles)) > _MOSTLY * len(titles)
    ):
        fields[place] = "name"


def take_owners(headings: Sequence[str], fields: Fields) -> None:
    """Who owns a business is its person, where the list says how to reach the owner; else an owner is one of ours."""
    if set(fields) & _NAMES or "company" not in fields:
        return
    owned = {place: _OWNER.sub("", plain(heading)).strip() for place, heading in enumerate(headings)}
    stated = {place: field_of(f"contact {rest}") for place, rest in owned.items() if rest != plain(headings[place])}
    if set(stated.values()) & {"email", "phone"} and "name" in stated.values():
        for place, field in stated.items():
            fields[place] = fields[place] or field


def _name_of_firm(headings: Sequence[str], fields: Fields, sample: Rows) -> None:
    """ "Customer name" or a bare "Name" beside "Contact person": the customer is the firm, the contact its person.

    So it is beside both halves of a person's name that is another, and where the list tells of tax and terms.
    """
    names = [place for place, field in enumerate(fields) if field == "name"]
    persons = [
        place for place, field in enumerate(fields) if field in _NAMES and _CONTACT.search(plain(headings[place]))
    ]
    customers = [
        place
        for place in names
        if place not in persons and (CUSTOMER.search(plain(headings[place])) or is_bare_name(headings[place]))
    ]
    halves = {"first_name", "last_name"} <= set(fields)
    told = any(map(is_firm_or_last, headings))  # there the firm is the last name
    if halves and not customers and names and not told and _are_others(names[0], fields, sample):
        fields[names[0]] = "company"  # "*ContactName" beside the names of its person
        return
    of_firms = "kind" not in fields and _of_firms(headings)  # where each row tells its kind, both have such numbers
    if customers and (persons or (halves and _are_others(customers[0], fields, sample)) or of_firms):
        fields[customers[0]] = "company"


def _name_of_contact(headings: Sequence[str], fields: Fields, sample: Rows) -> None:
    """Firms under a bare "Name" beside "Contact person" are whom the row is about; the other column of firms tells
    how they are called besides, and is kept."""
    names = [place for place, field in enumerate(fields) if field == "name"]
    persons = [place for place in names if _CONTACT.search(plain(headings[place]))]
    for place in names:
        if persons and place not in persons and holds_firms([row[place] for row in sample if place < len(row)]):
            fields[fields.index("company")] = None
            fields[place] = "company"
            return


def _of_firms(headings: Sequence[str]) -> bool:
    """Whether a column says what only businesses have: a number for tax, terms of payment."""
    return any(_TAXED.search(plain(heading)) for heading in headings)


def _are_others(place: int, fields: Fields, sample: Rows) -> bool:
    """Whether the names of a column are not those that the halves beside them make."""
    halves = [other for other, field in enumerate(fields) if field in ("first_name", "last_name")]
    rows = [row for row in sample if max(place, *halves) < len(row) and not is_empty(row[place])]
    stated = [row for row in rows if any(not is_empty(row[other]) for other in halves)]
    whole = sum(
        1 for row in stated if all(row[half].casefold() in row[place].casefold() for half in halves if row[half])
    )
    return bool(stated) and whole * 2 < len(stated)


def name_unnamed(fields: Fields, cells: Rows) -> None:
    """A list without headings: the first column of words beside e-mails or phones holds the names, beside sites firms.

    Where there is but one column, as when names were copied from somewhere, it holds them too.

    Where it and the next hold one word in each cell, they are the two halves of a name.
    """
    if len(fields) == 1 and fields[0] is None and _share(_WORDS, cells[0]) > _MOSTLY:
        fields[0] = "company" if holds_firms(cells[0]) else "name"
    if not {"email", "phone", "website"} & set(fields):
        return
    of_firms = not {"email", "phone"} & set(fields)
    for place, field in enumerate(fields):
        if (
            field is None
            and _share(_WORDS, cells[place]) > _MOSTLY
            and len(set(cells[place])) > 0.6 * len(cells[place])
        ):
            if of_firms:
                fields[place] = "company"
                return
            following = cells[place + 1] if place + 1 < len(fields) and fields[place + 1] is None else ()
            if min(_share(_WORD, cells[place]), _share(_WORD, following)) > _MOSTLY:
                family_first = _share(_SLAVIC, cells[place]) > _MOSTLY > _share(_SLAVIC, following)
                fields[place : place + 2] = ("last_name", "first_name") if family_first else ("first_name", "last_name")
            else:
                fields[place] = "name"
            return


def _share(pattern: re.Pattern[str], cells: Sequence[str]) -> float:
    return sum(1 for cell in cells if pattern.fullmatch(cell.strip())) / len(cells) if cells else 0.0
