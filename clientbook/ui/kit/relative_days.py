"""How long ago and how far ahead in the words of a table: months and years too, and what is overdue."""

from datetime import date
from typing import Final

from ...texts import tr

#: From here on months are counted, and from there years.
_MONTHS: Final = 60
_YEARS: Final = 730


def ago(day: date, today: date) -> str:
    """When something was: "today", "yesterday", "3 days ago", "5 months ago"."""
    days = (today - day).days
    if days < 0:
        return ahead(day, today)
    if days < _MONTHS:
        return (tr("today"), tr("yesterday"))[days] if days < 2 else tr("%n day(s) ago", "", days)
    if days < _YEARS:
        return tr("%n month(s) ago", "", days // 30)
    return tr("%n year(s) ago", "", days // 365)


def ahead(day: date, today: date) -> str:
    """When something is due: "today", "tomorrow", "in 3 days"; what has passed is overdue."""
    days = (day - today).days
    if days < 0:
        return tr("overdue by %n day(s)", "", -days)
    if days < _MONTHS:
        return (tr("today"), tr("tomorrow"))[days] if days < 2 else tr("in %n day(s)", "", days)
    if days < _YEARS:
        return tr("in %n month(s)", "", days // 30)
    return tr("in %n year(s)", "", days // 365)
