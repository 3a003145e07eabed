"""What an update of the rules of pay changed, as lines for people and as JSON for programs."""

from collections.abc import Sequence

from ...domain.money import plain
from ...labels import rules_text
from ...texts import tr
from .rule_changes import Moved, News, Waits

_MOST = 12


def lines_of(news: News, most: int | None = _MOST) -> list[str]:
    """A short block: open months with both figures, closed ones with the difference; nothing where nothing changed."""
    lines = []
    if news.moved:
        lines.append(tr("Newer rules of pay change these open months:"))
        lines += _some([moved_text(each) for each in news.moved], most)
    if news.waits:
        lines.append(tr("Closed months stay as they are. By the newer rules they would pay otherwise by:"))
        lines += _some([waits_text(each) for each in news.waits], most)
        lines.append(tr("To book that in the first open month, say: clientbook rules book"))
    return lines


def _some(lines: Sequence[str], most: int | None) -> list[str]:
    shown = ["  " + line for line in lines[:most]]
    if len(lines) > len(shown):
        more = len(lines) - len(shown)
        shown.append("  " + tr("and %n more; all of them: clientbook rules show", "", more))
    return shown


def moved_text(each: Moved) -> str:
    text = tr("{month}, {employer}: {before} before, {now} now, {currency} ({rules})")
    before, now = plain(each.before, each.currency), plain(each.now, each.currency)
    return text.format(
        month=each.month,
        employer=each.employer,
        before=before,
        now=now,
        currency=each.currency,
        rules=rules_text(each.rules),
    )


def waits_text(each: Waits) -> str:
    text = tr("{month}, {employer}: {pay} {currency} ({rules})")
    sign = "+" if each.pay > 0 else ""
    return text.format(
        month=each.month,
        employer=each.employer,
        pay=sign + plain(each.pay, each.currency),
        currency=each.currency,
        rules=rules_text(each.rules),
    )


def as_json(news: News) -> dict[str, object]:
    """Amounts as decimal strings, rules by their codes."""
    return {
        "open_months": [
            {
                "employer": each.employer,
                "month": each.month,
                "currency": each.currency,
                "before": plain(each.before, each.currency),
                "now": plain(each.now, each.currency),
                "rules": [rule.value for rule in each.rules],
            }
            for each in news.moved
        ],
        "closed_months": [
            {
                "employer": each.employer,
                "month": each.month,
                "currency": each.currency,
                "difference": plain(each.pay, each.currency),
                "rules": [rule.value for rule in each.rules],
            }
            for each in news.waits
        ],
    }
