"""Whether a column of a row about a person at a firm is about the firm: its number, its tax, its switchboard."""

import re
from functools import lru_cache
from typing import Final

from .headings import plain

#: Words after `headings.plain`, in the languages that lists come in. What a person has at work stays the person's.
_FIRM: Final = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|organi[sz]ations?|accounts?|corporate|head ?office|switchboard|vat|tax|ein|duns|"
    r"reg(?:istration)? (?:no|number|id)|employees|headcount|revenue|turnover|founded|incorporated|legal form|"
    r"payment terms?|credit limit|price list|delivery terms|sic|naics|subsidiar\w+|fleet|"
    r"(?:customer|client|supplier|vendor) (?:no|nr|num|number|id|code|key|group)|"
    r"firm\w*|unternehmen\w*|zentrale|kunden(?:nummer|nr|gruppe)|kunden nr|ust ?id\w*|ust id nr|umsatz\w*|steuer\w*|"
    r"handelsregister\w*|mitarbeiter(?:zahl)?|rechtsform|zahlungs\w+|"
    r"entreprise|societe|siren|siret|tva|effectif|chiffre d affaires|"
    r"empresa|compania|razon social|nif|cif|cuit|rut|ruc|cnpj|azienda|ditta|partita iva|p iva|piva|codice fiscale|"
    r"bedrijf\w*|btw\w*|kvk\w*|nip|regon|инн|кпп|огрн)\b|компани|организаци|предприят|"
    r"חברה|עסק|ארגון|מרכזי|\bח ?פ\b|\bחפ\b|\bע ?מ\b|\bעמ\b|עוסק|תנאי תשלום|שוטף|(?:מס|מספר|קוד) לקוח|ניכוי מס|אשראי"
)
_PERSONS: Final = re.compile(r"\b(?:account (?:manager|owner|rep\w*)|firm (?:mobile|handy)|employee)\b")


@lru_cache(maxsize=4096)
def is_of_firm(heading: str) -> bool:
    """Whether a heading says that its column is about a firm."""
    words = plain(heading)
    return bool(_FIRM.search(words)) and not _PERSONS.search(words)
