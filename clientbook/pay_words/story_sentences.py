"""The sentences of "Why this amount?" that differ by code or period alone; `story` fills and joins them."""

from collections.abc import Mapping

from ..texts import tr


def sentences() -> Mapping[str, str]:
    """Sentences with one value in them, by the code of what they tell."""
    return {
        "component": tr("Part of the plan: {value}"),
        "bonus": tr("Bonus {value}"),
        "anchor won": tr("Counted when won, {value}"),
        "anchor invoiced": tr("Counted when invoiced, {value}"),
        "anchor paid": tr("Earned when sold, {value}, and paid as the money comes in"),
        "amount": tr("Amount before tax {value}"),
        "cost": tr("Less cost {value}"),
        "share": tr("My share {value}"),
        "own rate": tr("At the deal's own rate {value}"),
        "own rate here": tr("Of it {value} for this part of the plan"),
        "anchor paid in full": tr("Counted when paid in full, {value}"),
        "margin of price": tr("Its margin is {value} of the price"),
        "margin of cost": tr("Its margin is {value} of the cost"),
        "with it": tr("With this deal the total is {value}"),
        "multiplied": tr("Multiplied by {value}"),
        "receipt tax": tr("Received with {value} tax"),
        "likelihood": tr("Likely to {value}"),
        "credits": tr("Credits {value}"),
        "base pay": tr("Base pay of {value} a month"),
        "allowance": tr("An allowance of {value} a month"),
        "cancelled": tr("Cancelled on {value}"),
        "no figure": tr("The figure {value} is not entered yet"),
    }


def input_labels() -> Mapping[str, str]:
    """What goes into a calculation, as its lines name it, by the same codes."""
    return {
        "amount": tr("Amount before tax"),
        "cost": tr("Less cost"),
        "share": tr("My share"),
        "own rate": tr("The deal's own rate"),
        "base pay": tr("Base pay a month"),
        "allowance": tr("Allowance a month"),
    }


def counted_before() -> Mapping[str, str]:
    """What the running total stood at, as a line of a calculation, by the period that it runs over."""
    return {
        "": tr("Counted before in the period"),
        "month": tr("Counted before in the month"),
        "quarter": tr("Counted before in the quarter"),
        "half-year": tr("Counted before in the half-year"),
        "year": tr("Counted before in the year"),
    }


def on_top() -> Mapping[str, str]:
    """What the running total stood at, by the period that it runs over."""
    return {
        "": tr("On top of {value} in the period"),
        "month": tr("On top of {value} in the month"),
        "quarter": tr("On top of {value} in the quarter"),
        "half-year": tr("On top of {value} in the half-year"),
        "year": tr("On top of {value} in the year"),
    }


def whole_totals() -> Mapping[str, str]:
    """What whole tiers rate, by the period that their total runs over."""
    return {
        "": tr("The period's total with this deal is {total}: all of it at {rate} = {result}"),
        "deal": tr("The deal's total is {total}: all of it at {rate} = {result}"),
        "month": tr("The month's total with this deal is {total}: all of it at {rate} = {result}"),
        "quarter": tr("The quarter's total with this deal is {total}: all of it at {rate} = {result}"),
        "half-year": tr("The half-year's total with this deal is {total}: all of it at {rate} = {result}"),
        "year": tr("The year's total with this deal is {total}: all of it at {rate} = {result}"),
    }


def reached_texts() -> Mapping[str, Mapping[str, str]]:
    """How a condition stands, by the first words of its code and by what is measured."""
    return {
        "reached": {
            "total": tr("A total of {shown}, {needed} needed"),
            "attainment": tr("{shown} of the quota, {needed} needed"),
            "figure": tr("{shown} was entered, {needed} needed"),
        },
        "no longer": {
            "deals": tr("No longer enough deals: {shown}, {needed} needed"),
            "total": tr("The total is no longer enough: {shown}, {needed} needed"),
            "attainment": tr("No longer enough of the quota: {shown}, {needed} needed"),
            "figure": tr("No longer enough: {shown} was entered, {needed} needed"),
        },
        "below": {
            "deals": tr("{shown} deals, fewer than {needed}"),
            "total": tr("A total of {shown}, below {needed}"),
            "attainment": tr("{shown} of the quota, below {needed}"),
            "figure": tr("{shown} was entered, below {needed}"),
        },
        "no longer below": {
            "deals": tr("No longer fewer than {needed} deals: {shown}"),
            "total": tr("The total is no longer below {needed}: {shown}"),
            "attainment": tr("No longer below {needed} of the quota: {shown}"),
            "figure": tr("No longer below {needed}: {shown} was entered"),
        },
    }


def paid_already(was_taken: bool) -> str:
    """What is taken off because it was booked before."""
    return tr("{value} was taken back already") if was_taken else tr("{value} was paid already")
