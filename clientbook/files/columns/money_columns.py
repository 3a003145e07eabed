"""Lists of money that came in: payments, and invoices with what was paid of them. They are receipts, and never sales;
nor are invoices of which nobody says that they were paid: those are what was billed.
"""

import re
from collections.abc import Sequence
from typing import Final

from .amount_columns import BEFORE_TAX, WITH_TAX
from .headings import BARE_DAYS, plain
from .whose_column import Whose, whose_number

Fields = list[str | None]

#: What only tells of money that came in.
_OF_PAYMENTS: Final = re.compile(
    r"\b(?:payments?|paid|receipts?|refunded|charge|transaction type|amount due|balance due|amount paid|deposit to|"
    r"zahlung\w*|bezahlt\w*|zahlart|paiements?|payee?|regle\w*|pagos?|pagad[oa]|cobr\w*|pagament\w*|betaling\w*|betaald)\b|"
    r"תשלום|קבלה|שולם|התקבל|оплат|платеж|платёж|入金|付款|收款"
)
#: By when and how an invoice is to be paid tells of no payment.
_TERMS: Final = re.compile(
    r"\bterms?\b|\bdue (?:date|on|by)\b|\bpay(?:ment|able)? (?:by|due|until)\b|bedingung|\bziel\b|zahlungsziel|frist|"
    r"\bconditions?\b|\bplazos?\b|\bcondiciones\b|\btermini\b|\bcondizioni\b|voorwaarden|\btermijn\b|תנאי|לתשלום|услови|срок"
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
_OF_BILL: Final = frozenset("client invoice invoiced_on amount amount_with_tax currency notes".split())
_OWN: Final = frozenset("deal client invoice received_on paid_on amount currency notes".split())


def is_payment_list(headings: Sequence[str], fields: Fields, days: Sequence[int]) -> bool:
    """Whether the rows are money that came in for invoices: they name an invoice, a sum, a day and a payment."""
    words = list(map(plain, headings))
    if not _SALES.isdisjoint(fields) or not any(
        _OF_PAYMENTS.search(each) and not _TERMS.search(each) for each in words
    ):
        return False
    of_deal = any(map(is_of_deal, headings, fields))
    invoice = of_deal or "invoice" in fields or any(map(_INVOICE.search, words))
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
        elif field not in _OWN and not _is_reference(headings[place], field):
            fields[place] = None


#: What a list of deals tells of them, and a list of invoices does not.
_OF_DEALS: Final = _SALES | set(
    "opened_on lost_on expected_on cancelled_on cost lost_reason term_months credits recorded".split()
)
_INVOICED_ON: Final = re.compile(
    r"\b(?:invoice|billing|bill|inv) ?dat(?:e|um)\b|\bdate of invoice\b|\bissue ?date\b|\bdate issued\b|rechnungs ?datum|"
    r"belegdatum|date (?:de |de la )?fact\w*|fecha (?:de )?(?:la )?factura\w*|data (?:della )?fattura|factuurdatum|"
    r"תאריך ה?חשבונית|дата счета|請求日|発行日|开票日期"
)
_SUM: Final = re.compile(
    r"(?:grand |invoice |net |gross |sub)?(?:total|amount)(?: amount| due)?|(?:netto|brutto|gesamt|rechnungs)?(?:betrag|summe)|"
    r"montant(?: total| ht| ttc)?|total (?:ht|ttc)|importe(?: total)?|importo(?: totale)?|סכום|סהכ|סכום ה?חשבונית|сумма|金額|金额"
)
_DUE: Final = re.compile(
    r"\bdue\b|fallig|zahlbar|echeance|vencimiento|scadenza|vervaldatum|פירעון|לתשלום|срок|支払期限|到期"
)


def is_bill_list(headings: Sequence[str], fields: Fields, days: Sequence[int]) -> bool:
    """Whether the rows are invoices, and nothing of a sale: each has its number, a day, a sum and whom it went to."""
    words = list(map(plain, headings))
    of_deals = {
        field for field, each in zip(fields, words, strict=True) if field in _OF_DEALS and not _DUE.search(each)
    }
    if of_deals or _bill_place(words, fields) is None:
        return False
    has_sum = not {BEFORE_TAX, WITH_TAX}.isdisjoint(fields) or any(map(_SUM.fullmatch, words))
    dated = bool(days) or "invoiced_on" in fields or any(map(_INVOICED_ON.search, words))
    return has_sum and dated and not {"client", "company", "name"}.isdisjoint(fields)


def _bill_place(words: Sequence[str], fields: Fields) -> int | None:
    """The column of invoices' numbers."""
    named = (at for at, each in enumerate(words) if _INVOICE.search(each) or fields[at] == "invoice")
    return next(named, None)


def settle_bills(headings: Sequence[str], fields: Fields, days: Sequence[int]) -> None:
    """Gives number, day, sum and client of an invoice their fields; what else the list tells goes into notes."""
    words = list(map(plain, headings))
    place = _bill_place(words, fields)
    assert place is not None
    _give(fields, place, "invoice")
    if "invoiced_on" not in fields:
        dated = [at for at, each in enumerate(words) if _INVOICED_ON.search(each)] or list(days)
        _give(fields, dated[0], "invoiced_on")
    if {BEFORE_TAX, WITH_TAX}.isdisjoint(fields):
        _give(fields, next(at for at, each in enumerate(words) if _SUM.fullmatch(each)), BEFORE_TAX)
    for at, field in enumerate(fields):
        if field in ("company", "name") and "client" not in fields:
            fields[at] = "client"
        elif field not in _OF_BILL and not _is_reference(headings[at], field):
            fields[at] = None


def is_of_deal(heading: str, field: str | None) -> bool:
    """Whether a column of numbers says of which deal a row speaks."""
    return field == "outside_ids" and whose_number(heading) is Whose.DEAL


def _is_reference(heading: str, field: str | None) -> bool:
    """Whether a column of numbers says whose the money is, or for which deal."""
    return field == "outside_ids" and whose_number(heading) is not Whose.OWN


def _give(fields: Fields, place: int, name: str) -> None:
    """The one column of a field: another that had it goes without."""
    for other, field in enumerate(fields):
        if field == name:
            fields[other] = None
    fields[place] = name
