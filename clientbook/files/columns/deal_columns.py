"""What only a list of deals means by its columns: that it is one, what is sold to whom, and which sum and day count."""

import re
from collections.abc import Sequence
from typing import Final

from .amount_columns import BEFORE_TAX, WITH_TAX
from .headings import is_bare_name, plain
from .whose_column import Whose, is_reference, whose_number

Fields = list[str | None]

#: What lists of deals tell and no others do: how likely a deal is, its pipeline, why it was lost.
_OF_DEALS: Final = re.compile(
    r"\b(?:probabilit\w*|win likelihood|pipeline|forecast category|sales stage|deal owner|opportunity owner|"
    r"wahrscheinlichkeit\w*|verkaufsphase|vertriebsphase|verlustgrund|probabilidad|probabilidade|probabilita|"
    r"motif de perte|motivo de (?:cierre )?perdid[ao]|waarschijnlijkheid|slagingskans)\b|סיכוי|סבירות|вероятност|воронк"
)
#: A sum that is only expected: the amount of the deal where the list has no other.
_EXPECTED: Final = re.compile(
    r"(?:expected|estimated|est|planned|forecast|projected|potential) (?:deal )?(?:revenue|value|amount)|"
    r"(?:erwarteter|geschatzter|gesch|voraussichtlicher|geplanter) (?:umsatz|betrag|wert)|auftragswert|auftragsvolumen|"
    r"(?:revenu|montant|chiffre d affaires) (?:attendu|espere|estime|prevu)|(?:ingreso|ingresos|importe|valor) (?:esperado|esperados|"
    r"estimado|estimados|previsto|previstos)|(?:ricavo|importo|valore) (?:previsto|stimato|atteso)|(?:verwachte|geschatte) (?:omzet|waarde)|"
    r"(?:הכנסה|סכום|שווי) (?:צפויה|צפוי|משוערת|משוער)|ожидаем(?:ая|ый) (?:сумма|доход|выручка)"
)
#: Flags that say how a deal ended; which of them says what is for `jobs.importing.deal_stages`.
_FLAGS: Final = re.compile(
    r"(?:is |deal )?(?:closed )?(?:won|lost)|is ?won|is ?lost|is ?closed|closed|gewonnen|verloren|gagnee?|perdue?|ganad[ao]|perdid[ao]"
)
#: Where archived deals are those that were lost: beside a column of reasons for it.
_ACTIVE: Final = frozenset("active|is active|aktiv|actif|activo|archived|is archived|archiviert".split("|"))
_FLAG: Final = re.compile(
    r"true|false|yes|no|[yntf01]|wahr|falsch|ja|nein|oui|non|vrai|faux|s[ií]|כן|לא", re.IGNORECASE
)
_CODE: Final = re.compile(r"[^\s@]{1,60}(?:\s?[;,|]\s?[^\s@]{1,60})*")
_EVIDENCE: Final = frozenset("stage won_on closed_on lost_on expected_on lost_reason".split())
_REACH: Final = frozenset(("email", "phone", "birthday"))


def is_deal_list(headings: Sequence[str], fields: Fields) -> bool:
    """Whether a list is one of deals by what it tells of them, in whatever words: two signs beside a sum or a title."""
    present = set(fields)
    signs = len(present & _EVIDENCE) + any(_OF_DEALS.search(plain(heading)) for heading in headings)
    has_sum = bool({BEFORE_TAX, WITH_TAX} & present) or any(_EXPECTED.fullmatch(plain(h)) for h in headings)
    if "deal" in present:
        return signs >= 2 and (has_sum or not present & _REACH) and bool(present & {"company", "client", "name"})
    titled = any(field == "name" and is_bare_name(heading) for heading, field in zip(headings, fields, strict=True))
    by_number = any(is_reference(each) and whose_number(each) in (Whose.FIRM, Whose.CUSTOMER) for each in headings)
    return titled and has_sum and signs >= 2 and (by_number or bool(present & {"company", "client"}))


def settle_deals(headings: Sequence[str], fields: Fields, cells: Sequence[Sequence[str]]) -> None:
    """Gives whoever buys and what is sold their fields, the sum its own, and the columns that say how a deal ended.

    `cells` are by column, without what is empty.
    """
    _settle_parties(headings, fields)
    _settle_sum(headings, fields)
    for place, heading in enumerate(headings):
        if fields[place] is None and is_reference(heading) and any(map(_CODE.fullmatch, cells[place])):
            fields[place] = "outside_ids"  # of the client or of somebody there (`whose_column.whose_number`)
    for place, heading in enumerate(headings):
        if fields[place] == "title" and "deal" not in fields:
            fields[place] = "deal"
        if _says_outcome(plain(heading), fields, cells[place]):
            fields[place] = "status"
    if "stage" not in fields and fields.count("status") == 1:
        fields[fields.index("status")] = "stage"


def _settle_parties(headings: Sequence[str], fields: Fields) -> None:
    """A firm buys before a person does; a bare "Name" beside either is what the deal is called."""
    buyers = [place for place, field in enumerate(fields) if field in ("company", "client")]
    bare = [place for place, field in enumerate(fields) if field == "name" and is_bare_name(headings[place])]
    names = [place for place, field in enumerate(fields) if field == "name" and place not in bare]
    of_person = "client" in fields and bool(_REACH & set(fields)) and not names
    if (
        "deal" not in fields
        and bare
        and not of_person
        and (buyers or names or plain(headings[bare[0]]) in ("name", "שם"))
    ):
        fields[bare.pop(0)] = "deal"
    if "client" in fields:
        return
    for place in (*(place for place in buyers if fields[place] == "company"), *names, *bare):
        fields[place] = "client"
        return


def _settle_sum(headings: Sequence[str], fields: Fields) -> None:
    if not {BEFORE_TAX, WITH_TAX} & set(fields):
        for place, heading in enumerate(headings):
            if fields[place] is None and _EXPECTED.fullmatch(plain(heading)):
                fields[place] = BEFORE_TAX
                return


def _says_outcome(words: str, fields: Fields, cells: Sequence[str]) -> bool:
    """Whether a column of yes and no says that a deal was won or lost."""
    if not cells or not all(map(_FLAG.fullmatch, cells)):
        return False
    return bool(_FLAGS.fullmatch(words)) or (words in _ACTIVE and "lost_reason" in fields)
