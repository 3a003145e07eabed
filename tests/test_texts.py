"""Every text has its Hebrew, with the same placeholders; every error has its sentence."""

import ast
import re
from pathlib import Path

from clientbook import labels, sentences, texts
from clientbook.domain.errors import UserError

ROOT = Path(__file__).resolve().parent.parent


def used() -> set[tuple[str, str]]:
    """(text, comment) of every tr() in the program."""
    found = set()
    for path in (ROOT / "clientbook").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
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


def test_plurals() -> None:
    assert [labels.kinds(n)["activity"] for n in (1, 2)] == ["1 activity", "2 activities"]
    texts.use("he")
    assert [labels.kinds(n)["deal"] for n in (1, 3)] == ["עסקה אחת", "3 עסקאות"]


def test_every_error_that_is_raised_has_a_sentence() -> None:
    raised = set()
    for path in (ROOT / "clientbook").rglob("*.py"):
        raised |= set(re.findall(r'UserError\(\s*"([\w-]+)"', path.read_text(encoding="utf-8")))
    assert raised - sentences.codes() == set()


def test_a_sentence_is_one_line_whatever_its_values_hold() -> None:
    error = UserError("list-missing", file="a\nb{file}\t" + "x" * 500)
    assert "\n" not in sentences.sentence(error) and len(sentences.sentence(error)) < 260
