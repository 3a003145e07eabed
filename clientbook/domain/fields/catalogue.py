"""Every field of every kind of record, declared once: its type, what it is called, and by whom it is asked for.

Everything that has to do with fields is derived from here: references, orders, filters, the search line, columns of
lists, forms, lists in and out, the import's menus, merging, editing many, copies, history. Which kinds of record there
are is `kinds`' business. In what order the known fields stand somewhere is told there by `arranged`; a field that is
not named there stands behind the one that it is declared behind.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from .. import entries, plan, records
from ..choices import (
    ActivityKind,
    Anchor,
    ClientKind,
    Health,
    Negative,
    OwnType,
    PayLineKind,
    Receipts,
    Stage,
    Status,
    Tie,
    Work,
)
from ..kinds import Message, message
from .types import (
    Amount,
    Choice,
    Currency,
    Day,
    ExchangeRate,
    Flag,
    Fraction,
    Ids,
    Inner,
    Items,
    LeftToRight,
    Lines,
    Measured,
    Month,
    Notes,
    Number,
    Outside,
    Own,
    Paths,
    Phones,
    Recorded,
    Reference,
    Registered,
    Rows,
    Several,
    Span,
    SumWon,
    Tags,
    Text,
    ValueType,
)

#: What fields are called that no screen names.
UNNAMED: Final = Message("")


class Field(NamedTuple):
    """One field of a kind. `name` is that of the record's attribute, of the table's column, and of JSON.

    A field with `is_kept` False is no attribute of the record: it follows from other records.
    """

    name: str
    type: ValueType
    label: Message = UNNAMED
    in_form: Message | None = None  # where the form says it otherwise
    as_filter: Message | None = None  # where a filter does
    is_kept: bool = True
    is_followed: bool = False  # a column beside the record's own, settled with each write (`store.writing.touches`)
    is_settled: bool = False  # by an update (`store.rules_guard`): images of older steps do not know it
    order: str = ""  # the column of the table by which a list is sorted; "" where none is
    column: str = ""  # of a list: "shown", "hidden" until it is chosen, "" for none
    is_filtered: bool = False
    is_filtered_beyond: bool = False  # of a client: filters of its contacts and deals ask for it too
    is_searched: bool = False
    is_bulk: bool = False  # what many records can have in common
    of_person: bool = False  # of a client: only one that is a person has it
    is_copied: bool = True  # into a duplicate of the record
    follows: str = ""  # the field out of whose edit it follows: history tells only of that
    exported: tuple[str, ...] = ()  # the headings of lists under which it goes out
    imported: tuple[str, ...] = ()  # and those out of which it comes in
    section: str = ""  # of the form
    empty: str = ""  # where it stands in the form though it is empty: "always", or in a "new" record; else it is added
    cause: str = ""  # what pay calls a change of it (`pay.correcting.causes`)


def arranged(declared: Iterable[str], order: Sequence[str]) -> list[str]:
    """The declared names in this order; one that it does not name stands behind the one that it is declared behind."""
    names = list(declared)
    found = [name for name in order if name in names]
    for place, name in enumerate(names):
        if name not in found:
            found.insert(found.index(names[place - 1]) + 1 if place else 0, name)
    return found


_NAME: Final = message("Name")
_CLIENT: Final = message("Client")
_NOTES: Final = message("Notes")
_TAGS: Final = message("Tags")
_EMAILS: Final = message("E-mails")
_PHONES: Final = message("Phones")
_TITLE: Final = message("Job title")
_BIRTHDAY: Final = message("Birthday")
_EMPLOYER: Final = message("Employer")
_DEAL: Final = message("Deal")
_CURRENCY: Final = message("Currency")
_KIND: Final = message("Kind")

#: The last and the next touch: they follow from the activities.
_TOUCHED: Final = Field(
    name="touched_on", type=Day(), label=message("Last touch"), is_kept=False, is_followed=True, order="touched_on",
    column="shown", is_filtered=True, imported=("touched_on",),
)  # fmt: skip
_NEXT: Final = Field(
    name="next_on", type=Day(), label=message("Next touch"), is_kept=False, is_followed=True, order="next_on",
    column="shown", is_filtered=True,
)  # fmt: skip
_WISHED: Final = Field(
    name="wished_days", type=Number(), label=message("Contact every (days)"), is_filtered=True, is_bulk=True,
    exported=("wished_days",), imported=("wished_days",), section="rhythm",
)  # fmt: skip
_LONGEST: Final = Field(
    name="longest_days", type=Number(), label=message("Longest gap (days)"), is_filtered=True, is_bulk=True,
    exported=("longest_days",), imported=("longest_days",), section="rhythm",
)  # fmt: skip
#: By which lists of other programs find a record again.
_OUTSIDE: Final = Field(
    name="outside_ids", type=Outside(), label=message("Outside numbers"), column="hidden", is_filtered=True,
    is_searched=True, is_copied=False, exported=("outside_ids",), imported=("outside_ids",),
)  # fmt: skip


#: What a record says in the fields that the user has added to its kind; which these are, the book tells.
_OWN: Final = Field(
    name="own", type=Own(records.OwnValue, "own_field", "field_id"), label=message("Own fields"), is_searched=True
)


def _id() -> Field:
    return Field(name="id", type=Inner(), is_copied=False)


_CLIENTS: Final = (
    _id(),
    Field(name="name", type=Text(), label=_NAME, order="name_key", column="shown", is_filtered=True,
          is_filtered_beyond=True, is_searched=True, exported=("name",), imported=("company", "client"),
          section="who", empty="always"),
    Field(name="kind", type=Choice(ClientKind), label=_KIND, column="hidden", is_filtered=True, is_bulk=True,
          exported=("kind",), imported=("kind",), section="about"),
    Field(name="status", type=Choice(Status, said=True), label=message("Status"), order="status", column="shown",
          is_filtered=True, is_filtered_beyond=True, is_bulk=True, exported=("status",), imported=("status",),
          section="who", empty="always"),
    Field(name="work", type=Choice(Work, said=True), label=message("Work"), column="hidden", is_filtered=True,
          is_bulk=True, exported=("work",), imported=("work",), section="about"),
    Field(name="title", type=Text(), label=_TITLE, is_searched=True, of_person=True, exported=("title",),
          imported=("title",), section="who"),
    Field(name="industry", type=Text(), label=message("Industry"), order="industry", column="shown", is_filtered=True,
          is_filtered_beyond=True, is_searched=True, is_bulk=True, exported=("industry",), imported=("industry",),
          section="about"),
    Field(name="vat_number", type=Registered(), label=message("VAT number"), column="hidden", is_filtered=True,
          is_searched=True, is_copied=False, exported=("vat_number",), imported=("vat_number",), section="about"),
    Field(name="emails", type=Lines(), label=_EMAILS, order="emails", column="shown", is_filtered=True,
          is_searched=True, exported=("email",), imported=("email",), section="reach", empty="new"),
    Field(name="phones", type=Phones(), label=_PHONES, order="phones", column="shown", is_filtered=True,
          is_searched=True, exported=("phone",), imported=("phone",), section="reach", empty="new"),
    # Not searched: its host stands in the e-mails, and each letter of a search line costs an import time.
    Field(name="website", type=LeftToRight(), label=message("Website"), order="website", column="hidden",
          is_filtered=True, exported=("website",), imported=("website",), section="reach"),
    Field(name="address", type=Text(), label=message("Address"), is_filtered=True, is_bulk=True, exported=("address",),
          imported=("address", "postcode"), section="reach"),
    Field(name="city", type=Text(), label=message("City"), order="city", column="shown", is_filtered=True,
          is_filtered_beyond=True, is_searched=True, is_bulk=True, exported=("city",), imported=("city",),
          section="reach", empty="new"),
    Field(name="region", type=Text(), label=message("Region"), order="region", column="hidden", is_filtered=True,
          is_filtered_beyond=True, is_bulk=True, exported=("region",), imported=("region",), section="reach"),
    Field(name="country", type=Text(), label=message("Country"), order="country", column="hidden", is_filtered=True,
          is_bulk=True, exported=("country",), imported=("country",), section="reach"),
    Field(name="source", type=Text(), label=message("Source"), order="source", column="hidden", is_filtered=True,
          is_bulk=True, exported=("source",), imported=("source",), section="about"),
    Field(name="tags", type=Tags(), label=_TAGS, column="hidden", is_filtered=True, is_filtered_beyond=True,
          is_searched=True, exported=("tags",), imported=("tags",), section="about"),
    Field(name="birthday", type=Day(), label=_BIRTHDAY, is_filtered=True, of_person=True, exported=("birthday",),
          imported=("birthday",), section="about"),
    Field(name="notes", type=Notes(), label=_NOTES, is_filtered=True, is_searched=True, exported=("notes",),
          imported=("notes",), section="about"),
    _WISHED,
    _LONGEST,
    Field(name="services", type=Rows(records.Service), label=message("Services"), section="service", empty="always"),
    Field(name="response_days", type=Number(), label=message("Answer within (days)"), is_bulk=True,
          exported=("response_days",), imported=("response_days",), section="service", empty="always"),
    Field(name="review_on", type=Day(), label=message("Next review"), is_filtered=True, is_bulk=True,
          exported=("review_on",), imported=("review_on",), section="service", empty="always"),
    Field(name="health", type=Choice(Health), label=message("Health"), is_filtered=True, is_bulk=True,
          exported=("health",), imported=("health",), section="service", empty="always"),
    Field(name="files", type=Paths(), label=message("Files"), is_copied=False, section="about"),
    _OUTSIDE._replace(section="about"),
    _TOUCHED,
    _NEXT,
    Field(name="open_deal", type=Flag(), label=message("Has an open deal"), is_kept=False, is_filtered=True),
    Field(name="won", type=SumWon(), label=message("Deals won"), is_kept=False, is_filtered=True),
    _OWN,
)  # fmt: skip

_CONTACTS: Final = (
    _id(),
    Field(name="name", type=Text(), label=_NAME, order="name_key", column="shown", is_filtered=True, is_searched=True,
          exported=("name",), imported=("name", "first_name", "last_name"), section="who", empty="always"),
    Field(name="client_id", type=Reference("client"), label=_CLIENT, order="client_key",
          column="shown", is_bulk=True, exported=("company",), imported=("company", "client"),
          section="who", empty="always"),
    Field(name="title", type=Text(), label=_TITLE, order="title", column="shown", is_filtered=True, is_searched=True,
          is_bulk=True, exported=("title",), imported=("title",), section="who", empty="new"),
    Field(name="emails", type=Lines(), label=_EMAILS, order="emails", column="shown", is_filtered=True,
          is_searched=True, exported=("email",), imported=("email",), section="reach", empty="new"),
    Field(name="phones", type=Phones(), label=_PHONES, order="phones", column="shown", is_filtered=True,
          is_searched=True, exported=("phone",), imported=("phone",), section="reach", empty="new"),
    Field(name="tie", type=Choice(Tie, said=True, untold=Tie.NONE), label=message("Tie"), order="tie", column="shown",
          is_filtered=True, is_bulk=True, exported=("tie",), imported=("tie",), section="tie"),
    Field(name="decides", type=Flag(said=True), label=message("Decides"),
          as_filter=message("Decides on purchases"), order="decides", column="shown", is_filtered=True, is_bulk=True,
          exported=("decides",), imported=("decides",), section="tie", empty="new"),
    Field(name="birthday", type=Day(), label=_BIRTHDAY, order="birthday", column="hidden", is_filtered=True,
          exported=("birthday",), imported=("birthday",), section="reach"),
    Field(name="tags", type=Tags(), label=_TAGS, column="hidden", is_filtered=True, is_searched=True,
          exported=("tags",), imported=("tags",), section="reach"),
    Field(name="notes", type=Notes(), label=_NOTES, is_filtered=True, is_searched=True, exported=("notes",),
          imported=("notes",), section="reach"),
    _WISHED,
    _LONGEST,
    Field(name="tie_steps", type=Rows(records.TieStep), label=message("Steps of the tie"), in_form=message("Reason"),
          is_copied=False, follows="tie", section="tie"),
    Field(name="reports_to", type=Reference("contact"), label=message("Reports to"), exported=("reports_to",),
          imported=("reports_to",), section="tie"),
    Field(name="knows", type=Ids("contact"), label=message("Knows"), is_copied=False, section="tie"),
    Field(name="formerly", type=Rows(records.FormerPlace, "client", "client_id"), label=message("Formerly at"),
          is_copied=False, follows="client_id"),
    _OUTSIDE._replace(section="reach"),
    _TOUCHED,
    _NEXT,
    _OWN,
)  # fmt: skip

_DEALS: Final = (
    _id(),
    Field(name="title", type=Text(), label=_DEAL, order="name_key", column="shown", is_filtered=True, is_searched=True,
          exported=("deal",), imported=("deal",), section="what", empty="always"),
    Field(name="client_id", type=Reference("client"), label=_CLIENT, order="client_key",
          column="shown", is_bulk=True, exported=("client",), imported=("client",), section="what", empty="always"),
    Field(name="stage", type=Choice(Stage), label=message("Stage"), order="stage", column="shown", is_filtered=True,
          is_bulk=True, exported=("stage",), imported=("stage",), section="what", empty="always", cause="stage"),
    Field(name="amount", type=Amount(), label=message("Amount"), in_form=message("Amount before tax"), order="amount",
          column="shown", is_filtered=True, exported=("amount",), imported=("amount", "amount_with_tax"),
          section="what", empty="always", cause="amount"),
    Field(name="currency", type=Currency(), label=_CURRENCY, column="hidden", exported=("currency",),
          imported=("currency",), section="what", cause="currency"),
    Field(name="cost", type=Amount(), label=message("Cost"), exported=("cost",), imported=("cost",), section="terms",
          cause="cost"),
    Field(name="product", type=Text(), label=message("Product"), order="product", column="shown", is_filtered=True,
          is_searched=True, is_bulk=True, exported=("product",), imported=("product",), section="terms",
          cause="product"),
    Field(name="share", type=Fraction(), label=message("Share"), in_form=message("My share"), is_bulk=True,
          exported=("share",), imported=("share",), section="terms", cause="share"),
    Field(name="rate", type=Fraction(), label=message("Rate"), in_form=message("Own rate"), is_bulk=True,
          exported=("rate",), imported=("rate",), section="terms", cause="own rate"),
    Field(name="opened_on", type=Day(), label=message("Opened on"), order="opened_on", column="hidden",
          is_filtered=True, is_bulk=True, is_copied=False, exported=("opened_on",), imported=("opened_on",),
          section="days"),
    Field(name="expected_on", type=Day(), label=message("Expected on"), order="expected_on", column="shown",
          is_filtered=True, is_bulk=True, exported=("expected_on",), imported=("expected_on", "closed_on"),
          section="days"),
    Field(name="won_on", type=Day(), label=message("Won on"), order="won_on", column="shown", is_filtered=True,
          is_bulk=True, is_copied=False, exported=("won_on",), imported=("won_on", "closed_on"), section="days",
          cause="won"),
    Field(name="invoiced_on", type=Day(), label=message("Invoiced on"), order="invoiced_on", column="shown",
          is_filtered=True, is_bulk=True, is_copied=False, exported=("invoiced_on",), imported=("invoiced_on",),
          section="days", cause="invoiced"),
    Field(name="invoice", type=LeftToRight(), label=message("Invoice"), is_filtered=True, is_searched=True,
          is_copied=False, exported=("invoice",), imported=("invoice",), section="days"),
    Field(name="receipts", type=Rows(records.Receipt), label=message("Received"), is_copied=False,
          exported=("amount_paid", "paid_on", "each_receipt"), imported=("paid", "paid_on", "each_receipt"),
          section="days", cause="received"),
    Field(name="lost_on", type=Day(), label=message("Lost on"), is_filtered=True, is_bulk=True, is_copied=False,
          exported=("lost_on",), imported=("lost_on", "closed_on"), section="days"),
    Field(name="lost_reason", type=Text(), label=message("Lost because"), is_filtered=True, is_bulk=True,
          is_copied=False, exported=("lost_reason",), imported=("lost_reason",), section="days"),
    Field(name="cancelled_on", type=Day(), label=message("Cancelled on"), is_filtered=True, is_bulk=True,
          is_copied=False, exported=("cancelled_on",), imported=("cancelled_on",), section="days", cause="cancelled"),
    Field(name="term_months", type=Number(), label=message("Term (months)"), is_filtered=True, is_bulk=True,
          exported=("term_months",), imported=("term_months",), section="days", cause="term"),
    Field(name="exchange_rate", type=ExchangeRate(), label=message("Exchange rate"), is_bulk=True, is_copied=False,
          exported=("exchange_rate",), imported=("exchange_rate",), section="what", cause="exchange rate"),
    Field(name="exchange_on", type=Day(), label=message("Exchange rate of"), is_filtered=True, is_bulk=True,
          is_copied=False, exported=("exchange_on",), imported=("exchange_on",), section="what"),
    Field(name="tax_rate", type=Fraction(), label=message("Tax rate"), is_bulk=True, exported=("tax_rate",),
          imported=("tax_rate",), section="terms", cause="tax rate"),
    Field(name="credits", type=Reference("deal"), label=message("Takes back deal"), is_copied=False,
          exported=("credits",), imported=("credits",), section="what"),
    Field(name="employer_id", type=Reference("employer"), label=_EMPLOYER, is_bulk=True, exported=("employer",),
          imported=("employer",), section="terms", cause="employer"),
    Field(name="notes", type=Notes(), label=_NOTES, is_filtered=True, is_searched=True, exported=("notes",),
          imported=("notes",), section="terms"),
    Field(name="roles", type=Rows(records.DealRole, "contact", "contact_id"), label=message("People"),
          exported=("deal_roles",), imported=("deal_roles",), section="people", empty="always"),
    Field(name="stage_on", type=Day(), label=message("In this stage since"), order="stage_on", column="shown",
          is_filtered=True, is_copied=False, follows="stage", exported=("stage_on",), imported=("stage_on",)),
    _OUTSIDE._replace(section="terms"),
    Field(name="recorded", type=Recorded(), label=message("Recorded as"), is_copied=False, is_settled=True,
          exported=("recorded",), imported=("recorded",)),
    _TOUCHED._replace(column="hidden", imported=()),
    _NEXT._replace(column="hidden"),
    _OWN,
)  # fmt: skip

_ACTIVITIES: Final = (
    _id(),
    Field(name="kind", type=Choice(ActivityKind), label=_KIND),
    Field(name="on", type=Day(), label=message("Day")),
    Field(name="text", type=Notes(), label=message("What was said"), is_searched=True),
    Field(name="client_id", type=Reference("client"), label=_CLIENT),
    Field(name="contact_id", type=Reference("contact"), label=message("Contact")),
    Field(name="deal_id", type=Reference("deal"), label=_DEAL),
    Field(name="next_on", type=Day(), label=message("Next touch")),
    Field(name="done", type=Flag()),
    Field(name="at", type=Text()),
    Field(name="next_kind", type=Choice(ActivityKind)),
    _OWN,
)

_EMPLOYERS: Final = (
    _id(),
    Field(name="name", type=Text(), label=_NAME, order="name_key", is_searched=True, section="who", empty="always"),
    Field(name="starts_on", type=Day(), label=message("From"), section="who", empty="always", cause="employed from"),
    Field(name="ends_on", type=Day(), label=message("Until"), section="who", empty="new", cause="employed until"),
    Field(name="tail_on", type=Day(), label=message("Pays until"), section="who", cause="pays until"),
    Field(name="pay_from", type=Day(), label=message("Pay is kept from"), section="who", empty="new"),
    Field(name="contact", type=Text(), label=message("Contact"), is_searched=True, section="who"),
    Field(name="notes", type=Notes(), label=_NOTES, is_searched=True, section="who"),
)

_OF_EMPLOYER: Final = Field(name="employer_id", type=Reference("employer"), label=_EMPLOYER)

_PLANS: Final = (
    _id(),
    _OF_EMPLOYER,
    Field(name="starts", type=Day(), cause="plan start"),
    Field(name="currency", type=Currency(), label=_CURRENCY),
    Field(name="base_pay", type=Amount(), cause="base pay"),
    Field(name="anchor", type=Choice(Anchor)),
    Field(name="guarantee", type=Amount(), cause="guarantee"),
    Field(name="draw", type=Amount(), cause="draw"),
    Field(name="bonuses", type=Items(plan.Bonus), cause="bonuses"),
    Field(name="clawback", type=Text(), cause="taken back"),
    Field(name="components", type=Items(plan.Component), cause="tiers"),
    Field(name="carry_over", type=Flag()),
    Field(name="negative", type=Choice(Negative)),
    Field(name="receipts", type=Choice(Receipts)),
    Field(name="tax", type=Items(plan.TaxRate)),
    Field(name="allowances", type=Items(plan.Allowance), cause="allowances"),
    Field(name="opening", type=Items(plan.Opening), cause="opening"),
    Field(name="year_begins", type=Number(), cause="year begins"),
    Field(name="written", type=Notes()),
)

_PAY_LINES: Final = (
    _id(),
    Field(name="on", type=Day(), label=message("Day"), exported=("pay_line_on",), imported=("pay_line_on",)),
    _OF_EMPLOYER._replace(exported=("employer",), imported=("employer",)),
    Field(name="kind", type=Choice(PayLineKind), label=_KIND, exported=("pay_line_for",), imported=("pay_line_for",)),
    Field(name="amount", type=Amount(), label=message("Amount"), exported=("amount",), imported=("amount",)),
    Field(name="currency", type=Currency(), label=_CURRENCY, exported=("currency",), imported=("currency",)),
    Field(name="note", type=Notes(), label=message("Note"), is_searched=True, exported=("notes",),
          imported=("notes",)),
    Field(name="deal_id", type=Reference("deal"), label=_DEAL, exported=("deal", "client"),
          imported=("deal", "client")),
)  # fmt: skip

_FIGURES: Final = (
    _id(),
    _OF_EMPLOYER._replace(exported=("employer",), imported=("employer",)),
    Field(name="name", type=Text(), label=message("Figure"), is_searched=True, exported=("figure_name",),
          imported=("figure_name",)),
    Field(name="period", type=Span(), label=message("Period"), exported=("figure_period",),
          imported=("figure_period",)),
    Field(name="value", type=Measured(), label=message("Value"), exported=("figure_value",),
          imported=("figure_value",)),
    Field(name="source", type=Notes(), label=message("Source", "of a figure"), exported=("figure_source",),
          imported=("figure_source",)),
)  # fmt: skip

_STATEMENTS: Final = (
    _id(),
    _OF_EMPLOYER,
    Field(name="month", type=Month()),
    Field(name="number", type=Number()),
    Field(name="closed_on", type=Day()),
    Field(name="entries", type=Items(entries.Entry)),
    Field(name="not_counted", type=Items(entries.NotCounted)),
    Field(name="booked", type=Rows(entries.Booked)),
    Field(name="employer", type=Text()),
    Field(name="manager", type=Text()),
    Field(name="currency", type=Currency()),
    Field(name="plan_starts", type=Day()),
    Field(name="attainment", type=Fraction()),
    Field(name="year_to_date", type=Amount()),
    Field(name="held", type=Items(entries.Held), is_settled=True),
    Field(name="rules", type=Number(), is_settled=True),
    Field(name="sales", type=Amount()),
)

_EMPLOYER_STATEMENTS: Final = (
    _id(),
    _OF_EMPLOYER,
    Field(name="month", type=Month()),
    Field(name="currency", type=Currency()),
    Field(name="source", type=Text()),
    Field(name="tolerance", type=Amount()),
    Field(name="payments", type=Items(records.Payment)),
    Field(name="settled", type=Lines()),
    Field(name="left_out", type=Items(records.LeftOut)),
    Field(name="answers", type=Items(records.Answer)),
    Field(name="columns", type=Several()),
)

_FILTERS: Final = (
    _id(),
    Field(name="name", type=Text()),
    Field(name="kind", type=Text()),
    Field(name="rules", type=Text()),
)

_OWN_FIELDS: Final = (
    _id(),
    Field(name="kind", type=Text()),
    Field(name="name", type=Text(), label=_NAME),
    Field(name="type", type=Choice(OwnType)),
    Field(name="choices", type=Lines()),
    Field(name="place", type=Number()),
    Field(name="is_removed", type=Flag()),
)

#: By kind and name. Fields of lists stand in the order in which lists go out.
FIELDS: Final[Mapping[str, Mapping[str, Field]]] = {
    kind: {field.name: field for field in declared}
    for kind, declared in {
        "client": _CLIENTS,
        "contact": _CONTACTS,
        "deal": _DEALS,
        "activity": _ACTIVITIES,
        "employer": _EMPLOYERS,
        "plan": _PLANS,
        "pay_line": _PAY_LINES,
        "figure": _FIGURES,
        "statement": _STATEMENTS,
        "remittance": _EMPLOYER_STATEMENTS,
        "filter": _FILTERS,
        "own_field": _OWN_FIELDS,
    }.items()
}


def fields_of(kind: str) -> Iterator[Field]:
    """Those that are attributes of the kind's records, and columns of its table."""
    return (field for field in FIELDS[kind].values() if field.is_kept)


#: By kind: the fields that hold a number under which only one is registered.
REGISTERED: Final[Mapping[str, Mapping[str, Registered]]] = {
    kind: {field.name: field.type for field in declared.values() if isinstance(field.type, Registered)}
    for kind, declared in FIELDS.items()
}
#: And the one that holds a record's place in the order in which they came into the book.
RECORDED: Final[Mapping[str, str]] = {
    kind: field.name
    for kind, declared in FIELDS.items()
    for field in declared.values()
    if isinstance(field.type, Recorded)
}
