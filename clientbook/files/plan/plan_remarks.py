"""A plan as the file that a person wrote: what changed since stands in it, and every remark stays where it was.

The file is read with its blanks and remarks by tomlkit. What says the same as before is left as it was written, also
where `plan_text` would say it in other words.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import tomlkit
from tomlkit.items import AoT, Table

from ...domain.errors import UserError
from ...domain.records import Plan
from .plan_file import TEXTS_AND_REMARKS, read_plan
from .plan_text import write_plan

#: The keys of the head, each of which a field of the plan has its name.
_HEAD: Final = (
    "currency", "starts", "base_pay", "anchor", "guarantee", "draw", "clawback", "carry_over", "negative", "receipts",
    "tax", "year_begins",
)  # fmt: skip
#: The parts that have names, with the field that holds them.
_PARTS: Final = {"allowance": "allowances", "component": "components", "bonus": "bonuses"}
#: What a component is where nothing is said of it, as `plan_text` writes it.
_USUAL: Final = {"basis": "amount", "products": [], "rates": "flat", "accumulates": "month", "quota": "0.00"}
_FILE: Final = "plan.toml"


def has_remarks(text: str) -> bool:
    """Whether a plan file says something beside its plan."""
    return bool(remarks(text))


def in_their_words(employer: str, plan: Plan) -> str:
    """The plan as a plan file that reads back to it: as it was written, with what has changed since.

    Where that cannot be, the program's own words, with the remarks before them.
    """
    fresh = write_plan(employer, plan)
    if not plan.written:
        return fresh
    made = _merged(plan.written, fresh, employer, plan)
    if _says(made, employer, plan):
        return made
    kept = "".join(f"{remark}\n" for remark in remarks(plan.written))
    return f"{kept}\n{fresh}"


def _says(text: str, employer: str, plan: Plan) -> bool:
    try:
        draft = read_plan(text, _FILE)
    except UserError:
        return False
    return draft.employer == employer and _bare(draft.plan) == _bare(plan)


def _bare(plan: Plan) -> tuple[object, ...]:
    """What a plan file can say."""
    return tuple(getattr(plan, field) for field in (*_HEAD, *_PARTS.values(), "opening"))


def _merged(written: str, text: str, employer: str, plan: Plan) -> str:
    doc, fresh = tomlkit.parse(written), tomlkit.parse(text)
    before = read_plan(written, _FILE)
    if before.employer != employer:
        _set(doc, "employer", fresh["employer"])
    for key in _HEAD:
        if getattr(before.plan, key) != getattr(plan, key):
            _put(doc, key, fresh)
    if before.plan.opening != plan.opening:
        _put(doc, "opening", fresh)
    for key, field in _PARTS.items():
        _merge_parts(doc, fresh, key, getattr(before.plan, field), getattr(plan, field))
    return tomlkit.dumps(doc)


def _put(table: Any, key: str, fresh: Mapping[str, Any]) -> None:
    """The fresh value in place of the former one, whose remark stays."""
    if key in fresh and key in table:
        _set(table, key, fresh[key])
    elif key in fresh:
        table[key] = fresh[key]
    elif key in table:
        table.remove(key)


def _merge_parts(doc: Any, fresh: Any, key: str, before: Iterable[Any], now: Iterable[Any]) -> None:
    """Each part that is another one now: its keys that differ. New ones come last, those that are gone go."""
    was = {part.name: part for part in before}
    rows: AoT = doc.get(key) or tomlkit.aot()
    for part, row in zip(now, fresh.get(key, ()), strict=True):
        if part.name not in was:
            rows.append(row)
        elif was[part.name] != part:
            own = next(each for each in rows if " ".join(str(each["name"]).split()) == part.name)
            _merge_keys(own, row)
    names = {part.name for part in now}
    for place in reversed(range(len(rows))):
        if " ".join(str(rows[place]["name"]).split()) not in names:
            del rows[place]
    if len(rows) and key not in doc:
        doc[key] = rows
    elif not len(rows) and key in doc:
        doc.remove(key)


def _merge_keys(own: Table, fresh: Table) -> None:
    """What is as it is without a word is not said anew; one rate stays one where it was written so."""
    alone = next((key for key in ("rate", "sum") if key in own), "")
    tiers = fresh.get("tiers", ())
    if alone and len(tiers) == 1 and alone in tiers[0]:
        fresh[alone] = tiers[0][alone]
        fresh.remove("tiers")
    for key in [key for key, usual in _USUAL.items() if key not in own and fresh.get(key) == usual]:
        fresh.remove(key)
    for key in list(own):
        if key not in fresh:
            own.remove(key)
    for key, value in fresh.items():
        if key not in own:
            own[key] = value
        elif own[key].unwrap() != value.unwrap():
            _set(own, key, value)


def _set(table: Any, key: str, value: Any) -> None:
    """Another value of a key that is there; what was said inside the former one stands behind it."""
    inside = remarks(table[key].as_string())
    behind = table[key].trivia.comment
    table[key] = value
    if inside:
        table[key].comment("; ".join(each.lstrip("# ") for each in (*inside, *filter(None, [behind]))))


def remarks(text: str) -> list[str]:
    """Every remark of a plan file, in its order."""
    return [found[0] for found in TEXTS_AND_REMARKS.finditer(text) if found[0].startswith("#")]
