"""The closed vocabularies of the book. Their values are what the book and the list files hold."""

import re
from enum import StrEnum
from typing import Final

#: What a plan takes back of a deal that falls through: all, a part, or by the months left of its term.
CLAWBACKS: Final = re.compile(r"all|months left|[0-9]+(\.[0-9]+)? ?%")
#: What a bonus is paid for.
MEASURES: Final = re.compile("deals|total|attainment")
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


class Rates(StrEnum):
    FLAT = "flat"
    MARGINAL = "marginal"
    RETROACTIVE = "whole"


class Period(StrEnum):
    """When a running total starts again from zero."""

    DEAL = "deal"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class EntryKind(StrEnum):
    BASE = "base"
    COMMISSION = "commission"
    BONUS = "bonus"
    GUARANTEE = "guarantee"
    DRAW = "draw"
    CLAWBACK = "clawback"
    CARRY = "carry"  # variable pay below zero: into the next month, and from the one before
    ADJUSTMENT = "adjustment"
