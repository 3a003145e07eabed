"""Which stage a row of deals says, and what its close date is: by a choice, a word, a column of won and lost, or a day.

A stage of another program's own is taken for the nearest of ours, and its name stays with the row, for the notes. One
of no known meaning is open until somebody chooses. Nothing is won by a guess: only words that say that it was won,
signed or ordered, or a day on which it was won, invoiced or paid.
"""

import re
from collections import Counter
from collections.abc import Mapping, Set
from datetime import date
from typing import Any, Final

from ...domain.choices import Stage
from ...files.columns.headings import plain
from .rows.row_cells import Cells
from .rows.row_values import yes_or_no

#: Whole cells, in the languages of lists; a cell of several words is looked at by `_PARTS`.
_WORDS: Final = {
    word: stage
    for stage, words in {
        Stage.OPEN: "open|new|lead|prospecting|in progress|פתוח|פתוחה|חדש|חדשה|בתהליך|בטיפול|offen|neu|in bearbeitung|ouvert|"
        "ouverte|nouveau|en cours|abierto|abierta|nuevo|en curso|aberto|aperto|aperta|открыт|открыта|новая|новый|в работе",
        Stage.QUALIFIED: "qualified|qualification|contacted|contact made|בבירור צרכים|מתאים|מתאימה|qualifiziert|qualifie|qualificado|calificado",
        Stage.PROPOSAL: "proposal|quote|offer|presentation|הצעה|הצעת מחיר|angebot|offre|devis|propuesta|oferta|proposta|"
        "предложение|кп",
        Stage.NEGOTIATION: 'negotiation|negotiations|contract|contract sent|מו"מ|מו״מ|משא ומתן|verhandlung|negociation|négociation|'
        "negociación|negociacion|negociação|trattativa|переговоры",
        Stage.WON: "won|closed won|closedwon|closed|paid|invoiced|סגור|נסגר|נסגרה|נסגרה בהצלחה|זכייה|זכיה|זכינו|חתום|חתומה|הושלם|הושלמה|"
        "gewonnen|abgeschlossen|gagné|gagnee|gagnée|gagne|ganado|ganada|ganho|ganha|vinto|vinta|выиграна|выиграно|успешно",
        Stage.LOST: "lost|closed lost|closedlost|cancelled|canceled|אבוד|אבודה|אבד|אבדה|הפסד|לא נסגרה|לא נסגר|בוטל|בוטלה|verloren|storniert|perdu|"
        "perdue|perdido|perdida|perso|persa|проиграна|проиграно|отменена|отменено",
    }.items()
    for word in words.split("|")
}
#: What a stage of several words says by one of them; the first that fits. Lost comes first: "not won" is not won.
_PARTS: Final = (
    (
        Stage.LOST,
        r"\blost\b|\bnot won\b|\bcancel\w*|\bdeclined\b|\brejected\b|\bverloren\b|\bnicht gewonnen\b|\bperdu|\bperdid|לא (?:נסגר|זכ)|"
        r"אבוד|בוטל|הפסד|проигр|отказ",
    ),
    (Stage.WON, r"\bwon\b|\bgewonnen\b|\bgagn[ée]|\bganad|נסגרה? בהצלחה|\bזכי|выигр|успешн"),
    (Stage.NEGOTIATION, r"\bnegotiat\w+|\bverhandlung|\bn[ée]gociati?[oó]n|משא ומתן|מו[\"״]מ|переговор"),
    (Stage.PROPOSAL, r"\bproposal|\bquote\b|\bangebot|\bdevis\b|\bpropuesta|הצעת? מחיר|\bהצעה|предложени"),
    (Stage.QUALIFIED, r"\bqualif(?:ied|ication)|\bqualifizi"),
)
#: Stages that programs bring along, and what sellers call theirs: the nearest of ours. The name itself is kept. The
#: first that fits: an appointment is only the begin, a contract that was sent is not signed.
_NEAREST: Final = (
    (
        Stage.LOST,
        r"\b(?:dead|no go|abandon\w*|disqualif\w+|unqualified|not interested|no decision|out ?sold)\b|\babgelehnt|\babgesagt|\babsage|\babgebrochen|"
        r"\bkein interesse|\brefus[ée]|\bperte\b|\babandonn|\brechazad|\bdescartad|\bcierre perdido|\brifiutat|\brecusad|לא רלוונטי|נדחת?ה?\b|לא מעוניי|סורב|"
        r"провал|отмен",
    ),
    (
        Stage.WON,
        r"\b(?:contract|deal|order|agreement) (?:is )?signed\b|\b(?:order|po|purchase order) (?:received|placed|confirmed)\b|\bauftrag (?:erhalten|erteilt|bestätigt)|"
        r"\bbeauftragt\b|\bvertrag unterschrieben|\bcontrat signé|\bcommande (?:reçue|confirmée)|\bcontrato firmado|\bpedido (?:recibido|confirmado)|"
        r"\bcierre ganado|\bconclue? gagn|נחתם? (?:ה?חוזה|ה?הסכם)|(?:ה?חוזה|ה?הסכם) נחתם|התקבלה הזמנה|договор подписан",
    ),
    (Stage.QUALIFIED, r"\bvalue propos"),
    (Stage.OPEN, r"\bappointment|\bcita\b|\brendez-?vous pris|\btermin vereinbart"),
    (
        Stage.NEGOTIATION,
        r"\bnegoci|\bnégoci|\bverhandl|\bvertrag|\bcontract|\bcontrat|\bcontrato|\bbought.?in\b|\bverbal|\bcommit|\blegal\b|\bprocurement|\bclosing\b|\bclose\b|"
        r"\btrattativ|\bonderhandel|חוזה|הסכם|договор|согласован",
    ),
    (
        Stage.PROPOSAL,
        r"\bpropos|\bpropuest|\bquot|\bpricing|\bpresent|\bpräsent|\bprésent|\boffert|\boffre|\bangebot|\bpreventiv|\bpresupuest|\borçament|\bcotiza|הצעה|הצעת|"
        r"коммерческ|презентац|\bкп\b",
    ),
    (
        Stage.QUALIFIED,
        r"\bquali[fc]|\bcalific|\bcualific|\bneeds?\b|\bdiscover|\bdemo|\bvalue proposition|\bdecision makers?\b|\bperception|\bevaluat|\bcontacted|\bcontact made|"
        r"\bmeeting|\bdevelop\b|\banaly|\bbedarf|\bkontakt (?:hergestellt|aufgenommen)|\bbesoins?\b|\bvisit|\bnecesidad|\bdécouverte|\breunión|\bréunion|\bincontro|"
        r"פגיש|היכרות|הדגמה|אפיון|צרכים|встреч|анализ|выявлен|квалиф",
    ),
    (
        Stage.OPEN,
        r"\bopen|\bnew\b|\blead\b|\blead in\b|\bprospe[ck]|\binitial|\bincoming|\binbound|\bbacklog|\bidea|\berstkontakt|\bneu|\binteressent|\boffen|\bnouve|\bnuev|\bnov[oa]\b|"
        r"\bprospección|ליד|חדש|פני[יה]|יצירת קשר|нов|входящ|первичн|лид",
    ),
)
#: What a column called "Status" says of a deal, beside a column of stages.
_STATUS: Final = frozenset((Stage.OPEN, Stage.WON, Stage.LOST))
_FLAGS: Final = {
    "active": re.compile(r"activ|aktiv|actif"),
    "lost": re.compile(r"lost|verloren|perdu|perdid|אבוד|הפסד|проигр"),
    "won": re.compile(r"won|gewonnen|gagn|ganad|vint[oa]|זכ|выигр"),
}

#: Where archived deals are told, those that were lost are.
_LOST_FLAGS: Final = {("lost", True), ("active", False), ("archived", True)}


def stage_of(text: str) -> Stage | None:
    """The stage that a cell says, None where it is none of ours."""
    words = folded(text)
    if words in _WORDS:
        return _WORDS[words]
    return next((stage for stage, test in _PARTS if re.search(test, words)), None)


def nearest(text: str) -> Stage | None:
    """Which of ours comes nearest to a stage of another program, None for one of no known meaning."""
    words = folded(text)
    return next((stage for stage, test in _NEAREST if re.search(test, words)), None)


def folded(text: str) -> str:
    """The name of a stage as names are compared."""
    return " ".join(text.replace("_", " ").lower().split())


def chosen_stages(stored: Mapping[str, str]) -> dict[str, Stage]:
    """What was made of stages before, by their folded names; what is no stage of ours is left out."""
    known = {stage.value: stage for stage in Stage}
    return {folded(name): known[stage] for name, stage in stored.items() if stage in known}


class StagesOfList:
    """Made once for a list. `chosen` are what a person made of stages, by their folded names.

    `unknown` counts the rows of each stage, by its name, of which nothing told the meaning: those are open.
    """

    def __init__(self, chosen: Mapping[str, Stage]) -> None:
        self._chosen = chosen
        self.unknown: Counter[str] = Counter()
        self.met: dict[str, Stage] = {}  # those that a person chose, by their names in the list

    def of_row(self, cells: Cells, days: dict[str, object], today: date) -> Stage:
        """The stage by choice, by its word, by a status of won, lost or open, else by the days."""
        name = cells.peek("stage")
        chosen = self._chosen.get(folded(name)) if name else None
        outcome = _outcome(cells)
        if chosen is not None:
            self.met[name] = chosen
            return outcome if outcome in (Stage.WON, Stage.LOST) else chosen
        stated = stage_of(name) if name else None
        if outcome in (Stage.WON, Stage.LOST):
            if stated is outcome:
                cells.text("stage")
            return outcome
        if stated is not None and not (outcome is Stage.OPEN and stated in (Stage.WON, Stage.LOST)):
            cells.text("stage")
            return stated
        near = nearest(name) if name and stated is None else None
        if near in (Stage.WON, Stage.LOST) and outcome is Stage.OPEN:
            near = None
        if near is not None:
            return near
        by_days = outcome or _by_days(days, bool(cells.peek("paid_on")), bool(name), today)
        if name and stated is None and by_days is Stage.OPEN:
            self.unknown[name] += 1
        return by_days


def _outcome(cells: Cells) -> Stage | None:
    """What columns of statuses and of flags say, those first that say lost or won; what says nothing stays.

    What is closed and was not won was lost.
    """
    found: set[Stage | None] = set()
    flags: set[tuple[str, bool]] = set()
    for place, text in list(cells.each("status")):
        flag = yes_or_no(text)
        stated = None if flag is not None else _WORDS.get(folded(text))
        if flag is not None:
            flags.add((_flag_of(plain(cells.picker.headings[place])), flag))
        if flag is not None or stated in _STATUS:
            cells.take("status", place)
            found.add(stated)
    if flags & _LOST_FLAGS or {("closed", True), ("won", False)} <= flags:
        return Stage.LOST
    if ("won", True) in flags:
        return Stage.WON
    if ("closed", False) in flags:
        found.add(Stage.OPEN)
    return next((stage for stage in (Stage.LOST, Stage.WON, Stage.OPEN) if stage in found), None)


def _flag_of(heading: str) -> str:
    """What a column of yes and no answers."""
    if "archiv" in heading:
        return "archived"
    return next((name for name, test in _FLAGS.items() if test.search(heading)), "closed")


def settle_close(days: dict[str, Any], stage: Stage, of_list: Set[str], today: date) -> tuple[bool, bool]:
    """Gives the close date its meaning by the stage: won, lost or expected on.

    Where a list has but the day on which a deal is expected to close, as many programs set on closing, that of a closed
    deal is the day on which it was. Returns whether the close date was taken, and whether the expected day was so used.
    """
    closed = days.pop("closed_on")
    name = {Stage.WON: "won_on", Stage.LOST: "lost_on"}.get(stage, "expected_on")
    if closed is None:
        expected = days["expected_on"]
        only = name != "expected_on" and of_list.isdisjoint({name, "closed_on"}) and days["invoiced_on"] is None
        if only and expected is not None and expected <= today and days[name] is None:
            days[name] = expected
            return True, True
        return True, False
    if days[name] is not None:
        return bool(days[name] == closed), False
    days[name] = closed
    return True, False


def _by_days(days: dict[str, Any], paid: bool, has_own_stage: bool, today: date) -> Stage:
    """What is invoiced or paid was sold, whether or not the list says when; a close date to come closes nothing."""
    if days["lost_on"]:
        return Stage.LOST
    if days["won_on"] or days["invoiced_on"] or paid:
        return Stage.WON
    closed = days["closed_on"]
    return Stage.WON if closed is not None and closed <= today and not has_own_stage else Stage.OPEN
