"""Stems of the headings of employers' statements, in the languages that these come in. Words only."""

import re
from typing import Final

from ..columns.headings import plain


def _words(text: str) -> re.Pattern[str]:
    """A pattern of stems at the beginning of a word of a heading made plain."""
    stems = "|".join(re.escape(plain(stem)).replace(r"\ ", " ") for stem in text.split("|"))
    return re.compile(rf"(?:^|(?<= ))[הבל]?(?:{stems})")


#: Stems of headings by what they say, in the languages that statements come in.
SAYS: Final = {
    "rate": _words(
        "percent|pct|perc|rate|prozent|satz|provisionssatz|taux|pourcentage|porcentaje|tasa|tipo|процент|ставка|אחוז|שיעור|stawka|"
        "procent|aliquota|percentuale|oran|yuzde|tarif|نسبة"
    ),
    "due": _words(
        "amount due|due|payable|to pay|to be paid|payout|pay out|paid|net pay|net payable|payment|pay|לתשלום|שולם|ששולם|תשלום|משלם|"
        "auszahl|ausbezahl|zahlbetrag|a payer|paye|verse|a pagar|pagado|abonado|к выплате|выплат|выплач|da pagare|te betalen|"
        "do wyplaty|odenecek|مستحق"
    ),
    "commission": _words(
        "comm|commission|commissions|earnings|earned|your share|עמל|זכאות|תגמול|שכר|provision|prov|verguetung|vergutung|courtage|"
        "comision|comissao|comissio|provvigion|вознагражд|комисси|prowizj|komisyon|commissie|provisie|remuner|honorar|עמולה|عمولة"
    ),
    "sale": _words(
        "sale|sales|turnover|revenue|volume|net amount|invoice amount|deal value|deal amount|order value|value|amount|basis|net|מחזור|"
        "מכיר|היקף|סכום עסקה|סכום העסקה|סכום חשבונית|סכום לפני|לפני מעמ|סכום|umsatz|betrag|rechnungsbetrag|netto|auftragswert|montant|"
        "chiffre|ca|ventas|base|importe|выручк|оборот|сумма|imponibile|fatturato|importo|obrot|kwota|omzet|ciro|tutar|مبيعات"
    ),
    "tax": _words("vat|tax|gst|מעמ|mwst|ust|tva|iva|ндс|kdv|btw|withholding|ניכוי"),
    "gross": _words("incl|gross|with vat|brutto|bruttobetrag|ttc|total ttc|כולל|con iva|total con iva|с ндс|итого с"),
    "balance": _words("balance|running|cumulative|accumul|ytd|year to date|יתרה|מצטבר|saldo|solde|остаток|накоплен|riporto|quota|target|יעד"),
    "date": _words("date|posted|תאריך|ת|datum|belegdatum|date facture|fecha|data|дата|month|חודש|monat|mois|mes|месяц|period|תקופה"),
    "number": _words("no|nr|n|line|pos|row|item no|שורה|מס|מספר|п п"),
    "client": _words(
        "customer|client|account|sold to|bill to|ship to|merchant|buyer|company|לקוח|שם לקוח|שם חשבון|תאור לקוח|kunde|debitor|"
        "cliente|klient|клиент|контрагент|покупатель|заказчик|musteri|klant|اسم"
    ),
    "invoice": _words(
        "invoice|inv|doc|document|reference|ref|voucher|bill no|חשבונית|אסמכתא|מסח|מסמך|rechnung|rechnungs|rg|re nr|beleg|facture|"
        "n facture|factura|fattura|счет|счета|номер док|номер счета|документ|faktura|fatura|factuur"
    ),
    "deal": _words(
        "deal|description|opportunity|order|contract|project|item|product|service|details|particulars|policy|עסקה|תיאור|תאור|פרטים|"
        "פירוט|הזמנה|מוצר|פרויקט|auftrag|bezeichnung|vorgang|text|affaire|libelle|detail|operacion|concepto|detalle|сделка|"
        "наименование|описание|operazione|descrizione|opis"
    ),
    "notes": _words("remark|note|comment|הער|bemerk|observa|примечан|uwagi|memo"),
}  # fmt: skip
