"""The words by which a typed line says what was done, or is to be done: kinds of touches, and tenses.

English words stand as they are; Hebrew verbs are given by their stem, from which the forms follow that people type.
"""

import re
from collections.abc import Mapping
from typing import Final

from ..choices import ActivityKind


def _words(english: str, hebrew: str = "", prefixes: str = "[ולבמהשכ]{0,3}") -> re.Pattern[str]:
    """Whole words; Hebrew ones may have letters before them ("and", "in", "that" ...)."""
    parts = [rf"\b(?:{english})\b" if english else "", rf"(?<!\w){prefixes}(?:{hebrew})(?!\w)" if hebrew else ""]
    return re.compile("|".join(filter(None, parts)))


#: First and third persons of the past: התקשרתי, התקשרנו, התקשר, התקשרה, התקשרו. "We" and "he" of נפגש are to come too.
_PAST_STEMS: Final = "התקשר|דיבר|שוחח|טלפנ|צלצל|סימס|ביקר|כתב|שלח|עדכנ|סיכמ|הזמנ|הצג|הסבר|בדק|סגר|אישר|ביטל|שמע|ענ|חתמ|התקנ|תיקנ|סידר|הדרכ"
_PAST_HEBREW: Final = (
    rf"(?:{_PAST_STEMS})(?:תי|נו|ה|ו)|התקשר|דיבר|שוחח|טלפן|צלצל|סימס|ביקר|כתב|שלח|עדכן|סיכם|הזמין|בדק|סגר|אישר|ביטל|ענה|חתם"
    r"|נפגש(?:תי|נו|ה|ו)|פגש(?:תי|נו)|הי(?:יתי|ינו|ה|תה|ו)|קיבל(?:תי|נו|ה|ו)?|ישב(?:תי|נו)|חזר(?:תי|נו|ה|ו)? אל\w+"
    r"|ענ(?:תה|יתי|ינו)|ראי(?:תי|נו)|ראתה|אמר(?:תי|נו|ה|ו)?|הגע(?:תי|נו)|יצא(?:תי|נו)|עשי(?:תי|נו)"
)
#: What has happened.
PAST: Final = _words(
    "called|phoned|rang|spoke|talked|chatted|met|saw|visited|e-?mailed|mailed|texted|messaged|whatsapped|pinged|wrote"
    "|sent|installed|repaired|fixed|serviced|discussed|reached|left (?:a )?(?:message|voicemail)|had|was|were|answered"
    "|replied|agreed|signed",
    _PAST_HEBREW,
    "[ושכ]{0,2}",
)

_TO_DO: Final = (
    "call|phone|ring|talk|speak|chat|meet|see|visit|e-?mail|mail|text|message|whatsapp|ping|write|send|install|repair"
    "|fix|service|check|ask|remind|follow up|get back|reply|answer|offer|prepare|book|schedule|arrange|update|confirm"
)
_INFINITIVES: Final = (
    "התקשר|חזור|דבר|שוחח|טלפן|צלצל|היפגש|הפגש|פגוש|כתוב|שלוח|סמס|בקר|בדוק|ו?וודא|ודא|קבוע|תאם|הזכיר|הגיע|התקין|תקן|עדכן"
    "|שאול|הציע|סגור|סכם|קבל|הכין|העביר|שבת|עשות|הזמין|החתים|וודא|ברר|הראות|הציג|התעניין|נסות|קחת|תזכר|עקוב|ראות|פנות"
)
#: First person to come, and what is under way: "I will call", "coming back to her", "waits for".
_FUTURES: Final = (
    "(?:א|נ|י|ת)(?:תקשר|חזור|דבר|טלפן|צלצל|סמס|בקר|בדוק|תאם|זכיר|עדכן|פנה|חזיר)(?:ו|י)?|אכתוב|אשלח|אפגוש|אפגש|אשאל|אקבע|נקבע"
    "|ניפגש|ניפגשים|אחזור|חוזר(?:ת|ים)? אל\\w+|מתקשר(?:ת|ים)?|מחכ(?:ה|ים)|ממתינ(?:ה|ים)|ממתין|צריך|צריכה|חייב(?:ת)?|שוב|תזכורת"
)
#: What is to come.
AHEAD: Final = re.compile(
    rf"\b(?:(?:to|will|'ll|shall|must|should|let's|need(?:s)? to|have to|going to|please|don't forget to) (?:{_TO_DO})\b"
    rf"|will\b|follow[ -]?up\b|call(?:ing)? back\b|again\b|remind(?:er)?\b|wait(?:ing|s)?\b|waiting for\b|due\b|plan(?:ned)?\b)"
    rf"|(?<!\w)[ושכה]{{0,2}}(?:ל(?:{_INFINITIVES})|{_FUTURES})(?!\w)"
)
#: "call Dana", but not "call with Dana", "call from Dana" or "call: ..." at the beginning of a part.
IMPERATIVE: Final = re.compile(
    rf"\s*(?:{_TO_DO})\b(?! (?:with|from|by|about|re|regarding|on|at|in|for|was|is|went|visit|call)\b)(?= [^\W\d])"
)

#: What kind of touch a word speaks of, whatever its tense.
KINDS: Final[Mapping[ActivityKind, re.Pattern[str]]] = {
    ActivityKind.REQUEST: _words("requests?|tickets?|complain(?:ed|s|ts?)?", "בקשה|בקשת|קריאת שירות|תלונה|תלונת"),
    ActivityKind.CALL: _words(
        "call(?:ed|ing|s)?(?: back)?|phon(?:e|ed|ing)|rang|ring|spoke|speak|talk(?:ed|ing)?|voicemail|get back",
        "שיחה|שיחת|שיחות|שיחת טלפון|טלפון|טלפנ(?:תי|נו|ה|ו)|טלפן|לטלפן|(?:ל|א|נ|י|ת|מ)?התקשר\\w{0,3}|(?:א|נ|י|ת|מ)תקשר\\w{0,2}"
        "|דיבר\\w{0,3}|(?:ל|א|נ|י|ת)דבר\\w?|שוחח\\w{0,3}|לשוחח|צלצל\\w{0,3}|לצלצל|לחזור|(?:א|נ|י|ת)חזור|חוזר(?:ת|ים)?(?= אל)",
    ),
    ActivityKind.MEETING: _words(
        "meet(?:ing|ings|s)?|met|lunch|coffee|dinner|breakfast|demo|zoom|teams|presentation",
        "פגישה|פגישת|פגישות|ישיבה|ישיבת|זום|הדגמה|הדגמת|מצגת|נפגש\\w{0,3}|ניפגש|להיפגש|להפגש|לפגוש|פגשתי|פגשנו|ישבתי|ישבנו|ארוחת|קפה",
    ),
    ActivityKind.MESSAGE: _words(
        "(?:e-?)?mail(?:ed|s|ing)?|message(?:d|s)?|text(?:ed|s)?|whatsapp(?:ed)?|sms|wrote|write|send|sent|ping(?:ed)?",
        'הודעה|הודעת|מייל|מיילים|דואר|דוא["״]ל|וואטסאפ|ווטסאפ|כתבתי|כתבנו|כתבה|כתב|לכתוב|אכתוב|שלח\\w{0,3}|לשלוח|אשלח|סימס\\w{0,3}|לסמס',
    ),
    ActivityKind.VISIT: _words(
        "visit(?:ed|s|ing)?|service(?:d)?|install(?:ed|ation)?|repair(?:ed|s)?",
        "ביקור|ביקורת שירות|ביקרתי|ביקרנו|לבקר|אבקר|שירות|התקנה|התקנת|להתקין|תיקון|לתקן",
    ),
}
