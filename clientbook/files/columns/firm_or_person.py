"""Whether a column headed "Name" names firms or people, by the names and by the e-mails beside them."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

#: Legal forms and what only firms are called, as whole words; in Hebrew also with a prefix of one letter.
_FIRM: Final = re.compile(
    r"\b(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|company|co|gmbh|ag|kg|ohg|ug|sarl|sas|srl|spa|bv|nv|oy|"
    r"ab|aps|pty|group|holdings?|industries|industrial|labs?|laborator\w+|foods?|systems?|solutions?|services?|technolog\w+|"
    r"tech|software|consulting|partners|associates|logistics|shipping|freight|trading|supply|supplies|motors|garage|"
    r"hotels?|clinic|hospital|school|college|university|academy|institute|foundation|association|council|municipality|"
    r"ministry|bank|insurance|finance|capital|media|studios?|design|printing|press|bakery|cafe|restaurant|catering|"
    r"construction|builders?|engineering|electric\w*|energy|metals?|steel|plastics|textiles?|pharma\w*|medical|dental|"
    r"accountants|office|offices|store|shop|market|farms?|winery|brewery|airlines?|travel|tours|security|"
    r"בעמ|ובניו|ושות|חברת|קבוצת|אחזקות|תעשיות|תעשיית|מפעלי|מפעל|מעבדות|מעבדת|מערכות|פתרונות|שירותי|טכנולוגיות|הנדסה|"
    r"לוגיסטיקה|הובלות|מוסך|מוסכי|נגריית|נגרית|מאפיית|מאפית|מסעדת|קפה|מלון|מרפאת|מרפאות|בית|ישיבת|עיריית|מועצה|משרד|"
    r"distribuidora|comercial|constructora|talleres|transportes|industrias|servicios|ferreter[ií]a|panader[ií]a|farmacia|"
    r"restaurante|fundaci[oó]n|asociaci[oó]n|colegio|universidad|cooperativa|com[eé]rcio|ind[uú]strias?|supermercado|"
    r"constru[cç][oõ]es|padaria|officin[ae]|trasporti|ristorante|azienda|impresa|ditta|f\.?lli|soci[eé]t[eé]|entreprise|[eé]ts|"
    r"[eé]tablissements|boulangerie|pharmacie|mairie|transports|autohaus|b[aä]ckerei|apotheke|stadtwerke|verein|werke|bau|"
    r"handel|stichting|vereniging|bakkerij|bouw|sklep|hurtownia|przedsi[eę]biorstwo|zak[lł]ad|sp[oó][lł]ka|firma|компания|"
    r"завод|магазин|салон|ticaret|sanayi|in[sş]aat|[sş]irketi|شركة|مؤسسة|مطعم|مصنع|"
    r"ביטוח|סוכנות|סטודיו|דפוס|בנייה|בניין|חשמל|מתכת|מזון|יקב|מכון|עמותת|קרן|אגודת|קיבוץ|מושב|רשת|חנות|בנק)\b"
    r"|&",
    re.IGNORECASE,
)
#: Legal forms as they end a firm's name; short ones count in capitals only, behind a name that is not all capitals.
_FORMS: Final = (
    "ltd limited inc llc llp plc corp gmbh sarl sàrl eurl srl srls s.r.l spa s.p.a s.a s.l b.v n.v bvba ltda eireli"
    " spzoo aps pty a.ş şti mbh kgaa gbr ohg e.k e.v e.g snc s.n.c s.a.s s.a.r.l s.l.u s.l.p sociedad c.b"
    " s.r.o a.s v.o.s k.s s.c s.p.k kft zrt nyrt bt d.o.o d.d o.d o.o.d e.o.o.d oü a/s i/s k/s oyj asa hf ehf"
    " uab sia ооо оао зао пао ао тоо тов α.ε αε ο.ε οε ε.ε εε ε.π.ε επε ι.κ.ε ικε"
    " ش.م.م ذ.م.م ش.م.ل ش.ذ.م.م ش.م.ع ش.م.ك م.م ع.م مؤسسة شركة".split()
)
#: East Asian forms stand before the name or behind it, without a blank.
_JOINED: Final = tuple("株式会社 有限会社 合同会社 合資会社 (株) ㈱ (有) ㈲ 公司 주식회사 유한회사 (주)".split())
_SHORT_FORMS: Final = "AG KG UG OHG SA SL SAS AB AS OY BV NV SpA".split()
_FORM: Final = re.compile(
    rf"[\s,](?:{'|'.join(map(re.escape, _FORMS))}|sp\.? ?z ?o\.? ?o|בע[\"״׳']*מ)"
    r"\.?(?: ?&.*| ?\(.*)?$|^(?:ооо|оао|зао|ао|тоо)\s",
    re.IGNORECASE,
)
_SHORT_FORM: Final = re.compile(rf".*[^\W\d_A-Z].*\s(?:{'|'.join(_SHORT_FORMS)})")
#: Without such a last word, first letter or sign inside, a name has no legal form: most names need no second look.
_LAST: Final = frozenset((*_FORMS, *map(str.lower, _SHORT_FORMS), "o", "oo", "o.o"))
_FIRST: Final = tuple("оОзЗаАтТ")
_INSIDE: Final = frozenset(",&(")
#: Who reads what a firm is written to.
ROLES: Final = frozenset(
    "info office sales contact mail hello hi admin support service team accounts accounting billing orders order"
    " reception secretary enquiries inquiries marketing hr jobs shop store welcome kontakt bureau post buero".split()
)
_QUOTES: Final = re.compile("[\"'״׳’]")
_SHORTEST: Final = 3
#: A longer cell is no firm's name.
_LONGEST: Final = 200
#: Fewer telling rows in a hundred do not speak for the column.
_ENOUGH: Final = 20


def holds_firms(names: Sequence[str], emails: Sequence[str] = ()) -> bool | None:
    """Whether most of the names that tell anything are firms'; None where hardly any does.

    `emails` stand in the same rows as the names.
    """
    verdicts = [_is_firm(name, email) for name, email in zip_longest(names, emails[: len(names)], fillvalue="") if name]
    firms, people = verdicts.count(True), verdicts.count(False)
    if not verdicts or (firms + people) * 100 < _ENOUGH * len(verdicts):
        return None
    return firms > people


def ends_as_firm(name: str) -> bool:
    """Whether a name says by its legal form that it is a firm's."""
    if name.startswith(_JOINED) or name.endswith(_JOINED):
        return len(name) <= _LONGEST
    last = name[name.rfind(" ") + 1 :].strip(".").lower()
    if not (last in _LAST or name.startswith(_FIRST) or "בע" in name or not _INSIDE.isdisjoint(name)):
        return False
    return len(name) <= _LONGEST and bool(_FORM.search(name) or _SHORT_FORM.fullmatch(name))


def _is_firm(name: str, email: str) -> bool | None:
    bare = _QUOTES.sub("", name)
    if _FIRM.search(bare) or ends_as_firm(name):
        return True
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", bare) if len(word) >= _SHORTEST]
    mailbox, _, host = email.strip().lower().partition("@")
    if not host:
        return None
    parts = re.split(r"[^a-z]+", mailbox)
    if parts and parts[0] in ROLES:
        return True
    if any(word in mailbox for word in words):
        return False
    return True if any(word in host for word in words) else None
