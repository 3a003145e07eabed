"""Which column of a list is which field: by its heading, by the cells below it, and by what the other columns are."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from ...domain.fields.list_headings import HEADINGS
from ...domain.fields.types import Registered
from .address_columns import settle_addresses
from .amount_columns import BEFORE_TAX, WITH_TAX, has_tax_headings, settle_amounts
from .deal_columns import is_deal_list, settle_deals
from .further_people import mark_further
from .headings import BARE_DAYS, FIELDS, OWN_NUMBERS, PLACES, field_of, is_exact, is_of_somebody_else, plain
from .money_columns import is_bill_list, is_of_deal, is_payment_list, settle_bills, settle_payments
from .name_columns import CUSTOMER, complete_names, name_unnamed, settle_people, take_owners
from .values import is_empty
from .whose_column import Whose, is_reference, whose_number

__all__ = ["FIELDS", "understand"]

_EMAIL: Final = re.compile(r"[^\s@]*[^\s@<]@[^\s@>][^\s@>.]*+\.[^\s@>]++")
_URL: Final = re.compile(
    r"(?:https?://|www\.)\S+|[\w-]+\.(?:com|co\.\w\w|org|net|io|de|fr|be|nl|eu|it|es|ch|at|pl)(?:/\S*)?", re.IGNORECASE
)
#: The page of a person and not of the firm that the person works for.
_PROFILE: Final = re.compile(r"\S*linkedin\.com/(?:in|pub|sales)/\S*", re.IGNORECASE)
_ABROAD: Final = re.compile(r"\+\d[\d\s().\-/]{6,20}\d")
#: What a Spanish or Portuguese "estado" says where it is no province.
_ACTIVE: Final = re.compile(r"(?:in)?a(?:c?t)iv[ao]s?|vigente|baja|suspendid[ao]|bloquead[ao]", re.IGNORECASE)
_FLAG: Final = re.compile(r"true|false|yes|no|[yntf01]|oui|non|s[iíì]|sim|n[aã]o|ja|nein|כן|לא|да|нет", re.IGNORECASE)
_PHONE: Final = re.compile(r"(?:p:)?\+?\(?\d[\d\s().\-/x*+]{5,22}\d(?:\s?(?:x|ext\.?)\s?\d+)?", re.IGNORECASE)
#: Under which somebody is registered: seven letters and digits or more, most of them digits. No sum with its cents.
_NUMBER: Final = re.compile(
    r"(?!\d[\d.,\s]*[.,]\d{1,2}$)(?=(?:[^\d]*\d){6})(?=(?:[\s.\-/]*[^\W_]){7})[^\W_][\w\s.\-/()]{5,24}", re.IGNORECASE
)
#: By which a program knows a record: no blanks but around what parts several.
_CODE: Final = re.compile(r"[^\s@]{1,40}(?:\s?[;,:]\s?[^\s@]{1,40})*")
#: A number of a customer or an order: #1001, cus_9x2, K-77.
_KEY: Final = re.compile(r"#?[A-Za-z]{0,6}[-_/#]?\d{2,}[\w/-]*|[a-z]{2,6}_\w+")
_DATE: Final = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?[./-]\d\d?[./-]\d{2,4}")

#: What people are addressed by is no position.
_ADDRESSING: Final = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|mme|mlle|m|sr|sra|srta|dott|pan|pani|מר|גב|גברת|ד.?ר|פרופ)[.'׳]?",
    re.IGNORECASE,
)

_BUYERS: Final = frozenset(("client", "company", "name"))
#: Days of deals, and their stage.
_ON_DEALS: Final = frozenset("stage won_on closed_on lost_on expected_on invoiced_on cancelled_on paid_on".split())
#: What only sales have, be they said by their titles or not.
_OF_DEALS: Final = frozenset(
    "deal stage won_on closed_on invoiced_on expected_on invoice paid_on share rate cancelled_on credits".split()
)
_PERSON: Final = frozenset(("first_name", "last_name", "name"))
#: More than this share of the cells speaks for the column.
_MOSTLY: Final = 0.6
_NEARLY_ALL: Final = 0.9
_MANY: Final = frozenset(("email", "phone", "outside_ids", "tags", "notes", "address", "postcode"))

Fields = tuple[str | None, ...]


def understand(headings: Sequence[str], sample: Sequence[Sequence[str]]) -> tuple[Fields, str]:
    """The field of each column (None for one without a home), and the list's kind as the import knows it."""
    headings = _without_table_name(headings)
    fields = _by_headings(headings)
    cells = [
        [row[place] for row in sample if place < len(row) and row[place] and not is_empty(row[place])]
        for place in range(len(headings))
    ]
    for place, heading in enumerate(headings):
        if not is_of_somebody_else(heading):
            fields[place] = _by_values(fields[place], heading, cells[place])
    _take_numbers(fields, cells)
    mark_further(headings, fields)
    _take_only_emails(headings, fields, cells)
    take_owners(headings, fields)
    complete_names(headings, fields, sample)
    days = [place for place, heading in enumerate(headings) if fields[place] is None and plain(heading) in BARE_DAYS]
    days = [place for place in days if _share(_DATE, cells[place]) > _MOSTLY]
    settle_amounts(headings, fields, sample)
    dated = bool(days) or has_tax_headings(headings, sample)
    payments = is_payment_list(headings, fields, days)
    bills = not payments and is_bill_list(headings, fields, days)
    kind = "receipts" if payments or bills else _kind(headings, fields, dated)
    if kind in ("clients", "contacts"):
        _settle_references(headings, fields, cells)
        settle_addresses(headings, fields, cells)
        settle_people(headings, fields, sample)
    elif bills:
        settle_bills(headings, fields, days)
    elif kind in ("pay-lines", "figures"):
        pass  # said by its own headings alone
    elif kind == "receipts":
        settle_payments(headings, fields, days)
    else:
        _settle_days(fields, days)
        settle_deals(headings, fields, cells)
    if not any(heading.strip() for heading in headings):
        name_unnamed(fields, cells)
    _once(fields, cells, _MANY | {"status"} if kind == "deals" else _MANY)
    return tuple(fields), kind


def _by_headings(headings: Sequence[str]) -> list[str | None]:
    """The fields that headings say by themselves. Priority, whose firms stand under CUSTDES, has the city in STATE."""
    fields = [field_of(heading) for heading in headings]
    if any(plain(heading) == "custdes" for heading in headings) and "city" not in fields:
        return ["city" if plain(heading) == "state" else field for heading, field in zip(headings, fields, strict=True)]
    return fields


def _share(pattern: re.Pattern[str], cells: Sequence[str]) -> float:
    return sum(1 for cell in cells if pattern.fullmatch(cell.strip())) / len(cells) if cells else 0.0


def _without_table_name(headings: Sequence[str]) -> Sequence[str]:
    """Databases put the table's name before each column's: "cust_name", "cust_mail" are name and mail."""
    words = [plain(heading).split() for heading in headings]
    beginnings = Counter(found[0] for found in words if len(found) > 1).most_common(1)
    table, count = beginnings[0] if beginnings else ("", 0)
    if count < max(3, len(headings) * 0.8) or is_of_somebody_else(table):
        return headings
    return [
        " ".join(found[1:]) if found[:1] == [table] and field_of(heading) is None else heading
        for heading, found in zip(headings, words, strict=True)
    ]


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
    if field == "outside_ids":
        return field if heading in OWN_NUMBERS or _share(_CODE, cells) > _MOSTLY else None
    if field is not None and isinstance(HEADINGS[field].type, Registered):
        return field if _share(_NUMBER, cells) > _MOSTLY else None  # else sums of tax, rates, or words
    if field == "title" and _share(_ADDRESSING, cells) > 0.6:
        return None
    if heading in PLACES and _share(_PHONE, cells) > _MOSTLY:
        return "phone"
    if field == "website" and _share(_PROFILE, cells) > _MOSTLY:
        return None
    if field == "region" and _share(_ACTIVE, cells) > _MOSTLY:
        return "status"
    if field in ("name", "company", "client", "status") and _share(_FLAG, cells) > _MOSTLY:
        return None
    if field in ("name", "phone", "address", "company", "website", "deal", None) and emails > 0.6:
        return "email" if field is not None or not heading or "mail" in heading or "@" in heading else None
    if field == "phone":
        return field if any(c.isdigit() for cell in cells for c in cell) or len(cells) < 3 else None
    if field in ("name", "company") and _share(_PHONE, cells) > 0.6:
        return "phone" if field == "name" else None
    if field in ("name", "first_name", "last_name", "company") and _share(re.compile(r"[\d\s.,-]+"), cells) > 0.7:
        return None
    if field is None and not heading:
        return _bare(cells)
    if field is None and _share(_ABROAD, cells) > _MOSTLY:
        return "phone"
    return field


def _take_numbers(fields: list[str | None], cells: Sequence[Sequence[str]]) -> None:
    """Numbers under "Customer" or "Name" are those of a program where another column has the names."""
    named = [place for place, field in enumerate(fields) if field in _BUYERS and cells[place]]
    keys = {place for place in named if _share(_KEY, cells[place]) > _NEARLY_ALL}
    if any(place not in keys for place in named):
        for place in keys:
            fields[place] = "outside_ids"


def _take_only_emails(headings: Sequence[str], fields: list[str | None], cells: Sequence[Sequence[str]]) -> None:
    """E-mails under a heading that says nothing are the client's where no others are: "Account", "계정"."""
    if "email" in fields:
        return
    places = [place for place, column in enumerate(cells) if fields[place] is None and _share(_EMAIL, column) > _MOSTLY]
    if len(places) == 1 and not is_of_somebody_else(headings[places[0]]):
        fields[places[0]] = "email"


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
    """`dated` where a column holds days of something, or tells the tax on a sum: those are sales."""
    present = {BEFORE_TAX if field == WITH_TAX else field for field in fields if field is not None}
    if "tie" in present and present & _PERSON:
        return "contacts"
    if {"pay_line_on", "pay_line_for", "amount"} <= present:
        return "pay-lines"
    if {"figure_name", "figure_period", "figure_value"} <= present:
        return "figures"
    of_deal = any(map(is_of_deal, headings, fields))
    invoiced = of_deal or present & {"deal", "invoice"}
    if {"received_on", "amount"} <= present and invoiced and not present & {"stage", "won_on"}:
        return "receipts"
    bought = present & _BUYERS or _is_bought_by_number(headings, fields)
    if {"deal", "amount"} <= present and present & {"stage", "won_on", "closed_on"} and bought:
        return "deals"  # whatever it tells of the people there too
    if is_deal_list(headings, list(fields)):
        return "deals"
    if "deal" in present and present & _ON_DEALS and not present & (_PERSON | {"company", "client", "email", "phone"}):
        return "deals"  # what became of deals that the book has, found by their titles
    people = present & {"email", "phone", "first_name", "last_name", "birthday"}
    of_deals = present & _OF_DEALS and ("deal" in present or present & {"client", "company"})
    if "amount" in present and of_deals and len(people) < 2:
        return "deals"
    buyers = (
        _is_bought_by_number(headings, fields)
        or present & {"client", "company"}
        or any(
            field == "name" and CUSTOMER.search(plain(heading)) for heading, field in zip(headings, fields, strict=True)
        )
    )
    return "deals" if "amount" in present and dated and buyers and not people else "clients"


def _settle_references(headings: Sequence[str], fields: list[str | None], cells: Sequence[Sequence[str]]) -> None:
    """The number of the firm that people are at, under a heading of two parts: "Account Name.id", "parent_id/id"."""
    for place, heading in enumerate(headings):
        of_firm = is_reference(heading) and whose_number(heading) in (Whose.FIRM, Whose.CUSTOMER)
        if fields[place] is None and of_firm and _share(_CODE, cells[place]) > _MOSTLY:
            fields[place] = "outside_ids"


def _is_bought_by_number(headings: Sequence[str], fields: Sequence[str | None]) -> bool:
    """Whether a list says by a number who buys."""
    parties = (Whose.FIRM, Whose.CUSTOMER)
    return any(
        field == "outside_ids" and whose_number(heading) in parties
        for heading, field in zip(headings, fields, strict=True)
    )


def _settle_days(fields: list[str | None], days: Sequence[int]) -> None:
    """A day without a word, beside amounts: of the sale, or where stages are told, the day that the deal came up."""
    wanted = "opened_on" if {"stage", "won_on", "closed_on"} & set(fields) else "won_on"
    if days and wanted not in fields:
        fields[days[0]] = wanted


def _once(fields: list[str | None], cells: Sequence[Sequence[str]], many: frozenset[str]) -> None:
    """Only some fields may come from several columns; of the others the first stays, or one more than twice as full."""
    for field in {f for f in fields if f is not None and f.partition("#")[0] not in many}:
        places = [place for place, other in enumerate(fields) if other == field]
        if len(places) > 1:
            fullest = max(len(cells[place]) for place in places)
            keep = next(place for place in places if len(cells[place]) * 2 >= fullest)
            for place in places:
                if place != keep:
                    fields[place] = None
