"""Which fields the details of each kind have, in order: one `FormField` a field, in sections."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from .... import labels
from ....domain.choices import ClientKind, Receipts
from ....domain.errors import UserError
from ....domain.pay.taking import takes_rate
from ....domain.reading.currencies import currency_of, is_alias
from ....domain.records import Plan
from ....sentences import field_problem
from ....texts import tr
from ...kit.fields.amount_field import AmountField
from ...kit.fields.date_field import DateField
from ...kit.fields.field import CheckField, ChoiceField, LineField, NotesField, PercentField, TagsField
from ...kit.fields.link_field import LinkField
from ...kit.fields.list_field import ListField
from ...kit.fields.number_field import NumberField
from .deal_fields import CreditsField, ExchangeRateField, ReceiptsField, RolesField, TermField
from .files_field import FilesField
from .people_fields import KnowsField, ReportsToField
from .services_field import ServicesField
from .tie_field import TieField, TieStepsField


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a record: its name, its label, and how its widget is made; `shown` hides it for some records.

    `asked` shows it to those records that the plan which takes them asks it of.
    """

    name: str
    label: str
    make: Callable[[QWidget], Any]
    shown: Callable[[Any], bool] = lambda _: True
    asked: Callable[[Any, Plan], bool] | None = None
    wide: bool = False  # the label above instead of beside


Section = list[FormField]


def sections_of(kind: str, employers: dict[Any, str]) -> list[Section]:
    """The form of a kind; `employers` names those a deal can belong to."""
    match kind:
        case "client":
            return _client()
        case "contact":
            return _contact()
        case "employer":
            return _employer()
        case _:
            return _deal(employers)


def _line(parent: QWidget) -> LineField:
    return LineField(parent)


def _ltr_line(parent: QWidget) -> LineField:
    return LineField(parent, left_to_right=True)


def _any_day(parent: QWidget) -> DateField:
    return DateField(parent, any_year=True)


def _choice(words: dict[Any, str]) -> Callable[[QWidget], Any]:
    return lambda parent: ChoiceField(words, parent)


def _is_person(record: Any) -> bool:
    return bool(record.kind == ClientKind.PERSON)


def _client() -> list[Section]:
    names = labels.fields()
    return [
        [
            FormField("name", names["name"], _line),
            FormField("title", names["title"], _line, _is_person),
            FormField("status", names["status"], _choice(labels.statuses())),
        ],
        [
            FormField("phones", names["phones"], ListField),
            FormField("emails", names["emails"], ListField),
            FormField("website", names["website"], _ltr_line),
            FormField("address", names["address"], _line),
            FormField("city", names["city"], _line),
            FormField("region", names["region"], _line),
            FormField("country", names["country"], _line),
        ],
        [
            FormField("kind", names["kind"], _choice(labels.client_kinds())),
            FormField("work", names["work"], _choice(labels.works())),
            FormField("industry", names["industry"], _line),
            FormField("source", names["source"], _line),
            FormField("tags", names["tags"], TagsField),
            FormField("birthday", names["birthday"], _any_day, _is_person),
            FormField("notes", names["notes"], NotesField),
            FormField("files", names["files"], FilesField),
        ],
        _rhythm(),
    ]


def _rhythm() -> list[FormField]:
    names = labels.fields()
    return [
        FormField("wished_days", names["wished_days"], NumberField),
        FormField("longest_days", names["longest_days"], NumberField, lambda record: record.wished_days is not None),
    ]


def service_section() -> Section:
    """What is agreed with a client in service."""
    names = labels.fields()
    return [
        FormField("health", names["health"], _choice(labels.healths())),
        FormField("review_on", names["review_on"], DateField),
        FormField("response_days", names["response_days"], NumberField),
        FormField("services", names["services"], ServicesField, wide=True),
    ]


def _contact() -> list[Section]:
    names = labels.fields()
    return [
        [
            FormField("name", names["name"], _line),
            FormField("client_id", names["client"], LinkField),
            FormField("title", names["title"], _line),
        ],
        [
            FormField("tie", names["tie"], TieField),
            FormField("tie_steps", tr("Reason"), TieStepsField, lambda contact: bool(contact.tie_steps)),
            FormField("decides", names["decides"], lambda parent: CheckField(tr("Decides on purchases"), parent)),
            FormField("reports_to", names["reports_to"], ReportsToField),
            FormField("knows", names["knows"], KnowsField),
        ],
        _rhythm(),
        [
            FormField("phones", names["phones"], ListField),
            FormField("emails", names["emails"], ListField),
            FormField("birthday", names["birthday"], _any_day),
            FormField("tags", names["tags"], TagsField),
            FormField("notes", names["notes"], NotesField),
        ],
    ]


def _employer() -> list[Section]:
    names = labels.fields()
    return [
        [
            FormField("name", names["name"], _line),
            FormField("starts_on", names["starts_on"], DateField),
            FormField("ends_on", names["ends_on"], DateField),
            FormField("tail_on", names["tail_on"], DateField, lambda employer: employer.ends_on is not None),
            FormField("pay_from", names["pay_from"], DateField),
            FormField("contact", names["contact"], _line),
            FormField("notes", names["notes"], NotesField),
        ]
    ]


def _amount(parent: QWidget) -> AmountField:
    return AmountField(parent, empty_is_zero=True)


def _has(name: str) -> Callable[[Any], bool]:
    """A field that few need shows where it holds something."""
    return lambda record: getattr(record, name) is not None


def _takes_back(deal: Any) -> bool:
    return deal.amount < 0 or deal.credits is not None


def _takes_term(deal: Any, plan: Plan) -> bool:
    return plan.clawback == "months left" and (deal.won_on is not None or deal.cancelled_on is not None)


def _takes_tax(_: Any, plan: Plan) -> bool:
    return plan.receipts is Receipts.GROSS


def _deal(employers: dict[Any, str]) -> list[Section]:
    names = labels.fields()
    return [
        [
            FormField("title", names["deal"], _line),
            FormField("client_id", names["client"], LinkField),
            FormField("stage", names["stage"], _choice(labels.stages())),
            FormField("amount", tr("Amount before tax"), _amount),
            FormField("currency", names["currency"], lambda parent: CurrencyField(parent)),
            FormField("exchange_rate", names["exchange_rate"], ExchangeRateField, _has("exchange_rate"), takes_rate),
            FormField("exchange_on", names["exchange_on"], DateField, _has("exchange_rate")),
            FormField("credits", names["credits"], CreditsField, _takes_back, wide=True),
        ],
        [
            FormField("opened_on", names["opened_on"], DateField),
            FormField("expected_on", names["expected_on"], DateField),
            FormField("won_on", names["won_on"], DateField),
            FormField("invoiced_on", names["invoiced_on"], DateField),
            FormField("invoice", names["invoice"], _ltr_line),
            FormField("receipts", tr("Received"), ReceiptsField, wide=True),
            FormField("lost_on", names["lost_on"], DateField, lambda deal: deal.stage == "lost"),
            FormField("lost_reason", names["lost_reason"], _line, lambda deal: deal.stage == "lost"),
            FormField("cancelled_on", names["cancelled_on"], DateField, lambda deal: deal.won_on is not None),
            FormField("term_months", names["term_months"], TermField, _has("term_months"), _takes_term),
        ],
        [
            FormField("roles", tr("People"), RolesField, wide=True),
        ],
        [
            FormField("product", names["product"], _line),
            FormField("cost", names["cost"], _amount),
            FormField("share", tr("My share"), PercentField),
            FormField("rate", tr("Own rate"), PercentField),
            FormField("tax_rate", names["tax_rate"], PercentField, _has("tax_rate"), _takes_tax),
            FormField("employer_id", names["employer"], _choice({None: tr("By its date")} | employers)),
            FormField("notes", names["notes"], NotesField),
        ],
    ]


class CurrencyField(LineField):
    """A currency by its three letters (ISO 4217), its sign or its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, left_to_right=True)

    def read(self, text: str) -> str:
        try:
            code = currency_of(text)
        except UserError as error:
            raise ValueError(field_problem(error)) from None
        if is_alias(text):
            self.remark(tr("{written} means {code}").format(written=text.upper(), code=code))
        return code
