"""The closed vocabularies of the book. Their values are what the book and the list files hold."""

import re
from enum import StrEnum
from typing import Final

#: What a plan takes back of a deal that falls through: all, a part, or by the months left of its term.
CLAWBACKS: Final = re.compile(r"all|months left|[0-9]+(\.[0-9]+)? ?%")
#: What a bonus is paid for. A figure is one that a person enters; in percent, 92 of it is 0.92.
MEASURES: Final = re.compile("deals|total|attainment|figure|figure in percent")
#: What a figure says: "71", "92%", "2 of 3".
FIGURE_VALUES: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?(%| of [0-9]+)?")
#: The period of a figure: "2026-03", "2026-Q1", "2026-H1", "2026".
FIGURE_PERIODS: Final = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?")
#: What can have stood before a book began.
OPENINGS: Final = re.compile("counted|debt|carried")
#: Why a line of an employer's statement pays nothing.
LEFT_OUT: Final = re.compile("title|heading|group|total|sum that differs|tax|nothing|note|currency")


class ClientKind(StrEnum):
    FIRM = "firm"
    PERSON = "person"


class Status(StrEnum):
    PROSPECT = "prospect"
    ACTIVE = "active"
    DORMANT = "dormant"
    LOST = "lost"


class Work(StrEnum):
    """What the manager does for a client."""

    SELLING = "selling"
    SERVICE = "service"


class Tie(StrEnum):
    """How established the relation with a contact is, weakest first."""

    NONE = "none"
    MET = "met"
    TALKING = "talking"
    TRUSTED = "trusted"
    ALLY = "ally"


class Stage(StrEnum):
    OPEN = "open"
    QUALIFIED = "qualified"
    PROPOSAL = "proposal"
    NEGOTIATION = "negotiation"
    WON = "won"
    LOST = "lost"


class Role(StrEnum):
    """What a contact does on one deal."""

    DECISION_MAKER = "decision maker"
    INFLUENCER = "influencer"
    EVALUATOR = "evaluator"
    USER = "user"
    BLOCKER = "blocker"


class Health(StrEnum):
    """How a client in service fares, in the manager's own judgement."""

    UNKNOWN = ""
    GOOD = "good"
    WATCH = "watch"
    AT_RISK = "at risk"


class ActivityKind(StrEnum):
    """A request is something a client asked for: open until it is done."""

    CALL = "call"
    MEETING = "meeting"
    MESSAGE = "message"
    VISIT = "visit"
    NOTE = "note"
    REQUEST = "request"


class Anchor(StrEnum):
    """The event that puts a deal into a month."""

    WON = "won"
    INVOICED = "invoiced"
    PAID = "paid"
    PAID_IN_FULL = "paid in full"


class Receipts(StrEnum):
    """What the receipts of a plan's deals are: before tax, or with it."""

    NET = "before tax"
    GROSS = "with tax"


class Negative(StrEnum):
    """What becomes of variable pay below zero: carried into the next month, or paid as it is."""

    CARRY = "carry"
    PAY = "pay"


class Basis(StrEnum):
    """What a rate is applied to."""

    AMOUNT = "amount"
    MARGIN = "margin"


class Measure(StrEnum):
    """What finds the tier: what a period has counted, or something of the deal itself (`OF_A_DEAL`)."""

    TOTAL = "total"
    DEALS = "deals"
    GROWTH = "growth"  # the total over that of the same period a year before
    MARGIN_OF_PRICE = "margin of price"
    MARGIN_OF_COST = "margin of cost"
    DAYS_TO_PAYMENT = "days to payment"  # from the invoice to each receipt
    MONTHS_SINCE_WON = "months since won"  # to each receipt
    FIGURE = "figure"  # that a person enters for the period
    FIGURE_IN_PERCENT = "figure in percent"


#: What each receipt has its own of.
OF_A_RECEIPT: Final = frozenset((Measure.DAYS_TO_PAYMENT, Measure.MONTHS_SINCE_WON))
#: What each deal has its own of, whatever others of its period are.
OF_A_DEAL: Final = OF_A_RECEIPT | {Measure.MARGIN_OF_PRICE, Measure.MARGIN_OF_COST}
#: What is entered for a period: all its deals are paid by it, once it is known.
OF_A_FIGURE: Final = frozenset((Measure.FIGURE, Measure.FIGURE_IN_PERCENT))


class Pays(StrEnum):
    """What a tier pays."""

    RATE = "rate"  # of the basis
    SUM = "sum"  # so much a deal


class Trait(StrEnum):
    """By what of its client a deal is known."""

    CLIENT = "client"
    TAG = "tag"
    INDUSTRY = "industry"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


class Rates(StrEnum):
    FLAT = "flat"
    MARGINAL = "marginal"
    RETROACTIVE = "whole"
    REACHED = "reached"  # each deal whole, by the tier that the total reached with it


class Period(StrEnum):
    """When a running total starts again from zero."""

    DEAL = "deal"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half-year"
    YEAR = "year"


class EntryKind(StrEnum):
    BASE = "base"
    ALLOWANCE = "allowance"  # a sum a month that the plan names, or one by hand
    COMMISSION = "commission"
    BONUS = "bonus"
    GUARANTEE = "guarantee"
    DRAW = "draw"
    CLAWBACK = "clawback"
    CARRY = "carry"  # variable pay below zero: into the next month, and from the one before
    ADDITION = "addition"  # pay lines by hand, by their sign
    DEDUCTION = "deduction"
    ADJUSTMENT = "adjustment"


#: What is paid beside variable pay, as base pay is: no guarantee fills it up, nothing below zero eats it.
BESIDE: Final = frozenset((EntryKind.ALLOWANCE, EntryKind.ADDITION, EntryKind.DEDUCTION))


class PayLineKind(StrEnum):
    """What a pay line by hand is for."""

    SPIF = "spif"
    GOAL = "goal"  # a goal that was reached
    ALLOWANCE = "allowance"
    MILEAGE = "mileage"
    DEDUCTION = "deduction"
    CORRECTION = "correction"
    OTHER = "other"


class OwnType(StrEnum):
    """What an own field holds."""

    TEXT = "text"
    NOTES = "notes"  # many lines
    NUMBER = "number"
    AMOUNT = "amount"
    DAY = "day"
    FLAG = "flag"
    CHOICE = "choice"  # one of its list
    SEVERAL = "several"  # any of its list
    LINK = "link"
    EMAIL = "email"
    PHONE = "phone"
