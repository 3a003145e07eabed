"""The records of a book as frozen dataclasses. How they are stored is `store`'s business, how they are shown `ui`'s.

Conventions: `id` is 0 or negative until the book has given a real one; a negative id is a name that other new
records of the same step may refer to. Amounts are whole minor units of the record's currency. Dates are
calendar dates of the manager. Text that is not known is "", a date that is not known is None.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from .choices import (
    CLAWBACKS,
    FIGURE_PERIODS,
    FIGURE_VALUES,
    LEFT_OUT,
    ActivityKind,
    Anchor,
    ClientKind,
    Health,
    Negative,
    OwnType,
    PayLineKind,
    Receipts,
    Role,
    Stage,
    Status,
    Tie,
    Work,
)
from .entries import Booked, Entry, Held, NotCounted
from .plan import Allowance, Bonus, Component, Opening, TaxRate


@dataclass(frozen=True, slots=True)
class OwnValue:
    """What a record says in an own field: one text, as its type writes it (`domain.own_fields`)."""

    field_id: int
    text: str


@dataclass(frozen=True, slots=True)
class Service:
    """One service that a client has: its name, and the day on which it is to be renewed."""

    name: str
    renews_on: date | None = None
    term_months: int = 12  # what a renewal adds


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A firm or a person who buys or may buy.

    A contact with it is wished every `wished_days` days, and overdue after `longest_days`; None is no wish. In
    service, a request is to be answered within `response_days`.
    """

    id: int = 0
    name: str
    kind: ClientKind = ClientKind.FIRM
    status: Status = Status.PROSPECT
    work: Work = Work.SELLING
    title: str = ""  # of a person
    industry: str = ""
    vat_number: str = ""  # as written; in Israel the number of a company or of a licensed dealer
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()  # as typed
    website: str = ""
    address: str = ""
    city: str = ""
    region: str = ""
    country: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    birthday: date | None = None  # of a person
    notes: str = ""
    wished_days: int | None = None
    longest_days: int | None = None
    services: tuple[Service, ...] = ()
    response_days: int | None = None
    review_on: date | None = None  # the next review of the service
    health: Health = Health.UNKNOWN
    files: tuple[str, ...] = ()  # paths of linked files
    outside_ids: tuple[str, ...] = ()  # numbers of other programs, as "Record ID: 4711"
    own: tuple[OwnValue, ...] = ()  # in the order of `field_id`, one of each


@dataclass(frozen=True, slots=True)
class TieStep:
    """The tie with a contact became another: when, which one, and why."""

    on: date
    tie: Tie
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FormerPlace:
    """Where a contact was before: which client, until when, and as what."""

    client_id: int
    until: date
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at a client, with how established the tie is; `client_id` None while no client is known.

    `tie` is what the newest of `tie_steps` says. `reports_to` and `knows` are ids of other contacts; to know one
    another is written with one of the two.
    """

    id: int = 0
    client_id: int | None = None
    name: str
    title: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    tie: Tie = Tie.NONE
    decides: bool = False
    birthday: date | None = None
    tags: tuple[str, ...] = ()
    notes: str = ""
    wished_days: int | None = None
    longest_days: int | None = None
    tie_steps: tuple[TieStep, ...] = ()
    reports_to: int | None = None
    knows: tuple[int, ...] = ()
    formerly: tuple[FormerPlace, ...] = ()
    outside_ids: tuple[str, ...] = ()  # numbers of other programs, as "Contact ID: 4711"
    own: tuple[OwnValue, ...] = ()  # in the order of `field_id`, one of each


@dataclass(frozen=True, slots=True)
class Receipt:
    """Money that came in for a deal: on which day, how much in minor units of the deal's currency."""

    on: date
    amount: int


@dataclass(frozen=True, slots=True)
class DealRole:
    """What one contact does on a deal."""

    contact_id: int
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """One sale, from open to won or lost. `amount` is before tax; `share` and `rate` are fractions (0.6 is 60 %)."""

    id: int = 0
    client_id: int
    title: str
    stage: Stage = Stage.OPEN
    amount: int = 0
    currency: str = "ILS"
    cost: int = 0
    product: str = ""
    share: Decimal = Decimal(1)
    rate: Decimal | None = None  # overrides the plan's
    expected_on: date | None = None
    won_on: date | None = None
    invoiced_on: date | None = None
    invoice: str = ""
    lost_on: date | None = None
    lost_reason: str = ""
    cancelled_on: date | None = None
    term_months: int | None = None  # of the contract, for clawbacks by months left
    receipts: tuple[Receipt, ...] = ()
    roles: tuple[DealRole, ...] = ()
    employer_id: int | None = None  # None: the employer in force on the deal's date
    exchange_rate: Decimal | None = None  # into the plan's currency; stored, never looked up again
    exchange_on: date | None = None
    notes: str = ""
    opened_on: date | None = None
    stage_on: date | None = None  # since when in its stage
    tax_rate: Decimal | None = None  # a fraction; None: the plan's table says it
    credits: int | None = None  # the deal that this negative one takes back
    outside_ids: tuple[str, ...] = ()  # numbers of other programs, as "Deal ID: 4711"
    recorded: int = 0  # its place in the order in which deals were recorded, by which pay counts those of one day
    own: tuple[OwnValue, ...] = ()  # in the order of `field_id`, one of each


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """A call, meeting, message, service visit, request or note; may ask for a next touch.

    What is only planned lies on the day that it is planned for (`on == next_on`); it counts as a touch once it is
    logged as one that happened.
    """

    id: int = 0
    kind: ActivityKind = ActivityKind.NOTE
    on: date
    text: str = ""
    client_id: int | None = None
    contact_id: int | None = None
    deal_id: int | None = None
    next_on: date | None = None
    done: bool = False
    at: str = ""  # HH:MM of the next touch
    next_kind: ActivityKind | None = None  # of the next touch, where it is another: after a meeting, a call
    own: tuple[OwnValue, ...] = ()  # in the order of `field_id`, one of each


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """Who pays the manager, from a date to a date; won deals still pay until `tail_on` after leaving."""

    id: int = 0
    name: str
    starts_on: date | None = None
    ends_on: date | None = None
    tail_on: date | None = None
    contact: str = ""
    notes: str = ""
    pay_from: date | None = None  # first day of the month from which the book keeps pay; None: from the first plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The pay rules of one employer from `starts` on; a later `starts` is a new version. Amounts in minor units."""

    id: int = 0
    employer_id: int
    starts: date
    currency: str = "ILS"
    base_pay: int = 0  # a month
    anchor: Anchor = Anchor.WON
    guarantee: int = 0
    draw: int = 0
    clawback: Annotated[str, CLAWBACKS] = "all"
    carry_over: bool = True  # an accumulating period runs on when this version starts inside it
    components: tuple[Component, ...] = ()
    bonuses: tuple[Bonus, ...] = ()
    # Plans of older books have no word of it, and go on as they were: what makes a new plan says `CARRY`.
    negative: Negative = Negative.PAY
    receipts: Receipts = Receipts.NET
    tax: tuple[TaxRate, ...] = ()  # by day, the earliest first; asked only where receipts are with tax
    allowances: tuple[Allowance, ...] = ()  # a month
    opening: tuple[Opening, ...] = ()  # of the first version alone
    year_begins: int = 1  # the month in which years, half-years and quarters begin
    written: str = ""  # the plan file that it was read from, with its remarks; "" for none


@dataclass(frozen=True, slots=True, kw_only=True)
class PayLine:
    """A line of pay that follows from no plan: what was promised, driven, deducted, corrected.

    `amount` is signed, in minor units of `currency`: what it pays on its day. It may belong to a deal.
    """

    id: int = 0
    employer_id: int
    on: date
    kind: PayLineKind = PayLineKind.OTHER
    amount: int = 0
    currency: str = "ILS"
    note: str = ""
    deal_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure that an employer's plan measures and that follows from no deal: a renewal rate, a mark of clients.

    `value` is as it was entered, "92%" or "71"; `period` is named as `periods.period_of` names it.
    """

    id: int = 0
    employer_id: int
    name: str
    period: Annotated[str, FIGURE_PERIODS]
    value: Annotated[str, FIGURE_VALUES] = "0"
    source: str = ""  # who says so: a report, a mail


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedStatement:
    """A month that was closed for good: all that its statement prints, as it was then."""

    id: int = 0
    employer_id: int
    month: str  # YYYY-MM
    number: int
    closed_on: date
    entries: Sequence[Entry] = ()
    not_counted: tuple[NotCounted, ...] = ()
    booked: tuple[Booked, ...] = ()  # the sums of `entries`
    employer: str = ""
    manager: str = ""
    currency: str = "ILS"
    plan_starts: date | None = None
    attainment: Decimal | None = None
    year_to_date: int = 0
    held: tuple[Held, ...] = ()  # what newer rules say otherwise of this month: adjustments leave it out
    rules: int = 1  # the number of the rules of pay that it was last settled by
    sales: int | None = None  # of the month, whatever its lines say; None: of an older book, as its lines say


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One line of an employer's statement: what it names, and what it paid in minor units."""

    line: int  # of the file
    amount: int
    deal: str = ""
    invoice: str = ""
    client: str = ""
    text: str = ""
    basis: int = 0  # the sale that it was paid for, in minor units; 0: not told


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line of an employer's statement that pays nothing: what it says, and as a code why it is left out."""

    line: int
    text: str
    reason: Annotated[str, LEFT_OUT]
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person said of a suggestion: whether a line of the file is for these subjects."""

    line: int
    subjects: tuple[str, ...]
    accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerStatement:
    """What an employer's own statement says was paid for a month; amounts in minor units of `currency`."""

    id: int = 0
    employer_id: int
    month: str  # YYYY-MM
    currency: str = "ILS"
    source: str = ""  # the file's name
    tolerance: int = 0  # differences up to this are none
    payments: tuple[Payment, ...] = ()
    settled: tuple[str, ...] = ()  # subjects whose difference is not carried on (`Difference.subject`)
    left_out: tuple[LeftOut, ...] = ()
    answers: tuple[Answer, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()  # (heading, what it was taken for, "" for nothing): for the next one


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A filter kept by name, for the list of one kind of record; `rules` as `domain.filtering.filters` writes them."""

    id: int = 0
    name: str
    kind: str
    rules: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnField:
    """A field that the user added to a kind of record. One that `is_removed` is shown nowhere but keeps its values."""

    id: int = 0
    kind: str
    name: str
    type: OwnType = OwnType.TEXT
    choices: tuple[str, ...] = ()  # of the types that have a list, in the order in which they are offered
    place: int = 0  # among the own fields of its kind
    is_removed: bool = False


Record = (
    Client
    | Contact
    | Deal
    | Activity
    | Employer
    | Plan
    | PayLine
    | Figure
    | ClosedStatement
    | EmployerStatement
    | Filter
    | OwnField
)
