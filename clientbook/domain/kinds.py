"""Every kind of record, declared once: its name, on what it hangs, where it is shown, what can be done with it.

Deleting, merging, erasing, undo, search, palette, navigation, lists, salvage and the words of all of them ask `KINDS`.
What only one kind does is code at its place; which fields a kind has is told by its dataclass.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cached_property
from typing import Any, Final, NamedTuple

from .records import (
    Activity,
    Client,
    ClosedStatement,
    Contact,
    Deal,
    Employer,
    EmployerStatement,
    Figure,
    Filter,
    OwnField,
    PayLine,
    Plan,
    Record,
)


class Message(NamedTuple):
    """A text before it is translated, with what tells it from its namesakes; `texts.translated` says it."""

    text: str
    comment: str = ""


def message(text: str, comment: str = "", _n: int = 1) -> Message:
    """Marks a literal for the translators, as `tr` does; a number in third place marks one with plural forms."""
    return Message(text, comment)


@dataclass(frozen=True, slots=True)
class HangsOn:
    """By `field` a record hangs on one of another kind, and goes when that one goes.

    Where its field `unless` is set it hangs on that one more, stays, and only no longer names the one that goes.
    """

    field: str
    kind: str
    unless: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Tab:
    """The list of a kind, as a tab of the window: what is written on it, and its icon."""

    heading: Message  # of one record
    title: Message
    picture: str
    search: Message
    new: Message
    add: Message  # a button where there is none yet
    empty: Message
    other_words: str  # what people type who look for the list, in any language; and for a new one
    other_words_for_new: str
    here: Message | None = None  # a new one of the client that is selected, with its key
    key: str = ""
    also: frozenset[str] = frozenset()  # other kinds whose changes can change what a row shows
    for_sellers: bool = False  # out of the way for those who sell nothing


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Lists:
    """How a kind goes out as a list and comes in: by the names of such lists, the first being the one that goes out."""

    names: tuple[str, ...]
    needed_column: str  # the column without which rows say something else elsewhere
    cards: bool = False  # as vCard too


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Kind:
    """One kind. `name` is that of its table, and stands in files."""

    name: str
    record: type[Record]
    one: Message
    many: Message
    added: Message | None = None  # what the step that adds one is called, where a person adds them one by one
    name_field: str = ""  # by what a record is called; "" for kinds without
    is_sorted: bool = False  # under its name, and under that of its client
    is_searched: bool = False  # by words
    hangs_on: tuple[HangsOn, ...] = ()
    is_merged: bool = False
    is_person: bool = False  # may be one: can be erased, and all that is known of it handed out
    moves_pay: bool = False  # pay follows from it
    is_salvaged_whole: bool = False  # of a damaged one no field is replaced: pay would be another one, unseen
    tab: Tab | None = None
    pages: tuple[str, ...] = ()  # of the details of one record
    lists: Lists | None = None

    @cached_property
    def fields(self) -> Mapping[str, object]:
        """The names of its fields, with what a new record holds in each: None also where it needs to be told."""
        return {each.name: None if each.default is MISSING else each.default for each in fields(self.record)}

    @cached_property
    def needs(self) -> str:
        """The field that names the record without which one of this kind cannot be; "" for none."""
        required = {each.name for each in fields(self.record) if each.default is MISSING}
        return next((each.field for each in self.hangs_on if each.field in required), "")

    def goes_with(self, field: str) -> bool:
        """Whether a record goes when the one that this field names goes."""
        return any(each.field == field and not each.unless for each in self.hangs_on)

    @property
    def is_of_client(self) -> bool:
        """Whether it is sorted and found under the name of its client too."""
        return self.is_sorted and "client_id" in self.fields

    @property
    def is_reached(self) -> bool:
        """Whether it has e-mails and phones."""
        return "emails" in self.fields and "phones" in self.fields

    @property
    def is_tagged(self) -> bool:
        return "tags" in self.fields

    def begin(self, **known: Any) -> Record:
        """A new record of this kind without a name; of what is `known` it takes the fields that it has."""
        return self.record(**{self.name_field: "", **{name: known[name] for name in known if name in self.fields}})

    def lacks(self, record: Record) -> list[str]:
        """The fields without which a record cannot be in the book and that this one does not have."""
        return [name for name in (self.name_field, self.needs) if name and not getattr(record, name)]

    def name_of(self, record: Record | None) -> str:
        """What a record of this kind is called, "" where it has no name."""
        return str(getattr(record, self.name_field, "") or "") if self.name_field else ""


# In the order in which new records can refer to older kinds.
_DECLARED: Final = (
    Kind(
        name="client",
        record=Client,
        one=message("client", "a record's kind"),
        many=message("%n client(s)", "", 0),
        added=message("Add client {name}"),
        name_field="name",
        is_sorted=True,
        is_searched=True,
        is_merged=True,
        is_person=True,
        moves_pay=True,
        tab=Tab(
            heading=message("Client"),
            title=message("Clients"),
            other_words="customers firms companies לקוחות חברות",
            other_words_for_new="add create customer firm company לקוח חדש הוספה הוספת ליצור חברה",
            picture="client",
            search=message("Search clients"),
            new=message("New client"),
            add=message("Add a client"),
            empty=message("Your client book is empty. Import a list, or drop one on this window."),
            also=frozenset(("deal", "contact")),  # whose phone stands for the firm's
        ),
        pages=("fields", "service", "people", "deals", "timeline"),
        lists=Lists(names=("clients",), needed_column="kind", cards=True),
    ),
    Kind(
        name="contact",
        record=Contact,
        one=message("contact", "a record's kind"),
        many=message("%n contact(s)", "", 0),
        added=message("Add contact {name}"),
        name_field="name",
        is_sorted=True,
        is_searched=True,
        hangs_on=(HangsOn("client_id", "client"),),
        is_merged=True,
        is_person=True,
        tab=Tab(
            heading=message("Contact"),
            title=message("Contacts"),
            other_words="people persons אנשים",
            other_words_for_new="add create person איש קשר חדש הוספה הוספת",
            picture="person",
            search=message("Search contacts"),
            new=message("New contact"),
            here=message("New contact here"),
            key="Ctrl+Shift+N",
            add=message("Add a contact"),
            empty=message("No contacts yet. Add the people at your clients who decide."),
            also=frozenset(("client",)),
        ),
        pages=("fields", "people", "deals", "timeline"),
        lists=Lists(names=("contacts",), needed_column="client", cards=True),
    ),
    Kind(
        name="employer",
        record=Employer,
        one=message("employer", "a record's kind"),
        many=message("%n employer(s)", "", 0),
        added=message("Add employer {name}"),
        name_field="name",
        is_sorted=True,
        is_searched=True,
        is_merged=True,
        moves_pay=True,
        pages=("fields",),
    ),
    Kind(
        name="plan",
        record=Plan,
        one=message("plan", "a record's kind"),
        many=message("%n plan(s)", "", 0),
        hangs_on=(HangsOn("employer_id", "employer"),),
        moves_pay=True,
        is_salvaged_whole=True,
    ),
    Kind(
        name="deal",
        record=Deal,
        one=message("deal", "a record's kind"),
        many=message("%n deal(s)", "", 0),
        added=message("Add deal {name}"),
        name_field="title",
        is_sorted=True,
        is_searched=True,
        hangs_on=(HangsOn("client_id", "client"),),
        is_merged=True,
        moves_pay=True,
        tab=Tab(
            heading=message("Deal"),
            title=message("Deals"),
            other_words="sales pipeline opportunities מכירות",
            other_words_for_new="add create sale opportunity עסקה חדשה הוספה הוספת מכירה",
            picture="deal",
            search=message("Search deals"),
            new=message("New deal"),
            here=message("New deal here"),
            key="Ctrl+Shift+D",
            add=message("Add a deal"),
            empty=message("No deals yet."),
            also=frozenset(("client",)),
            for_sellers=True,
        ),
        pages=("fields", "people", "timeline"),
        lists=Lists(names=("deals", "receipts"), needed_column="currency"),
    ),
    Kind(
        name="activity",
        record=Activity,
        one=message("activity", "a record's kind"),
        many=message("%n activit(ies)", "", 0),
        is_searched=True,
        hangs_on=(
            HangsOn("client_id", "client"),
            # What was logged with a contact or for a deal still belongs to its client's timeline.
            HangsOn("contact_id", "contact", unless="client_id"),
            HangsOn("deal_id", "deal", unless="client_id"),
        ),
    ),
    Kind(
        name="pay_line",
        record=PayLine,
        one=message("pay line", "a record's kind"),
        many=message("%n pay line(s)", "", 0),
        added=message("Add pay line {name}"),
        is_searched=True,
        hangs_on=(HangsOn("employer_id", "employer"),),
        moves_pay=True,
        is_salvaged_whole=True,
        lists=Lists(names=("pay-lines",), needed_column="currency"),
    ),
    Kind(
        name="figure",
        record=Figure,
        one=message("figure", "a record's kind"),
        many=message("%n figure(s)", "", 0),
        added=message("Add figure {name}"),
        name_field="name",
        is_searched=True,
        hangs_on=(HangsOn("employer_id", "employer"),),
        moves_pay=True,
        is_salvaged_whole=True,
        lists=Lists(names=("figures",), needed_column="figure_period"),
    ),
    Kind(
        name="statement",
        record=ClosedStatement,
        one=message("statement", "a record's kind"),
        many=message("%n statement(s)", "", 0),
        name_field="month",
        hangs_on=(HangsOn("employer_id", "employer"),),
        moves_pay=True,
        is_salvaged_whole=True,
    ),
    Kind(
        name="remittance",
        record=EmployerStatement,
        one=message("employer's statement", "a record's kind"),
        many=message("%n employer's statement(s)", "", 0),
        name_field="month",
        hangs_on=(HangsOn("employer_id", "employer"),),
        is_salvaged_whole=True,
    ),
    Kind(
        name="filter",
        record=Filter,
        one=message("filter", "a record's kind"),
        many=message("%n filter(s)", "", 0),
        added=message("Save filter {name}"),
        name_field="name",
    ),
    Kind(
        name="own_field",
        record=OwnField,
        one=message("field", "a record's kind"),
        many=message("%n field(s)", "", 0),
        added=message("Add field {name}"),
        name_field="name",
        is_salvaged_whole=True,
    ),
)

KINDS: Final[Mapping[str, Kind]] = {kind.name: kind for kind in _DECLARED}

#: The kinds that pay follows from.
OF_PAY: Final = frozenset(kind.name for kind in _DECLARED if kind.moves_pay)

#: The name of the kind of each class of record.
BY_CLASS: Final[Mapping[type[Record], str]] = {kind.record: kind.name for kind in _DECLARED}


def kind_of(record: Record) -> str:
    """The kind's name: "client", "contact", "deal", ..."""
    return BY_CLASS[type(record)]


def name_of(record: Record | None) -> str:
    """What a record is called, "" where it has no name."""
    return "" if record is None else KINDS[kind_of(record)].name_of(record)


def tab_of(kind: str) -> Tab:
    """The tab of a kind that has one."""
    tab = KINDS[kind].tab
    assert tab is not None, kind
    return tab


def lists_of(kind: str) -> Lists:
    """How a kind goes out and comes in that does."""
    lists = KINDS[kind].lists
    assert lists is not None, kind
    return lists


def kind_of_list(name: str) -> str:
    """The kind of record that a list of this name brings: "contacts", "receipts", ...; clients of one that has none."""
    return next((kind.name for kind in KINDS.values() if kind.lists is not None and name in kind.lists.names), "client")


def children_of(kind: str) -> Iterator[tuple[Kind, HangsOn]]:
    """What hangs on the records of a kind: which kind, and by which field."""
    return ((child, hangs) for child in KINDS.values() for hangs in child.hangs_on if hangs.kind == kind)


def is_logged_with(kind: str) -> bool:
    """Whether calls, meetings and the like are logged with records of this kind: they hang on it."""
    return any(child.name == "activity" for child, _ in children_of(kind))
