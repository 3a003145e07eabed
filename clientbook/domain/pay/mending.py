"""What mends a deal that a statement does not count: which record to open, and which of its fields."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Mending(NamedTuple):
    """`kind` is "deal", "plan", "figure" or "employer"; `field` that of the record, "" for all of it."""

    kind: str
    field: str = ""


_DEAL: Final = Mending("deal")

#: By the reason's code (`entries.NotCounted`). A reason that is not known here is looked for in the deal.
_MENDINGS: Final[Mapping[str, Mending]] = {
    "no employer": Mending("deal", "employer_id"),
    "several employers": Mending("deal", "employer_id"),
    "no plan": Mending("plan"),
    "no date": Mending("deal", "won_on"),
    "no won date": Mending("deal", "won_on"),
    "not invoiced": Mending("deal", "invoiced_on"),
    "not paid": Mending("deal", "receipts"),
    "no exchange rate": Mending("deal", "exchange_rate"),
    "no component": Mending("plan"),
    "condition": Mending("plan"),
    "after tail": Mending("employer", "tail_on"),
    "no term": Mending("deal", "term_months"),
    "no tax rate": Mending("deal", "tax_rate"),
    "cancelled before won": Mending("deal", "cancelled_on"),
    "cancelled": Mending("deal", "cancelled_on"),
    "own rate on two bases": Mending("deal", "rate"),
    "credits no counted deal": Mending("deal", "credits"),
    "credits a cancelled deal": Mending("deal", "credits"),
    "clawback after tail": Mending("employer", "tail_on"),
    "another currency": Mending("plan"),
    "no figure": Mending("figure"),
    "before pay is kept": Mending("employer", "pay_from"),
}


def mending_of(reason: str) -> Mending:
    """What mends a deal that is not counted for this reason."""
    return _MENDINGS.get(reason, _DEAL)
