"""What the book's words are called on screen, in files and on the command line, in the language in use."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from .domain.changes import Label
from .domain.choices import (
    ActivityKind,
    Anchor,
    Basis,
    ClientKind,
    EntryKind,
    Health,
    Negative,
    OwnType,
    PayLineKind,
    Period,
    Rates,
    Receipts,
    Role,
    Stage,
    Status,
    Tie,
    Work,
)
from .domain.deals.deal_watch import Mark, Watch
from .domain.kinds import KINDS
from .domain.pay_rules import Rule
from .texts import tr, translated


def pay_rules() -> Mapping[Rule, str]:
    """The rules of pay that have changed, each as the one sentence that says how it is now."""
    return {
        Rule.ONE_ROUNDING: tr("Amounts are multiplied first, divided once and rounded once"),
        Rule.BASE_OF_VERSIONS: tr("Base pay of a month with two versions of the plan is rounded once for the month"),
        Rule.LATER_DAY: tr("A receipt or invoice before the deal was won or the plan began counts on the later day"),
        Rule.OWN_RATE: tr("A deal's own rate is shared among the components that take the deal"),
        Rule.RETROACTIVE_ACROSS_VERSIONS: tr("Whole tiers of a new version of the plan rate only its own deals"),
        Rule.CANCELLED: tr("A cancelled deal leaves later totals, and takes back what its period drops by"),
        Rule.CLAWBACK_TAIL: tr("Clawbacks end with the employer's tail date"),
        Rule.CLAWBACK_TERM: tr("A clawback by months left waits for the deal's term"),
        Rule.CEILING: tr("A ceiling counts what stands at the end, whatever came and went"),
        Rule.BONUS_AT_MONTH_END: tr("Bonuses are judged at the month's end, by the plan's own anchor"),
        Rule.QUOTAS: tr("Quotas of shorter periods are added up, and so are several quotas"),
        Rule.FLOORS_BY_DAYS: tr("Guarantee and draw go by calendar days in a month of starting or leaving"),
        Rule.DEBT_AFTER_LEAVING: tr("A draw's debt is still taken from what is paid after leaving"),
        Rule.ONE_CURRENCY: tr("Sums of two currencies are never added"),
        Rule.SALES_WHEN_WON: tr("Sales count each deal once, in the month in which it was won"),
    }


def rules_text(rules: Iterable[Rule]) -> str:
    """Some of them, as one line."""
    words = pay_rules()
    return "; ".join(words[rule] for rule in rules)


def kinds(n: int) -> Mapping[str, str]:
    """How many of each kind, as words: "1 client", "3 deals"."""
    return {kind.name: translated(kind.many, n) for kind in KINDS.values()}


def kind_words() -> dict[str, str]:
    """What one record of each kind is called in a line of text."""
    return {kind.name: translated(kind.one) for kind in KINDS.values()}


def list_kinds() -> dict[str, str]:
    """What a list of each kind is a list of."""
    return {
        "clients": tr("clients", "a list's kind"),
        "contacts": tr("contacts", "a list's kind"),
        "deals": tr("deals", "a list's kind"),
        "receipts": tr("receipts", "a list's kind"),
        "pay-lines": tr("pay lines", "a list's kind"),
        "figures": tr("figures", "a list's kind"),
    }


def backup_ways() -> dict[str, str]:
    """How a backup came to be (`store.backup.Backup.way`)."""
    return {
        "by hand": tr("By hand"),
        "auto": tr("Automatic"),
        "before restore": tr("Before a restore"),
        "salvaged": tr("From a damaged book"),
    }


def statuses() -> dict[Status, str]:
    return {
        Status.PROSPECT: tr("Prospect"),
        Status.ACTIVE: tr("Active"),
        Status.DORMANT: tr("Dormant"),
        Status.LOST: tr("Lost", "a client"),
    }


def receipts() -> dict[Receipts, str]:
    return {Receipts.NET: tr("Before tax"), Receipts.GROSS: tr("With tax")}


def negatives() -> dict[Negative, str]:
    return {Negative.CARRY: tr("Carried into the next month"), Negative.PAY: tr("Taken off base pay")}


def works() -> dict[Work, str]:
    return {Work.SELLING: tr("Selling"), Work.SERVICE: tr("Service")}


def client_kinds() -> dict[ClientKind, str]:
    return {ClientKind.FIRM: tr("Firm"), ClientKind.PERSON: tr("Person")}


def ties() -> dict[Tie, str]:
    return {
        Tie.NONE: tr("None", "tie"),
        Tie.MET: tr("Met", "tie"),
        Tie.TALKING: tr("Talking", "tie"),
        Tie.TRUSTED: tr("Trusted", "tie"),
        Tie.ALLY: tr("Ally", "tie"),
    }


def stages() -> dict[Stage, str]:
    return {
        Stage.OPEN: tr("Open", "stage"),
        Stage.QUALIFIED: tr("Qualified"),
        Stage.PROPOSAL: tr("Proposal"),
        Stage.NEGOTIATION: tr("Negotiation"),
        Stage.WON: tr("Won"),
        Stage.LOST: tr("Lost", "a deal"),
    }


def roles() -> dict[Role, str]:
    return {
        Role.DECISION_MAKER: tr("Decision maker"),
        Role.INFLUENCER: tr("Influencer"),
        Role.EVALUATOR: tr("Evaluator"),
        Role.USER: tr("User"),
        Role.BLOCKER: tr("Blocker"),
    }


def deal_mark(mark: Mark) -> str:
    """What is to be watched on a deal, in a word or two."""
    match mark.watch:
        case Watch.NO_DECISION_MAKER:
            return tr("No decision maker")
        case Watch.ONE_PERSON:
            return tr("One person only")
        case Watch.UNTOUCHED:
            return tr("%n day(s) untouched", "", mark.days)
        case Watch.PAST_EXPECTED:
            return tr("%n day(s) late", "", mark.days)


def activity_kinds() -> dict[ActivityKind, str]:
    return {
        ActivityKind.CALL: tr("Call"),
        ActivityKind.MEETING: tr("Meeting"),
        ActivityKind.MESSAGE: tr("Message"),
        ActivityKind.VISIT: tr("Service visit"),
        ActivityKind.NOTE: tr("Note"),
        ActivityKind.REQUEST: tr("Request"),
    }


def healths() -> dict[Health, str]:
    return {
        Health.UNKNOWN: tr("Not judged", "health"),
        Health.GOOD: tr("Good", "health"),
        Health.WATCH: tr("To watch", "health"),
        Health.AT_RISK: tr("At risk", "health"),
    }


def anchors() -> dict[Anchor, str]:
    return {
        Anchor.WON: tr("When won"),
        Anchor.INVOICED: tr("When invoiced"),
        Anchor.PAID: tr("When paid"),
        Anchor.PAID_IN_FULL: tr("When paid in full"),
    }


def bases() -> dict[Basis, str]:
    return {Basis.AMOUNT: tr("The amount before tax"), Basis.MARGIN: tr("The margin: amount less cost")}


def rates() -> dict[Rates, str]:
    return {
        Rates.FLAT: tr("One rate for all"),
        Rates.MARGINAL: tr("Each slice its own tier's rate"),
        Rates.RETROACTIVE: tr("The whole total the rate of the tier it reached"),
        Rates.REACHED: tr("Each deal whole by the total that it reached"),
    }


def periods() -> dict[Period, str]:
    return {
        Period.DEAL: tr("Each deal"),
        Period.MONTH: tr("A month"),
        Period.QUARTER: tr("A quarter"),
        Period.HALF: tr("A half-year"),
        Period.YEAR: tr("A year"),
    }


def entry_kinds() -> dict[EntryKind, str]:
    return {
        EntryKind.BASE: tr("Base pay"),
        EntryKind.ALLOWANCE: tr("Allowance"),
        EntryKind.COMMISSION: tr("Commission"),
        EntryKind.BONUS: tr("Bonus"),
        EntryKind.GUARANTEE: tr("Guarantee"),
        EntryKind.DRAW: tr("Draw"),
        EntryKind.CLAWBACK: tr("Clawback"),
        EntryKind.CARRY: tr("Carried over"),
        EntryKind.ADDITION: tr("Addition", "a kind of pay"),
        EntryKind.DEDUCTION: tr("Deduction", "a kind of pay"),
        EntryKind.ADJUSTMENT: tr("Adjustment"),
    }


def pay_line_kinds() -> dict[PayLineKind, str]:
    """What a pay line by hand is for."""
    return {
        PayLineKind.SPIF: tr("SPIF"),
        PayLineKind.GOAL: tr("Goal reached"),
        PayLineKind.ALLOWANCE: tr("Allowance"),
        PayLineKind.MILEAGE: tr("Mileage"),
        PayLineKind.DEDUCTION: tr("Deduction", "a pay line"),
        PayLineKind.CORRECTION: tr("Correction"),
        PayLineKind.OTHER: tr("Other", "a pay line"),
    }


def fields() -> dict[str, str]:
    """What each field of a record is called, and each heading of a list; where kinds differ, a person's field."""
    from .domain.fields.catalogue import FIELDS, UNNAMED
    from .domain.fields.list_headings import HEADINGS

    names = {heading.name: translated(heading.label) for heading in HEADINGS.values()}
    for declared in FIELDS.values():
        for field in declared.values():
            if field.label is not UNNAMED:
                names.setdefault(field.name, translated(field.label))
    return names


def vocabulary(of: type[StrEnum]) -> Mapping[StrEnum, str]:
    """The words of a closed vocabulary."""
    words: Mapping[type[StrEnum], Callable[[], Mapping[Any, str]]] = {
        Status: statuses, Work: works, ClientKind: client_kinds, Tie: ties, Stage: stages, Role: roles,
        Health: healths, ActivityKind: activity_kinds, Anchor: anchors, Negative: negatives, Receipts: receipts,
        PayLineKind: pay_line_kinds,
        OwnType: own_types,
    }  # fmt: skip
    return words[of]()


def own_types() -> dict[OwnType, str]:
    return {
        OwnType.TEXT: tr("Text", "own field"),
        OwnType.NOTES: tr("Long text", "own field"),
        OwnType.NUMBER: tr("Number", "own field"),
        OwnType.AMOUNT: tr("Amount", "own field"),
        OwnType.DAY: tr("Day", "own field"),
        OwnType.FLAG: tr("Yes or no", "own field"),
        OwnType.CHOICE: tr("One of a list", "own field"),
        OwnType.SEVERAL: tr("Several of a list", "own field"),
        OwnType.LINK: tr("Link", "own field"),
        OwnType.EMAIL: tr("E-mail", "own field"),
        OwnType.PHONE: tr("Phone", "own field"),
    }


def countries() -> dict[str, str]:
    """Countries by their two letters (ISO 3166), as they are chosen in the settings; others keep their letters."""
    return {
        "AE": tr("United Arab Emirates"),
        "AT": tr("Austria"),
        "AU": tr("Australia"),
        "BE": tr("Belgium"),
        "BR": tr("Brazil"),
        "CA": tr("Canada"),
        "CH": tr("Switzerland"),
        "CN": tr("China"),
        "CY": tr("Cyprus"),
        "CZ": tr("Czechia"),
        "DE": tr("Germany"),
        "DK": tr("Denmark"),
        "EE": tr("Estonia"),
        "ES": tr("Spain"),
        "FI": tr("Finland"),
        "FR": tr("France"),
        "GB": tr("United Kingdom"),
        "GR": tr("Greece"),
        "HU": tr("Hungary"),
        "IE": tr("Ireland"),
        "IL": tr("Israel"),
        "IN": tr("India"),
        "IT": tr("Italy"),
        "JP": tr("Japan"),
        "LU": tr("Luxembourg"),
        "MX": tr("Mexico"),
        "NL": tr("Netherlands"),
        "NO": tr("Norway"),
        "NZ": tr("New Zealand"),
        "PL": tr("Poland"),
        "PT": tr("Portugal"),
        "RO": tr("Romania"),
        "RU": tr("Russia"),
        "SE": tr("Sweden"),
        "SG": tr("Singapore"),
        "SK": tr("Slovakia"),
        "TR": tr("Türkiye"),
        "UA": tr("Ukraine"),
        "US": tr("United States"),
        "ZA": tr("South Africa"),
    }


def step_text(label: Label) -> str:
    """What a step did, as history and undo name it."""
    template = _steps(int(label.values.get("n", 0) or 0)).get(label.code, label.code)
    if label.code == "taken-back":
        inner = {key: value for key, value in label.values.items() if key not in ("code", "step")}
        return template.format(what=step_text(Label(str(label.values.get("code", "")), inner)))
    return template.format_map(defaultdict(lambda: "?", {key: str(value) for key, value in label.values.items()}))


def passed_over_text(n: int) -> str:
    """What is told of an undo, or a redo, that left `n` records of its step as they are."""
    return tr("Passed over, for being erased or hanging on what was: %n record(s).", "", n)


def duplicate_reasons() -> dict[str, str]:
    """By what two records are one, or may be."""
    return {
        **_same_numbers(),
        "outside_ids": tr("Same number in another program"),
        "email": tr("Same e-mail"),
        "phone": tr("Same phone"),
        "name": tr("Same name"),
        "alike": tr("Similar name"),
        "deal": tr("Same deal"),
        "receipt": tr("Same receipt"),
        "pay line": tr("Same pay line"),
        "figure": tr("Same figure and period"),
    }


def _same_numbers() -> dict[str, str]:
    """Of the fields that hold a number under which nobody else is registered."""
    from .domain.fields.catalogue import FIELDS, REGISTERED

    text = tr("Same {field}")
    return {
        name: text.format(field=translated(FIELDS[kind][name].label))
        for kind, numbers in REGISTERED.items()
        for name in numbers
    }


def duplicate_reason(reason: str, line: int) -> str:
    """The same with where the other one is: a line of the list, or the book (line 0)."""
    where = tr("line {n} of this list").format(n=line) if line else tr("in the book")
    return tr("{reason}, {where}").format(reason=duplicate_reasons()[reason], where=where)


def import_verdict(counts: Mapping[str, int | str]) -> str:
    """What a list brings (`ImportPlan.row_counts`), the same wherever it is told, before the import and after it:
    "587 firms and 587 people new; 413 repeats of other rows in this list"."""
    known = {name: count for name, count in counts.items() if isinstance(count, int)}

    def said(name: str, text: Callable[[int], str]) -> list[str]:
        return [text(known[name])] if known.get(name) else []

    new = [
        *said("firms", lambda n: tr("%n firm(s)", "", n)),
        *said("people", lambda n: tr("one person") if n == 1 else tr("%n people", "", n)),
        *said("deals", lambda n: tr("%n deal(s)", "", n)),
        *said("payments", lambda n: tr("%n payment(s)", "", n)),
        *said("pay_lines", lambda n: tr("%n pay line(s)", "", n)),
        *said("figures", lambda n: tr("%n figure(s)", "", n)),
    ]
    if not new and "firms" not in known:  # by a program that did not count them
        new = said("added", lambda n: tr("%n row(s)", "", n))
    first = tr("{what} new").format(what=_all_of(new)) if new else tr("nothing new")
    rest = [
        *said("updated", lambda n: tr("%n row(s) with more about records in the book", "", n)),
        *said("known", lambda n: tr("%n row(s) in the book already", "", n)),
        *said("repeats", lambda n: tr("%n repeat(s) of other rows in this list", "", n)),
        *said("refused", lambda n: tr("%n row(s) refused", "", n)),
    ]
    return "; ".join((first, *rest))


def _all_of(several: Sequence[str]) -> str:
    """ "A, B and C"."""
    if len(several) < 2:
        return "".join(several)
    return tr("{first} and {last}").format(first=", ".join(several[:-1]), last=several[-1])


def import_text(counts: Mapping[str, int | str]) -> str:
    """How many rows came in, and what they brought."""
    taken = sum(count for name in ("added", "updated") if isinstance(count := counts.get(name, 0), int))
    return tr("%n row(s) taken in: {verdict}", "", taken).format(verdict=import_verdict(counts))


def _steps(n: int) -> dict[str, str]:
    return {
        **{f"added-{kind.name}": translated(kind.added) for kind in KINDS.values() if kind.added is not None},
        "edited": tr("Edit {name}"),
        "field-removed": tr("Remove field {name}"),
        "fields-arranged": tr("Order of fields"),
        "deleted": tr("Delete {name}"),
        "deleted-many": tr("Delete %n record(s)", "", n),
        "duplicated": tr("Duplicate {name}"),
        "duplicated-many": tr("Duplicate %n record(s)", "", n),
        "edited-many": tr("Edit %n record(s)", "", n),
        "tagged": tr("Add {tags} to %n record(s)", "", n),
        "untagged": tr("Take {tags} off %n record(s)", "", n),
        "taken-back": tr("Take back: {what}"),
        "merged": tr("Merge into {name}"),
        "imported": tr("Import {file}"),
        "plan-set": tr("Set the plan of {name}"),
        "samples": tr("Add the sample data"),
        "closed": tr("Close {month} of {name}"),
        "remittance": tr("Take in the {month} statement of {name}"),
        "suggestion": tr("Answer a suggestion of {month} with {name}"),
        "settled": tr("Settle a difference of {month} with {name}"),
        "rules-booked": tr("Book what newer rules of pay say of closed months"),
        "reopened": tr("Open {month} of {name} again"),
        "logged": tr("Log with {name}"),
        "won": tr("Win {name}"),
        "lost": tr("Lose {name}"),
        "moved": tr("Move {name} to another stage"),
        "put-off": tr("Put off {name}"),
        "request-done": tr("Request of {name} done"),
        "invoiced": tr("Invoice for {name}"),
        "paid": tr("Payment of {name}"),
        "renewed": tr("Renewal of {name}"),
        "erased": tr("Erase a person for good"),
        "salvaged": tr("Save what can be read of {file}"),
        "brought-back": tr("Bring back an earlier {name}"),
    }
