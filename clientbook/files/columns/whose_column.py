"""Whether a column of a row about a person at a firm is about the firm: its number, its tax, its switchboard. And of
whom a column of numbers by which another program knows somebody speaks.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
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
    r"nombre comercial|nome fantasia|nom commercial|trading name|trade name|"
    r"card id|cari kodu|客户编码|取引先コード|得意先コード|מפתח חשבון|"
    r"חברה|עסק|ארגון|מרכזי|\bח ?פ\b|\bחפ\b|\bע ?מ\b|\bעמ\b|עוסק|תנאי תשלום|"
    r"שוטף|(?:מס|מספר|קוד) לקוח|ניכוי מס|אשראי"
)
_PERSONS: Final = re.compile(r"\b(?:account (?:manager|owner|rep\w*)|firm (?:mobile|handy)|employee)\b")


#: Of whom a column is where others beside it are of a contact: "Client Phone" beside "Contact Phone".
_CLIENTS: Final = re.compile(r"^(?:client|customer|account|kunden?|main|לקוח)\b")
_CONTACTS: Final = re.compile(r"^(?:contact|person|ansprechpartner|contacto|contatto|איש קשר)\b")
_LEAST: Final = 2


def firms_columns(headings: Sequence[str]) -> frozenset[int]:
    """The columns about a firm in a list that has people of it beside."""
    words = [plain(heading) for heading in headings]
    contacts = sum(1 for each in words if _CONTACTS.search(each)) >= _LEAST
    return frozenset(
        place
        for place, heading in enumerate(headings)
        if is_of_firm(heading) or (contacts and _CLIENTS.search(words[place]) and not _PERSONS.search(words[place]))
    )


@lru_cache(maxsize=4096)
def is_of_firm(heading: str) -> bool:
    """Whether a heading says that its column is about a firm."""
    words = plain(heading)
    return bool(_FIRM.search(words)) and not _PERSONS.search(words)


class Whose(StrEnum):
    """Of whom a column of another program's numbers speaks, by its heading alone."""

    OWN = "own"  # whom the row is about, whatever that is
    FIRM = "firm"
    CUSTOMER = "customer"  # a firm or a person
    PERSON = "person"
    DEAL = "deal"


#: Words for the kinds of record, in the programs and languages that lists come from. The first that is found is meant:
#: "Deal - Organization ID" is the number of a firm.
_WHOSE: Final = {
    Whose.FIRM: re.compile(
        r"\b(?:compan(?:y|ies)|firms?|organi[sz]ations?|org|accounts?(?! (?:no|nr|num|number|code)\b)|"
        r"parent(?:account|customer)?(?:id)?|accountid|companyid|"
        r"organi[sz]ationid|firm(?:a|en\w*)|unternehmen\w*|organisatie|bedrijf\w*|entreprise|societe|"
        r"empresa|azienda|ditta)\b|"
        r"компани|организаци|חברה|ארגון|会社|公司"
    ),
    Whose.CUSTOMER: re.compile(
        r"\b(?:account (?:no|nr|num|number|code)|customer|client|cust|partner|buyer|kunden?\w*|debitor\w*|"
        r"debtor|debiteur\w*|adress\w*|cliente?s?|klient\w*|klant\w*|"
        r"relatie\w*|kund\w*|musteri|cari|custname|customerid|partnerid|card)\b|לקוח|כרטיס|клиент|контрагент|"
        r"顧客|得意先|取引先|客户|고객|العميل"
    ),
    Whose.PERSON: re.compile(
        r"\b(?:contacts?|persons?|leads?|kontakt\w*|ansprechpartner|contacto|contatto|user|member|contactid|personid|parentcontactid)\b|"
        r"איש קשר|контакт|担当者|联系人"
    ),
    Whose.DEAL: re.compile(
        r"\b(?:deals?|opportunit(?:y|ies)|orders?|auftrag\w*|verkaufschance|opportunite|oportunidad|opportunita|"
        r"dealid|opportunityid)\b|"
        r"עסקה|הזמנה|сделк|заказ|商談"
    ),
}
#: Another record than the one that the row is about, whatever the row is about.
_ELSEWHERE: Final = re.compile(
    r"\b(?:associated|related|linked|parent\w*|zugeordnet\w*|verknupft\w*|asociad\w*|associe\w*)\b"
)
#: Headings of numbers that say whose record is meant: "Account Name.id", "Related Company/External ID", "accountid".
_REFERENCE: Final = re.compile(
    r"(?:(?:primary|associated|related|linked|main|deal|person|contact|opportunity|lead|hubspot|crm) )*"
    r"(?:compan(?:y|ies)|accounts?|organi[sz]ations?|customers?|clients?|contacts?|persons?|"
    r"contact person|partner|parent(?: (?:account|company|customer))?)"
    r"(?: (?:name|record|external|account|customer))* (?:external )?(?:ids?|id id)(?: primary)?|"
    r"(?:account|company|organi[sz]ation|customer|contact|person|partner|parentcustomer|parentaccount|parentcontact|parentcompany)id"
)


@lru_cache(maxsize=4096)
def whose_number(heading: str) -> Whose:
    """Of whom a column of numbers speaks: "Organization - ID" of a firm, "Record ID" of whom the row is about."""
    words = plain(heading)
    return next((whose for whose, test in _WHOSE.items() if test.search(words)), Whose.OWN)


@lru_cache(maxsize=4096)
def is_elsewhere(heading: str) -> bool:
    """Whether a column of numbers speaks of another record than the row does, whatever that is: "Parent Account ID"."""
    return bool(_ELSEWHERE.search(plain(heading)))


@lru_cache(maxsize=4096)
def is_reference(heading: str) -> bool:
    """Whether a heading is that of numbers by which another program knows a firm or a person."""
    return bool(_REFERENCE.fullmatch(plain(heading)))
