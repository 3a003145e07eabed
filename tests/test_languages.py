"""What the program knows of a language, against CLDR; and that an entry and a catalogue are all that another one needs."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from clientbook import texts
from clientbook.domain.languages import LANGUAGES, language_of
from clientbook.formatting import month_text

ROOT = Path(__file__).resolve().parent.parent
#: Far enough for every rule of a plural that CLDR has.
NUMBERS = (*range(131), 199, 200, 201, 1000, 1001, 1_000_000)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_a_language_is_what_cldr_says_of_it(language: Any) -> None:
    known = Locale.parse(language.locale)
    texts.use(language.code)
    assert language.right_to_left == (known.text_direction == "rtl")
    assert language.first_day == known.first_week_day
    assert language.days_off == set(range(known.weekend_start, known.weekend_end + 1))
    assert language.name.casefold() == known.get_language_name(language.locale).casefold()
    months = known.months["stand-alone"]["wide"]
    assert [month_text(f"2026-{number:02}") for number in months] == [f"{name} 2026" for name in months.values()]
    # Numbers that CLDR tells apart read differently: by the form, or by what is done to it (Hebrew's dual).
    told = {n: (language.plural(n), language.counted("%n ימים", n)) for n in NUMBERS}
    assert len({(known.plural_form(n), each) for n, each in told.items()}) == len(set(told.values()))
    assert len({known.plural_form(n) for n in NUMBERS}) <= len(set(told.values()))


def test_a_system_speaks_one_of_our_languages_or_english() -> None:
    spoken = {"he_IL.UTF-8": "he", "iw": "he", "he": "he", "en_US": "en", "de_DE@euro": "en", "": "en", "hefty": "en"}
    assert {locale: language_of(locale).code for locale in spoken} == spoken


#: Runs in a process of its own, where the language is there before the program is.
_FACTS = """
import json, sys
from datetime import date
from pathlib import Path
from tests import pseudo_language
made = pseudo_language.install(Path(sys.argv[1]))
from clientbook import texts
from clientbook.cli import main
from clientbook.domain.reading.folding import list_key
from clientbook.domain.reading.touch import understood
from clientbook.formatting import day_text
texts.use(made.code)
today = date(2026, 12, 2)
lines = ("qcalled Dana, qin qthree qdays", "qwill qcall Dana qnext qday0", "called Dana, tomorrow", "5 qmonth2q")
print(json.dumps({
    "plurals": {n: texts.tr("%n row(s)", "", n) for n in json.loads(sys.argv[2])},
    "long": [len(texts.tr("Clients")), len("Clients")],
    "direction": texts.right_to_left(),
    "day": day_text(today),
    "lines": [[told.kind, str(told.on), str(told.next_on)] for told in (understood(line, today) for line in lines)],
    "order": sorted(["Zed", "אב", "7", "Я"], key=lambda name: list_key(name, made.script)),
    "help": main(["--language", made.code, "--book", str(Path(sys.argv[1]) / "none.clientbook"), "check"]),
}))
"""


def test_an_entry_and_a_catalogue_add_a_language_with_six_plurals(tmp_path: Path) -> None:
    words = [sys.executable, "-c", _FACTS, str(tmp_path), json.dumps(NUMBERS)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout)
    form = Locale.parse("ar").plural_form
    assert all(facts["plurals"][str(n)].endswith(f"[{form(n)}]") for n in NUMBERS)
    assert all(facts["plurals"][str(n)].startswith(f"{n:,} ") for n in NUMBERS)
    assert facts["long"][0] >= facts["long"][1] * 3 // 2 and facts["direction"]
    assert facts["lines"][0] == ["call", "2026-12-02", "2026-12-05"]
    assert facts["lines"][1] == ["call", "2026-12-07", "2026-12-07"]
    assert facts["lines"][2] == ["call", "2026-12-02", "2026-12-03"]  # our languages are all understood in each
    assert facts["lines"][3][1] == "2027-02-05"
    assert facts["order"] == ["7", "אב", "Zed", "Я"]
    assert facts["help"] != 0 and done.stderr.strip() and not set("abcdefgh") & set(done.stderr.split("/")[0])
