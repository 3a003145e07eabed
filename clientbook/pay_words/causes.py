"""What changed a closed month, in words: the causes that `domain/pay/correcting` finds, as sentences and as notes."""

from collections.abc import Mapping

from ..domain.pay.correcting.causes import ARROW
from ..formatting import Mark, shown_value
from ..labels import stages
from ..texts import tr
from .not_counted import not_counted_reason


def cause_clause(code: str, value: str, mark: Mark = str) -> str:
    """ "the amount changed from 42,000 ₪ to 70,000 ₪", after "because" or after the name of another deal.

    `code` is "changed amount"; in adjustments of earlier versions it is "changed", and the value names the field.
    """
    field = code.partition(" ")[2]
    if not field:
        return cause_note(value)
    before, _, after = value.partition(ARROW)
    if field.startswith("not counted"):
        text = tr("it is no longer counted: {reason}") if after else tr("it counts now; before: {reason}")
        return text.format(reason=not_counted_reason(before or after))
    if field in _events() or not value:
        return cause_note(field)
    if field == "cancelled" and not before:
        return tr("it was cancelled on {day}").format(day=shown_value(after, mark))
    if field == "received" and not (before and after):
        return _receipt(before, after, mark)
    if field == "exchange rate" and before.partition(" ")[2] == after.partition(" ")[2]:
        before, after = before.partition(" ")[0], after.partition(" ")[0]  # of the same day
    what = _fields().get(field, field)
    before, after = _shown(field, before, mark), _shown(field, after, mark)
    if before and after:
        text = tr("{what} changed from {before} to {after}")
    elif after:
        text = tr("{what} was added: {after}")
    else:
        text = tr("{what} was removed; it was {before}")
    return text.format(what=what, before=before, after=after)


def is_cause(code: str) -> bool:
    """Whether a pair of a story is a cause."""
    return code == "changed" or code.startswith("changed ")


def _receipt(before: str, after: str, mark: Mark) -> str:
    """What had come in by a day: "500.00 2026-02-12"."""
    came, _, day = (before or after).partition(" ")
    text = tr("{amount} had come in by {day}, now entered") if after else tr("{amount} by {day} is no longer entered")
    return text.format(amount=shown_value(came, mark), day=shown_value(day, mark))


def cause_note(field: str) -> str:
    """What made an adjustment, in a few words for a narrow column; `field` is an entry's note."""
    if field in _events():
        return _events()[field]
    return tr("{what} changed", "cause").format(what=_fields()[field]) if field in _fields() else field


def is_worded(field: str) -> bool:
    """Whether a cause of the engine has words here: a test asks for each."""
    return field in _fields() or field in _events() or field == "of" or field.startswith("not counted")


def _shown(field: str, plain: str, mark: Mark) -> str:
    if field == "stage" and plain:
        return {stage.value: word for stage, word in stages().items()}.get(plain, plain)
    if field in ("component", "product", "employer"):
        return mark(plain) if plain else ""
    if field == "days" and plain:
        worked, _, length = plain.partition(" / ")
        return tr("{days} of {length}").format(days=mark(worked), length=mark(length))
    return shown_value(plain, mark) if plain else ""


def _fields() -> Mapping[str, str]:
    """Fields and figures whose change makes an adjustment, as a noun inside a sentence."""
    return {**_of_deals(), **_of_plans(), **_figures()}


def _of_deals() -> Mapping[str, str]:
    """Of a deal."""
    return {
        "amount": tr("the amount", "cause"),
        "cost": tr("the cost", "cause"),
        "share": tr("my share", "cause"),
        "exchange rate": tr("the exchange rate", "cause"),
        "own rate": tr("the deal's own rate", "cause"),
        "won": tr("the day it was won", "cause"),
        "invoiced": tr("the day of the invoice", "cause"),
        "sold": tr("the day it was sold", "cause"),
        "paid in full": tr("the day it was paid in full", "cause"),
        "received": tr("the money received", "cause"),
        "cancelled": tr("the day it was cancelled", "cause"),
        "stage": tr("the stage", "cause"),
        "product": tr("the product", "cause"),
        "employer": tr("the employer", "cause"),
        "currency": tr("the currency", "cause"),
        "component": tr("the part of the plan that takes it", "cause"),
        "term": tr("the term", "cause"),
        "tax rate": tr("the tax rate", "cause"),
        "credits": tr("the deal that it takes back", "cause"),
    }


def _of_plans() -> Mapping[str, str]:
    """Of a plan or an employer."""
    return {
        "plan version": tr("the version of the plan", "cause"),
        "tier rate": tr("the plan's rate", "cause"),
        "tiers": tr("the plan's tiers", "cause"),
        "ceiling": tr("the plan's ceiling", "cause"),
        "base pay": tr("the base pay", "cause"),
        "allowance": tr("the allowance", "cause"),
        "allowances": tr("the plan's allowances", "cause"),
        "opening": tr("what was counted before the book", "cause"),
        "figure": tr("the figure", "cause"),
        "year begins": tr("the month in which the year begins", "cause"),
        "days": tr("the days that count", "cause"),
        "bonuses": tr("the plan's bonuses", "cause"),
        "plan start": tr("the first day of the plan", "cause"),
        "employed from": tr("the first day at the employer", "cause"),
        "employed until": tr("the last day at the employer", "cause"),
        "pays until": tr("the day until which the employer pays", "cause"),
        "guarantee": tr("the guarantee", "cause"),
        "draw": tr("the draw", "cause"),
        "taken back": tr("the part that is taken back", "cause"),
        "bonus": tr("the bonus", "cause"),
        "needed": tr("what the bonus needs", "cause"),
    }


def _figures() -> Mapping[str, str]:
    """What other lines make of one; the last four in adjustments that earlier versions booked."""
    return {
        "reached deals": tr("the number of deals", "cause"),
        "reached total": tr("the total", "cause"),
        "reached attainment": tr("the attainment", "cause"),
        "counted before": tr("the total that the period had counted before it", "cause"),
        "booked before": tr("what was paid before it", "cause"),
        "earned": tr("what the month earned", "cause"),
        "debt before": tr("what was owed from earlier draws", "cause"),
        "rate": tr("the rate", "cause"),
        "credited": tr("the credited amount", "cause"),
        "on": tr("the date", "cause"),
        "entered": tr("the sum", "cause"),
        "line day": tr("the day", "cause"),
        "plan_starts": tr("the plan", "cause"),
    }


def _events() -> Mapping[str, str]:
    """What makes an adjustment by itself."""
    return {
        "added": tr("it was recorded after the month was closed"),
        "removed": tr("it no longer counts"),
        "line added": tr("the line was entered after the month was closed"),
        "line removed": tr("the line was deleted"),
        "gone": tr("the deal is no longer among the won ones"),
        "deleted": tr("the deal was deleted"),
        "as it was": tr("an earlier change was taken back"),
        "rule": tr("a newer rule of pay is booked"),
        "of": tr("another deal changed"),
        "not counted": tr("it counts now"),
        "not counted now": tr("it is no longer counted"),
        "total": tr("other deals of its period changed"),
    }
