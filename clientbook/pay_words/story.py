""" "Why this amount?" in words: the only place of them, for the window and for every file.

The engine leaves (code, value) pairs (`domain/pay/earning/reasons.py`); an `Entry` of a closed month keeps those of its
day, so codes of earlier versions are worded here too. What changed a closed month is worded in `causes`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile
from typing import Final

from ..domain.choices import EntryKind
from ..domain.entries import Entry
from ..domain.money import decimal_of, digits, percent_of, percent_text, rounded
from ..domain.pay.correcting.causes import ARROW
from ..domain.pay_rules import Rule
from ..formatting import Mark, amount, exact_number, month_text, plain_words, shown_value
from ..labels import pay_line_kinds, rules_text
from ..texts import tr
from .causes import cause_clause, is_cause
from .lines import counted_in
from .story_sentences import counted_before, input_labels, on_top, paid_already, reached_texts, sentences, whole_totals


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of a story; `adds` is what it adds to the entry's pay, exact minor units. They add up to it, and
    the one that `is_sum` says it. Where the sentence is a line of a calculation, `label` and `figure` draw it as one.
    """

    text: str
    adds: Decimal = Decimal(0)
    is_sum: bool = False
    label: str = ""
    figure: str = ""


def story(entry: Entry, currency: str, mark: Mark = str) -> list[Part]:
    """Why an entry pays what it pays, a sentence a step. `mark` keeps names and numbers in their direction."""
    return _Story(entry, currency, mark).parts()


def why_lines(entry: Entry, currency: str, mark: Mark = str) -> list[str]:
    """The sentences of an entry's story."""
    return [part.text for part in story(entry, currency, mark)]


class _Story:
    """The pairs of one entry on their way into sentences; a pair is worded by the method that `_WORDINGS` names."""

    def __init__(self, entry: Entry, currency: str, mark: Mark) -> None:
        self._entry = entry
        self._currency = currency
        self._mark = mark
        self._why = dict(reversed(entry.why))  # of a code that comes twice, the first
        self._parts: list[Part] = []

    def parts(self) -> list[Part]:
        for place, (code, value) in enumerate(self._entry.why):
            wording = _WORDINGS.get(code.partition(" ")[0] if code.startswith(_FAMILIES) else code)
            if wording is None:
                self._say(value)
            else:
                wording(self, code, value, place)
        return self._parts

    # -- small words --------------------------------------------------------------------------------------------------

    def _say(self, text: str, adds: Decimal | int = 0, label: str = "", figure: str = "") -> None:
        if text:
            self._parts.append(Part(text, Decimal(adds), label=label, figure=figure))

    def _minor(self, code: str) -> int:
        """The amount that a code names, in minor units; 0 where it names none."""
        return self._in_minor(self._why.get(code, "0"))

    def _in_minor(self, plain: str) -> int:
        return rounded(self._exact(plain))

    def _exact(self, plain: str) -> Decimal:
        return decimal_of(plain.split(" ")[0]).scaleb(digits(self._currency))

    def _number(self, minor: int | Decimal) -> str:
        return self._mark(exact_number(Decimal(minor), self._currency))

    def _amount(self, minor: int) -> str:
        return amount(minor, self._currency, self._mark)

    def _period(self) -> str:
        """ "month", "quarter" or "year"; "" in entries of earlier versions, which did not keep it."""
        return self._why.get("period", "")

    # -- one teller a code --------------------------------------------------------------------------------------------

    def plain(self, code: str, value: str, _: int) -> None:
        """A sentence with the value in it: days, amounts and percentages as they are read."""
        shown = shown_value(value, self._mark)
        label = input_labels().get(code, "")
        self._say(sentences()[code].format(value=shown), label=label, figure=shown if label else "")

    def plan(self, _: str, value: str, __: int) -> None:
        text = tr("By the plan from {value}, in force on the deal's date")
        if self._entry.deal_id is None:
            text = tr("By the plan from {value}")
        self._say(text.format(value=shown_value(value, self._mark)))

    def named(self, code: str, value: str, _: int) -> None:
        self._say(sentences()[code].format(value=self._mark(value)))

    def counted(self, _: str, value: str, __: int) -> None:
        self._say(tr("It had counted in {period}").format(period=self._mark(counted_in(value))))

    def exchange(self, _: str, value: str, __: int) -> None:
        rate, _blank, day = value.partition(" ")
        text, label = tr("At the exchange rate {value}"), tr("Exchange rate")
        if day:
            text, label = tr("At the exchange rate {value} of {day}"), tr("Exchange rate of {day}")
        words = {"value": self._mark(rate), "day": shown_value(day, self._mark)}
        self._say(text.format(**words), label=label.format(**words), figure=words["value"])

    def nothing(self, *_: object) -> None:
        """Told by the part that it belongs to."""

    def before(self, _: str, value: str, __: int) -> None:
        """What the running total stood at; whole tiers tell it in one sentence with their slice."""
        if not self._is_whole:
            shown = self._number(self._exact(value))
            label = counted_before()[self._period()]
            self._say(on_top()[self._period()].format(value=shown), label=label, figure=shown)

    @property
    def _is_whole(self) -> bool:
        """Whole tiers rate the period's total, and take off what the period has paid."""
        if "rates" in self._why:
            return self._why["rates"] == "whole"
        codes = [code for code, _ in self._entry.why]
        return "booked before" in codes and "received" not in codes[: codes.index("booked before")]

    @property
    def _is_on_cash(self) -> bool:
        """Whether its parts tell what the deal earns, and only the last ones what of it is paid here."""
        return "received" in self._why or "due" in self._why

    def sliced(self, code: str, value: str, place: int) -> None:
        if self._is_whole:
            base, _times, rate = value.partition(" × ")
            self._retroactive_slice(self._exact(base), rate, self._exact(base) * percent_of(rate))
        else:
            self.own_slice(code, value, place)

    def own_slice(self, _: str, value: str, __: int) -> None:
        """The deal's own rate on its own basis; what is rounded of a split one is no business of the reader."""
        base, _times, rate = value.partition(" × ")
        basis, share = self._exact(base), percent_of(rate)
        words = {"amount": self._number(basis), "rate": self._mark(rate), "result": self._number(basis * share)}
        text = tr("{amount} at {rate} = {result}").format(**words)
        label = tr("{amount} at {rate}").format(**words)
        self._say(text, 0 if self._is_on_cash else basis * share, label, words["result"])

    def sum_a_deal(self, _: str, value: str, __: int) -> None:
        count, _times, paid = value.partition(" × ")
        each, deals = self._exact(paid), decimal_of(count)
        words = {"sum": self._number(each), "count": self._mark(count), "result": self._number(each * deals)}
        text = tr("{sum} for the deal") if deals == 1 else tr("{sum} a deal, for {count}: {result}")
        self._say(text.format(**words), 0 if self._is_on_cash else each * deals)

    def bound(self, code: str, value: str, _: int) -> None:
        """The least and the most a deal: what is missing to it is added, what is above it is taken away."""
        text = tr("At least {value} a deal") if code == "least" else tr("At most {value} a deal")
        so_far = sum((part.adds for part in self._parts), Decimal(0))
        sign = -1 if self._entry.credited < 0 else 1
        holds = sign * self._in_minor(value) * self._entry.share
        self._say(text.format(value=self._number(self._in_minor(value))), 0 if self._is_on_cash else holds - so_far)

    def deals_before(self, _: str, value: str, __: int) -> None:
        self._say(tr("%n deal(s) counted before in the period", "", int(decimal_of(value))))

    def _retroactive_slice(self, basis: Decimal, rate: str, earned: Decimal) -> None:
        values = {"total": self._number(basis), "rate": self._mark(rate), "result": self._number(earned)}
        text = whole_totals()[self._period()].format(**values)
        if "of total" in self._why:
            total = self._number(self._exact(self._why["of total"]))
            text = tr("The total with this deal is {total}: {part} of it at {rate} = {result}")
            text = text.format(**values | {"total": total, "part": values["total"]})
        booked = self._exact(dict(self._commission_pairs()).get("booked before", "0"))
        if booked:
            text = f"{text}; " + paid_already(booked < 0).format(value=self._number(abs(booked)))
        self._say(text, 0 if self._is_on_cash else earned - booked)

    def _commission_pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs before the receipts, and before what else decides when it is paid."""
        codes = [code for code, _ in self._entry.why]
        ends = (codes.index(code) for code in ("received", "due") if code in codes)
        return self._entry.why[: min(ends, default=len(codes))]

    def exact(self, _: str, value: str, __: int) -> None:
        exact = self._exact(value)
        text = tr("Exactly {value}, rounded once to {rounded}")
        values = {"value": self._number(exact), "rounded": self._number(rounded(exact))}
        self._say(text.format(**values), 0 if self._is_on_cash else rounded(exact) - exact)

    def ceiling(self, _: str, value: str, __: int) -> None:
        """What is left under a ceiling: it takes the rest away."""
        text = tr("Up to the ceiling of {value} in the period").format(value=self._number(self._in_minor(value)))
        so_far = sum((part.adds for part in self._parts), Decimal(0))
        self._say(text, 0 if self._is_on_cash else self._entry.pay - so_far)

    def earned(self, _: str, value: str, __: int) -> None:
        """On cash what the deal earns in all; of a guarantee or a draw what the month earned by itself."""
        minor = self._in_minor(value)
        kind, earned = self._entry.kind, self._number(minor)
        if kind not in (EntryKind.GUARANTEE, EntryKind.DRAW):
            text = tr("Earns {value} in all, as the money comes in")
            if "due" in self._why:
                text = tr("Earns {value} in all")
            self._say(text.format(value=earned))
            return
        counts = kind is EntryKind.GUARANTEE or self._is_topped
        self._say(tr("{value} was earned").format(value=earned), -minor if counts else 0)

    def received(self, _: str, value: str, place: int) -> None:
        came, _slash, whole = value.partition(" / ")
        booked = self._booked_for_receipts(place)
        due = booked + self._entry.pay
        words = {"came": self._mark(plain_words(came)), "whole": self._mark(plain_words(whole))}
        if "due" in self._why:
            self._say(tr("{came} of {whole} has come in").format(**words))
            return
        text = tr("{came} of {whole} has come in, so {due} of it is due")
        self._say(text.format(due=self._number(due), **words), due)
        self._paid_before(place, booked)

    def due(self, _: str, value: str, place: int) -> None:
        minor = self._in_minor(value)
        text = tr("{value} is due so far")
        if "due part" in self._why:
            text = tr("{part} of it is due so far: {value}")
        self._say(text.format(value=self._number(minor), part=self._mark(self._why.get("due part", ""))), minor)
        self._paid_before(place, self._booked_for_receipts(place))

    def _paid_before(self, place: int, booked: int) -> None:
        """What of the sum that is due was paid before this line, or fell on days before there was a plan."""
        early = self._in_minor(dict(self._entry.why[place:]).get("before the plan", "0"))
        if early:
            text = tr("{value} of it is for what came in before there was a plan")
            self._say(text.format(value=self._number(early)), -early)
        booked -= early
        if booked:
            self._say(paid_already(booked < 0).format(value=self._number(abs(booked))), -booked)

    def days_to_payment(self, _: str, value: str, __: int) -> None:
        self._say(tr("%n day(s) from the invoice to the receipt", "", int(value)))

    def months_since_won(self, _: str, value: str, __: int) -> None:
        self._say(tr("%n month(s) since it was won", "", int(value)))

    def receipt_rate(self, _: str, value: str, __: int) -> None:
        """ "40% × 30%": a part of the deal, and what is paid for it."""
        part, _times, rate = value.partition(" × ")
        self._say(tr("{part} of the deal at {rate}").format(part=self._mark(part), rate=self._mark(plain_words(rate))))

    def by_figure(self, _: str, value: str, __: int) -> None:
        """ "5% at 92% of Renewal rate": what is paid, by what was entered."""
        rate, _at, rest = value.partition(" at ")
        reached, _of, name = rest.partition(" of ")
        text = tr("{name} is {value}: it is paid at {rate}")
        words = {
            "name": self._mark(name),
            "value": self._mark(plain_words(reached)),
            "rate": self._mark(plain_words(rate)),
        }
        self._say(text.format(**words))

    def _booked_for_receipts(self, place: int) -> int:
        later = dict(self._entry.why[place:])
        return self._in_minor(later.get("booked before", "0"))

    def booked(self, _: str, value: str, place: int) -> None:
        """Of a clawback what the deal was paid; of an adjustment what the month had booked. Else told elsewhere."""
        minor = self._in_minor(value)
        if self._entry.kind is EntryKind.COMMISSION:
            if place < len(self._commission_pairs()) and not (self._is_whole and "leg" in self._why):
                before = self._exact(value)
                text = paid_already(before < 0).format(value=self._number(abs(before)))
                self._say(text, 0 if self._is_on_cash else -before)
        elif self._entry.kind is EntryKind.CLAWBACK:
            self._say(tr("{value} was paid for it").format(value=self._number(minor)))
        elif self._entry.kind is EntryKind.ADJUSTMENT:
            text = tr("It was booked as {value}") if minor else tr("Nothing was booked for it")
            self._say(text.format(value=self._number(minor)), -minor)

    def taken_back(self, _: str, value: str, __: int) -> None:
        if " / " in value:
            left, _slash, term = value.partition(" / ")
            text = tr("{left} of the term's {term} months are left, and so much of it is taken back")
            self._say(text.format(left=self._mark(left), term=self._mark(term)), self._entry.pay)
            return
        # The entry's rate is exact; the value of older entries says 1% where all was taken back.
        share = percent_of(value) if self._entry.rate is None else self._entry.rate
        shown = percent_text(share.quantize(Decimal("0.0001")))
        text = tr("All of it is taken back") if share == 1 else tr("{value} of it is taken back")
        paid = self._minor("booked before")
        self._say(text.format(value=self._mark(shown)), self._rounding(-paid * share))

    def _rounding(self, exact: Decimal) -> Decimal:
        """A share of a sum is rounded once: the whole is the entry's own pay."""
        return Decimal(self._entry.pay) if abs(exact - self._entry.pay) <= 1 else exact

    def days(self, _: str, value: str, __: int) -> None:
        worked, _slash, length = value.partition(" / ")
        text = tr("For the whole month") if worked == length else self._days_text(value)
        self._say(text, self._entry.pay)

    def reached(self, code: str, value: str, place: int) -> None:
        """ "3 >= 3", or "110% < 100% of Margin": what was reached, and what is needed."""
        shown, needed, of = _compared(value)
        words = {"shown": self._mark(plain_words(shown)), "needed": self._mark(plain_words(needed))}
        state, _, measure = code.rpartition(" ")
        if state == "reached" and measure == "deals":
            text = tr("%n deal(s), {needed} needed", "", int(decimal_of(shown)))
        else:
            text = reached_texts()[state][measure]
        text = text.format(**words)
        if of:
            text = tr("{part}: {text}").format(part=self._mark(of), text=text)
        first = not any(is_reached(each) for each, _ in self._entry.why[:place])
        graded = any(each in ("bonus leg", "on scale") for each in self._why)
        adds = first and not graded and self._entry.kind is EntryKind.BONUS
        self._say(text, self._entry.pay if adds else 0)

    def on_scale(self, _: str, value: str, __: int) -> None:
        """ "96% = 8000.00"."""
        reached, _equals, pays = value.partition(" = ")
        words = {"value": self._mark(plain_words(reached)), "amount": self._number(self._exact(pays))}
        self._say(tr("At {value} it pays {amount}").format(**words), self._exact(pays))

    def paid_before(self, _: str, value: str, __: int) -> None:
        minor = self._in_minor(value)
        self._say(paid_already(minor < 0).format(value=self._number(abs(minor))), -minor)

    def by_days(self, _: str, value: str, __: int) -> None:
        self._say(self._days_text(value))

    def _days_text(self, value: str) -> str:
        worked, _slash, length = value.partition(" / ")
        text = tr("For {days} of the month's {length} days")
        return text.format(days=self._mark(worked), length=self._mark(length))

    def credited(self, _: str, value: str, __: int) -> None:
        part, _slash, whole = value.partition(" / ")
        text = tr("{part} of its {whole} is credited")
        self._say(text.format(part=self._mark(plain_words(part)), whole=self._mark(plain_words(whole))))

    def earned_then(self, _: str, value: str, __: int) -> None:
        text = tr("It had earned {value}").format(value=self._number(self._exact(value)))
        self._say(text, 0 if self._is_on_cash else self._entry.pay)

    def carried(self, code: str, value: str, _: int) -> None:
        """What is below zero: brought from the month before, carried into the next one, or left for good."""
        text = {
            "carried from before": tr("{value} below zero comes from the month before"),
            "carried on": tr("{value} below zero goes into the next month and takes nothing from base pay"),
            "left at leaving": tr("{value} below zero is left when pay ends, and is taken from nothing"),
        }[code]
        self._say(text.format(value=self._number(self._in_minor(value))), self._entry.pay)

    def guarantee(self, _: str, value: str, __: int) -> None:
        minor = self._in_minor(value)
        self._say(tr("{value} is guaranteed").format(value=self._number(minor)), minor)

    @property
    def _is_topped(self) -> bool:
        """A draw fills up to its own sum; else it takes back what is owed."""
        return self._minor("draw") - self._minor("earned") == self._entry.pay

    def draw(self, _: str, value: str, __: int) -> None:
        minor = self._in_minor(value)
        if minor:
            text = tr("A draw of {value} is paid in any case").format(value=self._number(minor))
            self._say(text, minor if self._is_topped else 0)

    def owed(self, code: str, value: str, __: int) -> None:
        minor = self._in_minor(value)
        if code == "debt before":
            if minor:
                text = tr("{value} was owed from earlier draws").format(value=self._number(minor))
                self._say(text, 0 if self._is_topped else self._entry.pay)
        else:
            text = tr("{value} is owed now") if minor else tr("Nothing is owed any more")
            self._say(text.format(value=self._number(minor)))

    def corrects(self, _: str, value: str, __: int) -> None:
        self._say(tr("Corrects {value}").format(value=self._mark(month_text(value))))

    def changed(self, code: str, value: str, place: int) -> None:
        """A change of the record itself; those of another deal come after its name, in one sentence."""
        before = [each for each, _ in self._entry.why[:place]]
        if code == "changed of":
            following = takewhile(lambda pair: pair[0] != code and is_cause(pair[0]), self._entry.why[place + 1 :])
            clauses = [cause_clause(*pair, self._mark) for pair in following]
            text = tr("Because of another deal, {deal}: {causes}")
            self._say(text.format(deal=self._mark(value.partition(ARROW)[2]), causes=", ".join(clauses)))
        elif "changed of" not in before:
            self._say(tr("Because {cause}").format(cause=cause_clause(code, value, self._mark)))

    def rule(self, _: str, value: str, place: int) -> None:
        """A changed rule that the user has booked; of several the first stands for the sum."""
        first = all(code != "rule" for code, _ in self._entry.why[:place])
        self._say(tr("The rule: {value}").format(value=rules_text([Rule(value)])), self._entry.pay if first else 0)

    def now(self, _: str, value: str, __: int) -> None:
        minor = self._in_minor(value)
        text = tr("Now it is {value}") if minor else tr("Now it is nothing")
        self._say(text.format(value=self._number(minor)), minor)

    def corrected(self, code: str, value: str, __: int) -> None:
        """What earlier adjustments booked of the difference, or what newer rules alone make of it."""
        minor = self._in_minor(value)
        text = tr("{value} of the difference was corrected already")
        if code == "held":
            text = tr("{value} of the difference follows from newer rules and is left out")
        self._say(text.format(value=self._number(minor)), -minor)

    def by_hand(self, _: str, value: str, __: int) -> None:
        kinds = {kind.value: word for kind, word in pay_line_kinds().items()}
        self._say(tr("Entered by hand: {kind}").format(kind=kinds.get(value, value)))

    def entered(self, _: str, value: str, __: int) -> None:
        minor = self._in_minor(value)
        self._say(tr("{value} as it was entered").format(value=self._number(minor)), minor)

    def pay(self, _: str, value: str, __: int) -> None:
        """What the parts above come to."""
        minor = self._in_minor(value)
        text = tr("Takes back {value}") if minor < 0 else tr("Pays {value}")
        self._parts.append(Part(text.format(value=self._amount(abs(minor))), is_sum=True))


def _compared(value: str) -> tuple[str, str, str]:
    """What stands, what is needed, and the part of the plan that is measured ("": all)."""
    shown, _, rest = value.partition(">=") if ">=" in value else value.partition("<")
    needed, _, of = rest.partition(" of ")
    return shown.strip(), needed.strip(), of.strip()


#: Codes that begin with one of these words are told alike.
_FAMILIES: Final = ("reached ", "below ", "changed ")
_Wording = Callable[[_Story, str, str, int], None]
_WORDINGS: Final[Mapping[str, _Wording]] = {
    "plan": _Story.plan,
    "component": _Story.named,
    "bonus": _Story.named,
    **dict.fromkeys(
        (
            "anchor won", "anchor invoiced", "anchor paid", "anchor paid in full", "amount", "cost", "share",
            "exchange rate", "own rate", "own rate here", "margin of price", "margin of cost", "with it",
            "multiplied", "receipt tax", "likelihood", "base pay", "allowance", "cancelled",
        ),
        _Story.plain,
    ),
    "exchange rate": _Story.exchange,
    "period": _Story.nothing,
    "year begins": _Story.nothing,
    "rates": _Story.nothing,
    "counted before": _Story.before,
    "leg": _Story.sliced,
    "own leg": _Story.own_slice,
    "sum": _Story.sum_a_deal,
    "least": _Story.bound,
    "most": _Story.bound,
    "deals before": _Story.deals_before,
    "of total": _Story.nothing,
    "exact": _Story.exact,
    "ceiling": _Story.ceiling,
    "earned": _Story.earned,
    "received": _Story.received,
    "before the plan": _Story.nothing,
    "due part": _Story.nothing,
    "due": _Story.due,
    "days to payment": _Story.days_to_payment,
    "months since won": _Story.months_since_won,
    "receipt rate": _Story.receipt_rate,
    "booked before": _Story.booked,
    "taken back": _Story.taken_back,
    "counted in": _Story.counted,
    "days": _Story.days,
    "reached": _Story.reached,
    "below": _Story.reached,
    **{
        f"no longer {below}{measure}": _Story.reached
        for below in ("", "below ")
        for measure in ("deals", "total", "attainment", "figure")
    },
    "no figure": _Story.named,
    "by figure": _Story.by_figure,
    "bonus leg": _Story.own_slice,
    "on scale": _Story.on_scale,
    "paid before": _Story.paid_before,
    "by days": _Story.by_days,
    "credits": _Story.named,
    "credited part": _Story.credited,
    "earned then": _Story.earned_then,
    "carried from before": _Story.carried,
    "carried on": _Story.carried,
    "left at leaving": _Story.carried,
    "guarantee": _Story.guarantee,
    "draw": _Story.draw,
    "debt before": _Story.owed,
    "debt after": _Story.owed,
    "corrects": _Story.corrects,
    "changed": _Story.changed,
    "now": _Story.now,
    "corrected before": _Story.corrected,
    "held": _Story.corrected,
    "rule": _Story.rule,
    "by hand": _Story.by_hand,
    "entered": _Story.entered,
    "pay": _Story.pay,
}  # fmt: skip


def is_reached(code: str) -> bool:
    """Whether a code tells how a condition stands."""
    return code.startswith(("reached ", "below ", "no longer "))


def is_worded(code: str) -> bool:
    """Whether a code of the engine has words here: a test asks for each."""
    return (code.partition(" ")[0] if code.startswith(_FAMILIES) else code) in _WORDINGS
