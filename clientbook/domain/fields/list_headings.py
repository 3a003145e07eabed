"""What columns of lists can be: the fields that go out and come in, and the parts of them. The words by which foreign
lists call them are `files.columns.heading_words`' business.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from ..kinds import Message, message
from .catalogue import FIELDS
from .types import Amount, Day, Lines, Measured, Phones, Span, Text, ValueType


class Heading(NamedTuple):
    """What a column of a list can be: a field, or a part of one."""

    name: str
    label: Message
    type: ValueType


#: What columns of lists can be, where that is no field of a record under its own name.
_PARTS: Final = (
    Heading("company", message("Company"), Text()),
    Heading("first_name", message("First name"), Text()),
    Heading("last_name", message("Last name"), Text()),
    Heading("email", message("E-mail"), Lines()),
    Heading("phone", message("Phone"), Phones()),
    Heading("postcode", message("Postal code"), Text()),
    Heading("client", message("Client"), Text()),
    Heading("contact", message("Contact"), Text()),
    Heading("deal", message("Deal"), Text()),
    Heading("employer", message("Employer"), Text()),
    Heading("pay_line_on", message("Day of the pay line"), Day()),
    Heading("pay_line_for", message("Pay line for"), Text()),
    Heading("figure_name", message("Figure"), Text()),
    Heading("figure_period", message("Period of the figure"), Span()),
    Heading("figure_value", message("Value of the figure"), Measured()),
    Heading("figure_source", message("Source of the figure"), Text()),
    Heading("amount_with_tax", message("Amount with tax"), Amount()),
    Heading("amount_paid", message("Amount paid"), Amount()),
    Heading("paid", message("Paid"), Amount()),
    Heading("paid_on", message("Paid on"), Day()),
    Heading("received_on", message("Received on"), Day()),
    Heading("each_receipt", message("Each receipt"), Text()),
    Heading("deal_roles", message("People and roles"), Text()),
    Heading("closed_on", message("Close date"), Day()),
)


def _headings() -> Iterator[Heading]:
    yield from _PARTS
    for declared in FIELDS.values():
        for field in declared.values():
            for name in {*field.exported, *field.imported} & {field.name}:
                yield Heading(name, field.label, field.type)


#: By name. Where fields of several kinds share a heading, the first of them is meant: a list's title is a person's.
HEADINGS: Final[Mapping[str, Heading]] = {heading.name: heading for heading in reversed(list(_headings()))}


def imported(*kinds: str) -> list[str]:
    """The headings out of which fields of these kinds come in, each once."""
    return list(dict.fromkeys(name for kind in kinds for field in FIELDS[kind].values() for name in field.imported))


def firms_headings() -> list[str]:
    """Those that can say something of a firm, be it alone in a row or beside a person of it."""
    return [name for field in FIELDS["client"].values() if not field.of_person for name in field.imported]


def persons_headings() -> list[str]:
    """Those that can say something of a person, but for the firm that the person is at."""
    return [name for field in FIELDS["contact"].values() if field.name != "client_id" for name in field.imported]
