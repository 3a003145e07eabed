"""English, in which the code is written."""

from ..choices import ActivityKind
from .language import DayWords, Language, TouchWords, whole

_TO_DO = (
    "call|phone|ring|talk|speak|chat|meet|see|visit|e-?mail|mail|text|message|whatsapp|ping|write|send|install|repair"
    "|fix|service|check|ask|remind|follow up|get back|reply|answer|offer|prepare|book|schedule|arrange|update|confirm"
)
_TOUCHES = TouchWords(
    past=whole(
        "called|phoned|rang|spoke|talked|chatted|met|saw|visited|e-?mailed|mailed|texted|messaged|whatsapped|pinged"
        "|wrote|sent|installed|repaired|fixed|serviced|discussed|reached|left (?:a )?(?:message|voicemail)|had|was|were"
        "|answered|replied|agreed|signed"
    ),
    future=whole(
        "(?:to|will|'ll|shall|must|should|let's|need(?:s)? to|have to|going to|please|don't forget to)"
        rf" (?:{_TO_DO})|will|follow[ -]?up|call(?:ing)? back|again|remind(?:er)?|wait(?:ing|s)?|waiting for|due"
        "|plan(?:ned)?"
    ),
    # "call Dana", but not "call with Dana", "call from Dana" or "call: ..."
    imperative=(
        rf"(?:{_TO_DO})\b(?! (?:with|from|by|about|re|regarding|on|at|in|for|was|is|went|visit|call)\b)(?= [^\W\d])"
    ),
    then=r"\b(?:and )?then\b",
    to_whom=r"(?:(?:with|to|from|back|up|again)\s+)+",
    with_whom=r"\b(?:with|to)\s+",
    no_name=(
        "about|re|regarding|on|at|in|for|and|or|the|a|an|my|our|your|his|her|their|him|them|me|us|next|last|this|that|by"
        "|until|till|before|after|with|to|from|of|via|who|if|when|because|it|is|was|not|no|again|then|back|new|more"
    ),
    titles="mr|mrs|ms|miss|mx|dr|prof|sir|st",
    kinds={
        ActivityKind.REQUEST: whole("requests?|tickets?|complain(?:ed|s|ts?)?"),
        ActivityKind.CALL: whole(
            "call(?:ed|ing|s)?(?: back)?|phon(?:e|ed|ing)|rang|ring|spoke|speak|talk(?:ed|ing)?|voicemail|get back"
        ),
        ActivityKind.MEETING: whole(
            "meet(?:ing|ings|s)?|met|lunch|coffee|dinner|breakfast|demo|zoom|teams|presentation"
        ),
        ActivityKind.MESSAGE: whole(
            "(?:e-?)?mail(?:ed|s|ing)?|message(?:d|s)?|text(?:ed|s)?|whatsapp(?:ed)?|sms|wrote|write|send|sent"
            "|ping(?:ed)?"
        ),
        ActivityKind.VISIT: whole("visit(?:ed|s|ing)?|service(?:d)?|install(?:ed|ation)?|repair(?:ed|s)?"),
    },
)


#: "Sat", "sun" and "wed" are words too: a short form is a day after such a word, or at the end of what is said.
_AFTER = "|".join(rf"(?<=\b{word} )" for word in ("on", "by", "next", "last", "this", "until", "till"))


def _weekday(name: str, short: str) -> str:
    return rf"\b{name}\b|(?:{_AFTER})(?:{short})\b|\b(?:{short})(?=\s*(?:[,.;]|$))"


_DAYS = DayWords(
    counts={
        "a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    },
    units={
        "day": (1, "d"), "days": (1, "d"), "week": (7, "d"), "weeks": (7, "d"), "fortnight": (14, "d"),
        "fortnights": (14, "d"), "month": (1, "m"), "months": (1, "m"), "year": (12, "m"), "years": (12, "m"),
    },
    weekdays=(
        _weekday("monday", "mon"), _weekday("tuesday", "tues|tue"), _weekday("wednesday", "weds|wed"),
        _weekday("thursday", "thurs|thur|thu"), _weekday("friday", "fri"), _weekday("saturday", "sat"),
        _weekday("sunday", "sun"),
    ),
    months=(
        ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
        ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
        ("december", "dec"),
    ),
    before_month="(?:of )",
    shifts={
        2: whole("day after tomorrow"), -2: whole("day before yesterday"), 1: whole("tomorrow"),
        -1: whole("yesterday"), 0: whole("today|tonight"),
    },
    back=(r"\b(?:a )?{n} (?:of )?{unit} ago\b",),
    ahead=(r"\b{n} (?:of )?{unit} from (?:now|today)\b", r"\b(?:in|within) (?:a )?{n} (?:of )?{unit}\b"),
    end=whole("end of (?:the |this |next )?(?:week|month|year)"),
    middle=whole("middle of the month|mid-month"),
    start=whole("(?:start|beginning) of (?:the )?(?:next )?(?:week|month|year)"),
    coming=whole("next month|next year"),
    last_month=whole("last month"),
    next_week=whole("next week"),
    last_week=whole("last week"),
    month="month",
    year="year",
    later="next",
    next_before=r"\bnext $",
    last_before=r"\blast $",
    vague=(
        r"\b(?:after|before|until|till|around) (?!all\b)(?:\w+ ?){1,4}|\b(?:sometime|someday|soon|later"
        r"|this week|this month"
        r"|next (?:quarter|spring|summer|autumn|fall|winter|season)"
        r"|in (?:a )?(?:few|some|several) (?:days|weeks|months)"
        r"|in (?:the )?(?:spring|summer|autumn|fall|winter))\b"
    ),
    counted_things=(
        r"k\b|m\b|x\b|per ?cent|million|thousand|hundred|hours?|hrs?|kg|tons?|metres?|meters?|km|gb|points?|stars?"
        r"|nis\b|ils\b|usd\b|eur\b"
    ),
    measuring=r"\b(?:of|version|v|rate|price|about|than|by|x)",
    hours=(
        r"\bat (?P<h>[01]?\d|2[0-3])(?! ?[%.:/\d]| (?:days|weeks|months|people))(?: ?(?P<half>am|pm))?\b",
        r"\b(?P<h>1[0-2]|0?[1-9]) ?(?P<half>am|pm)\b",
    ),
    morning="in the morning",
    evening="in the (?:afternoon|evening)",
)  # fmt: skip

ENGLISH = Language("en", "English", "en_GB", touches=_TOUCHES, days=_DAYS, other_words="english אנגלית")
