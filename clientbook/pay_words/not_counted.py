"""Why a deal is not counted, in words: for statements, the window and causes."""

from collections.abc import Mapping

from ..texts import tr


def not_counted_reason(code: str) -> str:
    """A sentence's end: "it is not invoiced yet"."""
    return _reasons().get(code, code)


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
        "after tail": tr("it falls after the employer's tail date"),
    }


def is_worded(code: str) -> bool:
    """Whether a reason has words here: a test asks for each."""
    return code in _reasons()
