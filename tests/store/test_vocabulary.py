"""A new value of a closed vocabulary raises the schema: what a book holds is told by its number."""

import hashlib
from enum import StrEnum

from clientbook.domain import choices
from clientbook.domain.pay_rules import NUMBER, Rule
from clientbook.store.migrations import SCHEMA

#: The values that books of each schema know. Where this fails, a value came, went or changed: give it a new schema
#: (`store/migrations`), so that a program of before refuses the book, and write the new sum beside its number.
KNOWN = {9: "f2f02184b4fcd97d"}
#: And so with the rules of pay and their number, by which closed months were settled.
RULES = {2: "7f5d905ad39ca50d"}


def _sum_of(*vocabularies: type[StrEnum]) -> str:
    words = [f"{each.__name__}: {', '.join(value.value for value in each)}" for each in vocabularies]
    return hashlib.sha256("\n".join(sorted(words)).encode()).hexdigest()[:16]


def test_closed_vocabularies_belong_to_the_schema() -> None:
    found = [each for each in vars(choices).values() if isinstance(each, type) and issubclass(each, StrEnum)]
    assert SCHEMA in KNOWN, f"schema {SCHEMA} is new: write its sum into KNOWN"
    assert _sum_of(*(each for each in found if each is not StrEnum)) == KNOWN[SCHEMA]


def test_the_changed_rules_belong_to_their_number() -> None:
    assert _sum_of(Rule) == RULES[NUMBER]
