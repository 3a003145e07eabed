"""What the words of a line on an employer's statement say: base pay, a bonus, a sum, a balance carried forward, tax.

Words are asked only about lines that name no client, deal or invoice of ours: a client may be called "Bonus Media".
The stems come from payslips and agents' statements in the languages that employers of Israeli, European and American
managers write; each is matched at the beginning of a word of the folded text.
"""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from ...choices import EntryKind, PayLineKind
from ...reading.folding import fold


def _stems(text: str) -> re.Pattern[str]:
    """A pattern that finds any of the stems, separated by "|", at the beginning of a word."""
    stems = "|".join(re.escape(fold(stem.strip())).replace(r"\ ", r"\W+") for stem in text.split("|"))
    return re.compile(rf"(?:^|(?<=[\W_]))[ולבה]?(?:{stems})")


_CARRIED: Final = _stems(
    "balance|carried forward|brought forward|carry over|b/f|c/f|previous balance|prior balance|opening|from last month|last month|"
    "יתרה מחודש|יתרה קודמת|יתרת פתיחה|יתרה מ|יתרת חודש|יתרה|מחודש קודם|העברה מחודש|חוב קודם|"
    "saldovortrag|ubertrag|vortrag|anfangssaldo|saldo|report du mois|report a nouveau|report|solde|saldo anterior|saldo inicial|"
    "riporto|остаток|входящ|сальдо|задолженность на начало|رصيد|saldo inicial|saldo z|devir|bakiye|saldo vorige"
)
#: By kind, the surest first: a "guaranteed minimum" is no base, a "draw against commission" no commission, and a
#: "fixed car allowance" no base.
_KINDS: Final = {
    "guarantee": _stems(
        "guarantee|guaranteed|minimum|top up|השלמ|מינימום|מובטח|garantie|mindest|minimum garanti|complement min|garanti|"
        "complemento min|minimo|garantiz|минимум|гарант|доплата до|garanz|gwarant|asgari"
    ),
    "draw": _stems("draw|advance|מקדמ|vorschuss|avance|anticipo|adelanto|acompte|аванс|voorschot|zaliczk|avans|anticip"),
    "bonus": _stems(
        "bonus|incentive|spif|spiff|prize|award|בונוס|מענק|פרס|תמריץ|pramie|praemie|prime|gratification|bono|incentiv|premio|"
        "премия|премии|бонус|premi|ikramiye|مكافأة"
    ),
    "clawback": _stems(
        "clawback|claw back|chargeback|charge back|reversal|reversed|cancel|refund|deduct|קיזוז|ביטול|זיכוי|החזר|ניכוי|storno|"
        "stornier|ruckbelast|ruckbuch|reprise|annul|extourne|devoluci|anulaci|cancelaci|descuento|удержан|возврат|сторно|отмена"
    ),
    "mileage": _stems(
        "mileage|miles|kilomet|km|fuel|petrol|gasoline|travel|נסיעות|דלק|קילומטר|קמ|kilometergeld|fahrt|reisekosten|frais km|"
        "deplacement|kilometraje|viatic|gasolina|пробег|топливо|бензин|проезд"
    ),
    "allowance": _stems(
        "allowance|car|vehicle|phone|telephone|mobile|per diem|stipend|תוספת קבועה|הקצב|אחזק|רכב|טלפון|נייד|אשל|zulage|dienstwagen|"
        "indemnit|allocation|complemento fijo|plus de|надбав|indennit|dodatek"
    ),
    "base": _stems(
        "base|basic|salary|fixed|retainer|wage|שכר בסיס|שכר יסוד|משכורת|בסיס|שכר|יסוד|קבוע|grundgehalt|fixum|gehalt|festgehalt|"
        "salaire|fixe|salario|sueldo|fijo|оклад|фикс|зарплата|stipendio|fisso|pensja|podstaw|maas|راتب|salaris|vast"
    ),
}  # fmt: skip
#: What a claim of ours is, by what a line calls it, where that is more than the kind itself.
_ALSO: Final = {
    "bonus": frozenset((PayLineKind.SPIF, PayLineKind.GOAL)),
    "draw": frozenset((EntryKind.DEDUCTION,)),
    "clawback": frozenset((EntryKind.DEDUCTION,)),
    "allowance": frozenset((PayLineKind.MILEAGE,)),
    "mileage": frozenset((EntryKind.ALLOWANCE,)),
}
_COMMISSIONS: Final = _stems(
    "commission|comm|payout|sales|עמל|תגמול|מכיר|provision|courtage|comision|comissao|provvigion|вознагражден|комисси|prowizj|"
    "komisyon|عمولة|commissie|provisie|variable"
)
_TOTALS: Final = re.compile(
    r"(?<!\w)[ולבה]?(?:"
    + "|".join(
        re.escape(fold(word)).replace(r"\ ", r"\W+")
        for word in (
            "total|totals|subtotal|subtotals|sub total|grand total|sum|amount due|net payable|balance due|סה כ|סהכ|סך הכל|סך הכול|"
            "סך כל|סך|סיכום|סכום כולל|לתשלום|summe|gesamt|gesamtsumme|gesamtbetrag|endsumme|zwischensumme|auszahlungsbetrag|"
            "auszahlung|sous total|net a payer|montant total|suma|suma total|totale|totali|subtotale|totaal|subtotaal|razem|ogolem|"
            "итого|подытог|всего|сумма|к выплате|toplam|ara toplam|المجموع|الاجمالي|celkem|spolu|osszesen|合计|合計|小计|小計|総計|합계"
        ).split("|")
    )
    + r")(?!\w)"
)
_TAX: Final = _stems(
    "vat|tax|gst|sales tax|withholding|מעמ|מס|ניכוי במקור|mwst|ust|mehrwertsteuer|umsatzsteuer|tva|iva|irpf|ндс|налог|kdv|btw|dph"
)
_FORMER: Final = _stems(
    "adjust|correct|former|previous|late|retro|back pay|prior|תיקון|הפרש|התאמ|בגין|רטרו|korrektur|nachzahl|nachtrag|"
    "regularis|rappel|rattrapage|ajuste|regulariz|atras|корректиров|перерасч|доначисл|conguaglio|korekta"
)
#: Words that may stand beside one of the above without naming anybody: "Total for October 2026".
_SMALL: Final = frozenset(
    fold(
        "for the of to month in payable due pay incl including excl excluding and on deals amount net gross all general grand b"
        " כללי לחודש חודש של כולל לפני עבור עסקאות לסוכן סוכן ביניים נטו ברוטו monat im für der brutto netto betrag du de la le"
        " mois ttc ht payer del mes con pagar за с месяц к выплате agent period page january february march april may june july"
        " august september october november december ils nis usd eur שח סה כ"
    ).split()
)
_WORD: Final = re.compile(r"[^\W\d_]+")


@lru_cache(4096)
def kind_of_line(text: str) -> str:
    """ "base", "bonus", "guarantee", "draw", "clawback", "mileage", "allowance", "carried" (a balance of before) or ""."""
    folded = _folded(text)
    if _CARRIED.search(folded):
        return "carried"
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(folded)), "")


def means(kind: str, ours: Collection[str]) -> bool:
    """Whether a line of a kind can be for a claim, by all that this one is: its kind of entry, and of pay line."""
    return kind in ours or not _ALSO.get(kind, frozenset()).isdisjoint(ours)


def says_commissions(text: str) -> bool:
    return bool(_COMMISSIONS.search(_folded(text)))


def says_former(text: str) -> bool:
    """A correction, or pay for an earlier month."""
    return bool(_FORMER.search(_folded(text)))


def says_total(text: str) -> bool:
    """A word for a sum stands in it, whatever else does: a firm may be called so."""
    return bool(_TOTALS.search(_folded(text)))


def says_tax(text: str) -> bool:
    return bool(_TAX.search(_folded(text)))


def only_says_total(text: str) -> bool:
    """Nothing but words for a sum, small words, months and numbers: "Total for October 2026:"."""
    folded = _folded(text)
    if not _TOTALS.search(folded):
        return False
    return all(len(word) == 1 or word in _SMALL for word in _WORD.findall(_TOTALS.sub(" ", folded)))


def _folded(text: str) -> str:
    return " ".join(fold(text.replace("\u05f4", '"')).split())
