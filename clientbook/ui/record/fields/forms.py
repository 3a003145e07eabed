"""Which fields the details of each kind have, in order: one `FormField` a field, in sections."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from .... import labels
from ....domain.choices import ClientKind, Receipts, Stage
from ....domain.derived_fields import OPEN_STAGES
from ....domain.errors import UserError
from ....domain.fields.catalogue import FIELDS, Field, arranged
from ....domain.fields.types import (
    Amount,
    Choice,
    Currency,
    Day,
    ExchangeRate,
    Flag,
    Fraction,
    LeftToRight,
    Lines,
    Notes,
    Number,
    Paths,
    Reference,
    Tags,
    Text,
    ValueType,
)
from ....domain.kinds import KINDS, kind_of
from ....domain.own_fields.values import own_field_of, text_in
from ....domain.pay.taking import takes_rate
from ....domain.reading.currencies import currency_of, is_alias
from ....domain.records import Plan
from ....sentences import field_problem
from ....texts import tr, translated
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

    `asked` shows it to those records that the plan which takes them asks it of. Where it is empty it waits behind the
    line that adds, unless it is `wanted` of the record.
    """

    name: str
    label: str
    make: Callable[[QWidget], Any]
    shown: Callable[[object], bool] = lambda _: True
    asked: Callable[[object, Plan], bool] | None = None
    wide: bool = False  # the label above instead of beside
    wanted: Callable[[object], bool] = lambda _: False

    def value(self, record: Any) -> Any:
        """What a record says here, in a field of its kind or in an own field."""
        number = own_field_of(self.name)
        return getattr(record, self.name) if number is None else text_in(record.own, number)

    def is_empty(self, record: Any) -> bool:
        """Whether a record says nothing here: it holds nothing, or what every record holds that nobody asked."""
        value = self.value(record)
        return value in (None, "", (), False, 0) or value == KINDS[kind_of(record)].fields.get(self.name)


Section = list[FormField]


#: In what order the sections of a form stand where it is not that of their first fields, and in what order its fields.
_SECTIONS: Final = {
    "client": ("who", "reach", "about", "rhythm"),
    "contact": ("who", "tie", "rhythm", "reach"),
    "deal": ("what", "days", "terms"),
}
#: Of the forms that stand on a page of their own, before what hangs on the record.
_ON_PAGES: Final = {("client", "service"): "service", ("deal", "people"): "people"}
_ORDER: Final = {
    "client": "name title status phones emails website address city region country kind work industry source tags"
    " birthday notes files wished_days longest_days health review_on response_days services",
    "contact": "name client_id title tie tie_steps decides reports_to knows wished_days longest_days phones emails"
    " birthday tags notes",
    "deal": "title client_id stage amount currency exchange_rate exchange_on credits opened_on expected_on won_on"
    " invoiced_on invoice receipts lost_on lost_reason cancelled_on term_months roles product cost share rate tax_rate"
    " employer_id notes",
}
#: Days that may lie long ago: no year is far.
_ANY_YEAR: Final = frozenset(("birthday",))


def sections_of(kind: str, employers: dict[Any, str]) -> list[Section]:
    """The form of a kind; `employers` names those a deal can belong to."""
    beside = {section for (of, _), section in _ON_PAGES.items() if of == kind}
    declared = dict.fromkeys(field.section for field in FIELDS[kind].values() if field.section)
    names = arranged((name for name in declared if name not in beside), _SECTIONS.get(kind, ()))
    return [_section(kind, name, employers) for name in names]


def page_section(kind: str, page: str) -> Section:
    """The fields of a kind that stand on another page than the form: what is agreed in service, who has a say."""
    return _section(kind, _ON_PAGES[kind, page], {}) if (kind, page) in _ON_PAGES else []


def _section(kind: str, section: str, employers: dict[object, str]) -> Section:
    declared = FIELDS[kind]
    names = arranged((field.name for field in declared.values() if field.section), _ORDER.get(kind, "").split())
    return [_form_field(declared[name], employers) for name in names if declared[name].section == section]


def _form_field(field: Field, employers: dict[object, str]) -> FormField:
    shown = _is_person if field.of_person else _SHOWN.get(field.name, _always)
    label = translated(field.in_form or field.label)
    return FormField(
        field.name, label, _maker(field, employers), shown, _ASKED.get(field.name), field.name in _WIDE, _wanted(field)
    )


def _maker(field: Field, employers: dict[Any, str]) -> Callable[[QWidget], QWidget]:
    """What makes the widget of a field."""
    if field.name in _OWN_WIDGETS:
        return _OWN_WIDGETS[field.name]
    match field.type:
        case Reference(names="employer"):
            return _choice(employer_choices(employers))
        case Reference():
            return LinkField
        case Choice(of=of):
            return _choice(dict(labels.vocabulary(of)))
        case Flag():
            return lambda parent: CheckField(translated(field.as_filter or field.label), parent)
        case Day() if field.name in _ANY_YEAR:
            return lambda parent: DateField(parent, any_year=True)
    return next(make for of, make in _WIDGETS.items() if isinstance(field.type, of))


def employer_choices(employers: Mapping[int, str]) -> dict[Any, str]:
    """To which employer a deal can belong, by id; None where its date says it."""
    return {None: tr("By its date"), **employers}


def _line(parent: QWidget) -> LineField:
    return LineField(parent)


def _ltr_line(parent: QWidget) -> LineField:
    return LineField(parent, left_to_right=True)


def _choice(words: dict[Any, str]) -> Callable[[QWidget], QWidget]:
    return lambda parent: ChoiceField(words, parent)


def _amount(parent: QWidget) -> AmountField:
    return AmountField(parent, empty_is_zero=True)


def _always(_: object) -> bool:
    return True


def _is_person(record: Any) -> bool:
    return bool(record.kind == ClientKind.PERSON)


def _wanted(field: Field) -> Callable[[object], bool]:
    """Where a field stands though it is empty."""
    match field.empty:
        case "always":
            return _always
        case "new":
            return _is_new
    return _WANTED.get(field.name, lambda _: False)


def _is_new(record: Any) -> bool:
    return not record.id


def _is_open(deal: Any) -> bool:
    return deal.stage in OPEN_STAGES


def _is_won(deal: Any) -> bool:
    return bool(deal.stage == Stage.WON)


def _has(name: str) -> Callable[[object], bool]:
    """A field that few need shows where it holds something."""
    return lambda record: bool(getattr(record, name) not in (None, ()))


def _is_lost(deal: Any) -> bool:
    return bool(deal.stage == Stage.LOST)


def _takes_back(deal: Any) -> bool:
    return deal.amount < 0 or deal.credits is not None


def _takes_term(deal: Any, plan: Plan) -> bool:
    return plan.clawback == "months left" and (deal.won_on is not None or deal.cancelled_on is not None)


def _takes_tax(_: object, plan: Plan) -> bool:
    return plan.receipts is Receipts.GROSS


#: Where a field is hidden from some records, and where the plan that takes a deal asks for it.
_SHOWN: Final[Mapping[str, Callable[[object], bool]]] = {
    "longest_days": _has("wished_days"),
    "tie_steps": _has("tie_steps"),
    "tail_on": _has("ends_on"),
    "exchange_on": _has("exchange_rate"),
    "credits": _takes_back,
    "lost_on": _is_lost,
    "lost_reason": _is_lost,
    "cancelled_on": _has("won_on"),
}
#: What is asked next of a deal that is open, won, or lost.
_WANTED: Final[Mapping[str, Callable[[object], bool]]] = {
    "expected_on": _is_open,
    "invoiced_on": _is_won,
    "invoice": _is_won,
    "receipts": _is_won,
    "lost_reason": _is_lost,
    "credits": _takes_back,
}
_ASKED: Final[Mapping[str, Callable[[Any, Plan], bool]]] = {
    "exchange_rate": takes_rate,
    "term_months": _takes_term,
    "tax_rate": _takes_tax,
}
_WIDE: Final = frozenset(("services", "credits", "receipts", "roles"))


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


#: Of fields whose widget no other field has.
_OWN_WIDGETS: Final[Mapping[str, Callable[[QWidget], QWidget]]] = {
    "tie": TieField,
    "tie_steps": TieStepsField,
    "reports_to": ReportsToField,
    "knows": KnowsField,
    "credits": CreditsField,
    "receipts": ReceiptsField,
    "roles": RolesField,
    "services": ServicesField,
    "term_months": TermField,
}
#: By the type of value; the first that fits.
_WIDGETS: Final[Mapping[type[ValueType], Callable[[QWidget], QWidget]]] = {
    Notes: NotesField,
    LeftToRight: _ltr_line,
    Text: _line,
    Tags: TagsField,
    Paths: FilesField,
    Lines: ListField,
    Number: NumberField,
    Amount: _amount,
    Currency: CurrencyField,
    ExchangeRate: ExchangeRateField,
    Fraction: PercentField,
    Day: DateField,
}
