"""What stands above a record's fields: its name, a word in a pill, a line below, and a notice where one is due."""

from datetime import date
from typing import Final, NamedTuple

from ... import labels
from ...domain.choices import ClientKind, Health, Work
from ...domain.deals.deal_watch import UNTOUCHED_DAYS, Watch, marks_of
from ...domain.kinds import KINDS, kind_of, name_of
from ...domain.records import Client, Contact, Deal, Employer, Record
from ...formatting import month_text
from ...texts import tr, translated
from ..kit.bidi import isolate, joined, ltr, shown_amount, shown_date
from .load import RecordDetails

#: So many phones stand below a name; all of them are among the fields and behind the button that calls.
_PHONES: Final = 2


class Headline(NamedTuple):
    """`role` colours the pill: good, careful, bad or neutral."""

    name: str
    word: str = ""
    role: str = "neutral"
    under: str = ""
    notice: str = ""


def _new(record: Record) -> str:
    """The title of a record that has no name yet."""
    tab = KINDS[kind_of(record)].tab
    return tr("New") if tab is None else translated(tab.new)


def headline_of(found: RecordDetails, untouched_days: int = UNTOUCHED_DAYS) -> Headline:
    record = found.record
    name = name_of(record) or _new(record)
    match record:
        case Client():
            role = {"active": "good", "dormant": "careful", "lost": "bad"}.get(record.status, "neutral")
            under = joined((record.industry, record.city, *_phones(found)))
            return Headline(name, labels.statuses()[record.status], role, under, _service_notice(found))
        case Contact():
            word = tr("Decides") if record.decides else labels.ties()[record.tie] if record.tie != "none" else ""
            return Headline(name, word, "good", joined((record.title, *_phones(found))))
        case Deal():
            role = {"won": "good", "lost": "bad"}.get(record.stage, "neutral")
            amount = shown_amount(record.amount, record.currency) if record.amount else ""
            notices = (_closed_notice(found.closed_months), _watch_notice(found, record, untouched_days))
            word = labels.stages()[record.stage]
            if record.cancelled_on is not None:
                word, role = tr("Cancelled", "a deal"), "careful"
            return Headline(name, word, role, amount, " ".join(filter(None, notices)))
        case Employer():
            left = record.ends_on is not None and record.ends_on < date.today()
            days = " – ".join(shown_date(day) if day else "" for day in (record.starts_on, record.ends_on))
            return Headline(name, tr("Left") if left else "", "neutral", days.strip(" –"))
    return Headline(name)


def _phones(found: RecordDetails) -> list[str]:
    """The first ones, and how many more there are."""
    more = len(found.shown_phones) - _PHONES
    return [ltr(phone) for phone in (*found.shown_phones[:_PHONES], *([f"+{more}"] if more > 0 else []))]


def _watch_notice(found: RecordDetails, deal: Deal, untouched_days: int) -> str:
    """What is to be watched on a deal, in sentences."""
    if not deal.id:
        return ""
    touched_on = date.fromisoformat(found.touched_on) if found.touched_on else None
    said = []
    alone = found.reached_at is not None and found.reached_at.kind is ClientKind.PERSON
    for mark in marks_of(deal, touched_on, date.today(), untouched_days, alone):
        sentence = {
            Watch.NO_DECISION_MAKER: tr("No decision maker named."),
            Watch.ONE_PERSON: tr("Hangs on {name} alone."),
            Watch.UNTOUCHED: tr("Untouched for %n day(s).", "", mark.days),
            Watch.PAST_EXPECTED: tr("Should have closed %n day(s) ago.", "", mark.days),
        }[mark.watch]
        said.append(sentence.format(name=isolate(found.names.get(mark.contact_id, "?"))))
    return " ".join(said)


def _service_notice(found: RecordDetails) -> str:
    """How a client in service fares, where that is not well."""
    client = found.record
    if client.work is not Work.SERVICE:
        return ""
    health = labels.healths()[client.health] if client.health in (Health.WATCH, Health.AT_RISK) else ""
    asked = len(found.requests)
    return joined((health, tr("%n open request(s)", "", asked) if asked else ""))


def _closed_notice(months: tuple[str, ...]) -> str:
    if not months:
        return ""
    text = tr("Booked in {months}, which is closed: a change to it is booked as an adjustment in the first open month.")
    return text.format(months=", ".join(map(month_text, months)))
