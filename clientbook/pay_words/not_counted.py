"""Why a deal is not counted, in words: for statements, the window and causes."""

from collections.abc import Mapping

from ..texts import tr


def not_counted_reason(code: str, value: str = "") -> str:
    """A sentence's end: "it is not invoiced yet"; `value` is what the reason names."""
    return _reasons().get(code, code).format(value=value)


def _reasons() -> Mapping[str, str]:
    return {
        "no employer": tr("no employer on its date"),
        "several employers": tr("several employers on its date: set one on the deal"),
        "no plan": tr("no plan in force on its date"),
        "no date": tr("it has no date: set the day it was won"),
        "no won date": tr("it has no day on which it was won"),
        "not invoiced": tr("it is not invoiced yet"),
        "not paid": tr("nothing was received yet"),
        "no exchange rate": tr("it is in another currency and has no exchange rate"),
        "no component": tr("no component of the plan takes its product"),
        "no tax rate": tr("no tax rate is known for its receipt's day: enter one on the deal or in the plan"),
        "no term": tr("its clawback goes by months left: enter the months of its contract"),
        "cancelled": tr("it was cancelled before"),
        "cancelled before won": tr("it was cancelled before it was won"),
        "own rate on two bases": tr(
            "its own rate cannot stand in for {value}, which have different bases: take it off, or give the deal a"
            " product that only one of them names"
        ),
        "condition": tr("the condition of {value} does not hold"),
        "credits no counted deal": tr("it credits a deal that is not counted here"),
        "credits a cancelled deal": tr("it credits {value}, which was cancelled before"),
        "another currency": tr("this sum is in another currency than the month's, and stands in none of its sums"),
        "clawback after tail": tr("it was cancelled after the employer's tail date: nothing is taken back"),
        "no figure": tr("the figure {value} is not entered yet"),
        "before pay is kept": tr("it lies before the first month of which the book keeps pay"),
        "after tail": tr("it falls after the employer's tail date"),
    }


def is_worded(code: str) -> bool:
    """Whether a reason has words here: a test asks for each."""
    return code in _reasons()
