"""Which column of a list is which field: by its heading, by the cells below it, and by what the other columns are."""

import re
from collections.abc import Sequence
from typing import Final

from .firm_or_person import holds_firms
from .headings import BARE_DAYS, FIELDS, field_of, is_exact, is_of_somebody_else, plain

__all__ = ["FIELDS", "understand"]

_EMAIL: Final = re.compile(r"[^\s@]*[^\s@<]@[^\s@>]+\.[^\s@>]+")
_URL: Final = re.compile(r"(?:https?://|www\.)\S+|[\w-]+\.(?:com|co\.il|org|net|io|de|fr)(?:/\S*)?", re.IGNORECASE)
_PHONE: Final = re.compile(r"(?:p:)?\+?\(?\d[\d\s().\-/x*+]{5,22}\d(?:\s?(?:x|ext\.?)\s?\d+)?", re.IGNORECASE)
_DATE: Final = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?[./-]\d\d?[./-]\d{2,4}")
_WORDS: Final = re.compile(r"[^\W\d_][^\d@]*")

#: What people are addressed by is no position.
_ADDRESSING: Final = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|mme|mlle|m|sr|sra|srta|dott|pan|pani|מר|גב|גברת|ד.?ר|פרופ)[.'׳]?",
    re.IGNORECASE,
)

_DEAL_ONLY: Final = frozenset(
    "amount currency stage opened_on won_on invoiced_on expected_on lost_on lost_reason invoice paid paid_on employer"
    " share product cost rate received_on deal".split()
)
_PERSON: Final = frozenset(("first_name", "last_name", "name"))
#: Words in headings that only a list of firms has.
_FIRMS: Final = re.compile(r"\b(industry|employees|founded|revenue|sector|organi[sz]ations?|vat|siren|reg no)\b|ענף|חפ")
#: More than this share of the cells speaks for the column.
_MOSTLY: Final = 0.6
_MANY: Final = frozenset(("email", "phone", "tags", "notes", "address"))

Fields = tuple[str | None, ...]


def understand(headings: Sequence[str], sample: Sequence[Sequence[str]]) -> tuple[Fields, str]:
    """The field of each column (None for one without a home), and the list's kind as the import knows it."""
    fields: list[str | None] = [field_of(heading) for heading in headings]
    cells = [[row[place] for row in sample if place < len(row) and row[place]] for place in range(len(headings))]
    for place, heading in enumerate(headings):
        if not is_of_somebody_else(heading):
            fields[place] = _by_values(fields[place], heading, cells[place])
    _complete_names(headings, fields, cells)
    days = [place for place, heading in enumerate(headings) if fields[place] is None and plain(heading) in BARE_DAYS]
    days = [place for place in days if _share(_DATE, cells[place]) > _MOSTLY]
    kind = _kind(headings, fields, bool(days))
    if kind in ("clients", "contacts"):
        _as_people(headings, fields, sample)
    else:
        _settle_days(fields, days)
        _as_deals(headings, fields)
    if not any(heading.strip() for heading in headings):
        _name_unnamed(fields, cells)
    _once(fields, cells)
    return tuple(fields), kind


def _share(pattern: re.Pattern[str], cells: Sequence[str]) -> float:
    return sum(1 for cell in cells if pattern.fullmatch(cell.strip())) / len(cells) if cells else 0.0


def _complete_names(headings: Sequence[str], fields: list[str | None], cells: Sequence[Sequence[str]]) -> None:
    """Beside one half of a name, a bare "Name" ("Nom", "Nombre") is the other half, unless it holds the whole."""
    halves = {field: place for place, field in enumerate(fields) if field in ("first_name", "last_name")}
    if len(halves) != 1:
        return
    ((half, place),) = halves.items()
    for other, field in enumerate(fields):
        if field != "name" or plain(headings[other]) not in _BARE_NAMES or not cells[other]:
            continue
        pairs = list(zip(cells[place], cells[other], strict=False))
        whole = sum(1 for part, name in pairs if part.casefold() in name.casefold().split())
        if whole * 2 < len(pairs):
            fields[other] = "last_name" if half == "first_name" else "first_name"
        return


def _by_values(field: str | None, raw: str, cells: Sequence[str]) -> str | None:
    """The cells confirm a heading, overrule it, or speak where it says nothing."""
    if not cells:
        return field
    heading = plain(raw)
    emails = _share(_EMAIL, cells)
    if field == "email" and not emails and not is_exact(raw) and not any("@" in cell for cell in cells):
        return "phone" if _share(_PHONE, cells) > 0.6 else None
    if field == "email":
        return field if emails > 0 or not _share(_PHONE, cells) > 0.6 else "phone"
    if field == "title" and _share(_ADDRESSING, cells) > 0.6:
        return None
    if field == "work" and _share(_PHONE, cells) > 0.6:
        return "phone"
    if field in ("name", "phone", "address", "company", "website", "deal", None) and emails > 0.6:
        return "email" if field is not None or not heading or "mail" in heading or "@" in heading else None
    if field == "phone":
        return field if any(c.isdigit() for cell in cells for c in cell) or len(cells) < 3 else None
    if field in ("name", "company") and _share(_PHONE, cells) > 0.6:
        return "phone" if field == "name" else None
    if field in ("name", "first_name", "last_name") and _share(re.compile(r"[\d\s.,-]+"), cells) > 0.7:
        return None
    if field is None and not heading:
        return _bare(cells)
    return field


def _bare(cells: Sequence[str]) -> str | None:
    """A column without a heading, by its cells alone."""
    if _share(_EMAIL, cells) > 0.6:
        return "email"
    if _share(_URL, cells) > 0.6:
        return "website"
    dates = _share(_DATE, cells)
    plausible = [cell for cell in cells if _PHONE.fullmatch(cell.strip()) and 7 <= sum(c.isdigit() for c in cell) <= 15]
    if dates < 0.3 and len(plausible) > 0.6 * len(cells):
        formatted = sum(1 for cell in plausible if not cell.isdigit() or cell.startswith("0")) > 0.5 * len(plausible)
        return "phone" if formatted else None
    return None


def _kind(headings: Sequence[str], fields: Sequence[str | None], dated: bool) -> str:
    """`dated` where a column holds days of something."""
    present = {field for field in fields if field is not None}
    if "tie" in present and present & _PERSON:
        return "contacts"
    if {"received_on", "amount"} <= present and present & {"deal", "invoice"} and not present & {"stage", "won_on"}:
        return "receipts"
    of_deals = present & {
        "deal",
        "stage",
        "won_on",
        "invoiced_on",
        "expected_on",
        "invoice",
        "paid_on",
        "share",
        "rate",
    }
    people = present & {"email", "phone", "first_name", "last_name", "birthday"}
    if "amount" in present and of_deals and ("deal" in present or present & {"client", "company"}) and len(people) < 2:
        return "deals"
    buyers = present & {"client", "company"} or any(
        field == "name" and _CUSTOMER.search(plain(heading)) for heading, field in zip(headings, fields, strict=True)
    )
    return "deals" if "amount" in present and dated and buyers and not people else "clients"


def _settle_days(fields: list[str | None], days: Sequence[int]) -> None:
    """A day without a word, beside amounts: of the sale, or where stages are told, the day that the deal came up."""
    wanted = "opened_on" if "stage" in fields or "won_on" in fields else "won_on"
    if days and wanted not in fields:
        fields[days[0]] = wanted


def _as_people(headings: Sequence[str], fields: list[str | None], sample: Sequence[Sequence[str]]) -> None:
    """Settles what only a list of clients can mean: whose name a bare "Name" is, and what "Client" holds."""
    present = set(fields)
    for place, field in enumerate(fields):
        if field == "client":
            fields[place] = "company" if present & {"name", "first_name"} else "name"
        elif field in _DEAL_ONLY:
            fields[place] = None
    if "company" not in present:
        _name_of_firm(headings, fields)
    present = set(fields)
    if "company" in present or present & {"first_name", "last_name"} or "name" not in present:
        return
    place = fields.index("name")
    if plain(headings[place]) in _BARE_NAMES and "kind" not in present:
        mails = fields.index("email") if "email" in fields else None
        rows = [row for row in sample if max(place, mails or 0) < len(row)]
        firms = holds_firms([row[place] for row in rows], [row[mails] for row in rows] if mails is not None else ())
        if firms is None:
            firms = bool(_FIRMS.search(" ".join(map(plain, headings)))) and not present & {"email", "birthday", "title"}
        if firms:
            fields[place] = "company"


def _name_of_firm(headings: Sequence[str], fields: list[str | None]) -> None:
    """ "Customer name" beside "Contact person": the customer is the firm, the contact its person."""
    names = [place for place, field in enumerate(fields) if field == "name"]
    persons = [place for place in names if _CONTACT.search(plain(headings[place]))]
    customers = [place for place in names if _CUSTOMER.search(plain(headings[place])) and place not in persons]
    if persons and customers:
        fields[customers[0]] = "company"


_CONTACT: Final = re.compile(r"\bcontact\b|\battn\b|\bperson\b|ansprechpartner|contatto|contacto|איש קשר|אנשי קשר|נציג")
_CUSTOMER: Final = re.compile(r"\b(?:customer|client|account|vendor|supplier)\b|kunde|לקוח|ספק")
_BARE_NAMES: Final = frozenset(("name", "שם", "nom", "nombre", "nome", "naam", "namn", "navn", "nimi", "display name"))


def _as_deals(headings: Sequence[str], fields: list[str | None]) -> None:
    """In a list of deals, whoever buys is the client, and what is sold is the deal."""
    for place, field in enumerate(fields):
        heading = plain(headings[place])
        if field in ("company", "name") and "client" not in fields:
            fields[place] = "deal" if heading in ("name", "שם") and "deal" not in fields else "client"
        elif field == "title" and "deal" not in fields:
            fields[place] = "deal"
        elif field == "status" and "stage" not in fields:
            fields[place] = "stage"


def _name_unnamed(fields: list[str | None], cells: Sequence[Sequence[str]]) -> None:
    """A list without headings: the first column of words beside e-mails or phones holds the names."""
    if not {"email", "phone"} & set(fields):
        return
    for place, field in enumerate(fields):
        if field is None and len(cells[place]) > 0 and _share(_WORDS, cells[place]) > 0.7:
            distinct = len(set(cells[place])) / len(cells[place])
            if distinct > 0.6:
                fields[place] = "name"
                return


def _once(fields: list[str | None], cells: Sequence[Sequence[str]]) -> None:
    """Only some fields may come from several columns; of the others the first that holds anything stays."""
    for field in {f for f in fields if f is not None and f not in _MANY}:
        places = [place for place, other in enumerate(fields) if other == field]
        if len(places) > 1:
            keep = next((place for place in places if cells[place]), places[0])
            for place in places:
                if place != keep:
                    fields[place] = None
