"""What is wrong with a plan, in words; what deserves a warning too."""

from collections.abc import Mapping

from ...domain.pay.plan_checks import PlanProblem
from ...texts import tr
from .plan_table import below_zero


def problem_text(problem: PlanProblem) -> str:
    """What is wrong with a plan, in words."""
    words = {
        "twice": tr("the name {value} is used twice"),
        "no-rate": tr("a component needs a rate or tiers"),
        "flat-with-tiers": tr("flat rates have one rate, not {value} tiers: choose marginal or whole"),
        "percent-without-quota": tr("tiers in percent need a quota above 0"),
        "not-from-zero": tr("the first tier has to start at 0, not {value}: amounts below would earn nothing"),
        **_contradictions(),
        "not-rising": tr("{value} is not above the tier before: tiers must not overlap"),
        "negative": below_zero(),
        "negative-rate": tr("{value} is below zero: a rate is 0% or more"),
        "not-a-part": tr("what is taken back lies between 0% and 100%, not {value}"),
        "day-twice": tr("two rates of tax hold from the same day"),
        "not-a-tax": tr("a tax is 0% or more, and less than 100%"),
        "no-such-month": tr("{value} is no month: write a number from 1 to 12"),
        "debt-without-draw": tr("only a draw is owed back: this plan has none"),
        "carried-in-vain": tr('it is carried on where negative = "carry" and there is no draw'),
        "opening-of-a-deal": tr("{value} counts each deal by itself: nothing of it runs on from before the book"),
        "nameless": tr("a name is needed here"),
        "pays-nothing": tr("a bonus needs an amount that it pays"),
        "attainment-without-quota": tr("attainment needs a component with a quota above 0"),
        "quota-over-longer": tr("a quota counted over a longer period than the bonus says nothing of its period"),
        "stops-at-quota": tr("earnings stop growing there"),
        "above-whole": tr("{value} is more than the whole sale"),
        "many-quotas": tr('{value} of the quota is asked for: write "attainment >= 90%" where a part of it is meant'),
    }
    return words[problem.code].format(value=problem.value)


def _contradictions() -> Mapping[str, str]:
    """Choices of one part that say the contrary of each other."""
    return {
        "back-without-slices": tr("a tier that reaches back belongs to marginal rates: whole ones reach back anyway"),
        "own-measure": tr('each deal has its own {value}: write rates = "reached"'),
        "quota-of-measure": tr("a quota is one of the total, not of {value}"),
        "growth-of-a-deal": tr("growth needs a period: a month, a quarter, a half-year or a year"),
        "bound-of-a-period": tr(
            "what a period earns as a whole has no least or most a deal: choose marginal or reached rates"
        ),
        "parts-not-whole": tr("the parts that are paid make {value}, and not 100%"),
        "judged-over-a-deal": tr("conditions and multipliers need a period: a month, a quarter, a half-year or a year"),
        "no-steps": tr('a multiplier needs steps, as [ {{ from = "100%", times = "1.15" }} ]'),
        "ceiling-multiplied": tr("a ceiling holds before a multiplier, and would be none: leave out one of them"),
        "receipts-before-paid": tr('{value} is known once the money is there: write anchor = "paid"'),
        "bound-of-receipts": tr(
            "each receipt has its own rate by {value}: nothing of the deal is left to bound or part"
        ),
        "figure-nameless": tr("name the figure, as figure of Renewal rate"),
        "figure-rates": tr('a figure rates all deals of its period: write rates = "reached"'),
        "bound-of-a-figure": tr(
            "a figure rates all deals of its period together: nothing of one deal is left to bound"
        ),
        "least-above-most": tr("the least a deal is above the most"),
        "no-such-period": tr("{value} names no period that this part is counted over, or names it twice"),
        "shared-looks-back": tr("a shared total is for flat, marginal and reached rates of totals or deals"),
        "shared-of-a-deal": tr("a shared total needs a period: a month, a quarter, a half-year or a year"),
        "shared-unlike": tr("it shares a total with {value}, and measures another thing or counts over another period"),
        "pays-twice": tr("a bonus pays a sum, a rate or by points: one of them"),
        "points-not-rising": tr("each point lies above the one before"),
        "no-such-part": tr("no part of the plan is called {value}"),
    }
