"""Which stage a row of deals says, and what its close date is: of programs' own stages only the meaning is known here.

A word that says neither of ours is no stage: it stays with the row, for the notes. Nothing is won by a guess: only plain
words for it, or a day on which it was won, invoiced or paid.
"""

import re
from datetime import date
from typing import Any, Final

from ...domain.choices import Stage
from .rows.row_cells import Cells

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
    (Stage.WON, r"\bwon\b|\bgewonnen\b|\bgagn[ée]|\bganad|נסגרה? בהצלחה|\bזכי|выигр|успешно"),
    (Stage.NEGOTIATION, r"\bnegotiat\w+|\bverhandlung|\bn[ée]gociati?[oó]n|משא ומתן|מו[\"״]מ|переговор"),
    (Stage.PROPOSAL, r"\bproposal|\bquote\b|\bangebot|\bdevis\b|\bpropuesta|הצעת? מחיר|\bהצעה|предложени"),
    (Stage.QUALIFIED, r"\bqualif(?:ied|ication)|\bqualifizi"),
)
#: What a column called "Status" says of a deal, beside a column of stages.
_STATUS: Final = frozenset((Stage.OPEN, Stage.WON, Stage.LOST))


def stage_of(text: str) -> Stage | None:
    """The stage that a cell says, None where it is none of ours."""
    words = " ".join(text.replace("_", " ").lower().split())
    if words in _WORDS:
        return _WORDS[words]
    return next((stage for stage, test in _PARTS if re.search(test, words)), None)


def stage_of_row(cells: Cells, days: dict[str, Any], today: date) -> Stage:
    """The stage by its word, else by a status of won, lost or open, else by the days; cells of no meaning stay."""
    told = stage_of(cells.peek("stage")) if cells.peek("stage") else None
    status = _WORDS.get(cells.peek("status").lower()) if cells.peek("status") else None
    if status in _STATUS and status is not None:
        if status is Stage.OPEN and told not in (None, Stage.WON, Stage.LOST):
            status = told
        cells.text("status")
        if told is status:
            cells.text("stage")
        return status
    if told is not None:
        cells.text("stage")
        return told
    return _by_days(days, bool(cells.peek("paid_on")), bool(cells.peek("stage")), today)


def settle_close(days: dict[str, Any], stage: Stage) -> bool:
    """Gives the close date its meaning by the stage: won, lost or expected on; False where that day is told already."""
    closed = days.pop("closed_on")
    name = {Stage.WON: "won_on", Stage.LOST: "lost_on"}.get(stage, "expected_on")
    if closed is None:
        return True
    if days[name] is not None:
        return bool(days[name] == closed)
    days[name] = closed
    return True


def _by_days(days: dict[str, Any], paid: bool, has_own_stage: bool, today: date) -> Stage:
    """What is invoiced or paid was sold, whether or not the list says when; a close date to come closes nothing."""
    if days["lost_on"]:
        return Stage.LOST
    if days["won_on"] or days["invoiced_on"] or paid:
        return Stage.WON
    closed = days["closed_on"]
    return Stage.WON if closed is not None and closed <= today and not has_own_stage else Stage.OPEN
