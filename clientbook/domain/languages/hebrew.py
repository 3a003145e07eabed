"""Hebrew: verbs are given by their stem, from which the forms follow that people type."""

import re
from typing import Final

from ..choices import ActivityKind
from .language import SUNDAY, DayWords, Language, TouchWords

#: "And", "to", "from", "in", "that", "the" and "as" are letters before a word.
_PREFIX: Final = "[ולמבשהכ]{0,3}"


def _whole(words: str, prefix: str = _PREFIX) -> str:
    """A pattern of whole words, which may have letters before them."""
    return rf"(?<!\w){prefix}(?:{words})(?!\w)"


#: First and third persons of the past: התקשרתי, התקשרנו, התקשר, התקשרה, התקשרו. "We" and "he" of נפגש are to come too.
_PAST_STEMS: Final = "התקשר|דיבר|שוחח|טלפנ|צלצל|סימס|ביקר|כתב|שלח|עדכנ|סיכמ|הזמנ|הצג|הסבר|בדק|סגר|אישר|ביטל|שמע|ענ|חתמ|התקנ|תיקנ|סידר|הדרכ"
_PAST: Final = (
    rf"(?:{_PAST_STEMS})(?:תי|נו|ה|ו)|התקשר|דיבר|שוחח|טלפן|צלצל|סימס|ביקר|כתב|שלח|עדכן|סיכם|הזמין|בדק|סגר|אישר|ביטל|ענה|חתם"
    r"|נפגש(?:תי|נו|ה|ו)|פגש(?:תי|נו)|הי(?:יתי|ינו|ה|תה|ו)|קיבל(?:תי|נו|ה|ו)?|ישב(?:תי|נו)|חזר(?:תי|נו|ה|ו)? אל\w+"
    r"|ענ(?:תה|יתי|ינו)|ראי(?:תי|נו)|ראתה|אמר(?:תי|נו|ה|ו)?|הגע(?:תי|נו)|יצא(?:תי|נו)|עשי(?:תי|נו)"
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
_TOUCHES: Final = TouchWords(
    past=_whole(_PAST, "[ושכ]{0,2}"),
    future=_whole(f"ל(?:{_INFINITIVES})|{_FUTURES}", "[ושכה]{0,2}"),
    then=r"(?<!\w)ואז(?!\w)",
    to_whom=r"(?:שוב\s+)?(?:(?:(?:עם|אל|את)\s+)+|ל(?:[-־](?=\w)|(?=\w\w)))|(?:שוב\s+)+",
    with_whom=r"(?<!\w)(?:(?:עם|אל)\s+|ל(?:[-־](?=\w)|(?=\w\w)))",
    no_name=(
        "על|לגבי|בנושא|בקשר|בעניין|את|של|עם|אל|גם|כדי|אחרי|לפני|עד|שוב|הבאה?|הקרובה?|שעבר|ביום|בשעה|בעוד|בשבוע|בחודש|עוד"
        "|אלי[וה]|אליהם|אית[וה]|לו|לה|להם|כי|אם|או|לא|זה"
    ),
    titles="מר|גב['׳]?|גברת|ד[\"״']ר|פרופ['׳]?|עו[\"״']ד|רו[\"״']ח",
    kinds={
        kind: _whole(words)
        for kind, words in {
            ActivityKind.REQUEST: "בקשה|בקשת|קריאת שירות|תלונה|תלונת",
            ActivityKind.CALL: (
                "שיחה|שיחת|שיחות|שיחת טלפון|טלפון|טלפנ(?:תי|נו|ה|ו)|טלפן|לטלפן|(?:ל|א|נ|י|ת|מ)?התקשר\\w{0,3}|(?:א|נ|י|ת|מ)תקשר\\w{0,2}"
                "|דיבר\\w{0,3}|(?:ל|א|נ|י|ת)דבר\\w?|שוחח\\w{0,3}|לשוחח|צלצל\\w{0,3}|לצלצל|לחזור|(?:א|נ|י|ת)חזור|חוזר(?:ת|ים)?(?= אל)"
            ),
            ActivityKind.MEETING: (
                "פגישה|פגישת|פגישות|ישיבה|ישיבת|זום|הדגמה|הדגמת|מצגת|נפגש\\w{0,3}|ניפגש|להיפגש|להפגש|לפגוש|פגשתי|פגשנו|ישבתי|ישבנו"
                "|ארוחת|קפה"
            ),
            ActivityKind.MESSAGE: (
                'הודעה|הודעת|מייל|מיילים|דואר|דוא["״]ל|וואטסאפ|ווטסאפ|כתבתי|כתבנו|כתבה|כתב|לכתוב|אכתוב|שלח\\w{0,3}|לשלוח|אשלח|סימס\\w{0,3}|לסמס'
            ),
            ActivityKind.VISIT: "ביקור|ביקורת שירות|ביקרתי|ביקרנו|לבקר|אבקר|שירות|התקנה|התקנת|להתקין|תיקון|לתקן",
        }.items()
    },
)

_PARTS_OF_DAY: Final = 'בצהריים|בערב|אחר הצהריים|אחה["״]צ'
_DAYS: Final = DayWords(
    counts={
        word: number
        for number, words in enumerate(
            (
                "אחד אחת", "שני שתי שניים", "שלושה שלוש", "ארבעה ארבע", "חמישה חמש", "שישה שש", "שבעה שבע", "שמונה",
                "תשעה תשע", "עשרה עשר",
            ),
            1,
        )
        for word in words.split()
    },
    # There is a dual.
    units={
        "ימים": (1, "d"), "יום": (1, "d"), "יומיים": (2, "d"), "שבוע": (7, "d"), "שבועות": (7, "d"), "שבועיים": (14, "d"),
        "חודש": (1, "m"), "חודשים": (1, "m"), "חודשיים": (2, "m"), "שנה": (12, "m"), "שנים": (12, "m"), "שנתיים": (24, "m"),
    },
    weekdays=tuple(
        map(
            _whole,
            (
                "יום שני|יום ב['׳]", "יום שלישי|יום ג['׳]", "יום רביעי|יום ד['׳]", "יום חמישי|יום ה['׳]", "יום שישי|יום ו['׳]",
                "יום שבת|שבת", "יום ראשון|יום א['׳]",
            ),
        )
    ),
    months=(
        ("ינואר",), ("פברואר",), ("מרץ", "מרס"), ("אפריל",), ("מאי",), ("יוני",), ("יולי",), ("אוגוסט",),
        ("ספטמבר", "ספט"), ("אוקטובר", "אוק"), ("נובמבר", "נוב"), ("דצמבר", "דצמ"),
    ),
    before_month="[בל]",
    shifts={
        2: _whole("מחרתיים"), -2: _whole("שלשום"), 1: _whole("מחר"), -1: _whole("אתמול|אמש"), 0: _whole("היום|הערב"),
    },
    back=(r"(?<!\w)לפני (?:{n} )?{unit}(?: אחד| אחת)?(?!\w)",),
    ahead=(r"(?<!\w)ו?(?:בעוד|עוד|תוך|בתוך|כעבור) (?:{n} )?{unit}(?: אחד| אחת)?(?!\w)",),
    end=_whole("סוף (?:ה?שבוע|ה?חודש|ה?שנה)(?: הבאה?)?"),
    middle=_whole("אמצע החודש"),
    start=_whole("תחילת (?:ה?שבוע|ה?חודש|ה?שנה)(?: הבאה?)?"),
    coming=_whole("חודש הבא|שנה הבאה"),
    last_month=_whole("חודש שעבר"),
    next_week=r"(?<!\w)ב?שבוע הבא(?!\w)",
    last_week=r"(?<!\w)ב?שבוע שעבר(?!\w)",
    month="חודש",
    year="שנה",
    later="הבא",
    next_after=" הבא",
    last_after=" (?:שעבר|האחרון|הקודם)",
    vague=(
        r"(?<!\w)ו?(?:אחרי|לאחר|לפני|לקראת|עד) (?:\w[\w\"'׳״]* ?){1,3}"
        r"|(?<!\w)(?:מתישהו|בקרוב|בהמשך|השבוע|החודש|(?:ב?עוד )?כמה (?:ימים|שבועות|חודשים)"
        r"|ברבעון (?:ה\w+ ?){1,2}|ב?(?:קיץ|חורף|אביב|סתיו))(?!\w)"
    ),
    counted_things=(
        r"אחוז|מיליון|מליון|אלף|מאות|שעות|שעה|ק\"ג|קילו|טון|מטר|ק\"מ|ש\"ח|שקל|דולר|יורו|נקודות|חודשים|שנים|ימים"
    ),
    measuring="של|גרסה|גירסה|מחיר|בערך|פי|מ־",
    hours=(
        rf"(?<!\w)(?:בשעה|ב-?(?=\d+ (?:בבוקר|{_PARTS_OF_DAY}))) ?(?P<h>[01]?\d|2[0-3])(?![\d:])(?P<half>)",
    ),
    morning="בבוקר",
    evening=_PARTS_OF_DAY,
)  # fmt: skip

#: Two days, months and years have words of their own, whatever letter stands before them. The article stays where it
#: can be heard: "היומיים האחרונים", but "ביומיים האחרונים".
_TWO: Final = re.compile("(?P<joined>[בכל]־)?־?%n (?P<article>ה?)(?P<unit>ימים|חודשים|שנים)")
_TWO_OF: Final = {"ימים": "יומיים", "חודשים": "חודשיים", "שנים": "שנתיים"}


def _dual(text: str, n: int) -> str:
    return _TWO.sub(_two, text) if n == 2 else text


def _two(found: re.Match[str]) -> str:
    before = (found["joined"] or "")[:1] or found["article"]
    return before + _TWO_OF[found["unit"]]


HEBREW: Final = Language(
    "he", "עברית", "he_IL",
    right_to_left=True,
    other_words="hebrew ivrit right to left rtl עברית",
    counted=_dual,
    first_day=SUNDAY,
    days_off=frozenset((4, 5)),
    day="{day}.{number}.{year}",
    day_format="d.m.yyyy",
    heading="{weekday}, {day} ב{month}",
    # All short names begin with the word for "day", and have no room for what follows.
    letters_of_days=True,
    script=("\u0590", "\u0600"),
    joined="לבומשה",
    folded=dict(zip("ךםןףץ", "כמנפצ", strict=True)),
    doubled="וי",
    keys=dict(zip("קראטוןםפשדגכעיחלךףזסבהנמצתץ", "ERTYUIOPASDFGHJKL;ZXCVBNM,.", strict=True)),
    keys_by_place={
        "linux": {(24, "/"): "Q", (25, "'"): "W", (61, "."): "/"},
        "win32": {(16, "/"): "Q", (17, "'"): "W", (53, "."): "/"},
    },
    alphabet="אבגדהוזחטיכלמנ",
    today="היום",
    other_codes=("iw",),
    touches=_TOUCHES,
    days=_DAYS,
)  # fmt: skip
