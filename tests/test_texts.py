"""Every text has its Hebrew, with the same placeholders; every error has its sentence."""

import ast
import re
from pathlib import Path

from PySide6.QtCore import QTranslator

from clientbook import labels, sentences, texts
from clientbook.domain.errors import UserError

ROOT = Path(__file__).resolve().parent.parent
SAYING = ("tr", "message")


def used() -> set[tuple[str, str]]:
    """(text, comment) of every tr() and message() in the program."""
    found = set()
    for path in (ROOT / "clientbook").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
                words = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                found.add((words[0], words[1] if len(words) > 1 else ""))
    return found


def test_every_text_is_translated_with_its_placeholders() -> None:
    texts.use("he")
    missing = [key for key in used() if key not in texts._messages]
    assert missing == [], "run make translate, and translate these"
    odd = [
        text
        for (text, _), forms in texts._messages.items()
        for form in forms
        if set(re.findall(r"{\w+}", form)) != set(re.findall(r"{\w+}", text))
    ]
    assert odd == []


def test_one_of_something_is_never_they_nor_are() -> None:
    """What is counted has one form for one and one for many; the words around it have to fit both."""
    texts.use("he")
    counted = {key for key in used() if "%n" in key[0]}
    odd = r"\b(?:they|these|those|(?:names?|counts?|holds?) them)\b|\((?:s|ies)\)(?: that| which| who)? (?:are|were|have|do|stay|stand)\b"
    assert len(counted) > 60
    assert [text for text, _ in counted if re.search(odd, text)] == []
    pairs = [(text, note) for text, note in counted if re.search(r"%n \w+\((?:s|ies)\)", text)]
    alike = [text for text, note in pairs if texts.tr(text, note, 1).replace("1", "3") == texts.tr(text, note, 3)]
    assert alike == []


def test_plurals() -> None:
    assert [labels.kinds(n)["activity"] for n in (1, 2)] == ["1 activity", "2 activities"]
    texts.use("he")
    assert [labels.kinds(n)["deal"] for n in (1, 3)] == ["עסקה אחת", "3 עסקאות"]
    days = [texts.tr("%n day(s) ago", "", n) for n in (1, 2, 3, 22)]
    assert days == ["לפני יום", "לפני יומיים", "לפני 3 ימים", "לפני 22 ימים"]
    assert texts.tr("the last %n day(s)", "", 2) == "ביומיים האחרונים"
    assert texts.tr("Last %n day(s), hide", "", 2) == "היומיים האחרונים, הסתרה"
    said = {
        text: texts.tr(text, note, 2) for text, note in used() if "%n" in text and re.search("day|month|year", text)
    }
    assert len(said) > 10
    # Two of something never stand as a number, nor without the article before "the last" and "the next".
    assert [each for each in said.values() if re.search("2 (ה?ימים|ה?חודשים|ה?שנים)", each)] == []
    assert [each for each in said.values() if re.search("(?<![א-ת])(יומיים|חודשיים|שנתיים) ה", each)] == []


def test_a_hebrew_sentence_begins_in_hebrew() -> None:
    """Where a Latin name stands first, the whole line would run from left to right."""
    texts.use("he")
    names = ("{file}", "{name}", "{what}", "{key}", "{list}", "{kind}")
    said = [form for forms in texts._messages.values() for form in forms if form.startswith(names) and " " in form]
    assert [form for form in said if re.search("[א-ת]", form)] == ["{name} (עותק)"]


def test_names_inside_hebrew_sentences_stand_between_quotes() -> None:
    """“העסקה חידוש שירות ענן נסגרה” has no beginning and no end; what stands after a colon, or alone, has both."""
    texts.use("he")
    bare = [
        form
        for forms in texts._messages.values()
        for form in forms
        for name in re.findall("{(?:name|deal|client|duplicate|sheet|heading|column)}", form)
        if f"״{name}״" not in form and re.search("[א-ת]", form)
    ]
    assert bare == ["{name} (עותק)"]
    assert [f for forms in texts._messages.values() for f in forms if re.search("[“”]", f)] == []


def test_qts_own_words_are_said_in_ours() -> None:
    translator = QTranslator()
    assert translator.load("clientbook_he", str(ROOT / "resources" / "translations"))
    assert translator.translate("QPlatformTheme", "Close") == "סגירה"
    source = (ROOT / "clientbook" / "ui" / "kit" / "look" / "qt_words.py").read_text(encoding="utf-8")
    words = re.findall(r'QT_TRANSLATE_NOOP\("(\w+)", "(.+)"\)', source)
    said = [(context, word.replace("\\n", "\n")) for context, word in words]
    assert said and all(translator.translate(context, word) for context, word in said)


def test_every_error_that_is_raised_has_a_sentence() -> None:
    raised = set()
    for path in (ROOT / "clientbook").rglob("*.py"):
        raised |= set(re.findall(r'UserError\(\s*"([\w-]+)"', path.read_text(encoding="utf-8")))
    assert raised - sentences.codes() == set()


def test_a_sentence_is_one_line_whatever_its_values_hold() -> None:
    error = UserError("list-missing", file="a\nb{file}\t" + "x" * 500)
    assert "\n" not in sentences.sentence(error) and len(sentences.sentence(error)) < 260


def test_no_sentence_has_a_gap_that_no_value_fills() -> None:
    """A bare brace in a sentence would be taken for a value, and shown as "?"."""
    gaps = re.compile(r"\{(?!\w+\}|\{)|(?<!\w)(?<!\})\}")
    for language in ("en", "he"):
        texts.use(language)
        for room in (sentences._book, sentences._lists, sentences._rows, sentences._plans, sentences._others):
            assert [said for said in room().values() if gaps.search(said.replace("{{", "").replace("}}", ""))] == []
