"""What is done about a deal that a statement does not count, in words."""

from .. import labels
from ..domain.pay.mending import Mending
from ..texts import tr


def mendings() -> dict[Mending, str]:
    """What is done about a deal that a statement does not count, as a link says it."""
    return {
        Mending("deal"): tr("Open the deal"),
        Mending("deal", "employer_id"): tr("Choose the employer"),
        Mending("deal", "won_on"): tr("Set the day it was won"),
        Mending("deal", "invoiced_on"): tr("Set the day of the invoice"),
        Mending("deal", "receipts"): tr("Enter what was received"),
        Mending("deal", "exchange_rate"): tr("Set the exchange rate"),
        Mending("deal", "term_months"): tr("Set the term"),
        Mending("deal", "tax_rate"): tr("Set the tax rate"),
        Mending("deal", "cancelled_on"): tr("Look at its days"),
        Mending("deal", "rate"): tr("Look at its own rate"),
        Mending("deal", "credits"): tr("Choose the deal that it takes back"),
        Mending("plan"): tr("Edit the plan"),
        Mending("figure"): tr("Enter the figure"),
        Mending("employer", "tail_on"): tr("Set until when the employer pays"),
        Mending("employer", "pay_from"): tr("Set from when on pay is kept"),
    }


def mending_words(mending: Mending) -> str:
    """What is done about it on the command line."""
    if mending.kind == "figure":
        return tr("enter it: in the window, Pay, or import a list of figures")
    if mending.kind == "plan":
        return tr("set a plan that takes it: plan set FILE.toml")
    if mending == Mending("employer", "pay_from"):
        return tr("set from which month on pay is kept: in the window, Pay, Employers")
    if mending.kind == "employer":
        return tr("set until when the employer still pays: in the window, Pay, Employers")
    columns = {"employer_id": "employer", "receipts": "paid_on"}
    field = columns.get(mending.field, mending.field)
    if not field:
        return tr("look at the deal in the window")
    word = tr(
        "import a list of deals with the column “{column}” ({field}) and --existing fill, or set it in the window"
    )
    return word.format(column=labels.fields()[field], field=field)
