"""The letter that asks an employer for what a reconciliation found missing: short, polite, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from .. import labels
from ..domain.errors import UserError
from ..domain.pay.beside import line_of
from ..domain.pay.reconciliation.verdicts import Difference, Reconciliation, Verdict
from ..formatting import amount, isolate, joined, month_text
from ..texts import tr

#: What a letter asks for: the rest is no money that is missing.
_ASKED = (Verdict.UNPAID, Verdict.SHORT)


@dataclass(frozen=True, slots=True)
class Letter:
    """`before` and `after` are paragraphs around the `lines`, one for each thing that is missing."""

    subject: str
    before: Sequence[str]
    lines: Sequence[str]
    after: Sequence[str]

    def text(self) -> str:
        """As plain text, lines with a dash."""
        lines = "\n".join(f"- {line}" for line in self.lines)
        return "\n\n".join(chain(self.before, [lines], self.after)) + "\n"


def asked_for(made: Reconciliation) -> list[Difference]:
    """What is missing and was not let go, oldest first."""
    found = [each for each in made.differences if each.verdict in _ASKED and not each.settled and each.difference < 0]
    return sorted(found, key=lambda each: each.month)


def letter_of(made: Reconciliation, manager: str) -> Letter:
    """Raises UserError("nothing-missing")."""
    missing = asked_for(made)
    if not missing:
        raise UserError("nothing-missing", month=month_text(made.month))
    month = month_text(made.month)
    total = amount(-sum(each.difference for each in missing), made.currency)
    return Letter(
        subject=tr("Pay of {month}: {amount} missing").format(month=month, amount=total),
        before=[
            tr("Hello,"),
            tr("I compared your statement of {month} with my own records. The following is missing or short:").format(
                month=month
            ),
        ],
        lines=[_line(each, made.currency) for each in missing],
        after=[
            tr("In all: {amount}").format(amount=total),
            tr("Could you please check this and tell me when it will be paid, or where I am mistaken?"),
            "\n".join(filter(None, (tr("Thank you,"), manager))),
        ],
    )


def _line(each: Difference, currency: str) -> str:
    text = tr("{what}, {month}: due {due}, paid {paid}, missing {missing}")
    sums = {"due": each.due, "paid": each.paid, "missing": -each.difference}
    return text.format(
        what=_about(each), month=month_text(each.month), **{name: amount(n, currency) for name, n in sums.items()}
    )


def _about(each: Difference) -> str:
    """The deal, its client and invoice; else what kind of pay it is."""
    kind, _, component = each.subject.partition(" ")
    by_hand = line_of(component)
    words = {entry.value: word for entry, word in labels.entry_kinds().items()}
    of_kind = words.get(kind, "") if by_hand is None else labels.pay_line_kinds()[by_hand[0]]
    invoice = tr("invoice {number}").format(number=isolate(each.invoice)) if each.invoice else ""
    return joined(filter(None, (of_kind, each.deal, each.client, invoice)))
