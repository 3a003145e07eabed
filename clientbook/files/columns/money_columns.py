"""Lists of money that came in: payments, and invoices with what was paid of them. They are receipts, and never sales."""

import re
from collections.abc import Sequence
from typing import Final

from .amount_columns import BEFORE_TAX
from .headings import BARE_DAYS, plain

Fields = list[str | None]

#: What only tells of money that came in.
_OF_PAYMENTS: Final = re.compile(
    r"\b(?:payments?|paid|receipts?|refunded|charge|transaction type|amount due|balance due|amount paid|deposit to|"
    r"zahlung\w*|bezahlt\w*|zahlart|paiements?|payee?|regle\w*|pagos?|pagad[oa]|cobr\w*|pagament\w*|betaling\w*|betaald)\b|"
    r"תשלום|קבלה|שולם|התקבל|оплат|платеж|платёж|入金|付款|收款"
)
#: Which of the sums is what came in.
_PAID: Final = re.compile(
    r"\b(?:amount|invoice amount|sum|total) (?:paid|received)\b|\b(?:paid|payment|received) (?:amount|sum|total)\b|"
    r"\binvoice ?amount ?paid\b|bezahlter betrag|zahlungsbetrag|montant (?:paye|regle|recu)|importe (?:pagado|cobrado)|"
    r"סכום (?:ששולם|שהתקבל|התשלום)|сумма (?:оплаты|платежа)"
)
#: Which of the days is that on which it came in; a day of the invoice is not.
_PAID_ON: Final = re.compile(
    r"\b(?:paid|payment|received|receipt|deposit) (?:on|date|day)\b|\bdate (?:paid|received|of payment)\b|\bpaid ?date\b|"
    r"zahlungsdatum|zahlungseingang|bezahlt am|zahldatum|date (?:de |du )?(?:paiement|reglement)|fecha de (?:pago|cobro)|"
    r"data (?:di |de )?pagamento|betaaldatum|betaald op|תאריך (?:תשלום|קבלה)|дата (?:оплаты|платежа)|入金日|付款日期|收款日期"
)
_CREATED: Final = re.compile(r"\bcreated(?: date)?(?: utc)?\b")
_INVOICE: Final = re.compile(
    r"\binvoice ?(?:id|no|nr|num|number)\b|\binv ?(?:no|num)\b|^num invoice$|rechnungs ?(?:nr|nummer|no)|n(?:umero)? (?:de )?facture|"
    r"(?:no|n|numero|num) (?:de )?factura|(?:מס|מספר) ?חשבונית|номер счета|发票号|請求書番号"
)
_SALES: Final = frozenset("deal stage won_on product share rate closed_on".split())
_OWN: Final = frozenset("deal client invoice received_on paid_on amount currency notes".split())


def tells_payments(headings: Sequence[str], fields: Fields, days: Sequence[int]) -> bool:
    """Whether the rows are money that came in for invoices: they name an invoice, a sum, a day and a payment."""
    words = list(map(plain, headings))
    if not _SALES.isdisjoint(fields) or not any(map(_OF_PAYMENTS.search, words)):
        return False
    invoice = "invoice" in fields or any(map(_INVOICE.search, words))
    dated = bool(days) or any(_PAID_ON.search(each) or _CREATED.search(each) for each in words)
    has_sum = not {BEFORE_TAX, "paid"}.isdisjoint(fields) or any(map(_PAID.search, words))
    return invoice and dated and has_sum


def settle_payments(headings: Sequence[str], fields: Fields, days: Sequence[int]) -> None:
    """Gives the invoice, the day and the sum of a payment their fields; what else the list tells goes into notes."""
    words = list(map(plain, headings))
    for name, test in (("invoice", _INVOICE), ("received_on", _PAID_ON), (BEFORE_TAX, _PAID)):
        if (place := next((at for at, each in enumerate(words) if test.search(each)), None)) is not None:
            _give(fields, place, name)
    if "paid" in fields and not any(map(_PAID.search, words)):
        _give(fields, fields.index("paid"), BEFORE_TAX)
    if "received_on" not in fields and "paid_on" not in fields:
        created = [at for at, each in enumerate(words) if _CREATED.search(each)]
        if places := [at for at in days if words[at] in BARE_DAYS] or created:
            _give(fields, places[0], "received_on")
    for place, field in enumerate(fields):
        if field in ("company", "name") and "client" not in fields:
            fields[place] = "client"
        elif field not in _OWN:
            fields[place] = None


def _give(fields: Fields, place: int, name: str) -> None:
    """The one column of a field: another that had it goes without."""
    for other, field in enumerate(fields):
        if field == name:
            fields[other] = None
    fields[place] = name
